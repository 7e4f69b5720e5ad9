"""One measurement: what was waited for, how long it took, and what it cost the server."""

import asyncio
import gc
import statistics
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass

from bench.cores import used_ns
from bench.servers import Server

LATE_S = 10.0
"""So long after the last was sent may the last arrive."""


class Failed(Exception):
    """Its text says what did not arrive: a figure without it would be worth nothing."""


class Late(Failed):
    """Not all has arrived in time."""


@dataclass(frozen=True)
class Measured:
    p50_ms: float
    p99_ms: float
    cpu_us: float
    """Processor time of the server, for each delivery or message."""


class Tally:
    """What must arrive, and how long each took."""

    def __init__(self, expected: int) -> None:
        self.waits_ns: list[int] = []
        self.refused: bytes | None = None
        self._missing = expected
        self._all_here = asyncio.Event()

    def arrived(self, waited_ns: int | None = None) -> None:
        """One of the expected; without a time it counts, and is in no figure."""
        if waited_ns is not None:
            self.waits_ns.append(waited_ns)
        self._missing -= 1
        if self._missing == 0:
            self._all_here.set()

    def refuse(self, text: bytes) -> None:
        self.refused = text
        self._all_here.set()

    async def complete(self) -> None:
        """Raises Failed if anything is refused or missing."""
        try:
            async with asyncio.timeout(LATE_S):
                await self._all_here.wait()
        except TimeoutError:
            raise Late(f"{self._missing} texts have not arrived") from None
        if self.refused is not None:
            raise Failed(f"refused: {self.refused.decode()}")
        if self._missing < 0:
            raise Failed(f"{-self._missing} texts too many have arrived")


class Meter:
    """Reads a server's processor time around a measurement."""

    def __init__(self, server: Server) -> None:
        self._process = server.process.pid
        self._from_ns = used_ns(self._process)

    def read(self, tally: Tally, events: int) -> Measured:
        cpu_ns = used_ns(self._process) - self._from_ns
        waits_ms = sorted(wait_ns / 1e6 for wait_ns in tally.waits_ns)
        p99_ms = waits_ms[min(len(waits_ms) - 1, len(waits_ms) * 99 // 100)]
        return Measured(statistics.median(waits_ms), p99_ms, cpu_ns / 1e3 / events)


@contextmanager
def no_garbage_collection() -> Iterator[None]:
    """A pause of the client must not look like one of the server."""
    gc.collect()
    gc.disable()
    try:
        yield
    finally:
        gc.enable()
