"""Who takes a seat, and who gives one up."""

from collections.abc import Callable
from typing import Any

from server.protocol import limits, up
from server.protocol.pictures import picture
from server.room.commands import SeatStudent
from server.room.decide.groups import settle
from server.room.decide.telling import Telling
from server.room.door import ALARM_MS, RENEWED_MS, at_door, flood, must_wait, who_waits
from server.room.doubt import doubts
from server.room.events.door import DoorAlarmed
from server.room.events.seats import StudentJoined, StudentLeft, StudentReturned, StudentSentOut
from server.room.friendly import friendly_name
from server.room.grouping.lists import same_name
from server.room.ids import StudentId
from server.room.look_alikes import number_for
from server.room.names import clean_name
from server.room.refused import Refused
from server.room.state import Room
from server.room.student import Student
from server.room.words import words


def _seat(telling: Telling, command: SeatStudent) -> None:
    room = telling.room
    before = next((s for s in room.students.values() if s.key_hash == command.key_hash), None)
    if before is not None and not before.removed:
        return
    _check_whether_taken(room, command, before)
    _check_way_in(room, before)
    if before is None:
        _join(telling, command)
        return
    name = _name(room, command.name, before.animal, before.colour, before.order)
    held = bool(doubts(room, name))
    telling.tell(StudentReturned(at_ms=telling.at_ms, student=before.id, name=name, held=held))


def _check_whether_taken(room: Room, command: SeatStudent, before: Student | None) -> None:
    """Before anything that keeps somebody new out: who has a seat comes back to it on another device. Refused: blocked,
    name_taken."""
    if before is not None and before.blocked:
        raise Refused("blocked")
    if command.asks and room.names != "friendly" and by_name(room, command.name) is not None:
        raise Refused("name_taken")


def _check_way_in(room: Room, before: Student | None) -> None:
    """Refused: room_over, room_locked, room_full."""
    if room.stage == "ended":
        raise Refused("room_over")
    if room.locked:
        raise Refused("room_locked")
    if not room_for(room, 1) or len(at_door(room)) >= limits.AT_DOOR:
        raise Refused("room_full")
    if before is None and len(room.students) >= limits.SEATS_EVER:
        raise Refused("room_full")


def room_for(room: Room, more: int) -> bool:
    return sum(student.inside for student in room.students.values()) + more <= room.plan.seats


def _join(telling: Telling, command: SeatStudent) -> None:
    room, order = telling.room, len(telling.room.students)
    _check_device(room, command.beside)
    animal, colour = picture(order)
    name = _name(room, command.name, animal, colour, order)
    waits = must_wait(room, name, telling.at_ms)
    telling.tell(
        StudentJoined(
            at_ms=telling.at_ms,
            student=command.student,
            name=name,
            animal=animal,
            colour=colour,
            token_hash=command.token_hash,
            key_hash=command.key_hash,
            held=bool(doubts(room, name)),
            beside=command.beside,
            number=1 if waits else number_for(name, names_of_others(room, command.student)),
            waits=waits,
        )
    )
    _see_whether_a_flood(telling, command.student)
    settle(telling, (command.student,), "late")


def _name(room: Room, typed: str, animal: str, colour: int, order: int) -> str:
    """Refused: bad_name."""
    given = friendly_name(animal, colour, order, room.language)
    return given if room.names == "friendly" else clean_name(typed)


def by_name(room: Room, typed: str) -> Student | None:
    """Who is inside by this name, with its number or without; of several, rather one who is away. Refused: bad_name."""
    name = same_name(clean_name(typed))
    named = [one for one in room.students.values() if one.inside and name in _names(one)]
    return min(named, key=lambda student: student.here, default=None)


def _names(student: Student) -> tuple[str, str]:
    return same_name(words(student.name)), same_name(words(student.called))


def names_of_others(room: Room, but: StudentId) -> tuple[str, ...]:
    """Of those who are inside."""
    return tuple(words(s.called) for s in room.students.values() if s.inside and s.id != but)


def _see_whether_a_flood(telling: Telling, newest: StudentId) -> None:
    """Then everybody new waits for a while, and so does whoever came in with it before that was noticed."""
    room, alarm, at_ms = telling.room, telling.room.alarm, telling.at_ms
    of_flood = flood(room, newest) if room.waits != "everybody" else ()
    lasts = alarm is not None and (alarm.until_ms is None or alarm.until_ms - at_ms > RENEWED_MS)
    if of_flood and not lasts:
        telling.tell(DoorAlarmed(at_ms=at_ms, why="flood", until_ms=at_ms + ALARM_MS))
    for id in of_flood if who_waits(room, at_ms) != "everybody" else ():
        if room.students[id].inside:
            telling.tell(StudentSentOut(at_ms=at_ms, student=id))


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


def seated(telling: Telling, id: StudentId) -> Student:
    """Refused: unknown, if nobody has that seat now."""
    student = telling.room.students.get(id)
    if student is None or not student.seated:
        raise Refused("unknown")
    return student


STUDENT: dict[type, Callable[[Telling, Any], None]] = {up.LeaveSeat: _leave}
MACHINE: dict[type, Callable[[Telling, Any], None]] = {
    SeatStudent: _seat,
}
