"""Who is connected. A phone that sleeps or a wifi that stutters is not a student who left.

After five seconds of silence the others see "reconnecting"; after the grace the room is told that the student is gone,
and groups are repaired. One screen of several is enough to be here. Nothing of this is in the log but its consequences.
"""

from collections import Counter
from collections.abc import Callable
from functools import partial

from server.live.clock import Alarm, Clock
from server.room.ids import StudentId

SILENT_S = 5.0


class Presence:
    """`changed()` when `reconnecting` has changed; `gone(student)` when the grace is over."""

    def __init__(
        self, clock: Clock, grace_s: float, changed: Callable[[], None], gone: Callable[[StudentId], None]
    ) -> None:
        self.reconnecting: frozenset[StudentId] = frozenset()
        self._clock = clock
        self._grace_s = grace_s
        self._changed = changed
        self._gone = gone
        self._screens: Counter[StudentId] = Counter()
        self._alarms: dict[StudentId, tuple[Alarm, Alarm]] = {}

    def here(self, student: StudentId) -> bool:
        return self._screens[student] > 0

    def arrived(self, student: StudentId) -> None:
        """A screen of this student has connected."""
        self._screens[student] += 1
        self._stop(student)
        self._mark(self.reconnecting - {student})

    def left(self, student: StudentId) -> None:
        """A screen of this student is gone; with the last one the grace begins."""
        self._screens[student] -= 1
        self.expect(student)

    def expect(self, student: StudentId, grace_s: float | None = None) -> None:
        """Somebody who should be connected and is not: a seat just taken, or everybody after a restart."""
        if self.here(student):
            return
        self._stop(student)
        grace_s = self._grace_s if grace_s is None else grace_s
        self._alarms[student] = (
            self._clock.later(SILENT_S, partial(self._silent, student)),
            self._clock.later(grace_s, partial(self._lost, student)),
        )

    def forget(self, student: StudentId) -> None:
        """Has no seat any more, and no screen."""
        del self._screens[student]
        self._stop(student)
        self._mark(self.reconnecting - {student})

    def close(self) -> None:
        for student in tuple(self._alarms):
            self._stop(student)

    def _silent(self, student: StudentId) -> None:
        self._mark(self.reconnecting | {student})

    def _lost(self, student: StudentId) -> None:
        self._stop(student)
        self._mark(self.reconnecting - {student})
        self._gone(student)

    def _stop(self, student: StudentId) -> None:
        for alarm in self._alarms.pop(student, ()):
            alarm.cancel()

    def _mark(self, reconnecting: frozenset[StudentId]) -> None:
        if reconnecting != self.reconnecting:
            self.reconnecting = reconnecting
            self._changed()
