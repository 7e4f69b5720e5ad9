"""A presence that a test turns by hand, and all that it said."""

from collections.abc import Iterable

from server.live.presence import Presence
from tests.support.clock import HandClock

GRACE_S = 30.0


class Watched:
    """A presence and all that it said."""

    def __init__(self, size: int = 0, grace_s: float | None = GRACE_S) -> None:
        self.clock = HandClock()
        self.gone: list[tuple[float, tuple[str, ...]]] = []
        """When, and who."""
        self.changes = 0
        self._presence = Presence(self.clock, self._changed, self._gone)
        self.presence.be_patient(grace_s)
        self.names = [f"s{number}" for number in range(size)]
        self.presence.expect(self.names)
        self.arrive(self.names)

    @property
    def presence(self) -> Presence:
        """After all that has happened so far has been looked at."""
        self._presence.look()
        return self._presence

    def arrive(self, names: Iterable[str]) -> None:
        for name in names:
            self._presence.arrived(name)
        self._presence.look()

    def drop(self, names: Iterable[str], within_s: float = 0.0) -> None:
        """They lose their screens one after the other."""
        names = list(names)
        for name in names:
            self.presence.left(name)
            self.clock.turn(within_s / len(names))

    def suspended(self) -> bool:
        return self.presence.suspended

    def everybody_gone(self) -> set[str]:
        return {name for _, names in self.gone for name in names}

    def _changed(self) -> None:
        self.changes += 1

    def _gone(self, names: tuple[str, ...]) -> None:
        # As the room does: who is told gone is away.
        self.gone.append((self.clock.steady_s(), names))
        self.presence.excuse(names)
