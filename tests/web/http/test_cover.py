"""A cover link: whoever stands in leads the lesson and keeps the class safe, today, and takes nothing home."""

import time
from typing import Any

import pytest
from socketio.exceptions import ConnectionError

from server.live.clock import SystemClock
from server.live.keyring import COVER_MS
from tests.support.devices import Device
from tests.support.gateway import fresh_key
from tests.support.visitor import Visitor, visiting
from tests.web.http.test_keys import ask, farewell, screen, sent_away

A_MINUTE_MS = 60_000


class Ahead(SystemClock):
    ahead_ms = 0

    def now_ms(self) -> int:
        return super().now_ms() + self.ahead_ms


async def test_a_cover_link_leads_the_lesson_and_takes_nothing_home(visitor: Visitor) -> None:
    room = await visitor.open_room()
    code, until_ms = room["code"], round(time.time() * 1000) + A_MINUTE_MS
    made = await ask(visitor, f"{code}/cover", room["teacher_token"], until_ms=until_ms)
    assert (made.status, made.json["expires_ms"]) == (201, until_ms)
    cover = made.json["cover_token"]
    async with screen(visitor, code, cover) as console:
        assert (await console.do("Next", visit=console.views["everyone"]["room"]["visit"]))["ok"]
        assert set(console.views) == {"everyone", "board", "teacher"}
    path, bearer = f"/api/rooms/{code}", {"Authorization": f"Bearer {cover}"}
    assert (await visitor.get(f"{path}/plan", **bearer)).status == 200
    for method, call in (
        ("GET", "/export"),
        ("GET", "/class"),
        ("PUT", "/class"),
        ("GET", "/care"),
        ("POST", "/keys"),
        ("POST", "/cover"),
        ("POST", "/consoles/123456"),
        ("DELETE", "/students/s1"),
        ("DELETE", ""),
    ):
        body = {"key": fresh_key(), "until_ms": until_ms} if call == "/cover" else {"key": fresh_key()}
        asked = await visitor.ask(method, path + call, body=body if method == "POST" else None, **bearer)
        assert (asked.status, asked.json["code"]) == (401, "not_allowed"), call
    other = await visitor.open_room()
    assert (await visitor.get(f"/api/rooms/{other['code']}/plan", **bearer)).status == 401


async def test_a_cover_link_ends_when_it_says(monkeypatch: pytest.MonkeyPatch) -> None:
    clock = Ahead()
    monkeypatch.setattr("server.live.rooms.BEAT_S", 0.05)
    async with visiting(clock=clock) as visitor:
        room = await visitor.open_room()
        until_ms = clock.now_ms() + A_MINUTE_MS
        made = await ask(visitor, f"{room['code']}/cover", room["teacher_token"], until_ms=until_ms)
        async with screen(visitor, room["code"], made.json["cover_token"]) as console:
            clock.ahead_ms = A_MINUTE_MS
            assert await sent_away(console) == "key_over"
        late = await visitor.get(
            f"/api/rooms/{room['code']}/plan", Authorization=f"Bearer {made.json['cover_token']}"
        )
        assert late.status == 401


async def test_whoever_stands_in_keeps_the_class_safe_like_the_teacher(visitor: Visitor) -> None:
    room = await visitor.open_room()
    code, until_ms = room["code"], round(time.time() * 1000) + A_MINUTE_MS
    student = (await visitor.join(code)).json["student_id"]
    cover = (await ask(visitor, f"{code}/cover", room["teacher_token"], until_ms=until_ms)).json
    orders: dict[str, dict[str, Any]] = {
        "SetGate": {"cards": "doubtful"},
        "KeepWords": {"words": ["zebra"]},
        "SetNames": {"names": "hidden"},
        "Rename": {"student": student, "name": "Maya"},
        "Mute": {"student": student, "muted": True},
        "SetTrust": {"student": student, "trust": "held"},
        "KeepRoster": {"names": ["Ada"]},
        "RemoveStudent": {"student": student},
        "SetDoor": {"waits": "unlisted"},
        "LockDoor": {"locked": True},
        "SetChat": {"on": False},
    }
    async with screen(visitor, code, cover["cover_token"]) as console:
        for kind, fields in orders.items():
            assert (await console.do(kind, **fields))["ok"], kind
    acts = (await visitor.export(code, room["teacher_token"])).json["acts"]
    assert {act["who"].partition(":")[0] for act in acts} == {"teacher"}
    assert sum(":" in act["who"] for act in acts) >= len(orders)


async def test_the_board_of_a_cover_link_ends_with_it(monkeypatch: pytest.MonkeyPatch) -> None:
    clock = Ahead()
    monkeypatch.setattr("server.live.rooms.BEAT_S", 0.05)
    async with visiting(clock=clock) as visitor:
        room = await visitor.open_room()
        code, until_ms = room["code"], clock.now_ms() + A_MINUTE_MS
        cover = (await ask(visitor, f"{code}/cover", room["teacher_token"], until_ms=until_ms)).json
        assert cover["board_token"] != room["board_token"]
        async with (
            screen(visitor, code, room["board_token"]) as own,
            screen(visitor, code, cover["board_token"]) as board,
        ):
            assert set(board.views) == {"everyone", "board"}
            assert (await board.do("BlankBoard", blank=True))["code"] == "not_allowed"
            clock.ahead_ms = A_MINUTE_MS
            assert await sent_away(board) == "key_over"
            assert farewell(own) == ""
        late = Device(visitor.host, code, cover["board_token"], "websocket")
        with pytest.raises(ConnectionError):
            await late.connect()


async def test_K7_new_links_close_the_board_of_a_cover_link(visitor: Visitor) -> None:
    room = await visitor.open_room()
    code, until_ms = room["code"], round(time.time() * 1000) + A_MINUTE_MS
    cover = (await ask(visitor, f"{code}/cover", room["teacher_token"], until_ms=until_ms)).json
    async with screen(visitor, code, cover["board_token"]) as board:
        await ask(visitor, f"{code}/keys", room["teacher_token"])
        assert await sent_away(board) == "key_over"
    late = Device(visitor.host, code, cover["board_token"], "websocket")
    with pytest.raises(ConnectionError):
        await late.connect()


@pytest.mark.parametrize("ahead_ms", [-1, 0, COVER_MS + A_MINUTE_MS])
async def test_a_cover_link_is_for_this_day(visitor: Visitor, ahead_ms: int) -> None:
    room = await visitor.open_room()
    until_ms = round(time.time() * 1000) + ahead_ms
    asked = await ask(visitor, f"{room['code']}/cover", room["teacher_token"], until_ms=until_ms)
    assert (asked.status, asked.json["code"]) == (400, "bad_message")
