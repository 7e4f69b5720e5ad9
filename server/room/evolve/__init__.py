"""`evolve(room, event)`: the room after something happened. Total: every event of a log fits its room."""

from collections.abc import Callable, Iterable
from typing import Any

from server.room.events import AnyEvent
from server.room.events.lesson import RoomOpened
from server.room.evolve import (
    board,
    care,
    door,
    gate,
    groups,
    hands,
    keys,
    lesson,
    names,
    seats,
    talk,
    thoughts,
    ways,
)
from server.room.state import Room

_BY_EVENT: dict[type, Callable[[Room, Any], Room]] = {
    **lesson.EVENTS,
    **seats.EVENTS,
    **names.EVENTS,
    **door.EVENTS,
    **gate.EVENTS,
    **hands.EVENTS,
    **ways.EVENTS,
    **thoughts.EVENTS,
    **groups.EVENTS,
    **talk.EVENTS,
    **board.EVENTS,
    **care.EVENTS,
    **keys.EVENTS,
}


def evolve(room: Room | None, event: AnyEvent) -> Room:
    """The room after `event`; the first event of a room is RoomOpened, and only the first."""
    if isinstance(event, RoomOpened):
        return lesson.opened(event)
    if room is None:
        raise ValueError(f"a log begins with RoomOpened, not with {type(event).__name__}")
    return _BY_EVENT[type(event)](room, event)


def replay(events: Iterable[AnyEvent]) -> Room:
    """The room that a whole log leads to."""
    room: Room | None = None
    for event in events:
        room = evolve(room, event)
    if room is None:
        raise ValueError("an empty log is no room")
    return room
