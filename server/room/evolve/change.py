"""One entity of the room replaced; everything else stays the same object."""

from typing import Any

from msgspec.structs import replace

from server.room.ids import CardId, GroupId, StudentId
from server.room.state import Room


def student(room: Room, id: StudentId, **fields: Any) -> Room:
    return replace(room, students={**room.students, id: replace(room.students[id], **fields)})


def group(room: Room, id: GroupId, **fields: Any) -> Room:
    return replace(room, groups={**room.groups, id: replace(room.groups[id], **fields)})


def card(room: Room, id: CardId, **fields: Any) -> Room:
    return replace(room, cards={**room.cards, id: replace(room.cards[id], **fields)})


def taken_down(room: Room, id: CardId, **fields: Any) -> Room:
    """Whoever saw the card before that cannot let it through."""
    down = card(room, id, revision=room.cards[id].revision + 1, **fields)
    return replace(down, spotlight=None) if room.spotlight == id else down
