"""The teacher's class file: to the room, and home again with what the lesson added."""

import json
from typing import Any

import pytest

from server.protocol import limits
from tests.support.classroom import Classroom
from tests.support.server import running_server
from tests.support.visitor import Answer, Visitor, calling

FILE: dict[str, Any] = {
    "kind": "elbow-room-class",
    "label": "7b",
    "names": ["Maya", "Leo", "Ada", "Sam"],
    "apart": [["Maya", "Leo"]],
    "together": [["Ada", "Zo\u00eb"], ["Maya", "Ada", "Sam"]],
    "met": [["Ada", "Leo", 3], ["Leo", "Zo\u00eb", 1]],
}


class Desk:
    """A teacher at a room of their own."""

    def __init__(self, visitor: Visitor, room: Any) -> None:
        self.path = f"/api/rooms/{room['code']}/class"
        self.code = room["code"]
        self._visitor = visitor
        self._bearer = f"Bearer {room['teacher_token']}"

    async def bring(self, body: Any, **headers: str) -> Answer:
        return await self._visitor.ask("PUT", self.path, body=body, Authorization=self._bearer, **headers)

    async def take_home(self) -> Answer:
        return await self._visitor.get(self.path, Authorization=self._bearer)


@pytest.fixture
async def desk(visitor: Visitor) -> Desk:
    return Desk(visitor, await visitor.open_room())


def unordered(file: dict[str, Any]) -> dict[str, Any]:
    """A pair is the same whoever is named first."""
    met = {(*sorted(row[:2]), row[2]) for row in file.get("met", [])}
    return {**file, "met": met}


async def test_a_file_that_was_brought_is_taken_home_as_it_was(desk: Desk) -> None:
    brought = await desk.bring(FILE)
    assert (brought.status, brought.body) == (204, b"")
    assert unordered((await desk.take_home()).json) == unordered(FILE)


async def test_what_is_taken_home_can_be_brought_again(desk: Desk, visitor: Visitor) -> None:
    await desk.bring(FILE)
    home = await desk.take_home()
    next_week = Desk(visitor, await visitor.open_room())
    assert (await next_week.bring(home.body)).status == 204
    assert unordered((await next_week.take_home()).json) == unordered(FILE)


async def test_it_comes_as_a_file_to_keep(desk: Desk) -> None:
    home = await desk.take_home()
    assert home.status == 200
    assert home.headers["Content-Type"] == "application/json; charset=utf-8"
    assert home.headers["Content-Disposition"] == f'attachment; filename="elbow-room-{desk.code}-class.json"'
    assert home.headers["Cache-Control"] == "no-store"


async def test_a_room_without_a_file_gives_one_with_the_names_of_its_seats(
    desk: Desk, visitor: Visitor
) -> None:
    await visitor.join(desk.code, "Maya")
    await visitor.join(desk.code, "Leo")
    assert (await desk.take_home()).json == {"kind": "elbow-room-class", "names": ["Maya", "Leo"]}


async def test_the_last_file_counts(desk: Desk) -> None:
    await desk.bring(FILE)
    await desk.bring({"kind": "elbow-room-class", "label": "8a"})
    assert (await desk.take_home()).json == {"kind": "elbow-room-class", "label": "8a"}


async def test_who_worked_together_is_added_by_name() -> None:
    plan = {"rounds": [{"question": "Why?", "phases": [{"kind": "pair"}, {"kind": "pair"}]}]}
    async with running_server() as url, calling(url) as visitor:
        room = Classroom(url, "websocket")
        await room.open(["Maya", "Leo"], plan)
        desk = Desk(visitor, {"code": room.code, "teacher_token": room.tokens["teacher"]})
        await desk.bring({**FILE, "apart": [], "met": [["Leo", "Maya", 3], ["Ada", "Leo", 1]]})
        await room.next()
        await room.next()
        home = (await desk.take_home()).json
        await desk.bring(home)
        again = (await desk.take_home()).json
        await room.close()
    assert unordered(home)["met"] == {("Leo", "Maya", 5), ("Ada", "Leo", 1)}
    assert home["rooms"] == [room.code]
    assert unordered(again) == unordered(home), "what this room has added counts once"


