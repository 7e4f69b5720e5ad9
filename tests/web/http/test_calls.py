"""The HTTP calls: what they take, what they refuse, and that a call may be repeated."""

import asyncio
import gzip
import json
from collections.abc import AsyncIterator
from typing import Any

import pytest

from server.protocol import limits
from server.web import calls
from tests.support.visitor import PLAN, Visitor

KEY = "k" * limits.KEY_CHARS_LEAST
ROOM = {"key": KEY, "plan": PLAN}
QUESTION = PLAN["rounds"][0]


def planned(**changes: Any) -> bytes:
    return json.dumps({"key": KEY, "plan": {**PLAN, **changes}}).encode()


UNREADABLE = {
    "nothing": b"",
    "broken": b'{"key": ',
    "no object": b"[]",
    "null": b"null",
    "no key": json.dumps({"plan": PLAN}).encode(),
    "an unknown field": json.dumps({**ROOM, "extra": 1}).encode(),
    "an unknown field, deep": planned(rounds=[{**QUESTION, "extra": 1}]),
    "two values": json.dumps(ROOM).encode() * 2,
    "deep nesting": b"[" * 60_000 + b"]" * 60_000,
    "deep nesting in a field": b'{"key":' + b"[" * 60_000 + b"]" * 60_000 + b"}",
    "deep nesting in an unknown field": b'{"extra":' + b"[" * 60_000 + b"]" * 60_000 + b"}",
    "a short key": json.dumps({**ROOM, "key": "short"}).encode(),
    "a long key": json.dumps({**ROOM, "key": "k" * (limits.KEY_CHARS + 1)}).encode(),
    "an odd key": json.dumps({**ROOM, "key": "k" * 22 + "\n"}).encode(),
    "no question": planned(rounds=[{**QUESTION, "question": ""}]),
    "a long question": planned(rounds=[{**QUESTION, "question": "q" * (limits.QUESTION_CHARS + 1)}]),
    "a NUL": planned(rounds=[{**QUESTION, "question": "a\0b"}]),
    "half a character": planned(rounds=[{**QUESTION, "question": "\ud800"}]),
    "not UTF-8": planned(rounds=[{**QUESTION, "question": "QQ"}]).replace(b"QQ", b"\xff\xfe"),
    "UTF-16": json.dumps(ROOM).encode("utf-16"),
    "no rounds": planned(rounds=[]),
    "too many seats": planned(seats=limits.SEATS + 1),
    "a huge number": planned(seats=10**400),
    "not a number": json.dumps(ROOM).replace("[{", '[{"seats": NaN,', 1).encode(),
}


@pytest.mark.parametrize("body", UNREADABLE.values(), ids=UNREADABLE)
async def test_what_cannot_be_read_is_answered_and_nothing_happens(visitor: Visitor, body: bytes) -> None:
    answer = await visitor.ask("POST", "/api/rooms", body=body)
    assert answer.status == 400
    assert answer.json == {"code": "bad_message", "message": "That could not be read. Nothing was changed."}


@pytest.mark.parametrize(
    "kind", ["text/plain", "application/x-www-form-urlencoded", "multipart/form-data", ""]
)
async def test_only_json_is_read(visitor: Visitor, kind: str) -> None:
    """A form on another site can send these without asking."""
    answer = await visitor.ask("POST", "/api/rooms", body=json.dumps(ROOM), Content_Type=kind)
    assert (answer.status, answer.json["code"]) == (415, "bad_message")


async def test_a_body_may_say_its_charset(visitor: Visitor) -> None:
    kind = "application/json; charset=utf-8"
    assert (await visitor.ask("POST", "/api/rooms", body=ROOM, Content_Type=kind)).status == 201


async def in_chunks(body: bytes) -> AsyncIterator[bytes]:
    for start in range(0, len(body), 10_000):
        yield body[start : start + 10_000]


async def test_a_body_in_chunks_without_a_length_is_read(visitor: Visitor) -> None:
    assert (await visitor.ask("POST", "/api/rooms", body=in_chunks(json.dumps(ROOM).encode()))).status == 201


async def test_a_body_that_is_too_large_is_refused_with_and_without_a_length(visitor: Visitor) -> None:
    body = json.dumps(ROOM).encode() + b" " * limits.BODY_BYTES
    for sent in (body, in_chunks(body)):
        answer = await visitor.ask("POST", "/api/rooms", body=sent)
        assert (answer.status, answer.json["code"]) == (413, "too_large")


async def test_a_length_that_is_too_large_is_refused_before_the_body_comes(visitor: Visitor) -> None:
    head = (
        f"POST /api/rooms HTTP/1.1\r\nHost: {visitor.host}\r\nContent-Type: application/json\r\n"
        "Content-Length: 1000000000\r\nConnection: close\r\n\r\n"
    )
    reader, writer = await asyncio.open_connection(*visitor.host.split(":"))
    writer.write(head.encode())
    async with asyncio.timeout(5):
        assert b" 413 " in await reader.readline()
    writer.close()


