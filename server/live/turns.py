"""When rooms take their turns.

Whoever comes alone waits for nobody. When rooms come one after the other, they begin together, a moment apart: what
they decide shares one commit, and the machine wakes once for all of them. And when many have come together, as when
every class goes on with the bell, they let whoever else is waiting in between them.
"""

import asyncio
from collections.abc import Callable
from time import monotonic

from server.live.garbage import search_new

APART_S = 0.01
"""From one beginning to the next. Nobody feels it, and a message costs a fifth less than with none (tried: 5 ms gives a
third of that)."""
LONG_S = 0.005
"""So long may rooms be at it before the loop sees to everything else."""
SEARCH_TURNS = 25
"""After so many turns of the loop in which rooms were at it, Python looks for garbage."""


class Turns:
    """One for all rooms of a server, `apart_s` seconds apart. Create it in a running loop. The clock is not handed
    in: this is about the machine, and no lesson knows of it. (The loop's own would stand still for a turn of it.)"""

    def __init__(self, apart_s: float) -> None:
        self._apart_s = apart_s
        self._began_s = float("-inf")
        self._waiting: list[Callable[[], None]] = []
        self._busy_since_s: float | None = None
        """In this turn of the loop."""
        self._count = 0
        # Asked once: before Python 3.12 each question is a call of the system.
        self._loop = asyncio.get_running_loop()

    def soon(self, begin: Callable[[], None]) -> None:
        """Call `begin`: at once, or together with others that come now."""
        wait_s = self._began_s + self._apart_s - monotonic()
        if self._waiting:
            self._waiting.append(begin)
        elif wait_s > 0:
            self._waiting.append(begin)
            self._loop.call_later(wait_s, self._begin)
        else:
            self._began_s = monotonic()
            begin()

    async def breathe(self) -> None:
        """Before something that takes a while: if rooms have been at it for long, everything else comes first."""
        while self._is_long():  # noqa: ASYNC110 - no event says that everything else has had its turn
            await asyncio.sleep(0)

    def _begin(self) -> None:
        self._began_s = monotonic()
        waiting, self._waiting = self._waiting, []
        for begin in waiting:
            begin()

    def _is_long(self) -> bool:
        if self._busy_since_s is None:
            self._busy_since_s = monotonic()
            self._loop.call_soon(self._next_turn)
            return False
        return monotonic() - self._busy_since_s > LONG_S

    def _next_turn(self) -> None:
        self._busy_since_s = None
        self._count += 1
        if self._count % SEARCH_TURNS == 0:
            search_new()
