"""What the log takes in a second while many rooms wait for it, and how long a long lesson takes to open again."""

import asyncio
import sys
import tempfile
import time
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass
from pathlib import Path

from bench.figures import Figures
from bench.long_lesson import keep_lesson
from bench.scenario import ROUNDS, Scenario
from server.live.clock import SystemClock
from server.live.garbage import out_of_the_way
from server.live.hub import Hub
from server.storage.log import Log, Record, RoomRow
from server.storage.sqlite import SqliteLog

BODY = b'{"type":"Kept","text":"%b"}' % (b"x" * 275)
"""About as long as a message's event."""


@dataclass(frozen=True)
class Scale:
    rounds: int
    waiting: tuple[int, ...]
    """Rooms, each with one event on its way to the disk, and the next one after it."""
    for_s: float
    events: tuple[int, ...]
    """In a room that is opened."""


FULL = Scale(ROUNDS, (64, 300), 3.0, (10_000, 100_000))
QUICK = Scale(1, (8,), 0.2, (200,))


async def measure(quick: bool) -> Figures:
    scale, figures = QUICK if quick else FULL, Figures()
    for waiting in scale.waiting:
        for number in range(scale.rounds):
            print(f"{waiting} rooms wait, round {number + 1}", file=sys.stderr, flush=True)
            async with _log() as log:
                figures.note(f"{waiting} rooms wait", "ours", **await stored(log, waiting, scale.for_s))
    for events in scale.events:
        print(f"a lesson of {events} events", file=sys.stderr, flush=True)
        async with _log() as log:
            code = await keep_lesson(log, events)
            for _ in range(scale.rounds):
                figures.note(f"{events} events", "ours", **await opened(log, code, events))
    return figures


async def stored(log: Log, rooms: int, for_s: float) -> dict[str, float]:
    """One event after the other in every room; each is on disk before the next is handed in."""
    codes = [f"R{number:05}" for number in range(rooms)]
    for code in codes:
        await log.create(RoomRow(code, code, "", "", 0, 2**50, None, 0), [_record(1)])
    started_s, used_s = time.perf_counter(), time.process_time()
    counts = await asyncio.gather(*(_append(log, code, started_s + for_s) for code in codes))
    took_s, used_s = time.perf_counter() - started_s, time.process_time() - used_s
    return {"stored_per_s": sum(counts) / took_s, "cpu_us": used_s * 1e6 / sum(counts)}


async def _append(log: Log, code: str, until_s: float) -> int:
    seq = 1
    while time.perf_counter() < until_s:
        await log.append(code, seq, [_record(seq + 1)])
        seq += 1
    return seq - 1


def _record(seq: int) -> Record:
    return Record(seq, 0, "s1", f"bench-{seq:08}", BODY)


async def opened(log: Log, code: str, events: int) -> dict[str, float]:
    """By a server that has just started: until the room can be entered."""
    hub = Hub(log, SystemClock())
    with out_of_the_way():
        started_s = time.perf_counter()
        await hub.room(code)
        took_s = time.perf_counter() - started_s
    await hub.close()
    return {"opens_in_ms": took_s * 1e3, "replayed_per_s": events / took_s}


@asynccontextmanager
async def _log() -> AsyncIterator[Log]:
    with tempfile.TemporaryDirectory(prefix="elbow-room-bench-") as folder:
        log = await SqliteLog.open(Path(folder))
        try:
            yield log
        finally:
            await log.close()


SCENARIO = Scenario(
    "log",
    "The log: events stored in a second, and rooms opened again",
    "SQLite with `synchronous=FULL`. So many rooms each have one event of 300 bytes on its way; the next is handed in "
    "when it is on disk. Then a room of 300 students and so many events, most of them messages, is read and folded.",
    measure,
)
