"""Who comes in, who goes, and whose name the class may see."""

from collections.abc import Callable
from typing import Any

from server.protocol import limits, up
from server.protocol.pictures import picture
from server.room.commands import SeatStudent
from server.room.decide.groups import settle
from server.room.decide.telling import Telling
from server.room.events.seats import NameAdmitted, StudentJoined, StudentLeft, StudentRemoved
from server.room.grouping.lists import same_name
from server.room.ids import StudentId
from server.room.names import clean_name, is_doubtful
from server.room.refused import Refused
from server.room.state import Room, Student
from server.room.words import words


def _seat(telling: Telling, command: SeatStudent) -> None:
    room = telling.room
    if any(student.key_hash == command.key_hash for student in room.students.values()):
        return
    if room.stage == "ended":
        raise Refused("room_over")
    if command.asks and by_name(room, command.name) is not None:
        raise Refused("name_taken")
    seated = sum(student.seated for student in room.students.values())
    if seated >= room.plan.seats or len(room.students) >= limits.SEATS_EVER:
        raise Refused("room_full")
    _check_device(room, command.beside)
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
            beside=command.beside,
        )
    )
    settle(telling, (command.student,), "late")


def by_name(room: Room, typed: str) -> Student | None:
    """Who sits here by this name; of several, rather one who is away. Refused: bad_name."""
    name = same_name(clean_name(typed))
    named = [one for one in room.students.values() if one.seated and same_name(words(one.name)) == name]
    return min(named, key=lambda student: student.here, default=None)


def _check_device(room: Room, device: StudentId) -> None:
    """Refused: unknown, if nobody sits there; too_many."""
    if not device:
        return
    there = sum(
        student.seated and device in (student.beside, student.id) for student in room.students.values()
    )
    if not there:
        raise Refused("unknown")
    if there >= limits.DEVICE_SEATS:
        raise Refused("too_many")


def _leave(telling: Telling, command: up.LeaveSeat) -> None:
    telling.tell(StudentLeft(at_ms=telling.at_ms, student=telling.student.id))
    settle(telling)


def _remove(telling: Telling, command: up.RemoveStudent) -> None:
    telling.tell(StudentRemoved(at_ms=telling.at_ms, student=seated(telling, command.student).id))
    settle(telling)


def _admit(telling: Telling, command: up.AdmitName) -> None:
    if seated(telling, command.student).held:
        telling.tell(NameAdmitted(at_ms=telling.at_ms, student=command.student))


def seated(telling: Telling, id: StudentId) -> Student:
    """Refused: unknown, if nobody has that seat now."""
    student = telling.room.students.get(id)
    if student is None or not student.seated:
        raise Refused("unknown")
    return student


TEACHER: dict[type, Callable[[Telling, Any], None]] = {up.RemoveStudent: _remove, up.AdmitName: _admit}
STUDENT: dict[type, Callable[[Telling, Any], None]] = {up.LeaveSeat: _leave}
MACHINE: dict[type, Callable[[Telling, Any], None]] = {
    SeatStudent: _seat,
}
