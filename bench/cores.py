"""Whose processor time: one core for servers, another for the client, and what a process has used."""

import asyncio
import os
import sys
import time
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path

import psutil

QUIET = 0.05
"""A server that uses less of its core than this waits for us."""
LOOK_S = 0.1
QUIET_WITHIN_S = 5.0


def pinned() -> bool:
    """Whether servers and client have a core each; otherwise they share what there is."""
    return sys.platform == "linux" and len(_CORES) > 1


@contextmanager
def on_the_servers_core() -> Iterator[None]:
    """What is started inside runs there, for life; the client has its own."""
    if sys.platform == "linux" and len(_CORES) > 1:
        os.sched_setaffinity(0, {_CORES[0]})
        try:
            yield
        finally:
            os.sched_setaffinity(0, {_CORES[-1]})  # the last: a neighbour may be the same core's other thread
    else:
        yield


@contextmanager
def on_every_core() -> Iterator[None]:
    """What is started inside runs wherever there is room, as browsers do: they are many processes."""
    if sys.platform == "linux":
        ours = os.sched_getaffinity(0)
        os.sched_setaffinity(0, _CORES)
        try:
            yield
        finally:
            os.sched_setaffinity(0, ours)
    else:
        yield


def used_ns(process: int) -> int:
    """Processor time of a process, all its threads, since it began."""
    tasks = Path(f"/proc/{process}/task")
    try:
        return sum(int((task / "schedstat").read_bytes().split()[0]) for task in tasks.iterdir())
    except (OSError, IndexError):  # only Linux counts nanoseconds, and not every kernel
        times = psutil.Process(process).cpu_times()
        return int((times.user + times.system) * 1e9)


def memory_kb(process: int) -> float:
    """What a process holds in memory now."""
    return float(psutil.Process(process).memory_info().rss) / 1024


class Others:
    """Everybody else on this machine while something was measured: next to much of it figures are worth little."""

    def __init__(self) -> None:
        self._busy_s, self._all_s, self._ours_s = _machine()

    def percent(self) -> float:
        """Of all cores, since the start. A child counts as ours once it is gone."""
        busy_s, all_s, ours_s = _machine()
        others_s = busy_s - self._busy_s - (ours_s - self._ours_s)
        return max(0.0, 100 * others_s / (all_s - self._all_s))


def _machine() -> tuple[float, float, float]:
    """Seconds of processor time: busy, in all, and of ourselves with the children that are gone."""
    times = psutil.cpu_times()
    all_s = sum(times[:8])  # what follows, if anything, is counted twice
    return all_s - times.idle - getattr(times, "iowait", 0.0), all_s, sum(os.times()[:4])


async def quiet(processes: Iterable[int]) -> None:
    """Wait until they have tidied up after whatever was before; not for ever."""
    processes = tuple(processes)
    give_up_s = time.monotonic() + QUIET_WITHIN_S
    used, share = sum(map(used_ns, processes)), 1.0
    while share > QUIET and time.monotonic() < give_up_s:
        await asyncio.sleep(LOOK_S)
        before, used = used, sum(map(used_ns, processes))
        share = (used - before) / 1e9 / LOOK_S


_CORES = sorted(os.sched_getaffinity(0)) if sys.platform == "linux" else []
