"""Time, handed in: logic that waits is tested with a clock that tests turn by hand."""

import asyncio
import time
from collections.abc import Callable
from typing import Protocol


class Alarm(Protocol):
    """Something that will happen, unless it is cancelled."""

    def cancel(self) -> None: ...


class Clock(Protocol):
    def now_ms(self) -> int:
        """The wall clock. It may jump, either way."""
        ...

    def steady_s(self) -> float:
        """Seconds since some moment; never jumps. For measuring how long something took."""
        ...

    def later(self, delay_s: float, call: Callable[[], None]) -> Alarm:
        """Call once, `delay_s` seconds from now by the steady clock."""
        ...


class SystemClock:
    """The machine's own clocks, and the running event loop's alarms."""

    def __init__(self) -> None:
        self._loop: asyncio.AbstractEventLoop | None = None

    def now_ms(self) -> int:
        return time.time_ns() // 1_000_000

    def steady_s(self) -> float:
        return time.monotonic()

    def later(self, delay_s: float, call: Callable[[], None]) -> Alarm:
        # Asked once: before Python 3.12 each question is a call of the system.
        self._loop = self._loop or asyncio.get_running_loop()
        return self._loop.call_later(delay_s, call)
