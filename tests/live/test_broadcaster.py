"""What reaches which screen, when, and that it adds up to the view."""

from typing import Any

import msgspec

from server.live.broadcaster import LIVELY_S
from server.live.rooms import BEAT_S
from server.protocol import up
from server.room.views import Cache, Moment, audiences_of, view
from tests.live.classroom import Classroom, Someone, pairs, settled


async def fresh(classroom: Classroom, someone: Someone, **moment: Any) -> dict[str, Any]:
    """The views of somebody's audiences, from scratch."""
    room = await classroom.hub.room(classroom.code)
    names = audiences_of(room, someone.id)
    return {name: msgspec.to_builtins(view(room, Moment(**moment), name, Cache())) for name in names}


async def test_old_views_and_patches_are_the_new_views_all_through_a_lesson(classroom: Classroom) -> None:
    teacher, board = await classroom.teacher(), await classroom.board()
    students = [await classroom.student(name) for name in ("Maya", "Leo", "Ada", "Sam", "Zoe")]
    everybody = [teacher, board, *students]

    async def check(turn_s: float = 0.5) -> None:
        await classroom.turn(turn_s)
        for someone in everybody:
            assert someone.views == await fresh(classroom, someone)

    await check(4)
    await teacher.next()
    for number, student in enumerate(students):
        await student.do("WriteThought", phase="p1", text=f"Thought {number}")
        await check()
    await teacher.next()
    for student in students:
        group = student.group
        await student.do("SendMessage", group=group, text="Hello")
        await student.do("WriteAnswer", group=group, text="Ours")
        await student.do("SetReady", group=group, ready=True)
        await check()
    await teacher.do("Pause", visit="v2")
    await check()
    await teacher.next()
    await students[0].do("PostInsight", phase="p3", text="It scatters")
    await check()
    (card,) = teacher.views["teacher"]["cards"]
    for command in ("ShowCard", "Spotlight", "HideCard"):
        await teacher.do(command, card=card, **({"seen": 0} if command == "ShowCard" else {}))
        await check()
    await teacher.do("BlankBoard", blank=True)
    await teacher.do("RemoveStudent", student=students.pop().id)
    everybody.pop()
    await check()
    await teacher.next()
    await check()


async def test_a_screen_is_sent_nothing_but_answers_before_its_first_sync(classroom: Classroom) -> None:
    teacher = await classroom.teacher()
    maya = await classroom.student("Maya", connect=False)
    await maya.connect(sync=False)
    await teacher.next()
    await maya.do("WriteThought", phase="p1", text="Blue")
    await classroom.turn(6)
    assert {event for event, _ in maya.line.frames} == {"done"}


async def test_what_a_screen_already_holds_is_not_sent_again(classroom: Classroom) -> None:
    teacher, maya = await classroom.teacher(), await classroom.student("Maya")
    await classroom.turn(1)
    await teacher.disconnect()
    await teacher.connect()
    assert [event for event, _ in teacher.line.frames] == ["synced"]
    await teacher.disconnect()
    await maya.do("LeaveSeat")
    await teacher.connect()
    assert {content["audience"] for content in teacher.line.got("view")} == {"teacher", "board"}


async def test_changes_while_nobody_looked_are_not_missed(classroom: Classroom) -> None:
    teacher, maya = await classroom.teacher(), await classroom.student("Maya")
    await maya.disconnect()
    await teacher.next()
    await maya.connect()
    assert maya.views == await fresh(classroom, maya)


async def test_another_epoch_is_another_room_whatever_the_rev(classroom: Classroom) -> None:
    teacher = await classroom.teacher()
    await classroom.restart()
    await teacher.connect()
    assert {content["audience"] for content in teacher.line.got("view")} == {"everyone", "teacher", "board"}


async def test_what_students_do_reaches_shared_screens_a_few_times_a_second_and_the_first_at_once(
    classroom: Classroom,
) -> None:
    teacher = await classroom.teacher()
    students = [await classroom.student(f"Student {number}") for number in range(8)]
    await teacher.next()
    await classroom.turn(1)
    before = len(teacher.line.got("patch"))
    for student in students:
        await student.do("WriteThought", phase="p1", text="Blue")
    assert len(teacher.line.got("patch")) == before + 2, "the first: one of the console, one of the board"
    classroom.clock.turn(0.2)
    assert len(teacher.line.got("patch")) == before + 3, "all the others together, of the board"
    classroom.clock.turn(0.3)
    assert len(teacher.line.got("patch")) == before + 4, "and of the console"
    classroom.clock.turn(10)
    assert len(teacher.line.got("patch")) == before + 4


async def test_what_the_teacher_does_is_never_held_up(classroom: Classroom) -> None:
    teacher, board = await classroom.teacher(), await classroom.board()
    maya, leo = await classroom.student("Maya"), await classroom.student("Leo")
    await teacher.next()
    await maya.do("WriteThought", phase="p1", text="Blue")
    await leo.do("WriteThought", phase="p1", text="Blue")
    await teacher.do("BlankBoard", blank=True)
    assert board.views["board"]["wall"]["blank"] is True
    await teacher.do("Pause", visit="v1")
    assert maya.views["everyone"]["room"]["stage"] == "paused"


