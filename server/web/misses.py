"""Guessing room codes is slowed down; joining is not. Only misses are counted, by address.

Thirty students, or three hundred, come from one address: a limit on requests would lock a class out. So each address
has a bucket of misses: 60 at once, then one every two seconds. While it is empty, nothing is said from there about any
code, right or wrong, but for the codes that were right from there before: a class goes on joining its room however
badly somebody beside it behaves. (Answering right codes and refusing wrong ones would tell a guesser everything.)

A day of guessing from one address is 43,000 of 64 million codes.
"""

from dataclasses import dataclass, field

from server.live.clock import Clock

BURST = 60.0
PER_S = 0.5
MOST_ADDRESSES = 10_000
MOST_CODES = 1_000


@dataclass
class Asked:
    """One address."""

    left: float
    """Misses it may still make."""
    at_s: float
    codes: dict[str, None] = field(default_factory=dict)
    """Codes of rooms that were found from there, and those that are being looked for; the latest last."""

    def know(self, code: str) -> None:
        self.codes.pop(code, None)
        self.codes[code] = None
        while len(self.codes) > MOST_CODES:
            del self.codes[next(iter(self.codes))]


class Misses:
    """Kept in memory only."""

    def __init__(self, clock: Clock) -> None:
        self._clock = clock
        self._asked: dict[str, Asked] = {}

    def of(self, address: str) -> Asked:
        """What is known of an address, with the misses that time gave back."""
        now_s = self._clock.steady_s()
        asked = self._asked.pop(address, None) or Asked(BURST, now_s)
        asked.left = min(BURST, asked.left + (now_s - asked.at_s) * PER_S)
        asked.at_s = now_s
        self._asked[address] = asked
        while len(self._asked) > MOST_ADDRESSES:
            del self._asked[next(iter(self._asked))]
        return asked
