"""Phones that would like to be a console: each shows a number, and the teacher types it into a console that is one."""

from collections.abc import Container
from dataclasses import dataclass

from server.live.chance import Chance
from server.live.clock import Clock
from server.room.refused import Refused

WAITS_S = 600.0
MOST_WAITING = 50
"""In one room."""
MOST_FROM_ONE = 8
"""Of those, from one address."""


@dataclass(frozen=True)
class Waiting:
    token_hash: str
    address: str
    until_s: float


class Pairing:
    """Kept in memory only: after a restart a phone shows another number.

    A number that is shown stays its phone's. Could it be pushed out, or given to a second one, somebody who has seen it
    would ask until it is theirs, and the teacher would let them in.
    """

    def __init__(self, clock: Clock, chance: Chance) -> None:
        self._clock = clock
        self._chance = chance
        self._waiting: dict[str, dict[str, Waiting]] = {}
        """By code, then by number."""

    def number(self, code: str, token_hash: str, address: str) -> str:
        """Six digits for whoever will hold this token; the same again as long as it waits. Refused: too_many."""
        waiting = self._of(code)
        for number, one in waiting.items():
            if one.token_hash == token_hash:
                return number
        from_there = sum(one.address == address for one in waiting.values())
        if from_there >= MOST_FROM_ONE or len(waiting) >= MOST_WAITING:
            raise Refused("too_many")
        number = self._unused(waiting)
        waiting[number] = Waiting(token_hash, address, self._clock.steady_s() + WAITS_S)
        return number

    def _unused(self, waiting: Container[str]) -> str:
        while (number := f"{self._chance.seed() % 1_000_000:06}") in waiting:
            pass
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
