"""New links, a cover link, a phone as a console, and a seat that moves to another device."""

import time
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from typing import Any

import pytest
from socketio.exceptions import ConnectionError

from tests.support.clock import HandClock
from tests.support.devices import Device
from tests.support.gateway import fresh_key
from tests.support.visitor import Answer, Visitor, visiting

A_MINUTE_MS = 60_000


async def ask(visitor: Visitor, path: str, token: str = "", **body: Any) -> Answer:
    """POST, with a key of its own if none is given."""
    headers = {"Authorization": f"Bearer {token}"} if token else {}
    return await visitor.ask("POST", f"/api/rooms/{path}", body={"key": fresh_key(), **body}, **headers)


async def opens(visitor: Visitor, code: str, token: str) -> bool:
    return (await visitor.export(code, token)).status == 200


@asynccontextmanager
async def screen(visitor: Visitor, code: str, token: str) -> AsyncIterator[Device]:
    device = Device(visitor.host, code, token, "websocket")
    await device.connect()
    try:
        yield device
    finally:
        await device.close()


def farewell(device: Device) -> str:
    return next((content["reason"] for event, content in device.frames if event == "bye"), "")


async def sent_away(device: Device) -> str:
    await device.until(lambda: farewell(device) != "")
    return farewell(device)


async def test_K7_new_links_open_the_room_and_the_ones_before_are_closed_at_once(visitor: Visitor) -> None:
    room = await visitor.open_room()
    code = room["code"]
    async with (
        screen(visitor, code, room["teacher_token"]) as console,
        screen(visitor, code, room["board_token"]) as board,
    ):
        made = await ask(visitor, f"{code}/keys", room["teacher_token"])
        assert made.status == 201
        assert [await sent_away(console), await sent_away(board)] == ["key_over", "key_over"]
    assert not await opens(visitor, code, room["teacher_token"])
    assert await opens(visitor, code, made.json["teacher_token"])
    async with screen(visitor, code, made.json["board_token"]) as board:
        assert set(board.views) == {"everyone", "board"}


async def test_K7_a_request_for_new_links_whose_answer_was_lost_has_the_same_answer_again(
    visitor: Visitor,
) -> None:
    room, key = await visitor.open_room(), fresh_key()
    path = f"{room['code']}/keys"
    first = await ask(visitor, path, room["teacher_token"], key=key)
    assert (await ask(visitor, path, room["teacher_token"], key=key)).body == first.body
    assert (await ask(visitor, path, room["teacher_token"])).status == 401
    assert (await ask(visitor, path, room["board_token"], key=key)).status == 401
    assert await opens(visitor, room["code"], first.json["teacher_token"])


async def test_K7_students_keep_their_seats_when_links_change(visitor: Visitor) -> None:
    room = await visitor.open_room()
    seat = (await visitor.join(room["code"])).json
    async with screen(visitor, room["code"], seat["seat_token"]) as maya:
        await ask(visitor, f"{room['code']}/keys", room["teacher_token"])
        assert (await maya.do("RaiseHand", up=True))["ok"]
        assert farewell(maya) == ""


async def test_what_a_console_did_is_told_from_what_another_did(visitor: Visitor) -> None:
    room = await visitor.open_room()
    until_ms = round(time.time() * 1000) + A_MINUTE_MS
    cover = await ask(visitor, f"{room['code']}/cover", room["teacher_token"], until_ms=until_ms)
    for token in (room["teacher_token"], cover.json["cover_token"]):
        async with screen(visitor, room["code"], token) as console:
            assert (await console.do("SetChat", on=token != room["teacher_token"]))["ok"]
    acts = (await visitor.export(room["code"], room["teacher_token"])).json["acts"]
    first, second = [act["who"] for act in acts if act["what"] == "ChatSet"]
    assert first == "teacher"
    assert second.startswith("teacher:k")