async def test_only_the_teacher_brings_it_and_takes_it_home(desk: Desk, visitor: Visitor) -> None:
    await desk.bring(FILE)
    room, other = await visitor.open_room(), await visitor.open_room()
    seat = (await visitor.join(desk.code)).json["seat_token"]
    mine = f"/api/rooms/{room['code']}/class"
    seat_of_mine = (await visitor.join(room["code"])).json["seat_token"]
    asked = [
        (mine, f"Bearer {seat_of_mine}"),
        (mine, f"Bearer {room['board_token']}"),
        (mine, f"Bearer {other['teacher_token']}"),
        (mine, f"Basic {room['teacher_token']}"),
        (mine, ""),
        (desk.path, f"Bearer {seat}"),
        ("/api/rooms/BCDFGH/class", f"Bearer {room['teacher_token']}"),
        ("/api/rooms/nothing/class", f"Bearer {room['teacher_token']}"),
    ]
    answers = set()
    for path, bearer in asked:
        for method, body in (("GET", None), ("PUT", FILE)):
            answer = await visitor.ask(method, path, body=body, Authorization=bearer)
            answers.add((answer.status, answer.body))
    assert len(answers) == 1, "an unknown room is answered like a wrong token"
    ((status, told),) = answers
    assert (status, json.loads(told)["code"]) == (401, "not_allowed")
    assert unordered((await desk.take_home()).json) == unordered(FILE)


UNREADABLE: dict[str, Any] = {
    "nothing": b"",
    "no object": b"[]",
    "broken": b'{"kind": ',
    "another file": {"rounds": []},
    "no kind": {"label": "7b"},
    "another kind": {**FILE, "kind": "elbow-room-plan"},
    "an unknown field": {**FILE, "grades": {}},
    "a name that is nothing": {**FILE, "names": ["  "]},
    "a name that is a number": {**FILE, "names": [7]},
    "a long name": {**FILE, "names": ["n" * (limits.NAME_CHARS + 1)]},
    "too many names": {**FILE, "names": ["n"] * (limits.CLASS_NAMES + 1)},
    "a NUL in a name": {**FILE, "names": ["a\0b"]},
    "a NUL deep in a list": {**FILE, "apart": [["Maya", "a\0b"]]},
    "half a character": {**FILE, "met": [["Maya", "\ud83d", 1]]},
    "one alone held apart": {**FILE, "apart": [["Maya"]]},
    "too many lists": {**FILE, "together": [["Maya", "Leo"]] * (limits.CLASS_LISTS + 1)},
    "met with nobody": {**FILE, "met": [["Maya", 1]]},
    "met never": {**FILE, "met": [["Maya", "Leo", 0]]},
    "met too often": {**FILE, "met": [["Maya", "Leo", limits.SEATS + 1]]},
    "not UTF-8": json.dumps({**FILE, "label": "QQ"}).replace("QQ", "\xff").encode("latin-1"),
    "deep nesting": b'{"apart":' + b"[" * 60_000 + b"]" * 60_000 + b"}",
}


@pytest.mark.parametrize("body", UNREADABLE.values(), ids=UNREADABLE)
async def test_what_is_no_class_file_is_answered_and_the_file_of_before_stays(desk: Desk, body: Any) -> None:
    await desk.bring(FILE)
    answer = await desk.bring(body)
    assert (answer.status, answer.json["code"]) == (400, "bad_message")
    assert unordered((await desk.take_home()).json) == unordered(FILE)


async def test_a_file_that_is_too_large_or_no_json_by_its_own_word_is_refused(desk: Desk) -> None:
    too_large = await desk.bring(json.dumps(FILE).encode() + b" " * limits.BODY_BYTES)
    assert (too_large.status, too_large.json["code"]) == (413, "too_large")
    form = await desk.bring(json.dumps(FILE), Content_Type="text/plain")
    assert (form.status, form.json["code"]) == (415, "bad_message")


async def test_a_wrong_token_is_told_so_whatever_the_body(desk: Desk, visitor: Visitor) -> None:
    answer = await visitor.ask("PUT", desk.path, body=b"[", Authorization="Bearer x")
    assert (answer.status, answer.json["code"]) == (401, "not_allowed")
