"""Rooms of Elbow Room itself, entered as docs/protocol.md says: by HTTP, then one socket for each person."""

import itertools
import json
import secrets
from functools import partial
from typing import Any, get_args

import aiohttp

from bench.room import DONE, Kind, all_of, connect
from bench.websocket import HOST, Lost, Socket, heard
from server.protocol import limits

LONG_S = 10_800
PHASES: dict[Kind, dict[str, Any]] = {
    kind: {"kind": "think" if kind == "lobby" else kind, "duration_s": LONG_S} for kind in get_args(Kind)
}
SYNC = b'42["sync",{"have":{}}]'
_VIEW = '42["view",{{"audience":"{}'
_cids = itertools.count()


class OurRoom:
    shown = b'42["patch",{"audience":"everyone"'

    def __init__(self, port: int, opened: dict[str, str]) -> None:
        self.code = opened["code"]
        self.teacher: Socket
        self.students: tuple[Socket, ...] = ()
        self.partners: tuple[int, ...] = ()
        self._port = port
        self._key = opened["teacher_token"]
        self._visit = ""
        self._groups: tuple[str, ...] = ()
        self._seats: dict[int, str] = {}
        """Each student's token."""

    def action(self, size: int) -> bytes:
        return _command("AddTime", visit=self._visit, seconds=1)

    def words(self, student: int, words: str) -> bytes:
        return _command("SendMessage", group=self._groups[student], text=words)

    async def fill(self, http: aiohttp.ClientSession, students: int) -> None:
        """The teacher looks on while every student takes a seat and connects."""
        self.teacher = await self._enter(self._key)
        joins = (partial(self.join, http, number) for number in range(students))
        self.students = await all_of(joins)

    async def go_on(self) -> None:
        """To the next phase."""
        self._visit = await self._visit_now()
        done = await heard(self.teacher, DONE, _command("Next", visit=self._visit))
        if b'"ok":true' not in done:
            raise Lost(f"the lesson does not go on: {done.decode()}")
        self._visit = await self._visit_now()

    async def pair_up(self) -> None:
        """Learn who talks with whom, from each student's own views."""
        views = await all_of(partial(_view, student, "group:") for student in self.students)
        self._groups = tuple(view["audience"].partition(":")[2] for view in views)
        pairs: dict[str, list[int]] = {}
        for student, group in enumerate(self._groups):
            pairs.setdefault(group, []).append(student)
        if any(len(pair) != 2 for pair in pairs.values()):
            raise Lost("not everybody is in a pair")
        self.partners = tuple(sum(pairs[group]) - student for student, group in enumerate(self._groups))

    async def join(self, http: aiohttp.ClientSession, number: int) -> Socket:
        letters = "".join(chr(ord("a") + int(digit)) for digit in str(number))
        seat = {"key": secrets.token_urlsafe(24), "name": f"Student {letters}"}
        taken = await _post(http, f"/api/rooms/{self.code}/seats", seat)
        self._seats[number] = taken["seat_token"]
        return await self._enter(taken["seat_token"])

    async def back(self, student: int) -> Socket:
        return await self._enter(self._seats[student])

    async def deadline_ms(self) -> int:
        """When the phase ends, by the wall clock."""
        socket = await self._enter(self._key)
        view = await _view(socket, "everyone")
        socket.close()
        return int(view["view"]["phase"]["deadline_ms"])

    async def close(self) -> None:
        """Delete the room: the server must not keep it waiting while others are measured."""
        async with http_to(self._port) as http:
            bearer = {"Authorization": f"Bearer {self._key}"}
            async with http.delete(f"/api/rooms/{self.code}", headers=bearer) as response:
                if response.status != 204:
                    raise Lost(f"room not deleted: {response.status} {await response.text()}")
        for socket in (self.teacher, *self.students):
            socket.close()

    async def _enter(self, token: str) -> Socket:
        auth = json.dumps({"token": token, "protocol": 1})
        socket = await connect(self._port, f"room={self.code}", auth)
        await heard(socket, b'42["synced"', SYNC)
        return socket

    async def _visit_now(self) -> str:
        view = await _view(self.teacher, "everyone")
        return str(view["view"]["room"]["visit"])


async def open_our_room(port: int, students: int, kind: Kind) -> OurRoom:
    plan = {
        "rounds": [{"question": "Why does ice float?", "phases": [PHASES[kind]]}],
        "seats": limits.SEATS,  # so that a class that comes all at once is no flood
    }
    async with http_to(port) as http:
        room = OurRoom(
            port, await _post(http, "/api/rooms", {"key": secrets.token_urlsafe(24), "plan": plan})
        )
        await room.fill(http, students)
    if kind != "lobby":
        await room.go_on()
    if kind == "pair":
        await room.pair_up()
    return room


def http_to(port: int) -> aiohttp.ClientSession:
    """For calls to this server; use it in `async with`."""
    return aiohttp.ClientSession(f"http://{HOST}:{port}", timeout=aiohttp.ClientTimeout(total=30))


async def _post(http: aiohttp.ClientSession, path: str, body: dict[str, Any]) -> dict[str, str]:
    async with http.post(path, json=body) as response:
        if response.status != 201:
            raise Lost(f"POST {path}: {response.status} {await response.text()}")
        answer: dict[str, str] = await response.json()
        return answer


async def _view(socket: Socket, audience: str) -> dict[str, Any]:
    """The view of the first audience whose name starts so."""
    text = await heard(socket, _VIEW.format(audience).encode(), SYNC)
    view: dict[str, Any] = json.loads(text[2:])[1]
    return view


def _command(kind: str, **fields: object) -> bytes:
    content = {"cid": f"bench-{next(_cids):08}", "type": kind, **fields}
    return f'42["command",{json.dumps(content)}]'.encode()
