"""Who comes in, and who waits."""

from collections.abc import Callable
from typing import Any

from msgspec.structs import replace

from server.room.events.door import DoorAlarmed, DoorLocked, DoorSet, RosterKept
from server.room.for_now import AlarmAtDoor
from server.room.state import Room


def _set(room: Room, event: DoorSet) -> Room:
    return replace(room, waits=event.waits, alarm=None, door_said_ms=event.at_ms)


def _alarmed(room: Room, event: DoorAlarmed) -> Room:
    return replace(room, alarm=AlarmAtDoor(event.why, event.until_ms))


def _locked(room: Room, event: DoorLocked) -> Room:
    return replace(room, locked=event.locked)


def _roster(room: Room, event: RosterKept) -> Room:
    return replace(room, roster=event.names)


EVENTS: dict[type, Callable[[Room, Any], Room]] = {
    DoorSet: _set,
    DoorAlarmed: _alarmed,
    DoorLocked: _locked,
    RosterKept: _roster,
}
