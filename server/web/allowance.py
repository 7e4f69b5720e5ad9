"""How often something may be done from one address."""

from server.live.clock import Clock

MOST_ADDRESSES = 10_000


class Allowance:
    """`burst` at once from each address, then `per_s` a second. Kept in memory only."""

    def __init__(self, clock: Clock, burst: float, per_s: float) -> None:
        self._clock = clock
        self._burst = burst
        self._per_s = per_s
        self._left: dict[str, tuple[float, float]] = {}
        """By address: what is left, and when it was so much; who asked latest is last."""

    def left(self, address: str) -> float:
        now_s = self._clock.steady_s()
        left, at_s = self._left.get(address, (self._burst, now_s))
        return min(self._burst, left + (now_s - at_s) * self._per_s)

    def take(self, address: str, price: float = 1.0) -> None:
        """One more was done; less than nothing gives it back."""
        left = self.left(address) - price
        self._left.pop(address, None)
        self._left[address] = (left, self._clock.steady_s())
        while len(self._left) > MOST_ADDRESSES:
            del self._left[next(iter(self._left))]
