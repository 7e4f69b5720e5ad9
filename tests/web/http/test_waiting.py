"""The door, as a joining page meets it: rules D1, D3, D4, D8 and N1 over HTTP and a socket."""

from collections.abc import AsyncIterator
from typing import Any

import pytest

from tests.support.devices import Device
from tests.support.gateway import fresh_key
from tests.support.visitor import PLAN, Visitor


class Opened:
    """A room, its teacher's console, and those who ask for seats."""

    def __init__(self, visitor: Visitor, code: str, console: Device) -> None:
        self._visitor = visitor
        self.code, self.console = code, console

    async def door(self) -> Any:
        return (await self._visitor.get(f"/api/rooms/{self.code}/door")).json

    async def join(self, name: str | None, key: str) -> tuple[int, Any]:
        order = {"key": key} | ({} if name is None else {"name": name})
        answer = await self._visitor.ask("POST", f"/api/rooms/{self.code}/seats", body=order)
        return answer.status, answer.json

    async def says(self, type: str, **fields: Any) -> None:
        assert (await self.console.do(type, **fields))["ok"]


@pytest.fixture
async def room(visitor: Visitor) -> AsyncIterator[Opened]:
    order = {"key": fresh_key(), "plan": {**PLAN, "language": "es"}}
    opened = (await visitor.ask("POST", "/api/rooms", body=order)).json
    console = Device(visitor.host, opened["code"], opened["teacher_token"], "websocket")
    await console.connect()
    yield Opened(visitor, opened["code"], console)
    await console.close()


async def test_D4_a_joining_page_asks_whether_names_are_typed_and_which_may_be_tapped(room: Opened) -> None:
    assert await room.door() == {"names": "own", "language": "es", "roster": []}
    await room.says("KeepRoster", names=["Maya", "Leo"])
    await room.join("maya", fresh_key())
    assert (await room.door())["roster"] == [{"name": "Maya", "taken": True}, {"name": "Leo", "taken": False}]


async def test_D4_the_door_of_no_room_is_unknown(visitor: Visitor) -> None:
    assert (await visitor.get("/api/rooms/BCDFGH/door")).json["code"] == "room_unknown"


async def test_N1_where_the_room_gives_the_names_none_is_sent(room: Opened) -> None:
    status, _ = await room.join(None, fresh_key())
    assert status == 422
    await room.says("SetNames", names="friendly")
    status, seat = await room.join(None, fresh_key())
    assert status == 201
    await room.console.until(lambda: "students" in room.console.views["teacher"])
    assert room.console.views["teacher"]["students"][seat["student_id"]]["name"] == "Gato añil"


async def test_D3_a_locked_door_is_answered_as_if_there_were_no_room(room: Opened) -> None:
    key = fresh_key()
    await room.join("Maya", key)
    await room.says("LockDoor", locked=True)
    status, problem = await room.join("Leo", fresh_key())
    assert (status, problem["code"]) == (404, "no_seat")
    assert (await room.join("Maya", key))[0] == 201


async def test_D1_D8_who_was_removed_waits_and_who_was_blocked_is_told_so(
    room: Opened, visitor: Visitor
) -> None:
    key = fresh_key()
    _, seat = await room.join("Maya", key)
    await room.says("RemoveStudent", student=seat["student_id"])
    assert await room.join("Maya", key) == (201, seat)
    phone = Device(visitor.host, room.code, seat["seat_token"], "websocket")
    await phone.connect()
    assert set(phone.views) == {f"student:{seat['student_id']}"}
    await phone.close()
    await room.says("RemoveStudent", student=seat["student_id"], block=True)
    status, problem = await room.join("Maya", key)
    assert (status, problem["code"]) == (403, "blocked")
