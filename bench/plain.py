"""Rooms on both floors, `bench.floor` and `bench.bare`: they understand the same two events, and keep no state."""

import itertools
import json
from collections.abc import Awaitable, Callable
from functools import partial

import aiohttp

from bench.room import Kind, Room, all_of, connect
from bench.websocket import Socket, heard

TEACHER = -1
DIALLING = 1_024
"""As `server.web.listening` has it, which is not imported: a larger heap would make these servers slower."""
VIEWS_BYTES = 500
"""About as much as our server sends first to a student who comes into a lobby."""
_SAID = b'42["said",'
_AROUND = len('42["said",{"text":""}]')
_numbers = itertools.count()
Connect = Callable[[int], Awaitable[Socket]]
"""Take this seat."""


def filler(size: int) -> str:
    """Words that make an event of `size` bytes."""
    return "x" * (size - _AROUND)


class PlainRoom:
    shown = _SAID

    def __init__(self, connect: Connect, teacher: Socket, students: tuple[Socket, ...]) -> None:
        self.back = connect
        self.teacher = teacher
        self.students = students
        self.partners = tuple(seat ^ 1 for seat in range(len(students)))

    def draft(self, words: str) -> bytes:
        return f'42["keep",{json.dumps({"text": words})}]'.encode()

    thought = draft

    async def join(self, _http: aiohttp.ClientSession, seat: int) -> Socket:
        socket = await self.back(seat)
        await heard(socket, _SAID, b'42["look",{"size":%d}]' % VIEWS_BYTES)
        return socket

    def action(self, size: int) -> bytes:
        return b'42["act",{"size":%d}]' % size

    def words(self, student: int, words: str) -> bytes:
        return f'42["tell",{json.dumps({"text": words})}]'.encode()

    async def close(self) -> None:
        for socket in (self.teacher, *self.students):
            socket.close()


async def open_plain_room(port: int, students: int, _kind: Kind) -> Room:
    room = f"room{next(_numbers)}"

    def sit(seat: int) -> Awaitable[Socket]:
        return connect(port, f"room={room}&seat={seat}")

    teacher = await sit(TEACHER)
    return PlainRoom(sit, teacher, await all_of(partial(sit, seat) for seat in range(students)))
