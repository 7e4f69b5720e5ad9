"""Who is in the room."""

from collections.abc import Callable
from typing import Any

from msgspec.structs import replace

from server.room.events import (
    NameAdmitted,
    StudentCameBack,
    StudentJoined,
    StudentLeft,
    StudentRemoved,
    StudentWentAway,
)
from server.room.evolve import change
from server.room.state import Room, Student


def _joined(room: Room, event: StudentJoined) -> Room:
    student = Student(
        id=event.student,
        name=event.name,
        animal=event.animal,
        colour=event.colour,
        order=len(room.students),
        token_hash=event.token_hash,
        key_hash=event.key_hash,
        joined_ms=event.at_ms,
        held=event.held,
    )
    return replace(room, students={**room.students, student.id: student})


def _admitted(room: Room, event: NameAdmitted) -> Room:
    return change.student(room, event.student, held=False)


def _went_away(room: Room, event: StudentWentAway) -> Room:
    return change.student(room, event.student, away=True)


def _came_back(room: Room, event: StudentCameBack) -> Room:
    return change.student(room, event.student, away=False)


def _left(room: Room, event: StudentLeft) -> Room:
    return change.student(room, event.student, left=True)


def _removed(room: Room, event: StudentRemoved) -> Room:
    return change.student(room, event.student, removed=True)


EVENTS: dict[type, Callable[[Room, Any], Room]] = {
    StudentJoined: _joined,
    NameAdmitted: _admitted,
    StudentWentAway: _went_away,
    StudentCameBack: _came_back,
    StudentLeft: _left,
    StudentRemoved: _removed,
}
