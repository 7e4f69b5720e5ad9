"""Rooms on both floors, `bench.floor` and `bench.bare`: they understand the same two events, and keep no state."""

import itertools
import json
from functools import partial

from bench.room import Kind, Room, all_of, connect
from bench.websocket import Socket

TEACHER = -1
_SAID = b'42["said",'
_AROUND = len('42["said",{"text":""}]')
_numbers = itertools.count()


def filler(size: int) -> str:
    """Words that make an event of `size` bytes."""
    return "x" * (size - _AROUND)


class PlainRoom:
    shown = _SAID

    def __init__(self, teacher: Socket, students: tuple[Socket, ...]) -> None:
        self.teacher = teacher
        self.students = students
        self.partners = tuple(seat ^ 1 for seat in range(len(students)))

    def action(self, size: int) -> bytes:
        return b'42["act",{"size":%d}]' % size

    def words(self, student: int, words: str) -> bytes:
        return f'42["tell",{json.dumps({"text": words})}]'.encode()

    async def close(self) -> None:
        for socket in (self.teacher, *self.students):
            socket.close()


async def open_plain_room(port: int, students: int, _kind: Kind) -> Room:
    room = f"room{next(_numbers)}"
    teacher = await connect(port, f"room={room}&seat={TEACHER}")
    seats = (partial(connect, port, f"room={room}&seat={seat}") for seat in range(students))
    return PlainRoom(teacher, await all_of(seats))
