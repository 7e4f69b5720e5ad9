"""SIGTERM in the middle of a lesson, and the next start: how long a class is without its screens."""

import asyncio
import random
import signal
import sys
import tempfile
import time
from contextlib import suppress
from dataclasses import dataclass
from math import ceil
from pathlib import Path

from bench.figures import Figures
from bench.measured import Failed
from bench.ours import OurRoom, open_our_room
from bench.scenario import ROUNDS, Scenario
from bench.servers import OURS, Server, free_port, one_server
from bench.websocket import Lost, Socket

STUDENTS, A_FEW = 300, 30
END_S = 60.0
LOOK_S = 0.005
RETRY_LEAST_S, RETRY_FIRST_S, RETRY_MOST_S, TRIED_SOON = 0.2, 2.0, 5.0, 6
"""As in client/js/wire.js."""


@dataclass(frozen=True)
class Restart:
    """Live: with all on screen again."""

    to_the_end_s: float
    """From SIGTERM on."""
    to_the_first_answer_s: float
    """From the end on."""
    half_live_s: float
    """From the first answer on, as the next."""
    all_live_s: float
    slowest_dial_s: float
    """From a dial that was answered to being live: what is left of that without the client's own patience."""
    lost_to_the_lesson_s: float
    """The time without a server, less what was given back; below zero: more was given than taken."""


async def restart(folder: Path, students: int) -> Restart:
    """One server's end and the next one's beginning, with a lesson in between. Raises Failed, Lost, NotStarted."""
    port = free_port()
    with one_server(OURS, folder, port) as first:
        await first.ready()
        room = await open_our_room(port, students, "think")
        ends_ms = await room.deadline_ms()
        told_s = time.perf_counter()
        first.process.send_signal(signal.SIGTERM)
        returning = [asyncio.create_task(_return(room, student)) for student in range(students)]
        await _end(first)
        ended_s = time.perf_counter()
    with one_server(OURS, folder, port) as second:
        await second.ready()
        up_s = time.perf_counter()
        returned = await asyncio.gather(*returning)
        given_s = (await room.deadline_ms() - ends_ms) / 1000
    live_s = sorted(each.live_s - up_s for each in returned)
    return Restart(
        ended_s - told_s,
        up_s - ended_s,
        live_s[len(live_s) // 2],
        live_s[-1],
        max(each.live_s - each.dialled_s for each in returned),
        up_s - told_s - given_s,
    )


async def _end(server: Server) -> None:
    give_up_s = time.perf_counter() + END_S
    while server.process.poll() is None:
        if time.perf_counter() > give_up_s:
            raise Failed(f"it did not end within {END_S:.0f} s of SIGTERM")
        await asyncio.sleep(LOOK_S)


@dataclass(frozen=True)
class _Returned:
    socket: Socket
    dialled_s: float
    live_s: float


async def _return(room: OurRoom, student: int) -> _Returned:
    """Dial until somebody answers, with the patience of our page."""
    failures = 0
    while True:
        failures += 1
        most_s = min(RETRY_MOST_S, RETRY_FIRST_S * ceil(failures / TRIED_SOON))
        await asyncio.sleep(random.uniform(RETRY_LEAST_S, most_s))
        dialled_s = time.perf_counter()
        with suppress(Lost):
            return _Returned(await room.back(student), dialled_s, time.perf_counter())


async def measure(quick: bool) -> Figures:
    figures, students = Figures(), A_FEW if quick else STUDENTS
    for number in range(1 if quick else ROUNDS):
        print(f"restart, round {number + 1}", file=sys.stderr, flush=True)
        with tempfile.TemporaryDirectory(prefix="elbow-room-bench-") as folder:
            figures.note(f"{students}", OURS, **vars(await restart(Path(folder), students)))
    return figures


SCENARIO = Scenario(
    "restart",
    "Restart: SIGTERM in a lesson, and another start",
    "Students who dial with the patience of our page; seconds. To the end from SIGTERM on, to the first answer from "
    "there on, and all else from that answer on. Lost to the lesson: the time without a server, less what was given "
    "back.",
    measure,
)
