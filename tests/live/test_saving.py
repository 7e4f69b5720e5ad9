"""A disk that takes nothing: the room is read-only, every screen is told by name, and it ends by itself."""

import pytest

from server.live.rooms import BEAT_S
from server.live.saving import TRY_AGAIN_S
from tests.live.classroom import Classroom, Someone, settled
from tests.live.full_disk import full_disk


def told(*everyone: Someone) -> list[bool]:
    """Which of these screens say that nothing can be saved."""
    return ["cannot_save" in someone.views["everyone"]["room"] for someone in everyone]


async def test_every_screen_is_told_by_name_and_what_was_refused_works_later(classroom: Classroom) -> None:
    teacher, board = await classroom.teacher(), await classroom.board()
    maya = await classroom.student("Maya")
    await teacher.next()
    with full_disk(classroom):
        done = await maya.do("WriteThought", cid="the-thought", phase="p1", text="Blue")
        assert done["code"] == "unavailable"
        await classroom.turn(0.5)
        assert told(teacher, board, maya) == [True] * 3
        late = await classroom.teacher()
        assert told(late) == [True], "who comes now is told as well"
        await classroom.turn(10)
        assert told(teacher, board, maya) == [True] * 3, "and as long as it lasts"
    maya.send("WriteThought", cid="the-thought", phase="p1", text="Blue")
    await settled()
    assert maya.line.done("the-thought")[-1]["ok"]
    await classroom.turn(0.5)
    assert told(teacher, board, maya, late) == [False] * 4


async def test_it_ends_by_itself_when_nobody_says_anything(classroom: Classroom) -> None:
    teacher = await classroom.teacher()
    with full_disk(classroom):
        assert (await teacher.do("Next", visit="v0"))["code"] == "unavailable"
        await classroom.turn(30)
        assert told(teacher) == [True]
    await classroom.turn(TRY_AGAIN_S + 0.2)
    assert told(teacher) == [False]


async def test_a_running_room_is_told_within_a_beat_though_nobody_writes(classroom: Classroom) -> None:
    teacher = await classroom.teacher()
    await teacher.next()
    with full_disk(classroom):
        await classroom.turn(BEAT_S + 0.2)
        assert told(teacher) == [True]
    await classroom.turn(TRY_AGAIN_S + 0.2)
    assert told(teacher) == [False]


async def test_pulses_go_on_and_time_that_is_up_ends_the_phase_once_it_can_be_saved(
    classroom: Classroom,
) -> None:
    teacher = await classroom.teacher()
    await teacher.next()
    with full_disk(classroom):
        before = len(teacher.line.got("pulse"))
        await classroom.turn(70)
        assert len(teacher.line.got("pulse")) - before == 70 / BEAT_S
        assert teacher.views["everyone"]["room"]["stage"] == "running"
    await classroom.turn(2)
    assert teacher.views["everyone"]["room"]["stage"] == "time_up"
    assert len(await classroom.happened("TimeRanOut")) == 1


async def test_a_room_that_is_put_away_meanwhile_tries_no_more(classroom: Classroom) -> None:
    teacher = await classroom.teacher()
    with full_disk(classroom):
        await teacher.do("Next", visit="v0")
        await classroom.hub.close()
    tried: list[object] = []

    async def beat(*codes: object) -> None:
        tried.append(codes)

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(classroom.log, "beat", beat)
        await classroom.turn(10)
    assert tried == []
