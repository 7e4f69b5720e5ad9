"""How fast one socket may send."""

from server.live.clock import Clock
from server.web.allowance import Allowance

PER_S = 10.0
BURST = 40.0
DEBT = -200.0


class Bucket(Allowance):
    """Forty at once, ten a second for long. What comes too fast is charged too, so a flood runs into debt."""

    def __init__(self, clock: Clock) -> None:
        super().__init__(clock, BURST, PER_S)

    @property
    def flooded(self) -> bool:
        """So much too fast that nobody who means well does it."""
        return self.left < DEBT
