"""Who comes in, who goes, and whose name the class may see."""

from collections.abc import Callable
from typing import Any

from server.protocol import limits, up
from server.protocol.pictures import picture
from server.room.commands import SeatStudent, StudentBack, StudentGone
from server.room.decide.groups import settle
from server.room.decide.telling import Telling
from server.room.events import (
    NameAdmitted,
    StudentCameBack,
    StudentJoined,
    StudentLeft,
    StudentRemoved,
    StudentWentAway,
)
from server.room.ids import StudentId
from server.room.names import clean_name, is_doubtful
from server.room.refused import Refused
from server.room.state import Student


def _seat(telling: Telling, command: SeatStudent) -> None:
    room = telling.room
    if any(student.key_hash == command.key_hash for student in room.students.values()):
        return
    if room.stage == "ended":
        raise Refused("room_over")
    seated = sum(student.seated for student in room.students.values())
    if seated >= room.plan.seats or len(room.students) >= limits.SEATS_EVER:
        raise Refused("room_full")
    name = clean_name(command.name)
    animal, colour = picture(len(room.students))
    telling.tell(
        StudentJoined(
            at_ms=telling.at_ms,
            student=command.student,
            name=name,
            animal=animal,
            colour=colour,
            token_hash=command.token_hash,
            key_hash=command.key_hash,
            held=is_doubtful(name),
        )
    )
    settle(telling, command.student, "late")


def _gone(telling: Telling, command: StudentGone) -> None:
    if _seated(telling, command.student).here:
        telling.tell(StudentWentAway(at_ms=telling.at_ms, student=command.student))
        settle(telling)


def _back(telling: Telling, command: StudentBack) -> None:
    if _seated(telling, command.student).away:
        telling.tell(StudentCameBack(at_ms=telling.at_ms, student=command.student))
        settle(telling, command.student, "rejoined")


def _leave(telling: Telling, command: up.LeaveSeat) -> None:
    telling.tell(StudentLeft(at_ms=telling.at_ms, student=telling.student.id))
    settle(telling)


def _remove(telling: Telling, command: up.RemoveStudent) -> None:
    telling.tell(StudentRemoved(at_ms=telling.at_ms, student=_seated(telling, command.student).id))
    settle(telling)


def _admit(telling: Telling, command: up.AdmitName) -> None:
    if _seated(telling, command.student).held:
        telling.tell(NameAdmitted(at_ms=telling.at_ms, student=command.student))


def _seated(telling: Telling, id: StudentId) -> Student:
    student = telling.room.students.get(id)
    if student is None or not student.seated:
        raise Refused("unknown")
    return student


TEACHER: dict[type, Callable[[Telling, Any], None]] = {up.RemoveStudent: _remove, up.AdmitName: _admit}
STUDENT: dict[type, Callable[[Telling, Any], None]] = {up.LeaveSeat: _leave}
MACHINE: dict[type, Callable[[Telling, Any], None]] = {
    SeatStudent: _seat,
    StudentGone: _gone,
    StudentBack: _back,
}
