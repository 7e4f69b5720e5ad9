"""A whole class is gone at once, and back at once: an access point was started again."""

import asyncio
import statistics
import time
from collections.abc import Awaitable, Callable
from contextlib import suppress
from dataclasses import dataclass

from bench.cores import quiet
from bench.figures import Figures
from bench.measured import no_garbage_collection
from bench.room import Room
from bench.scenario import ROUNDS, Scenario, each_in_turn
from bench.servers import Server
from bench.websocket import Lost, Socket


@dataclass(frozen=True)
class Scale:
    rounds: int
    students: tuple[int, ...]
    """Of one room, who drop and return."""


FULL = Scale(ROUNDS, (300, 1000))
QUICK = Scale(1, (30,))


@dataclass(frozen=True)
class Storm:
    """From the drop, in seconds."""

    half_live_s: float
    all_live_s: float


async def measure(quick: bool) -> Figures:
    scale, figures = QUICK if quick else FULL, Figures()

    async def once(server: Server) -> None:
        for students in scale.students:
            room = await server.open_room(students, "think")
            await quiet([server.process.pid])
            figures.note(f"{students}", server.name, **vars(await storm(room)))
            await room.close()
            await quiet([server.process.pid])

    await each_in_turn(scale.rounds, "storm", once)
    return figures


async def storm(room: Room) -> Storm:
    """Everybody drops in the same moment, and dials in the next: clients have no jitter here."""
    students = range(len(room.students))
    with no_garbage_collection():
        for socket in room.students:
            socket.close()
        started_s = time.perf_counter()
        returned = await asyncio.gather(*(_live(room.back, student) for student in students))
    room.students = tuple(socket for socket, _ in returned)
    waits_s = [at_s - started_s for _, at_s in returned]
    return Storm(statistics.median(waits_s), max(waits_s))


async def _live(back: Callable[[int], Awaitable[Socket]], student: int) -> tuple[Socket, float]:
    """Whoever finds the queue before a server full waits for seconds, and may have to dial again."""
    while True:
        with suppress(Lost):
            return await back(student), time.perf_counter()


SCENARIO = Scenario(
    "storm",
    "Storm: all drop at once and return at once",
    "Seconds from the drop, in one room. Floor and bare are connected again; ours has sent every student all that "
    "belongs on the screen.",
    measure,
    compared=("all_live_s",),
)
