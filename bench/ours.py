"""Rooms of Elbow Room itself, entered as docs/protocol.md says: by HTTP, then one socket for each person."""

import itertools
import json
import secrets
from functools import partial
from typing import Any

import aiohttp

from bench.calls import http_to, next_address, post
from bench.plans import plan_of
from bench.room import DONE, NOT_OK, Kind, all_of, open_at
from bench.websocket import Lost, Socket, heard

NO_FLOOD = 200
"""So many may come into a room of a thousand seats at once; after these the teacher says that nobody has to wait."""
SYNC = b'42["sync",{"have":{}}]'
_VIEW = '42["view",{{"audience":"{}'
_cids = itertools.count()


class OurRoom:
    shown = b'42["patch",{"audience":"everyone"'

    def __init__(self, port: int, opened: dict[str, str]) -> None:
        self.code = opened["code"]
        self.teacher_key = opened["teacher_token"]
        self.board_key = opened["board_token"]
        self.teacher: Socket
        self.students: tuple[Socket, ...] = ()
        self.partners: tuple[int, ...] = ()
        self._port = port
        self.phase = ""
        """The id of the one that runs."""
        self._visit = ""
        self._groups: tuple[str, ...] = ()
        self._seats: dict[int, str] = {}
        """Each student's token."""

    def action(self, size: int) -> bytes:
        return command("AddTime", visit=self._visit, seconds=1)

    def words(self, student: int, words: str) -> bytes:
        return command("SendMessage", group=self._groups[student], text=words)

    def draft(self, words: str) -> bytes:
        return command("KeepDraft", phase=self.phase, text=words)

    def thought(self, words: str) -> bytes:
        return command("WriteThought", phase=self.phase, text=words)

    async def fill(self, http: aiohttp.ClientSession, students: int) -> None:
        """The teacher looks on while every student takes a seat and connects."""
        self.teacher = await self.enter(self.teacher_key)
        for first in range(0, students, NO_FLOOD):
            some = range(first, min(first + NO_FLOOD, students))
            self.students += await all_of(partial(self.join, http, number) for number in some)
            for waits in ("unlisted", "nobody") if some.stop < students else ():
                await self._order("SetDoor", waits=waits)

    async def go_on(self) -> None:
        """To the next phase."""
        await self._look()
        await self._order("Next", visit=self._visit)
        await self._look()

    async def pair_up(self) -> None:
        """Learn who talks with whom, from each student's own views."""
        views = await all_of(partial(view_of, student, "group:") for student in self.students)
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
        taken = await post(http, f"/api/rooms/{self.code}/seats", seat)
        self._seats[number] = taken["seat_token"]
        return await self.enter(taken["seat_token"])

    async def back(self, student: int) -> Socket:
        return await self.enter(self._seats[student])

    async def deadline_ms(self) -> int:
        """When the phase ends, by the wall clock."""
        socket = await self.enter(self.teacher_key)
        view = await view_of(socket, "everyone")
        socket.close()
        return int(view["view"]["phase"]["deadline_ms"])

    async def close(self) -> None:
        """Delete the room: the server must not keep it waiting while others are measured."""
        async with http_to(self._port) as http:
            bearer = {"Authorization": f"Bearer {self.teacher_key}"}
            async with http.delete(f"/api/rooms/{self.code}", headers=bearer) as response:
                if response.status != 204:
                    raise Lost(f"room not deleted: {response.status} {await response.text()}")
        for socket in (self.teacher, *self.students):
            socket.close()

    async def enter(self, token: str) -> Socket:
        """Whoever holds this token, with all on screen. Raises Lost."""
        auth = json.dumps({"token": token, "protocol": 1, "have": {}})
        socket = await open_at(self._port, f"room={self.code}")
        await heard(socket, b'42["synced"', f"40{auth}".encode())
        return socket

    async def _order(self, kind: str, **fields: object) -> None:
        done = await heard(self.teacher, DONE, command(kind, **fields))
        if NOT_OK in done:
            raise Lost(f"the teacher's {kind} was refused: {done.decode()}")

    async def _look(self) -> None:
        """Where the lesson is."""
        view = (await view_of(self.teacher, "everyone"))["view"]
        self._visit, self.phase = view["room"]["visit"], view.get("phase", {}).get("id", "")


async def open_our_room(port: int, students: int, kind: Kind) -> OurRoom:
    async with http_to(port, next_address()) as http:
        room = OurRoom(
            port, await post(http, "/api/rooms", {"key": secrets.token_urlsafe(24), "plan": plan_of(kind)})
        )
        await room.fill(http, students)
    if kind in ("think", "pair"):
        await room.go_on()
    if kind == "pair":
        await room.pair_up()
    return room


async def view_of(socket: Socket, audience: str) -> dict[str, Any]:
    """The view of the first audience whose name starts so."""
    text = await heard(socket, _VIEW.format(audience).encode(), SYNC)
    view: dict[str, Any] = json.loads(text[2:])[1]
    return view


def command(kind: str, **fields: object) -> bytes:
    content = {"cid": f"bench-{next(_cids):08}", "type": kind, **fields}
    return f'42["command",{json.dumps(content)}]'.encode()
