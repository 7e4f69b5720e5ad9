"""What gets through, and by whom."""

from collections.abc import Callable
from typing import Any

from msgspec.structs import replace

from server.room.events.gate import GateSet, StudentMuted, TrustSet, WordsKept
from server.room.evolve import change
from server.room.state import Room


def _gate(room: Room, event: GateSet) -> Room:
    return replace(room, gate=event.cards)


def _words(room: Room, event: WordsKept) -> Room:
    return replace(room, own_words=event.words)


def _trust(room: Room, event: TrustSet) -> Room:
    return change.student(room, event.student, trust=event.trust)


def _muted(room: Room, event: StudentMuted) -> Room:
    return change.student(room, event.student, muted=event.muted)


EVENTS: dict[type, Callable[[Room, Any], Room]] = {
    GateSet: _gate,
    WordsKept: _words,
    TrustSet: _trust,
    StudentMuted: _muted,
}
