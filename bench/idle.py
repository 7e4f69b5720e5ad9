"""What students cost who do nothing: memory, and the processor time of staying in touch."""

import asyncio
import sys
import time
from collections.abc import Sequence
from contextlib import AsyncExitStack
from dataclasses import dataclass

from bench.cores import memory_kb, used_ns
from bench.figures import Figures
from bench.measured import Failed
from bench.room import Room
from bench.scenario import ROUNDS, Scenario, fresh
from bench.servers import NAMES, Server
from bench.websocket import DEFLATE, OFFERS, Socket


@dataclass(frozen=True)
class Scale:
    rounds: int
    students: int
    watched_s: float


FULL = Scale(ROUNDS, 3000, 50.0)
"""Two of bare's pings, five of ours and ten of our pulses: none of them more often than its due."""
QUICK = Scale(1, 60, 1.0)


async def measure(quick: bool) -> Figures:
    scale, figures = QUICK if quick else FULL, Figures()
    OFFERS.set(DEFLATE)
    for number in range(scale.rounds):
        print(f"{scale.students} idle, round {number + 1} of {scale.rounds}", file=sys.stderr, flush=True)
        await _once(scale, figures)
    return figures


async def _once(scale: Scale, figures: Figures) -> None:
    """All three at the same time: idle, they leave most of their core to each other."""
    case = str(scale.students)
    async with AsyncExitStack() as running:
        servers = [await running.enter_async_context(fresh(name)) for name in NAMES]
        rooms: list[Room] = []
        for server in servers:
            empty_kb = memory_kb(server.process.pid)
            rooms += await server.open_classes(scale.students, "think")
            each_kb = (memory_kb(server.process.pid) - empty_kb) / scale.students
            figures.note(case, server.name, empty_mb=empty_kb / 1024, a_student_kb=each_kb)
        for server, percent in zip(servers, await _watched(servers, scale.watched_s), strict=True):
            figures.note(case, server.name, of_its_core_percent=percent)
        _leave([socket for room in rooms for socket in (room.teacher, *room.students)])


def _leave(sockets: Sequence[Socket]) -> None:
    """Raises Failed if somebody was sent away meanwhile."""
    if lost := sum(socket.lost for socket in sockets):
        raise Failed(f"{lost} of {len(sockets)} were sent away")
    for socket in sockets:
        socket.close()


async def _watched(servers: Sequence[Server], for_s: float) -> list[float]:
    """Of their core, what each used meanwhile."""
    processes = [server.process.pid for server in servers]
    before_ns, started_s = [used_ns(process) for process in processes], time.perf_counter()
    await asyncio.sleep(for_s)
    took_ns = (time.perf_counter() - started_s) * 1e9
    return [
        100 * (used_ns(process) - before) / took_ns
        for process, before in zip(processes, before_ns, strict=True)
    ]


SCENARIO = Scenario(
    "idle",
    "Idle: students who only look, thirty in a room whose clock runs",
    "Memory of the process before anybody came, and for each student who did, with all that the server keeps of the "
    "room; connections offer compression, as browsers do. Then the share of its core that a server needs for all of "
    "them: pings, and ours says the time every five seconds.",
    measure,
    compared=("a_student_kb", "of_its_core_percent"),
    limit_s=900.0,
)
