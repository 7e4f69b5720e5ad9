"""Who is here, who is reconnecting, who is gone: from the screens to the room and back to the teacher's."""

from typing import Any

import pytest

from server.room.events.seats import StudentLeft, StudentWentAway
from server.room.events.ways import GraceSet
from server.storage import codec
from server.storage.failures import Unavailable
from server.storage.log import Record
from tests.live.classroom import Classroom, Someone, pairs, presence, settled


async def test_silence_shows_as_reconnecting_after_five_seconds_and_as_away_after_the_grace(
    classroom: Classroom,
) -> None:
    teacher, (maya, _) = await pairs(classroom, 2)
    await maya.disconnect()
    await classroom.turn(4.9)
    assert presence(teacher, maya) == "here"
    await classroom.turn(0.3)
    assert presence(teacher, maya) == "reconnecting"
    await classroom.turn(24.5)
    assert presence(teacher, maya) == "reconnecting"
    await classroom.turn(0.5)
    assert presence(teacher, maya) == "away"


async def test_whoever_is_back_within_the_grace_was_never_gone(classroom: Classroom) -> None:
    teacher, (maya, _) = await pairs(classroom, 2)
    await maya.disconnect()
    await classroom.turn(10)
    await maya.connect()
    await classroom.turn(60)
    assert presence(teacher, maya) == "here"
    assert await classroom.happened("StudentWentAway") == []


async def test_whoever_comes_back_later_is_here_again(classroom: Classroom) -> None:
    teacher, (maya, _) = await pairs(classroom, 2)
    await maya.disconnect()
    await classroom.turn(31)
    await maya.connect()
    await classroom.turn(0.5)
    assert presence(teacher, maya) == "here"


async def test_one_screen_of_several_is_enough(classroom: Classroom) -> None:
    teacher, (maya, _) = await pairs(classroom, 2)
    tablet = Someone(classroom, maya.holder)
    await tablet.connect()
    await maya.disconnect()
    await classroom.turn(60)
    assert presence(teacher, maya) == "here"
    await tablet.disconnect()
    await classroom.turn(31)
    assert presence(teacher, maya) == "away"


async def test_a_seat_that_never_connects_is_like_one_that_was_lost(classroom: Classroom) -> None:
    teacher = await classroom.teacher()
    maya = await classroom.student("Maya", connect=False)
    await classroom.turn(6)
    assert presence(teacher, maya) == "reconnecting"
    await classroom.turn(25)
    assert presence(teacher, maya) == "away"


async def test_whoever_comes_back_while_being_written_off_is_here(
    classroom: Classroom, monkeypatch: pytest.MonkeyPatch
) -> None:
    teacher, (maya, _) = await pairs(classroom, 2)
    await maya.disconnect()
    append = classroom.log.append

    async def slow(*args: Any, **kwargs: Any) -> None:
        if maya.entered is None:
            await maya.connect()
        await append(*args, **kwargs)

    monkeypatch.setattr(classroom.log, "append", slow)
    await classroom.turn(31)
    assert presence(teacher, maya) == "here"


async def test_when_going_away_cannot_be_written_it_is_tried_again_unless_they_are_back(
    classroom: Classroom, monkeypatch: pytest.MonkeyPatch
) -> None:
    teacher, (maya, leo) = await pairs(classroom, 2)
    await maya.disconnect()
    await leo.disconnect()

    async def full(*_: object, **__: object) -> None:
        raise Unavailable("the disk is full")

    with monkeypatch.context() as patched:
        patched.setattr(classroom.log, "append", full)
        await classroom.turn(32)
        await leo.connect()
    await classroom.turn(2)
    assert (presence(teacher, maya), presence(teacher, leo)) == ("away", "here")
    gone = await classroom.happened("StudentWentAway")
    assert [maya.id.encode() in body for body in gone] == [True]


async def test_when_coming_back_cannot_be_written_and_they_go_again_they_are_away(
    classroom: Classroom, monkeypatch: pytest.MonkeyPatch
) -> None:
    teacher, (maya, _) = await pairs(classroom, 2)
    await maya.disconnect()
    await classroom.turn(31)

    async def full(*_: object, **__: object) -> None:
        raise Unavailable("the disk is full")

    with monkeypatch.context() as patched:
        patched.setattr(classroom.log, "append", full)
        await maya.connect()
        await maya.disconnect()
        await classroom.turn(40)
    await classroom.turn(2)
    assert presence(teacher, maya) == "away"


async def test_what_somebody_else_has_written_of_who_is_here_is_followed(classroom: Classroom) -> None:
    teacher, (maya, leo, sam) = await pairs(classroom, 3)
    await sam.disconnect()
    seq = len(await classroom.log.read(classroom.code))
    elsewhere = [
        StudentWentAway(at_ms=1, student=maya.id),
        StudentLeft(at_ms=1, student=sam.id),
        GraceSet(at_ms=1, grace_s=10),
    ]
    records = [
        Record(seq + place, 1, "room", "", codec.encode(event))
        for place, event in enumerate(elsewhere, start=1)
    ]
    await classroom.log.append(classroom.code, seq, records)
    await teacher.do("BlankBoard", blank=True)
    await classroom.turn(0.5)
    assert presence(teacher, maya) == "here", "she is connected"
    await leo.disconnect()
    await classroom.turn(11)
    assert presence(teacher, leo) == "away"
    away = await classroom.happened("StudentWentAway")
    assert [sam.id.encode() in body for body in away] == [False, False], "Sam has no seat to be away from"


async def test_a_removed_student_is_not_waited_for(classroom: Classroom) -> None:
    teacher, (maya, _) = await pairs(classroom, 2)
    await teacher.do("RemoveStudent", student=maya.id)
    await settled()
    assert maya.line.closed
    await maya.disconnect()
    await classroom.turn(60)
    assert await classroom.happened("StudentWentAway") == []


async def test_P1_where_the_teacher_says_who_is_away_silence_takes_nobody_away(classroom: Classroom) -> None:
    teacher, (maya, _) = await pairs(classroom, 2)
    assert (await teacher.do("SetGrace"))["ok"]
    await maya.disconnect()
    await classroom.turn(200)
    assert presence(teacher, maya) == "reconnecting"
    await teacher.do("MarkAway", students=[maya.id])
    assert presence(teacher, maya) == "away"


async def test_P1_the_teacher_changes_the_grace_in_the_middle_of_it(classroom: Classroom) -> None:
    teacher, (maya, leo) = await pairs(classroom, 2)
    await teacher.do("SetGrace", seconds=60)
    await maya.disconnect()
    await classroom.turn(45)
    assert presence(teacher, maya) == "reconnecting"
    await teacher.do("SetGrace", seconds=10)
    await classroom.turn(0.5)
    assert presence(teacher, maya, leo) == ["away", "here"]
