"""Which devices open what."""

from collections.abc import Callable
from typing import Any

from msgspec.structs import replace

from server.room.events.keys import (
    ClaimDeclined,
    ConsoleAdded,
    KeysRenewed,
    SeatClaimed,
    SeatMoved,
    StudentRedacted,
)
from server.room.evolve import change
from server.room.state import Room
from server.room.words import Redacted


def _claimed(room: Room, event: SeatClaimed) -> Room:
    return replace(room, claims={**room.claims, event.claim: event})


def _moved(room: Room, event: SeatMoved) -> Room:
    """Whoever else asked for this seat asked for one that is taken anew."""
    others = [one.claim for one in room.claims.values() if one.student == event.student]
    after = _without(room, *others)
    after = replace(after, declined=after.declined - {event.key_hash})
    for before in room.students.values():
        # The device had a seat that it was taken from, or gave up: from now on its key means this one.
        if before.key_hash == event.key_hash:
            after = change.student(after, before.id, key_hash="")
    return change.student(after, event.student, token_hash=event.token_hash, key_hash=event.key_hash)


def _declined(room: Room, event: ClaimDeclined) -> Room:
    return _without(room, event.claim)


def _without(room: Room, *gone: str) -> Room:
    """These do not get the seat that they asked for, and need not ask again."""
    keys = frozenset(room.claims[id].key_hash for id in gone)
    claims = {id: claim for id, claim in room.claims.items() if id not in gone}
    return replace(room, claims=claims, declined=room.declined | keys)


def _renewed(room: Room, event: KeysRenewed) -> Room:
    return replace(room, keys=event, consoles={})


def _added(room: Room, event: ConsoleAdded) -> Room:
    return replace(room, consoles={**room.consoles, event.console: event})


def _redacted(room: Room, event: StudentRedacted) -> Room:
    after = _without(room, *(one.claim for one in room.claims.values() if one.student == event.student))
    return change.student(
        after,
        event.student,
        name=Redacted(),
        number=1,
        held=False,
        asked=False,
        place="",
        hand=False,
        left=True,
        removed=False,
    )


EVENTS: dict[type, Callable[[Room, Any], Room]] = {
    SeatClaimed: _claimed,
    SeatMoved: _moved,
    ClaimDeclined: _declined,
    KeysRenewed: _renewed,
    ConsoleAdded: _added,
    StudentRedacted: _redacted,
}
