"""Visitors of every kind, for as long as one likes: afterwards the server holds no more than before.

python -m tests.faults.soak --minutes 10

Memory grows by some MB in the first minutes and then stays: a room remembers the last 2,000 commands that changed
nothing, an address the last 1,000 codes, and the allocator what it once needed (flat for 16,000 visits after 23,000).
"""

import argparse
import asyncio
import json
import random
import statistics
import sys
import tempfile
import time
from collections import Counter
from dataclasses import dataclass, field
from pathlib import Path

import psutil

from tests.faults.counted import GOES
from tests.faults.server_process import ServerProcess
from tests.faults.visits import VISITS, Place

VISITORS = 5
PAUSE_S = 0.1
WARM_S = 20.0
LOOK_S = 1.0
QUIET_S = 60.0
"""So long the last sessions without a client may live."""
SAMPLE_S = 5.0
PING_S = 10.0


@dataclass
class Soak:
    before: dict[str, int]
    after: dict[str, int]
    visits: Counter[str]
    samples: list[tuple[float, float]] = field(default_factory=list)
    """Minutes since the beginning, MB in memory."""

    @property
    def left_over(self) -> dict[str, int]:
        return left_over(self.before, self.after)

    @property
    def slope_mb_per_minute(self) -> float:
        return statistics.linear_regression(*zip(*self.samples, strict=True)).slope


def left_over(before: dict[str, int], after: dict[str, int]) -> dict[str, int]:
    """What there is more of than before; memory and what is kept for the next visitor are no part of it."""
    return {
        name: number - before[name]
        for name, number in after.items()
        if number > before[name] and name != "MB"
    }


class Watched:
    """A server and what it holds."""

    def __init__(self, folder: Path, ping_s: float) -> None:
        self._told = folder / "told.json"
        self.server = ServerProcess(folder / "data", ("tests.faults.counted", str(self._told), str(ping_s)))

    def holds(self) -> dict[str, int]:
        process = psutil.Process(self.server.pid)
        return {
            **json.loads(self._told.read_text()),
            "file descriptors": process.num_fds(),
            "MB": process.memory_info().rss >> 20,
        }

    async def quiet(self, before: dict[str, int] | None = None) -> dict[str, int]:
        """What it holds when nobody is there any more, or should not be; and no more than before, where that is known:
        what ends takes a moment."""
        give_up_s = time.monotonic() + QUIET_S
        while True:
            await asyncio.sleep(LOOK_S)
            holds = self.holds()
            is_quiet = not any(holds[name] for name in GOES) and not (before and left_over(before, holds))
            if is_quiet or time.monotonic() > give_up_s:
                return holds


async def soak(folder: Path, seconds: float, *, warm_s: float = WARM_S, ping_s: float = PING_S) -> Soak:
    """Visits for so long, after some to warm up; before, after, and what happened between."""
    watched = Watched(folder, ping_s)
    await watched.server.start()
    try:
        await _visit(watched, warm_s)
        before = await watched.quiet()
        visits, samples = await _visit(watched, seconds)
        after = await watched.quiet(before)
        return Soak(before, after, visits, samples)
    finally:
        await watched.server.kill()


async def _visit(watched: Watched, seconds: float) -> tuple[Counter[str], list[tuple[float, float]]]:
    """From rooms that are opened to rooms that are deleted."""
    place = await Place.open(watched.server.url)
    started_s = time.monotonic()
    visits: Counter[str] = Counter()
    samples: list[tuple[float, float]] = []

    async def come_and_go() -> None:
        while time.monotonic() < started_s + seconds:
            visit = random.choice(VISITS)
            await visit(place)
            visits[visit.__name__] += 1
            await asyncio.sleep(PAUSE_S)

    async def take_samples() -> None:
        while True:
            samples.append(((time.monotonic() - started_s) / 60, float(watched.holds()["MB"])))
            await asyncio.sleep(SAMPLE_S)

    sampling = asyncio.create_task(take_samples())
    await asyncio.gather(*(come_and_go() for _ in range(VISITORS)))
    sampling.cancel()
    await place.close()
    return visits, samples


def main() -> int:
    parser = argparse.ArgumentParser("soak", description=__doc__.splitlines()[0] if __doc__ else "")
    parser.add_argument("--minutes", type=float, default=10)
    minutes = parser.parse_args().minutes
    with tempfile.TemporaryDirectory(prefix="elbow-room-soak-") as folder:
        done = asyncio.run(soak(Path(folder), minutes * 60))
    print(f"{done.visits.total()} visits in {minutes:g} minutes: {dict(done.visits)}")
    for name in done.after:
        print(f"{name:>20} {done.before[name]:>6} before {done.after[name]:>6} after")
    late = [sample for sample in done.samples if sample[0] > minutes / 3]
    slope = Soak(done.before, done.after, done.visits, late).slope_mb_per_minute if len(late) > 1 else 0.0
    print(
        f"memory: {slope:+.3f} MB a minute over the last two thirds; left over: {done.left_over or 'nothing'}"
    )
    return 1 if done.left_over else 0


if __name__ == "__main__":
    sys.exit(main())
