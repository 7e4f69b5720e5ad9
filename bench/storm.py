"""A whole class is gone at once, and back at once: an access point or a server that was started again.

python3 run.py bench storm             about two minutes
python3 run.py bench storm --quick     some seconds, to see that it works
"""

import argparse
import asyncio
import statistics
import sys
import tempfile
import time
from collections.abc import Awaitable, Callable, Sequence
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

from bench.cores import quiet
from bench.loop import new_loop
from bench.machine import allow_many_sockets, facts
from bench.measured import Failed, no_garbage_collection
from bench.restart import Restart, restart
from bench.room import Room
from bench.servers import NotStarted, Server, running_servers
from bench.tables import markdown, spread
from bench.websocket import Lost, Socket

LIMIT_S = 300.0


@dataclass(frozen=True)
class Scale:
    rounds: int
    students: tuple[int, ...]
    """Who drop and return."""
    restarted: int
    """Students in the lesson whose server is started again."""


FULL = Scale(rounds=3, students=(300, 1000), restarted=300)
QUICK = Scale(rounds=1, students=(30,), restarted=30)


@dataclass(frozen=True)
class Storm:
    """From the drop, in seconds."""

    half_s: float
    all_s: float


def main(arguments: list[str]) -> int:
    parser = argparse.ArgumentParser(
        "bench storm", description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--quick", action="store_true")
    scale = QUICK if parser.parse_args(arguments).quick else FULL
    try:
        with asyncio.Runner(loop_factory=new_loop) as runner:
            print(runner.run(asyncio.wait_for(measure(scale), LIMIT_S)))
    except (Failed, Lost, NotStarted, TimeoutError) as failure:
        print(f"Given up: {failure or f'not done within {LIMIT_S:.0f} s'}", file=sys.stderr)
        return 1
    except (KeyboardInterrupt, asyncio.CancelledError):
        return 130
    return 0


async def measure(scale: Scale) -> str:
    """The report. Leaves no process and no file behind, however it ends."""
    allow_many_sockets()
    with tempfile.TemporaryDirectory(prefix="elbow-room-storm-") as folder:
        machine = facts(Path(folder))
        with running_servers(Path(folder)) as servers:
            storms = {students: await _storms(servers, students, scale.rounds) for students in scale.students}
        restarts = [await restart(Path(folder, str(n)), scale.restarted) for n in range(scale.rounds)]
    return report(machine, storms, restarts, scale.restarted)


async def _storms(servers: Sequence[Server], students: int, rounds: int) -> dict[str, list[Storm]]:
    storms: dict[str, list[Storm]] = {server.name: [] for server in servers}
    for server in servers:
        await server.ready()
    for number in range(rounds):
        for server in servers:
            print(f"storm of {students}, round {number + 1}, {server.name}", file=sys.stderr, flush=True)
            room = await server.open_room(students, "think")
            await quiet([server.process.pid])
            storms[server.name].append(await storm(room))
            await room.close()
            await quiet([server.process.pid])
    return storms


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


def _words(name: str) -> str:
    return name.removesuffix("_s").replace("_", " ")


def report(
    machine: dict[str, str],
    storms: dict[int, dict[str, list[Storm]]],
    restarts: Sequence[Restart],
    restarted: int,
) -> str:
    rows = [
        (
            str(students),
            server,
            spread([each.half_s for each in rounds]),
            spread([each.all_s for each in rounds]),
        )
        for students, compared in storms.items()
        for server, rounds in compared.items()
    ]
    figures = {what: [getattr(each, what) for each in restarts] for what in vars(restarts[0])}
    return "\n\n".join(
        (
            "# Elbow Room in a storm",
            "\n".join(f"- {name}: {fact}" for name, fact in machine.items()),
            "## All drop at once and return at once",
            "Seconds from the drop. Floor and bare are connected again; ours has sent every student all that belongs "
            "on the screen.",
            markdown(("students", "server", "half are live", "all are live"), rows),
            "## SIGTERM in a lesson, and another start",
            f"{restarted} students, who dial with the patience of our page; seconds.",
            markdown(tuple(map(_words, figures)), [tuple(map(spread, figures.values()))]),
        )
    )
