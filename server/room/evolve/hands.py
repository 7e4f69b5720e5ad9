"""Whose hand is up."""

from collections.abc import Callable
from typing import Any

from msgspec.structs import replace

from server.room.events.hands import HandLowered, HandRaised
from server.room.evolve import change
from server.room.ids import StudentId
from server.room.state import Room
from server.room.student import Student


def _raised(room: Room, event: HandRaised) -> Room:
    return change.student(room, event.student, hand=True)


def _lowered(room: Room, event: HandLowered) -> Room:
    return change.student(room, event.student, hand=False)


def hands_down(room: Room) -> dict[StudentId, Student]:
    """All students, nobody with a hand up."""
    return {
        id: replace(student, hand=False) if student.hand else student for id, student in room.students.items()
    }


EVENTS: dict[type, Callable[[Room, Any], Room]] = {HandRaised: _raised, HandLowered: _lowered}
