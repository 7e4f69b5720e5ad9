"""When silence takes nobody's partner away: talking aloud, a class that drops out, a restart, a pause."""

import pytest

from tests.live.classroom import Classroom, pairs, presence


async def test_P2_who_talks_aloud_may_put_the_phone_away(classroom: Classroom) -> None:
    teacher, students = await pairs(classroom, 4)
    await teacher.do("SetTalk", talk="aloud")
    for student in students:
        await student.disconnect()
    await classroom.turn(1_000)
    assert set(presence(teacher, *students)) == {"reconnecting"}
    assert "missing" not in teacher.views["teacher"]["desk"], "phones sleep: that is no news"
    assert await classroom.happened("StudentWentAway") == []
    assert len(await classroom.happened("GroupsFormed")) == 1


async def test_P2_back_to_chat_a_silent_phone_has_a_fresh_grace(classroom: Classroom) -> None:
    teacher, (maya, leo, *_) = await pairs(classroom, 8)
    await teacher.do("SetTalk", talk="aloud")
    await maya.disconnect()
    await leo.disconnect()
    await classroom.turn(200)
    await teacher.do("SetTalk", talk="chat")
    await leo.connect()
    await classroom.turn(29.8)
    assert presence(teacher, maya) == "reconnecting"
    await classroom.turn(0.3)
    assert presence(teacher, maya, leo) == ["away", "here"]


async def test_P2_back_to_chat_while_most_phones_sleep_nobody_loses_a_partner(classroom: Classroom) -> None:
    teacher, students = await pairs(classroom, 8)
    await teacher.do("SetTalk", talk="aloud")
    for student in students[:6]:
        await student.disconnect()
    await classroom.turn(200)
    await teacher.do("SetTalk", talk="chat")
    await classroom.turn(60)
    assert teacher.views["teacher"]["desk"]["missing"] == 6
    for student in students[:4]:
        await student.connect()
    await classroom.turn(29.9)
    assert await classroom.happened("StudentWentAway") == []
    await classroom.turn(0.5)
    assert presence(teacher, *students) == ["here"] * 4 + ["away"] * 2 + ["here"] * 2


async def test_P3_a_class_that_drops_out_and_comes_back_finds_its_groups(classroom: Classroom) -> None:
    teacher, students = await pairs(classroom, 30)
    groups = (await classroom.hub.room(classroom.code)).groups
    for student in students[:20]:
        await student.disconnect()
    await classroom.turn(6)
    assert teacher.views["teacher"]["desk"]["missing"] == 20
    await classroom.turn(100)
    for student in reversed(students[:20]):
        await student.connect()
    await classroom.turn(100)
    assert "missing" not in teacher.views["teacher"]["desk"]
    assert (await classroom.hub.room(classroom.code)).groups == groups


async def test_P3_those_who_stay_missing_go_together_and_groups_are_repaired_once(
    classroom: Classroom,
) -> None:
    teacher, students = await pairs(classroom, 12)
    for student in students[:8]:
        await student.disconnect()
    await classroom.turn(60)
    for student in students[:5]:
        await student.connect()
    await classroom.turn(31)
    assert presence(teacher, *students) == ["here"] * 5 + ["away"] * 3 + ["here"] * 4
    assert len(await classroom.happened("GroupsFormed")) <= 2, "the first, and one repair"


async def test_P3_the_teacher_may_go_on_without_those_who_are_missing(classroom: Classroom) -> None:
    teacher, students = await pairs(classroom, 9)
    for student in students[:6]:
        await student.disconnect()
    await classroom.turn(10)
    missing = [student.id for student in students[:4]]
    await teacher.do("MarkAway", students=missing)
    await classroom.turn(0.5)
    assert "missing" not in teacher.views["teacher"]["desk"]
    await classroom.turn(29)
    assert presence(teacher, *students[4:6]) == ["reconnecting"] * 2
    await classroom.turn(1)
    assert presence(teacher, *students) == ["away"] * 6 + ["here"] * 3


@pytest.mark.parametrize("ending", ["LeaveSeat", "RemoveStudent"])
async def test_P3_whoever_has_no_seat_any_more_is_not_missing(classroom: Classroom, ending: str) -> None:
    teacher, students = await pairs(classroom, 6)
    for student in students[:3]:
        await student.disconnect()
    await classroom.turn(10)
    maya, leo, _ = students[:3]
    for student in (maya, leo):
        if ending == "LeaveSeat":
            await student.connect()
            await student.do("LeaveSeat")
        else:
            await teacher.do("RemoveStudent", student=student.id)
    await classroom.turn(0.5)
    assert "missing" not in teacher.views["teacher"]["desk"], "one of six is fewer than a third"


async def test_P3_students_who_give_up_their_seats_have_not_dropped_out(classroom: Classroom) -> None:
    teacher, students = await pairs(classroom, 8)
    for student in students[:4]:
        await student.do("LeaveSeat")
    await students[4].disconnect()
    await classroom.turn(31)
    assert presence(teacher, students[4]) == "away"


async def test_P3_after_a_restart_nobody_is_gone_before_most_are_back(classroom: Classroom) -> None:
    teacher, students = await pairs(classroom, 4)
    await classroom.restart()
    await teacher.connect()
    await classroom.turn(300)
    assert presence(teacher, *students) == ["reconnecting"] * 4
    assert teacher.views["teacher"]["desk"]["missing"] == 4
    for student in students[:3]:
        await student.connect()
    await classroom.turn(29)
    assert presence(teacher, students[3]) == "reconnecting"
    await classroom.turn(1.2)
    assert presence(teacher, *students) == ["here"] * 3 + ["away"]


async def test_P3_after_a_restart_the_teacher_need_not_wait_for_those_who_are_missing(
    classroom: Classroom,
) -> None:
    teacher, (maya, leo, noor) = await pairs(classroom, 3)
    await classroom.restart()
    await teacher.connect()
    await maya.connect()
    await classroom.turn(100)
    assert presence(teacher, maya, leo, noor) == ["here", "reconnecting", "reconnecting"]
    await teacher.do("MarkAway", students=[leo.id, noor.id])
    assert presence(teacher, leo, noor) == ["away", "away"]
    await maya.disconnect()
    await classroom.turn(31)
    assert presence(teacher, maya) == "away", "and from then on all is as before"


async def test_P4_while_paused_nobody_goes_and_resuming_gives_a_fresh_grace(classroom: Classroom) -> None:
    teacher, (maya, _) = await pairs(classroom, 2)
    await maya.disconnect()
    await classroom.turn(25)
    await teacher.do("Pause", visit="v2")
    await classroom.turn(100)
    assert presence(teacher, maya) == "reconnecting"
    await teacher.do("Resume", visit="v2")
    await classroom.turn(29.8)
    assert presence(teacher, maya) == "reconnecting"
    await classroom.turn(0.4)
    assert presence(teacher, maya) == "away"


async def test_P4_a_class_that_drops_out_while_paused_is_not_gone_after_it(classroom: Classroom) -> None:
    teacher, students = await pairs(classroom, 6)
    await teacher.do("Pause", visit="v2")
    for student in students[:3]:
        await student.disconnect()
    await classroom.turn(6)
    assert teacher.views["teacher"]["desk"]["missing"] == 3
    await teacher.do("Resume", visit="v2")
    await classroom.turn(100)
    assert presence(teacher, *students) == ["reconnecting"] * 3 + ["here"] * 3
