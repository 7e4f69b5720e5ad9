"""A school comes in at once: so many students take their seats, a hundred of them unfinished at a time."""

import asyncio
import time
from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from functools import partial

from bench.calls import http_to
from bench.cores import quiet
from bench.figures import Figures
from bench.measured import Meter, Tally, no_garbage_collection
from bench.room import all_of
from bench.scale import CLASS_SIZE
from bench.scenario import ROUNDS, Scenario, each_in_turn
from bench.servers import Server
from bench.websocket import Socket

UNFINISHED = 100
ROSTER_S = 0.2
"""Within this the teacher's list has those who came last: it waits a little, to tell of many at once."""


@dataclass(frozen=True)
class Scale:
    rounds: int
    students: int


FULL = Scale(ROUNDS, 1000)
QUICK = Scale(1, 60)


async def measure(quick: bool) -> Figures:
    scale, figures = QUICK if quick else FULL, Figures()

    async def once(server: Server) -> None:
        figures.note(f"{scale.students}", server.name, **await joins(server, scale.students))

    await each_in_turn(scale.rounds, f"{scale.students} join", once)
    return figures


async def joins(server: Server, students: int) -> dict[str, float]:
    """Into rooms of thirty, evenly. Raises Lost if somebody does not get in."""
    rooms = [await server.open_room(0, "lobby") for _ in range(-(-students // CLASS_SIZE))]
    await quiet([server.process.pid])
    tally = Tally(students)
    async with http_to(server.port) as http:
        steps = [
            partial(rooms[number % len(rooms)].join, http, number // len(rooms)) for number in range(students)
        ]
        with no_garbage_collection():
            meter, started_s = Meter(server), time.perf_counter()
            sockets = await all_of((partial(timed, step, tally) for step in steps), UNFINISHED)
            took_s = time.perf_counter() - started_s
            await asyncio.sleep(ROSTER_S)
            measured = meter.read(tally, students)
    for socket in sockets:
        socket.close()
    return {"joins_per_s": students / took_s, "p99_ms": measured.p99_ms, "cpu_us": measured.cpu_us}


async def timed(join: Callable[[], Awaitable[Socket]], tally: Tally) -> Socket:
    from_ns = time.perf_counter_ns()
    socket = await join()
    tally.arrived(time.perf_counter_ns() - from_ns)
    return socket


SCENARIO = Scenario(
    "joins",
    "Join storm: a thousand come in at once, into rooms of thirty",
    f"{UNFINISHED} unfinished at a time. Floor and bare: connect, into a room, one event as long as our first views. "
    "Ours: a seat on disk, connect, all views, and the teacher's list. CPU for each student.",
    measure,
    compared=("joins_per_s", "cpu_us"),
)
