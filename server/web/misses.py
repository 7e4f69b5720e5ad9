"""Guessing room codes is slowed down; joining is not. Only misses are counted, by address.

Thirty students, or three hundred, come from one address: a limit on requests would lock a class out. So each address
has a bucket of misses: 60 at once, then one every two seconds. While it is empty, nothing is said from there about any
code, right or wrong, but for the codes that were right from there before: a class goes on joining its room however
badly somebody beside it behaves. (Answering right codes and refusing wrong ones would tell a guesser everything.)

A day of guessing from one address is 43,000 of 64 million codes.
"""

from server.live.clock import Clock
from server.web.allowance import Allowance
from server.web.by_address import ByAddress

BURST = 60.0
PER_S = 0.5
MOST_CODES = 1_000


class Asked:
    """One address."""

    def __init__(self, clock: Clock) -> None:
        self.misses = Allowance(clock, BURST, PER_S)
        self.codes: dict[str, None] = {}
        """Codes of rooms that were found from there, and those that are being looked for; the latest last."""

    def know(self, code: str) -> None:
        self.codes.pop(code, None)
        self.codes[code] = None
        while len(self.codes) > MOST_CODES:
            del self.codes[next(iter(self.codes))]


class Misses(ByAddress[Asked]):
    def __init__(self, clock: Clock) -> None:
        super().__init__(lambda: Asked(clock))
