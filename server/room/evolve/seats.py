"""Who is in the room."""

from collections.abc import Callable
from typing import Any

from msgspec.structs import replace

from server.room.events.seats import (
    StudentAdmitted,
    StudentCameBack,
    StudentJoined,
    StudentLeft,
    StudentRemoved,
    StudentReturned,
    StudentSatAt,
    StudentSentOut,
    StudentWentAway,
)
from server.room.evolve import change
from server.room.state import Room
from server.room.student import Student


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
        beside=event.beside,
        number=event.number,
        waits=event.waits,
    )
    students = {**room.students, student.id: student}
    first = students.get(event.beside)
    if first is not None and not first.beside:
        students[first.id] = replace(first, beside=first.id)
    return replace(room, students=students)


def _admitted(room: Room, event: StudentAdmitted) -> Room:
    return change.student(room, event.student, waits=False, number=event.number)


def _sent_out(room: Room, event: StudentSentOut) -> Room:
    return change.student(room, event.student, waits=True)


def _returned(room: Room, event: StudentReturned) -> Room:
    return change.student(
        room,
        event.student,
        name=event.name,
        number=1,
        held=event.held,
        asked=False,
        joined_ms=event.at_ms,
        waits=True,
        again=True,
        removed=False,
        away=False,
        marked_away=False,
    )


def _went_away(room: Room, event: StudentWentAway) -> Room:
    return change.student(room, event.student, away=True, marked_away=event.by_teacher)


def _came_back(room: Room, event: StudentCameBack) -> Room:
    return change.student(room, event.student, away=False, marked_away=False)


def _sat_at(room: Room, event: StudentSatAt) -> Room:
    return change.student(room, event.student, place=event.place, remote=event.remote)


def _left(room: Room, event: StudentLeft) -> Room:
    return change.student(room, event.student, left=True)


def _removed(room: Room, event: StudentRemoved) -> Room:
    after = change.student(room, event.student, removed=True, blocked=event.blocked)
    if not event.blocked:
        return after
    # Nor does that device ask for another's seat any more.
    key_hash = room.students[event.student].key_hash
    claims = {id: claim for id, claim in room.claims.items() if claim.key_hash != key_hash}
    return replace(after, claims=claims)


EVENTS: dict[type, Callable[[Room, Any], Room]] = {
    StudentJoined: _joined,
    StudentAdmitted: _admitted,
    StudentSentOut: _sent_out,
    StudentReturned: _returned,
    StudentWentAway: _went_away,
    StudentCameBack: _came_back,
    StudentSatAt: _sat_at,
    StudentLeft: _left,
    StudentRemoved: _removed,
}
