"""Rooms come and go: each is loaded once, leaves when idle, and is deleted whole."""

import asyncio

import pytest

from server.live.hub import Hub
from server.protocol import up
from server.room.events.seats import StudentLeft
from server.room.refused import Refused
from server.storage import codec
from server.storage.failures import Damaged, Unavailable
from server.storage.log import Record
from server.storage.memory import MemoryLog
from tests.live.classroom import PLAN, Classroom, key, settled


async def test_everybody_who_asks_at_once_shares_one_loading(
    classroom: Classroom, monkeypatch: pytest.MonkeyPatch
) -> None:
    await classroom.restart()
    reads = []
    read = classroom.log.read

    async def slow(code: str) -> object:
        reads.append(code)
        await asyncio.sleep(0)
        return await read(code)

    monkeypatch.setattr(classroom.log, "read", slow)
    first = asyncio.create_task(classroom.hub.room(classroom.code))
    others = [asyncio.create_task(classroom.hub.room(classroom.code)) for _ in range(10)]
    await asyncio.sleep(0)
    first.cancel()
    rooms = await asyncio.gather(*others)
    assert reads == [classroom.code]
    assert all(room is rooms[0] for room in rooms)


async def test_a_loading_that_failed_is_tried_again(
    classroom: Classroom, monkeypatch: pytest.MonkeyPatch
) -> None:
    await classroom.restart()

    async def broken(_: str) -> object:
        raise Unavailable("the disk is busy")

    with monkeypatch.context() as patched:
        patched.setattr(classroom.log, "find", broken)
        with pytest.raises(Unavailable):
            await classroom.hub.room(classroom.code)
    assert (await classroom.hub.room(classroom.code)).code == classroom.code


async def test_an_idle_room_leaves_memory_and_is_there_when_asked_for(classroom: Classroom) -> None:
    teacher = await classroom.teacher()
    room = await classroom.hub.room(classroom.code)
    classroom.clock.turn(700)
    await settled()
    assert await classroom.hub.room(classroom.code) is room, "somebody is in it"
    await teacher.disconnect()
    await classroom.turn(620)
    again = await classroom.hub.room(classroom.code)
    assert again is not room
    assert again == room


async def test_a_running_lesson_is_taken_up_at_the_start_and_noted_alive(classroom: Classroom) -> None:
    teacher = await classroom.teacher()
    await teacher.next()
    await classroom.turn(12)
    row = await classroom.log.find(classroom.code)
    assert row is not None
    assert classroom.clock.now_ms() - row.last_alive_ms <= 5_000
    await classroom.restart(after_s=1)
    await classroom.turn(60)
    assert any(b"TimeRanOut" in record.body for record in await classroom.log.read(classroom.code))


async def test_deleting_a_room_sends_everybody_home_and_leaves_nothing(classroom: Classroom) -> None:
    teacher, maya = await classroom.teacher(), await classroom.student("Maya")
    await classroom.hub.delete_room(classroom.code)
    for someone in (teacher, maya):
        assert someone.line.frames[-1] == ("bye", {"reason": "deleted"})
        assert someone.line.closed
    assert await classroom.log.read(classroom.code) == ()
    with pytest.raises(Refused, match="no room"):
        await classroom.hub.room(classroom.code)


async def test_nobody_gets_in_while_a_room_is_being_deleted(
    classroom: Classroom, monkeypatch: pytest.MonkeyPatch
) -> None:
    delete = classroom.log.delete

    async def slow(*codes: str) -> None:
        with pytest.raises(Refused):
            await classroom.hub.room(classroom.code)
        await delete(*codes)

    monkeypatch.setattr(classroom.log, "delete", slow)
    await classroom.hub.delete_room(classroom.code)


async def test_rooms_whose_days_are_over_are_swept_away(classroom: Classroom) -> None:
    await classroom.hub.sweep()
    assert await classroom.log.codes() == (classroom.code,)
    classroom.clock.turn(31 * 24 * 3600)
    await classroom.hub.sweep()
    assert await classroom.log.codes() == ()


async def test_a_room_that_cannot_be_read_does_not_keep_the_server_from_starting(
    classroom: Classroom, monkeypatch: pytest.MonkeyPatch
) -> None:
    teacher = await classroom.teacher()
    await teacher.next()
    await classroom.hub.close()

    async def broken(_: str) -> object:
        raise Unavailable("bad sector")

    monkeypatch.setattr(classroom.log, "read", broken)
    hub = Hub(classroom.log, classroom.clock)
    await hub.start()
    await hub.close()


async def test_a_room_whose_log_makes_no_sense_does_not_keep_the_server_from_starting(
    classroom: Classroom,
) -> None:
    teacher = await classroom.teacher()
    await teacher.next()
    await classroom.hub.close()
    nobody = codec.encode(StudentLeft(at_ms=1, student="nobody"))
    await classroom.log.append(classroom.code, 2, [Record(3, 1, "nobody", "", nobody)])
    hub = Hub(classroom.log, classroom.clock)
    await hub.start()
    with pytest.raises(Damaged, match="cannot be read"):
        await hub.room(classroom.code)
    await hub.close()


@pytest.mark.parametrize("lost", [slice(0, 3), slice(0, 1), slice(1, 2)], ids=["all", "first", "middle"])
async def test_a_room_that_has_lost_part_of_its_log_is_damaged_and_not_unknown_and_others_live(
    classroom: Classroom, lost: slice
) -> None:
    teacher = await classroom.teacher()
    await teacher.next()
    await teacher.do("Pause", visit="v1")
    assert isinstance(classroom.log, MemoryLog)
    del classroom.log._events[classroom.code][lost]
    await classroom.restart()
    with pytest.raises(Damaged):
        await classroom.hub.room(classroom.code)
    other = await classroom.hub.open_room(up.OpenRoom(key=key("other"), plan=PLAN))
    assert (await classroom.hub.room(other.code)).code == other.code


async def test_whoever_waits_for_a_room_that_is_deleted_meanwhile_does_not_get_in(
    classroom: Classroom, monkeypatch: pytest.MonkeyPatch
) -> None:
    await classroom.restart()
    may_read = asyncio.Event()
    read = classroom.log.read

    async def slow(code: str) -> object:
        await may_read.wait()
        return await read(code)

    monkeypatch.setattr(classroom.log, "read", slow)
    waiting = asyncio.create_task(classroom.hub.room(classroom.code))
    await settled()
    deleting = asyncio.create_task(classroom.hub.delete_room(classroom.code))
    await settled()
    may_read.set()
    with pytest.raises(Refused, match="no room"):
        await waiting
    await deleting
