"""Extra time, a step undone and a parked lesson, where boxes, timers and silence come in."""

from tests.live.classroom import Classroom, pairs, presence


async def in_pair(classroom: Classroom, seconds: int = 20) -> None:
    """Leo has extra time, and half a thought in his box; the class has gone on."""
    teacher = await classroom.teacher()
    maya, leo = await classroom.student("Maya"), await classroom.student("Leo")
    await teacher.do("GiveExtraTime", student=leo.id, seconds=seconds)
    await teacher.next()
    for student in (maya, leo):
        await student.do("KeepDraft", phase="p1", text="half a")
    await teacher.next()
    for student in (maya, leo):
        await student.do("KeepDraft", phase="p1", text="half a thought")


async def test_T9_who_has_extra_time_types_on_in_the_box_and_the_others_hand_in(classroom: Classroom) -> None:
    await in_pair(classroom)
    handed_in = await classroom.happened("ThoughtHandedIn")
    assert len(handed_in) == 3
    assert [b"half a thought" in body for body in handed_in] == [False, False, True]
    assert [draft.text for draft in await classroom.log.drafts(classroom.code)] == ["half a thought"]


async def test_T9_a_restart_loses_neither_the_box_nor_the_time(classroom: Classroom) -> None:
    await in_pair(classroom)
    await classroom.restart()
    room = await classroom.hub.room(classroom.code)
    assert set(room.moved_on_ms) == {"p1"}
    assert [draft.text for draft in await classroom.log.drafts(classroom.code)] == ["half a thought"]


async def test_T9_what_stands_in_the_box_is_handed_in_when_the_class_goes_on_again(
    classroom: Classroom,
) -> None:
    await in_pair(classroom)
    teacher = await classroom.teacher()
    await teacher.do("Next", visit="v2")
    *_, handed_in = await classroom.happened("ThoughtHandedIn")
    assert b"half a thought" in handed_in
    assert b'"late"' not in handed_in
    assert not await classroom.log.drafts(classroom.code)


async def test_C11_the_timer_of_the_step_that_was_undone_ends_nothing_and_the_first_goes_on(
    classroom: Classroom,
) -> None:
    teacher = await classroom.teacher()
    await teacher.next()
    await classroom.turn(50)
    await teacher.next()
    await classroom.turn(5)
    await teacher.do("Undo", visit="v2")
    await classroom.turn(9.9)
    assert await classroom.happened("TimeRanOut") == []
    await classroom.turn(0.1)
    (ran_out,) = await classroom.happened("TimeRanOut")
    assert b'"visit":3' in ran_out
    await classroom.turn(200)
    assert len(await classroom.happened("TimeRanOut")) == 1


async def test_C11_what_was_typed_in_the_step_that_is_undone_is_handed_in(classroom: Classroom) -> None:
    teacher, maya = await classroom.teacher(), await classroom.student("Maya")
    await teacher.next()
    await maya.do("KeepDraft", phase="p1", text="half a")
    await teacher.do("Finish", visit="v1")
    await teacher.do("Undo", visit="v2")
    await maya.do("KeepDraft", phase="p1", text="half a thought")
    await teacher.do("Finish", visit="v3")
    assert [b"half a thought" in body for body in await classroom.happened("ThoughtHandedIn")] == [
        False,
        True,
    ]
    assert not await classroom.log.drafts(classroom.code)


async def test_P4_C12_nobody_goes_away_from_a_parked_lesson_not_even_over_night(classroom: Classroom) -> None:
    teacher, (maya, leo, *_) = await pairs(classroom, 4)
    await teacher.do("Park", visit="v2")
    await maya.disconnect()
    await classroom.turn(600)
    assert await classroom.happened("StudentWentAway") == []
    await classroom.restart(after_s=86_400)
    await teacher.connect()
    assert teacher.views["everyone"]["room"]["parked"]
    await teacher.do("Resume", visit="v2")
    assert "parked" not in teacher.views["everyone"]["room"]
    assert teacher.views["everyone"]["phase"]["clock"] == "running"
    assert presence(teacher, maya, leo) == ["here", "here"]
