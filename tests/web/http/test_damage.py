"""A room whose log is damaged says so wherever it is asked for, and is no trouble to the others."""

from collections.abc import AsyncIterator
from typing import Any

import pytest

from server.room.ids import TEACHER
from server.storage.log import Record
from server.storage.memory import MemoryLog
from tests.support.devices import RawSocket
from tests.support.visitor import Visitor, visiting


@pytest.fixture
async def damaged() -> AsyncIterator[tuple[Visitor, Any]]:
    """A visitor, and a room that was opened before its log was damaged."""
    log = MemoryLog()
    async with visiting(log) as before:
        room = await before.open_room()
    await log.append(room["code"], 1, [Record(2, 1, TEACHER, "", b'{"type":"Nonsense"}')])
    async with visiting(log) as visitor:
        yield visitor, room


async def test_calls_and_pages_say_so_in_one_sentence(damaged: tuple[Visitor, Any]) -> None:
    visitor, room = damaged
    code, bearer = room["code"], f"Bearer {room['teacher_token']}"
    joined = await visitor.join(code)
    assert (joined.status, joined.json["code"]) == (500, "room_damaged")
    assert "run.py doctor" in joined.json["message"]
    exported = await visitor.get(f"/api/rooms/{code}/export", Authorization=bearer)
    assert exported.json == joined.json
    for page in ("r", "teach", "board"):
        answer = await visitor.get(f"/{page}/{code}")
        assert answer.status == 500
        assert "What was kept of this room is damaged" in answer.text


async def test_a_socket_is_refused_with_the_same_words(damaged: tuple[Visitor, Any]) -> None:
    visitor, room = damaged
    socket = await RawSocket.open(visitor.host, room["code"])
    try:
        await socket.connect(room["teacher_token"])
        refusal = await socket.until("44")
    finally:
        await socket.close()
    assert '"room_damaged"' in refusal
    assert "run.py doctor" in refusal


async def test_the_other_rooms_live(damaged: tuple[Visitor, Any]) -> None:
    visitor, room = damaged
    await visitor.join(room["code"])
    other = await visitor.open_room()
    assert (await visitor.join(other["code"])).status == 201
    assert (await visitor.get("/readyz")).status == 200