async def test_a_phone_becomes_a_console_when_the_teacher_types_its_number(visitor: Visitor) -> None:
    room, key = await visitor.open_room(), fresh_key()
    code = room["code"]
    shown = await ask(visitor, f"{code}/consoles", key=key)
    number = shown.json["number"]
    assert (shown.status, len(number), number.isdecimal()) == (202, 6, True)
    assert (await ask(visitor, f"{code}/consoles", key=key)).body == shown.body
    assert (await ask(visitor, f"{code}/consoles/{number}")).status == 401
    typed = await ask(visitor, f"{code}/consoles/{number}", room["teacher_token"])
    assert typed.status == 204
    made = await ask(visitor, f"{code}/consoles", key=key)
    assert made.status == 201
    assert await opens(visitor, code, made.json["teacher_token"])
    again = await ask(visitor, f"{code}/consoles/{number}", room["teacher_token"])
    assert (again.status, again.json["code"]) == (404, "unknown")
    await ask(visitor, f"{code}/keys", room["teacher_token"])
    assert not await opens(visitor, code, made.json["teacher_token"])


async def test_a_number_of_another_room_or_of_nobody_opens_nothing(visitor: Visitor) -> None:
    room, other = await visitor.open_room(), await visitor.open_room()
    number = (await ask(visitor, f"{other['code']}/consoles")).json["number"]
    for wrong in (number, "", "12345", "x" * 200):
        answer = await ask(visitor, f"{room['code']}/consoles/{wrong}", room["teacher_token"])
        assert answer.status == 404, wrong


async def test_a_number_is_good_for_ten_minutes() -> None:
    clock = HandClock()
    async with visiting(clock=clock) as visitor:
        room = await visitor.open_room()
        number = (await ask(visitor, f"{room['code']}/consoles")).json["number"]
        clock.turn(601)
        late = await ask(visitor, f"{room['code']}/consoles/{number}", room["teacher_token"])
        assert late.status == 404


async def test_K6_a_seat_moves_to_another_device_and_the_one_before_is_told(visitor: Visitor) -> None:
    room, key = await visitor.open_room(), fresh_key()
    code = room["code"]
    old = (await visitor.join(code, "Maya")).json
    asks = await ask(visitor, f"{code}/seats", name="maya", asks=True)
    assert (asks.status, asks.json["code"]) == (409, "name_taken")
    waiting = await ask(visitor, f"{code}/seats/again", key=key, name="maya")
    assert waiting.status == 202
    async with (
        screen(visitor, code, room["teacher_token"]) as console,
        screen(visitor, code, old["seat_token"]) as phone,
    ):
        (claim,) = console.views["teacher"]["claims"]
        assert claim == waiting.json["claim"]
        assert (await console.do("GiveSeat", claim=claim, give=True))["ok"]
        assert await sent_away(phone) == "moved"
    taken = await ask(visitor, f"{code}/seats/again", key=key, name="maya")
    assert (taken.status, taken.json["student_id"]) == (201, old["student_id"])
    async with screen(visitor, code, taken.json["seat_token"]) as phone:
        assert phone.views[f"student:{old['student_id']}"]["me"]["name"] == "Maya"
    late = Device(visitor.host, code, old["seat_token"], "websocket")
    with pytest.raises(ConnectionError):
        await late.connect()
    assert late.refusal["data"]["code"] == "bad_token"


async def test_K6_a_no_is_told(visitor: Visitor) -> None:
    room, key = await visitor.open_room(), fresh_key()
    code = room["code"]
    await visitor.join(code, "Maya")
    waiting = await ask(visitor, f"{code}/seats/again", key=key, name="Maya")
    async with screen(visitor, code, room["teacher_token"]) as console:
        await console.do("GiveSeat", claim=waiting.json["claim"], give=False)
    declined = await ask(visitor, f"{code}/seats/again", key=key, name="Maya")
    assert (declined.status, declined.json["code"]) == (403, "declined")
