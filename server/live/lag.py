"""How long a message that arrives now has to wait for its turn: the loop does one thing at a time."""

from server.live.clock import Alarm, Clock
from server.live.measures import Measures

LOOK_S = 0.25
"""In a minute enough to see the worst hundredth. Waking an idle machine costs 0.15 ms: ten looks a second were most
of what a silent server did."""
MOST_S = 60.0
"""A machine that slept an hour was not busy for an hour."""


class Lag:
    """Looks often whether an alarm rings late. Between `start` and `close`."""

    def __init__(self, clock: Clock, measures: Measures) -> None:
        self._clock = clock
        self._measures = measures
        self._due_s = 0.0
        self._alarm: Alarm | None = None

    def start(self) -> None:
        self._due_s = self._clock.steady_s() + LOOK_S
        self._alarm = self._clock.later(LOOK_S, self._look)

    def close(self) -> None:
        if self._alarm is not None:
            self._alarm.cancel()

    def _look(self) -> None:
        late_s = min(max(0.0, self._clock.steady_s() - self._due_s), MOST_S)
        # The looks that fell out meanwhile count too, or a second of standing still would be a single bad look.
        while late_s >= 0:
            self._measures.loop_lag_s.add(late_s)
            late_s -= LOOK_S
        self.start()
