"""Which devices are connected. A phone that sleeps or a wifi that stutters is not a student who left.

After five seconds of silence the others see "reconnecting"; after the grace the room is told who is gone, in one go if
they became silent together. When many fall silent at once it is the network, not they: then nobody is told gone until
most of them are back. Nothing of this is in the log but its consequences.
"""

from collections import Counter
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import TypeAlias

from server.live.clock import Alarm, Clock
from server.room.ids import StudentId

SILENT_S = 5.0
AT_ONCE_S = 10.0
AT_ONCE_LEAST = 3
SOON_S = 0.05
EARLY_S = 0.001
"""So much too early an alarm may ring."""

Device: TypeAlias = StudentId
"""Named by the first student who took a seat on it."""


@dataclass
class _Silence:
    """Of a device that is expected and has no screen."""

    since_s: float
    grace_from_s: float
    dropped: bool
    """Its last screen was lost; a seat just taken has had none yet."""
    told: bool = False

    @property
    def shows_at_s(self) -> float:
        return self.since_s + SILENT_S


class Presence:
    """`changed()` when `reconnecting` or `suspended` has changed; `gone(devices)` when their grace is over.

    Until `be_patient` has been called with a number of seconds, nobody is told gone.
    """

    def __init__(
        self, clock: Clock, changed: Callable[[], None], gone: Callable[[tuple[Device, ...]], None]
    ) -> None:
        self.reconnecting: frozenset[Device] = frozenset()
        self.suspended = False
        """Too many fell silent at once: nobody is told gone while a third of them, or more, are missing; nobody waits
        for one alone."""
        self._clock = clock
        self._changed = changed
        self._gone = gone
        self._grace_s: float | None = None
        self._screens: Counter[Device] = Counter()
        self._expected: set[Device] = set()
        self._silent: dict[Device, _Silence] = {}
        self._roll: frozenset[Device] = frozenset()
        """All who were here when too many fell silent at once; empty while all is well."""
        self._alarm: Alarm | None = None
        self._soon: Alarm | None = None

    def here(self, device: Device) -> bool:
        """A screen of it is connected."""
        return self._screens[device] > 0

    def lost(self, device: Device) -> bool:
        """It was told gone, and that is still so."""
        return device in self._silent and self._silent[device].told

    def be_patient(self, grace_s: float | None) -> None:
        """Silence is borne for so long; None: for ever. When that ends, all who are silent get a fresh grace."""
        if self._grace_s is None and grace_s is not None:
            self._start_graces()
        self._grace_s = grace_s
        self.look()

    def expect(self, devices: Iterable[Device]) -> None:
        """Somebody who is present sits at each. A second time does nothing."""
        for device in devices:
            if device not in self._expected:
                self._expected.add(device)
                self._begin_silence(device, dropped=False)
        self._look_soon()

    def excuse(self, devices: Iterable[Device]) -> None:
        """Nobody who is present sits at them any more."""
        for device in devices:
            self._expected.discard(device)
            self._silent.pop(device, None)
        self._look_soon()

    def arrived(self, device: Device) -> None:
        """A screen of it has connected."""
        self._screens[device] += 1
        self._silent.pop(device, None)
        self._look_soon()

    def left(self, device: Device) -> None:
        """A screen of it is gone; with the last one the silence begins."""
        self._screens[device] -= 1
        self._begin_silence(device, dropped=True)
        self._look_soon()

    def suspend(self) -> None:
        """The room was loaded anew: all who are expected were here, and it is not their doing that they are not."""
        self._roll = frozenset(self._expected)
        self.look()

    def close(self) -> None:
        for alarm in (self._alarm, self._soon):
            if alarm is not None:
                alarm.cancel()
        self._alarm = self._soon = None

    def _begin_silence(self, device: Device, *, dropped: bool) -> None:
        if device in self._expected and not self.here(device):
            now_s = self._clock.steady_s()
            self._silent[device] = _Silence(now_s, now_s, dropped)

    def _look_soon(self) -> None:
        """Once for all who come and go in one moment: looking takes as long as there are people."""
        if self._soon is None:
            self._soon = self._clock.later(SOON_S, self.look)

    def look(self) -> None:
        """See what has become of everybody by now, and when to look again."""
        self.close()
        self._see_whether_too_many()
        self._see_whether_most_are_back()
        now_s = self._clock.steady_s() + EARLY_S
        shown = (
            frozenset(device for device, silence in self._silent.items() if silence.shows_at_s <= now_s),
            bool(self._roll),
        )
        graces = self._graces()
        lost = tuple(device for device, end_s in graces.items() if end_s <= now_s)
        for device in lost:
            self._silent[device].told = True
        self._wake_for([*graces.values(), *(silence.shows_at_s for silence in self._silent.values())], now_s)
        if shown != (self.reconnecting, self.suspended):
            self.reconnecting, self.suspended = shown
            self._changed()
        if lost:
            self._gone(lost)

    def _wake_for(self, moments_s: Iterable[float], now_s: float) -> None:
        self.close()
        next_s = min((moment_s for moment_s in moments_s if moment_s > now_s), default=None)
        delay_s = None if next_s is None else next_s - self._clock.steady_s()
        self._alarm = None if delay_s is None else self._clock.later(delay_s, self.look)

    def _graces(self) -> dict[Device, float]:
        """When each grace that runs is over."""
        if self._grace_s is None or self._roll:
            return {}
        return {
            device: silence.grace_from_s + self._grace_s
            for device, silence in self._silent.items()
            if not silence.told
        }

    def _see_whether_too_many(self) -> None:
        if self._roll:
            return
        since_s = self._clock.steady_s() - AT_ONCE_S
        dropped = {
            device
            for device, silence in self._silent.items()
            if silence.dropped and silence.since_s >= since_s
        }
        were_here = dropped | {device for device in self._expected if self.here(device)}
        if len(dropped) >= AT_ONCE_LEAST and 3 * len(dropped) > len(were_here):
            self._roll = frozenset(were_here)

    def _see_whether_most_are_back(self) -> None:
        missing = len(self._roll.intersection(self._silent))
        if self._roll and (missing <= 1 or 3 * missing < len(self._roll)):
            self._roll = frozenset()
            self._start_graces()

    def _start_graces(self) -> None:
        """For all who are silent; nor do they count as dropped once more."""
        for silence in self._silent.values():
            silence.grace_from_s = self._clock.steady_s()
            silence.dropped = silence.told = False
