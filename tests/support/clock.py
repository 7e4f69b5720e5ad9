"""A clock that a test turns by hand."""

import heapq
from collections.abc import Callable
from itertools import count
from math import ceil


class HandAlarm:
    def __init__(self, call: Callable[[], None]) -> None:
        self.call: Callable[[], None] | None = call

    def cancel(self) -> None:
        self.call = None


class HandClock:
    """Nothing happens until `turn`; then everything that is due, in order."""

    def __init__(self, now_ms: int = 1_000_000) -> None:
        self._wall_ms = now_ms
        self._steady_ms = 0
        self._alarms: list[tuple[int, int, HandAlarm]] = []
        self._numbers = count()

    def now_ms(self) -> int:
        return self._wall_ms

    def steady_s(self) -> float:
        return self._steady_ms / 1000

    def later(self, delay_s: float, call: Callable[[], None]) -> HandAlarm:
        alarm = HandAlarm(call)
        # Rounded up: an alarm that comes early is another test.
        due_ms = self._steady_ms + max(0, ceil(round(delay_s * 1000, 3)))
        heapq.heappush(self._alarms, (due_ms, next(self._numbers), alarm))
        return alarm

    def turn(self, seconds: float) -> None:
        """Let time pass; alarms that are set meanwhile ring too if they are due."""
        until_ms = self._steady_ms + round(seconds * 1000)
        while self._alarms and self._alarms[0][0] <= until_ms:
            due_ms, _, alarm = heapq.heappop(self._alarms)
            self._pass(max(0, due_ms - self._steady_ms))
            if alarm.call is not None:
                alarm.call()
        self._pass(until_ms - self._steady_ms)

    def jump(self, seconds: float) -> None:
        """Somebody sets the wall clock; no time passes."""
        self._wall_ms += round(seconds * 1000)

    def _pass(self, passed_ms: int) -> None:
        self._steady_ms += passed_ms
        self._wall_ms += passed_ms
