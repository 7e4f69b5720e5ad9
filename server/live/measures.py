"""What a server has done since it started, in numbers that name nobody: told where it happens, read at `/metrics`.

The hub makes one and hands it on. Each answer is one step in a dict, each batch three in lists: 0.3 and 1 µs, which no
profile shows. (A histogram of prometheus_client takes 0.9 µs, a counter with labels 1.2.) A delivery is not counted.
"""

from bisect import bisect_left
from collections import Counter

from server.protocol.down import Done
from server.room.commands import Command

OK = "ok"
UNREAD = "unread"
"""The type of what was turned away before anybody knew what it was: what a client calls it is never repeated."""
SECONDS = (0.001, 0.0025, 0.005, 0.01, 0.02, 0.05, 0.1, 0.25, 0.5, 1.0, 2.5, 5.0)
LETTERS = (1.0, 2.0, 5.0, 10.0, 20.0, 50.0, 100.0)


class Spread:
    """Many values, by how great they were: `counts[n]` of them up to `bounds[n]`, the last of them beyond."""

    def __init__(self, bounds: tuple[float, ...]) -> None:
        self.bounds = bounds
        self.counts = [0] * (len(bounds) + 1)
        self.sum = 0.0

    def add(self, value: float) -> None:
        self.counts[bisect_left(self.bounds, value)] += 1
        self.sum += value


class Measures:
    """Of one server."""

    def __init__(self) -> None:
        self.commands: Counter[tuple[str, str]] = Counter()
        """Answers given, by the command's type and `ok` or the code of the refusal."""
        self.slow_screens = 0
        """Closed because they took nothing, or too little, of what was sent to them."""
        self.batch_letters = Spread(LETTERS)
        """Commands that a room took from its inbox at once."""
        self.append_s = Spread(SECONDS)
        """From decided to on disk, of each batch that writes."""
        self.broadcast_s = Spread(SECONDS)
        """From decided to handed to the sockets: the append, and showing what it changed."""
        self.loop_lag_s = Spread(SECONDS)

    def answered(self, command: Command | None, done: Done) -> None:
        """A command, or what may have been one, got its answer."""
        name = UNREAD if command is None else type(command).__name__
        self.commands[name, done.code or OK] += 1
