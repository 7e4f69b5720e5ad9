"""Who has only just come: their names are on no wall until it is sure that they are no flood."""

from collections import deque
from collections.abc import Callable, Collection

from server.live.clock import Alarm, Clock
from server.room.door import FLOOD_MS
from server.room.ids import StudentId


class Newcomers:
    """`changed(newcomers)` whenever somebody has become one, or is none any more."""

    def __init__(self, clock: Clock, changed: Callable[[frozenset[StudentId]], None]) -> None:
        self._clock = clock
        self._changed = changed
        self._until: deque[tuple[float, StudentId]] = deque()
        self._alarm: Alarm | None = None

    def came(self, students: Collection[StudentId]) -> None:
        if students:
            until_s = self._clock.steady_s() + FLOOD_MS / 1000
            self._until.extend((until_s, student) for student in students)
            self._tell()

    def close(self) -> None:
        if self._alarm is not None:
            self._alarm.cancel()
            self._alarm = None

    def _tell(self) -> None:
        self._changed(frozenset(student for _, student in self._until))
        if self._alarm is None and self._until:
            self._alarm = self._clock.later(self._until[0][0] - self._clock.steady_s(), self._look)

    def _look(self) -> None:
        """The first of them is none any more, and whoever came with it."""
        self._alarm = None
        first_s, _ = self._until[0]
        while self._until and self._until[0][0] <= first_s:
            self._until.popleft()
        self._tell()
