"""How often something may be done: so much at once, then so much a second."""

from server.live.clock import Clock


class Allowance:
    """`burst` at once, then `per_s` a second. What is taken beyond that is charged too."""

    def __init__(self, clock: Clock, burst: float, per_s: float) -> None:
        self._clock = clock
        self._burst = burst
        self._per_s = per_s
        self._left = burst
        self._at_s = clock.steady_s()

    @property
    def left(self) -> float:
        """Now; less than 0 is a debt."""
        now_s = self._clock.steady_s()
        self._left = min(self._burst, self._left + (now_s - self._at_s) * self._per_s)
        self._at_s = now_s
        return self._left

    def take(self, price: float = 1.0) -> bool:
        """Whether there was enough of it. What turns out to cost nothing is given back as a price below 0."""
        self._left = self.left - price
        return self._left >= 0
