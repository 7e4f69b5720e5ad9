"""Chat at rising rates, until partners wait too long for each other."""

import sys
import time
from collections.abc import Sequence
from dataclasses import dataclass

from bench.chat import chat
from bench.figures import Figures
from bench.measured import Late, Measured
from bench.room import Room
from bench.scenario import ROUNDS, Scenario, each_in_turn
from bench.servers import FLOOR, Server

HELD_MS = 100.0
"""A rate is held if all has arrived, and of a hundred messages ninety-nine within this."""
COARSE, FINE = 2.0, 1.25
"""Rates are doubled until one is not held; from the last that was, they rise in smaller steps."""
TRIES = 2
"""For each rate: one pause of the machine is no limit of a server."""


@dataclass(frozen=True)
class Scale:
    rounds: int
    students: tuple[int, ...]
    from_per_s: int
    """Also the rate at which a message's processor time is compared."""
    most_per_s: int
    for_s: float


FULL = Scale(ROUNDS, (1500, 3000), 1000, 64_000, 2.0)
QUICK = Scale(1, (60,), 60, 240, 0.5)
FASTER = 4
"""The floor begins with so many times as much: nothing is near its limit below."""


@dataclass(frozen=True)
class Held:
    per_s: int
    client_percent: float
    """Of its core, used by the client: near 100 the limit is the client's."""


async def measure(quick: bool) -> Figures:
    scale, figures = QUICK if quick else FULL, Figures()
    for students in scale.students:

        async def once(server: Server, students: int = students) -> None:
            rooms = await server.open_classes(students, "pair")
            measured = await chat(server, rooms, scale.from_per_s, scale.for_s)
            highest = await climb(server, rooms, scale)
            figures.note(f"{students}", server.name, **_at_first(measured, scale), **_at_last(highest))

        await each_in_turn(scale.rounds, f"chat of {students}", once)
    return figures


async def climb(server: Server, rooms: Sequence[Room], scale: Scale) -> Held:
    """The highest rate that was held. Raises Failed if anything is lost, refused or said twice."""
    held, step, per_s = Held(0, 0.0), COARSE, scale.from_per_s * (FASTER if server.name == FLOOR else 1)
    while scale.from_per_s // 8 <= per_s <= scale.most_per_s:
        client_percent = await _holds(server, rooms, per_s, scale.for_s)
        print(f"  {per_s}/s: {'no' if client_percent is None else 'held'}", file=sys.stderr, flush=True)
        if client_percent is not None:
            held, step = Held(per_s, client_percent), max(step, FINE)
        elif step == FINE:
            break
        else:
            step = FINE if held.per_s else 1 / COARSE
        per_s = int((held.per_s or per_s) * step)
    return held


async def _holds(server: Server, rooms: Sequence[Room], per_s: int, for_s: float) -> float | None:
    """What the client needed of its core, if the rate was held."""
    for _ in range(TRIES):
        used_s, started_s = time.process_time(), time.perf_counter()
        try:
            measured = await chat(server, rooms, per_s, for_s)
        except Late:
            return None
        client_percent = 100 * (time.process_time() - used_s) / (time.perf_counter() - started_s)
        if measured.p99_ms < HELD_MS:
            return client_percent
    return None


def _at_first(measured: Measured, scale: Scale) -> dict[str, float]:
    return {
        f"cpu_at_{scale.from_per_s}_us": measured.cpu_us,
        f"p99_at_{scale.from_per_s}_ms": measured.p99_ms,
    }


def _at_last(held: Held) -> dict[str, float]:
    return {"highest_per_s": held.per_s, "client_percent": held.client_percent}


SCENARIO = Scenario(
    "saturation",
    "Chat to saturation: students in pairs, thirty in a room",
    "Processor time and p99 at 1000 messages a second, then the highest rate at which all arrive and p99 stays below "
    "100 ms. `client`: of its own core; near 100 the limit is not the server's.",
    measure,
    compared=("cpu_at_1000_us", "highest_per_s"),
    limit_s=1200.0,
)
