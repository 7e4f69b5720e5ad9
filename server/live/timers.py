"""The room's one deadline. It is in wall-clock time, which may jump, so whoever wakes looks at the wall again."""

from collections.abc import Callable

from server.live.clock import Alarm, Clock

LOOK_AGAIN_S = 5.0
"""No sleep is longer: a wall clock that was put forward is noticed by then."""


class Deadline:
    """Calls `ring(visit)` when the time of a visit is up: once, unless it is set anew."""

    def __init__(self, clock: Clock, ring: Callable[[str], None]) -> None:
        self._clock = clock
        self._ring = ring
        self._set: tuple[int, str] | None = None
        self._alarm: Alarm | None = None

    def set(self, deadline_ms: int | None, visit: str) -> None:
        """From now on this one, or none. The same one again changes nothing."""
        wanted = None if deadline_ms is None else (deadline_ms, visit)
        if wanted == self._set:
            return
        self.clear()
        self._set = wanted
        self._look()

    def clear(self) -> None:
        self._set = None
        if self._alarm is not None:
            self._alarm.cancel()
            self._alarm = None

    def _look(self) -> None:
        self._alarm = None
        if self._set is None:
            return
        deadline_ms, visit = self._set
        left_s = (deadline_ms - self._clock.now_ms()) / 1000
        if left_s <= 0:
            self._ring(visit)
        else:
            self._alarm = self._clock.later(min(left_s, LOOK_AGAIN_S), self._look)
