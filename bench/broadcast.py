"""One action of the teacher reaches every student."""

import asyncio
import time
from collections.abc import Callable, Sequence

from bench.measured import Measured, Meter, Tally, no_garbage_collection
from bench.room import DONE, NOT_OK, Room
from bench.servers import Server

ACTIONS_PER_S = 5


async def broadcast(server: Server, rooms: Sequence[Room], actions: int, size: int) -> Measured:
    """In one room: actions, evenly spaced; each delivery to a student counts. Raises Failed if one is missing."""
    (room,) = rooms
    deliveries = actions * len(room.students)
    tally = Tally(deliveries)
    sent_ns: list[int] = []
    for student in room.students:
        student.hear = _deliveries(room.shown, sent_ns, tally)
    room.teacher.hear = _refusals(tally)
    with no_garbage_collection():
        meter = Meter(server)
        for _ in range(actions):
            sent_ns.append(time.perf_counter_ns())
            room.teacher.send(room.action(size))
            await asyncio.sleep(1 / ACTIONS_PER_S)
        await tally.complete()
        return meter.read(tally, deliveries)


async def size_of_action(room: Room) -> int:
    """Bytes of what a student hears of one action."""
    heard: asyncio.Future[int] = asyncio.get_running_loop().create_future()

    def hear(text: bytes) -> None:
        if text.startswith(room.shown) and not heard.done():
            heard.set_result(len(text))

    room.students[0].hear = hear
    room.teacher.send(room.action(0))
    async with asyncio.timeout(10):
        return await heard


def _deliveries(shown: bytes, sent_ns: list[int], tally: Tally) -> Callable[[bytes], None]:
    """A student's ear: the first text shown is of the first action, and so on."""
    number = 0

    def hear(text: bytes) -> None:
        nonlocal number
        if text.startswith(shown):
            tally.arrived(time.perf_counter_ns() - sent_ns[number])
            number += 1

    return hear


def _refusals(tally: Tally) -> Callable[[bytes], None]:
    def hear(text: bytes) -> None:
        if text.startswith(DONE) and NOT_OK in text:
            tally.refuse(text)

    return hear