async def test_a_body_that_does_not_come_is_given_up(
    visitor: Visitor, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(calls, "BODY_S", 0.05)
    head = (
        f"POST /api/rooms HTTP/1.1\r\nHost: {visitor.host}\r\nContent-Type: application/json\r\n"
        "Content-Length: 9\r\n\r\n"
    )
    reader, writer = await asyncio.open_connection(*visitor.host.split(":"))
    writer.write(head.encode())
    async with asyncio.timeout(5):
        assert b" 408 " in await reader.readline()
    writer.close()


async def test_a_compressed_body_is_refused_wherever_it_goes(visitor: Visitor) -> None:
    bomb = gzip.compress(b" " * 10_000_000)
    for path in ("/api/rooms", "/api/rooms/BCDFGH/seats", "/socket.io/?EIO=4&transport=polling&sid=x"):
        answer = await visitor.ask("POST", path, body=bomb, Content_Encoding="gzip")
        assert (answer.status, answer.json["code"]) == (415, "bad_message")


async def test_the_same_key_makes_one_room_however_often_it_is_sent(visitor: Visitor) -> None:
    answers = await asyncio.gather(*(visitor.ask("POST", "/api/rooms", body=ROOM) for _ in range(5)))
    assert {answer.status for answer in answers} == {201}
    assert len({answer.body for answer in answers}) == 1


async def test_the_same_key_makes_one_seat_when_the_answer_was_lost(visitor: Visitor) -> None:
    room = await visitor.open_room()
    path, seat = f"/api/rooms/{room['code']}/seats", {"key": KEY, "name": "Maya"}
    body = json.dumps(seat)
    head = (
        f"POST {path} HTTP/1.1\r\nHost: {visitor.host}\r\nContent-Type: application/json\r\n"
        f"Content-Length: {len(body)}\r\n\r\n{body}"
    )
    _, writer = await asyncio.open_connection(*visitor.host.split(":"))
    writer.write(head.encode())
    writer.transport.abort()
    first, again = [await visitor.ask("POST", path, body=seat) for _ in range(2)]
    assert (first.status, first.json) == (201, again.json)
    students = (await visitor.export(room["code"], room["teacher_token"])).json["students"]
    assert [student["name"] for student in students] == ["Maya"]


async def test_two_students_of_one_name_get_two_seats(visitor: Visitor) -> None:
    code = (await visitor.open_room())["code"]
    one, two = [(await visitor.join(code)).json for _ in range(2)]
    assert one["student_id"] != two["student_id"]
    assert one["seat_token"] != two["seat_token"]


@pytest.mark.parametrize(
    ("name", "status", "code"),
    [
        ("", 422, "bad_name"),
        ("n" * (limits.NAME_CHARS + 1), 400, "bad_message"),
        ("a\0b", 400, "bad_message"),
        ("\ud83d", 400, "bad_message"),
        (7, 400, "bad_message"),
        ("   ", 422, "bad_name"),
        ("\u200b", 422, "bad_name"),
        ("n" * (limits.NAME_GRAPHEMES + 1), 422, "bad_name"),
    ],
)
async def test_a_name_that_nobody_could_read_gets_no_seat(
    visitor: Visitor, name: Any, status: int, code: str
) -> None:
    room = (await visitor.open_room())["code"]
    answer = await visitor.join(room, name)
    assert (answer.status, answer.json["code"]) == (status, code)


async def test_two_on_one_device_and_nobody_beside_a_stranger(visitor: Visitor) -> None:
    room, other = await visitor.open_room(), await visitor.open_room()
    maya = (await visitor.join(room["code"])).json["seat_token"]
    stranger = (await visitor.join(other["code"])).json["seat_token"]
    assert (await visitor.join(room["code"], "Leo", beside=maya)).status == 201
    for nobody in (stranger, room["teacher_token"], "", "x"):
        refused = await visitor.join(room["code"], "Ada", beside=nobody)
        assert (refused.status, refused.json["code"]) == (404, "unknown")
    too_long = await visitor.join(room["code"], "Ada", beside="x" * (limits.KEY_CHARS + 1))
    assert (too_long.status, too_long.json["code"]) == (400, "bad_message")
    assert (await visitor.join(room["code"], "Ada", beside=maya)).status == 201
    full = await visitor.join(room["code"], "Sam", beside=maya)
    assert (full.status, full.json["code"]) == (409, "too_many")


async def test_a_full_room_is_answered_like_one_that_there_is_not(visitor: Visitor) -> None:
    body = {"key": KEY, "plan": {**PLAN, "seats": 1}}
    code = (await visitor.ask("POST", "/api/rooms", body=body)).json["code"]
    await visitor.join(code)
    full, unknown = await visitor.join(code), await visitor.join("BCDFGH")
    assert (full.status, full.body) == (unknown.status, unknown.body)
    assert (full.status, full.json["code"]) == (404, "no_seat")


@pytest.mark.parametrize("typed", ["BCDFGH", "bcd-fgh", "AAAAAA", "%20", "%00", "%F0%9F%98%80", "x" * 500])
async def test_a_code_that_is_no_rooms_is_answered_alike_whatever_it_looks_like(
    visitor: Visitor, typed: str
) -> None:
    answer = await visitor.join(typed)
    assert (answer.status, answer.json["code"]) == (404, "no_seat")


async def test_a_room_is_joined_with_the_code_as_somebody_types_it(visitor: Visitor) -> None:
    code = (await visitor.open_room())["code"].lower()
    assert (await visitor.join(f"{code[:3]}-{code[3:]}")).status == 201
    assert (await visitor.join(f"{code[:3]}%20{code[3:]}")).status == 201


async def test_every_failure_of_a_call_is_told_to_programs_and_to_people(visitor: Visitor) -> None:
    asked = [
        ("GET", "/api/nothing"),
        ("GET", "/api/rooms"),
        ("POST", "/api/rooms"),
        ("DELETE", "/api/rooms/BCDFGH"),
    ]
    for method, path in asked:
        answer = await visitor.ask(method, path)
        assert answer.headers["Content-Type"] == "application/json; charset=utf-8"
        assert set(answer.json) == {"code", "message"}
        assert answer.json["message"].endswith(".")
