"""Who comes in, and who waits."""

from typing import TypeAlias

from server.protocol.plan import Waits
from server.protocol.views import Alarm
from server.room.events.event import Event
from server.room.words import Text


class DoorSet(Event, frozen=True, kw_only=True):
    """By the teacher: who waits. No alarm any more."""

    waits: Waits


class DoorAlarmed(Event, frozen=True, kw_only=True):
    """By itself: everybody new waits."""

    why: Alarm
    until_ms: int | None = None
    """None: until the teacher says otherwise."""


class DoorLocked(Event, frozen=True, kw_only=True):
    locked: bool


class RosterKept(Event, frozen=True, kw_only=True):
    """First names of the class; none: there is no list."""

    names: tuple[Text, ...] = ()


DoorEvent: TypeAlias = DoorSet | DoorAlarmed | DoorLocked | RosterKept
