"""How fast one socket may send."""

from server.live.clock import Clock

PER_S = 10.0
BURST = 40.0
DEBT = -200.0


class Bucket:
    """Forty at once, ten a second for long. What comes too fast is charged too, so a flood runs into debt."""

    def __init__(self, clock: Clock) -> None:
        self._clock = clock
        self._left = BURST
        self._at_s = clock.steady_s()

    def take(self) -> bool:
        """Whether one more is all right now."""
        now_s = self._clock.steady_s()
        self._left = min(BURST, self._left + (now_s - self._at_s) * PER_S) - 1
        self._at_s = now_s
        return self._left >= 0

    @property
    def flooded(self) -> bool:
        """So much too fast that nobody who means well does it."""
        return self._left < DEBT
