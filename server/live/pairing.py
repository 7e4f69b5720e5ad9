"""Phones that would like to be a console: each shows a number, and the teacher types it into a console that is one."""

from dataclasses import dataclass

from server.live.chance import Chance
from server.live.clock import Clock

WAITS_S = 600.0
MOST_WAITING = 50
"""In one room; whoever waited longest goes first."""


@dataclass(frozen=True)
class Waiting:
    token_hash: str
    until_s: float


class Pairing:
    """Kept in memory only: after a restart a phone shows another number."""

    def __init__(self, clock: Clock, chance: Chance) -> None:
        self._clock = clock
        self._chance = chance
        self._waiting: dict[str, dict[str, Waiting]] = {}
        """By code, then by number; the latest last."""

    def number(self, code: str, token_hash: str) -> str:
        """Six digits for the device that will hold this token; the same again as long as it waits."""
        waiting = self._of(code)
        for number, one in waiting.items():
            if one.token_hash == token_hash:
                return number
        number = f"{self._chance.seed() % 1_000_000:06}"
        waiting[number] = Waiting(token_hash, self._clock.steady_s() + WAITS_S)
        while len(waiting) > MOST_WAITING:
            del waiting[next(iter(waiting))]
        return number

    def take(self, code: str, number: str) -> str | None:
        """The hash of the token of whoever shows this number, which is used up; None: nobody does."""
        one = self._of(code).pop(number, None)
        return None if one is None else one.token_hash

    def _of(self, code: str) -> dict[str, Waiting]:
        now_s = self._clock.steady_s()
        rooms = {
            room: {number: one for number, one in waiting.items() if one.until_s > now_s}
            for room, waiting in self._waiting.items()
        }
        self._waiting = {room: waiting for room, waiting in rooms.items() if waiting}
        return self._waiting.setdefault(code, {})
