"""Who is here whatever the screens do: whom the teacher marked away, and children who share a device."""

from tests.live.classroom import Classroom, pairs, presence


async def test_P5_a_screen_that_wakes_does_not_bring_back_whom_the_teacher_marked_away(
    classroom: Classroom,
) -> None:
    teacher, (maya, _) = await pairs(classroom, 2)
    await teacher.do("MarkAway", students=[maya.id])
    await classroom.turn(1)
    assert presence(teacher, maya) == "away"
    await maya.disconnect()
    await maya.connect()
    await classroom.turn(100)
    assert presence(teacher, maya) == "away"
    assert maya.views[f"student:{maya.id}"]["me"]["marked_away"] is True
    assert (await maya.do("ImHere"))["ok"]
    await classroom.turn(0.5)
    assert presence(teacher, maya) == "here"


async def test_P5_marked_away_after_being_silent_for_long_is_by_the_teacher_too(classroom: Classroom) -> None:
    teacher, (maya, _) = await pairs(classroom, 2)
    await maya.disconnect()
    await classroom.turn(31)
    await teacher.do("MarkAway", students=[maya.id])
    await maya.connect()
    await classroom.turn(1)
    assert presence(teacher, maya) == "away"


async def test_P5_who_is_called_back_by_the_teacher_without_a_screen_is_waited_for_anew(
    classroom: Classroom,
) -> None:
    teacher, (maya, _) = await pairs(classroom, 2)
    await teacher.do("MarkAway", students=[maya.id])
    await maya.disconnect()
    await classroom.turn(100)
    await teacher.do("MarkAway", students=[maya.id], away=False)
    await classroom.turn(0.5)
    assert presence(teacher, maya) == "here"
    await classroom.turn(10)
    assert presence(teacher, maya) == "reconnecting"
    await classroom.turn(20)
    assert presence(teacher, maya) == "away"


async def test_P6_children_on_one_device_are_here_when_one_of_their_screens_is(classroom: Classroom) -> None:
    teacher = await classroom.teacher()
    maya = await classroom.student("Maya")
    leo = await classroom.student("Leo", beside="Maya", connect=False)
    ada = await classroom.student("Ada", beside="Leo", connect=False)
    await classroom.turn(100)
    assert presence(teacher, maya, leo, ada) == ["here"] * 3
    await ada.connect()
    await maya.disconnect()
    await classroom.turn(100)
    assert presence(teacher, maya, leo, ada) == ["here"] * 3
    await ada.disconnect()
    await classroom.turn(6)
    assert presence(teacher, maya, leo, ada) == ["reconnecting"] * 3
    await classroom.turn(25)
    assert presence(teacher, maya, leo, ada) == ["away"] * 3
    await leo.connect()
    await classroom.turn(0.5)
    assert presence(teacher, maya, leo, ada) == ["here"] * 3


async def test_P6_whom_the_teacher_marked_away_stays_so_when_the_device_wakes(classroom: Classroom) -> None:
    teacher = await classroom.teacher()
    maya = await classroom.student("Maya")
    leo = await classroom.student("Leo", beside="Maya", connect=False)
    await teacher.do("MarkAway", students=[leo.id])
    await maya.disconnect()
    await classroom.turn(31)
    await maya.connect()
    await classroom.turn(0.5)
    assert presence(teacher, maya, leo) == ["here", "away"]


async def test_P6_a_child_who_gives_up_the_seat_leaves_the_other_on_the_device(classroom: Classroom) -> None:
    teacher = await classroom.teacher()
    maya = await classroom.student("Maya")
    leo = await classroom.student("Leo", beside="Maya")
    await maya.do("LeaveSeat")
    await classroom.turn(100)
    assert presence(teacher, leo) == "here"
    await leo.disconnect()
    await classroom.turn(31)
    assert presence(teacher, leo) == "away"


async def test_P6_a_device_is_one_that_drops_out_however_many_sit_at_it(classroom: Classroom) -> None:
    teacher = await classroom.teacher()
    maya = await classroom.student("Maya")
    others = [await classroom.student(name, beside="Maya", connect=False) for name in ("Leo", "Ada")]
    for name in ("Sam", "Zoe"):
        await classroom.student(name)
    await maya.disconnect()
    await classroom.turn(31)
    assert presence(teacher, maya, *others) == ["away"] * 3
    assert len(await classroom.happened("StudentWentAway")) == 3
