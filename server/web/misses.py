"""Guessing room codes is slowed down; joining never is. Only misses are counted, for the whole school at once.

Thirty students, or three hundred, come from one address: a limit on requests would lock a class out. So each address
has a bucket of misses: 60 at once, then one every two seconds (source: the arithmetic is 20^6 codes against that rate).
"""

from dataclasses import dataclass

from server.live.clock import Clock

BURST = 60.0
PER_S = 0.5
MOST_ADDRESSES = 10_000


@dataclass
class _Bucket:
    left: float
    at_s: float


class Misses:
    """Kept in memory only."""

    def __init__(self, clock: Clock) -> None:
        self._clock = clock
        self._buckets: dict[str, _Bucket] = {}

    def spent(self, address: str) -> bool:
        """Whether this address has no misses left: its next miss may not tell whether the code exists."""
        return self._bucket(address).left < 1

    def note(self, address: str) -> None:
        """A code that is no room's was asked for."""
        self._bucket(address).left -= 1

    def _bucket(self, address: str) -> _Bucket:
        now_s = self._clock.steady_s()
        bucket = self._buckets.pop(address, None) or _Bucket(BURST, now_s)
        bucket.left = min(BURST, bucket.left + (now_s - bucket.at_s) * PER_S)
        bucket.at_s = now_s
        self._buckets[address] = bucket
        while len(self._buckets) > MOST_ADDRESSES:
            del self._buckets[next(iter(self._buckets))]
        return bucket