async def test_what_is_said_in_a_group_goes_to_its_members_at_once_and_to_nobody_else(
    classroom: Classroom,
) -> None:
    board = await classroom.board()
    _, students = await pairs(classroom, 4)
    group = students[0].group
    await students[0].do("SendMessage", group=group, text="zebrafish")
    hear = [someone for someone in students if "zebrafish" in str(someone.views)]
    assert len(hear) == 2
    await classroom.turn(1)
    assert not any(
        "zebrafish" in str(someone.line.frames) for someone in (*students, board) if someone not in hear
    )


async def test_the_teacher_hears_a_group_only_while_its_tile_is_open(classroom: Classroom) -> None:
    teacher, (maya, _) = await pairs(classroom, 2)
    group = maya.group
    audience = f"group:{group}"
    assert teacher.entered is not None
    teacher.entered.watch(up.Watch(group=group), on=True)
    assert audience in teacher.views
    assert maya.views[audience]["talk"]["teacher_here"] is True
    teacher.entered.watch(up.Watch(group=group), on=False)
    assert audience not in teacher.views
    assert "teacher_here" not in maya.views[audience]["talk"]


async def test_a_student_cannot_watch(classroom: Classroom) -> None:
    _, students = await pairs(classroom, 4)
    groups = (await classroom.hub.room(classroom.code)).groups
    maya = students[0]
    assert maya.entered is not None
    for group in groups:
        maya.entered.watch(up.Watch(group=group), on=True)
    await settled()
    assert sum(audience.startswith("group:") for audience in maya.views) == 1


async def test_the_console_that_goes_away_is_not_watching_any_more(classroom: Classroom) -> None:
    teacher, (maya, _) = await pairs(classroom, 2)
    group = maya.group
    assert teacher.entered is not None
    teacher.entered.watch(up.Watch(group=group), on=True)
    await teacher.disconnect()
    assert "teacher_here" not in maya.views[f"group:{group}"]["talk"]


async def test_who_is_moved_gets_the_new_group_whole_and_keeps_the_old_one(classroom: Classroom) -> None:
    _, (maya, _) = await pairs(classroom, 2)
    old = maya.group
    await maya.do("SendMessage", group=old, text="between us")
    zoe = await classroom.student("Zoe")
    await settled()
    new = maya.group
    assert new != old
    assert {f"group:{old}", f"group:{new}"} <= maya.views.keys()
    assert set(zoe.views) == {"everyone", f"student:{zoe.id}", f"group:{new}"}
    assert "between us" not in str(zoe.line.frames)


async def test_a_removed_student_is_told_and_the_socket_is_closed(classroom: Classroom) -> None:
    teacher, maya = await classroom.teacher(), await classroom.student("Maya")
    await teacher.do("RemoveStudent", student=maya.id)
    assert maya.line.frames[-1] == ("bye", {"reason": "removed"})
    assert maya.line.closed


async def test_who_gives_up_the_seat_hears_done_and_then_goodbye(classroom: Classroom) -> None:
    maya = await classroom.student("Maya")
    cid = maya.send("LeaveSeat")
    await settled()
    assert [event for event, _ in maya.line.frames[-2:]] == ["done", "bye"]
    assert maya.line.done(cid)[0]["ok"]
    assert maya.line.frames[-1][1] == {"reason": "left"}


async def test_a_typing_mark_goes_to_the_partner_alone(classroom: Classroom) -> None:
    teacher, students = await pairs(classroom, 4)
    maya = students[0]
    group = maya.group
    assert maya.entered is not None
    maya.entered.typing()
    maya.entered.typing()
    heard = {someone.id: someone.line.got("typing") for someone in (teacher, *students)}
    partner = next(
        id for id in (await classroom.hub.room(classroom.code)).groups[group].members if id != maya.id
    )
    assert heard.pop(partner) == [{"group": group, "student": maya.id}]
    assert not any(heard.values())


SILENCE_S = 8.0
"""`SILENCE_MS` of client/js/wire.js."""


async def test_whoever_has_just_heard_something_hears_a_pulse_only_now_and_then(
    classroom: Classroom,
) -> None:
    await classroom.teacher()
    maya, omar = await classroom.student("Maya"), await classroom.student("Omar")
    for _ in range(60):
        maya.line.wrote_at_s = classroom.clock.steady_s()
        await classroom.turn(1)
    assert len(omar.line.got("pulse")) == 60 / BEAT_S
    # The first, and one half a minute after it.
    assert len(maya.line.got("pulse")) == 2
    assert LIVELY_S + BEAT_S < SILENCE_S, "no page takes that for a dead line"


async def test_every_five_seconds_each_screen_hears_the_revs_of_its_own_audiences(
    classroom: Classroom,
) -> None:
    await classroom.teacher()
    maya = await classroom.student("Maya")
    await classroom.turn(5)
    (pulse,) = maya.line.got("pulse")
    assert pulse["now_ms"] == classroom.clock.now_ms()
    assert pulse["revs"] == {audience: rev for audience, (_, rev) in maya.line.held.items()}
