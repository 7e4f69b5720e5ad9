"""How this class works: how partners talk, how long silence is borne, and what the teacher keeps about the class."""

from collections.abc import Callable
from typing import Any

from msgspec.structs import replace

from server.room.events.ways import ClassKept, GraceSet, TalkSet
from server.room.state import Room


def _talk(room: Room, event: TalkSet) -> Room:
    return replace(room, talk=event.talk)


def _grace(room: Room, event: GraceSet) -> Room:
    return replace(room, grace_s=event.grace_s)


def _class(room: Room, event: ClassKept) -> Room:
    return replace(room, class_kept=event)


EVENTS: dict[type, Callable[[Room, Any], Room]] = {TalkSet: _talk, GraceSet: _grace, ClassKept: _class}
