"""The teacher at the door: who comes in, who waits, who has to go."""

from collections.abc import Callable, Iterable
from typing import Any

from server.protocol import up
from server.room.decide.board import hold
from server.room.decide.groups import settle
from server.room.decide.seats import names_of_others, room_for, seated
from server.room.decide.telling import Telling
from server.room.door import who_waits
from server.room.events.door import DoorAlarmed, DoorLocked, DoorSet, RosterKept
from server.room.events.seats import StudentAdmitted, StudentRemoved
from server.room.ids import StudentId
from server.room.look_alikes import number_for
from server.room.names import clean_name
from server.room.refused import Refused
from server.room.words import words


def _set(telling: Telling, command: up.SetDoor) -> None:
    if telling.room.waits != command.waits or telling.room.alarm is not None:
        telling.tell(DoorSet(at_ms=telling.at_ms, waits=command.waits))


def _lock(telling: Telling, command: up.LockDoor) -> None:
    if telling.room.locked != command.locked:
        telling.tell(DoorLocked(at_ms=telling.at_ms, locked=command.locked))


def _keep_roster(telling: Telling, command: up.KeepRoster) -> None:
    """Refused: bad_name."""
    names = tuple(map(clean_name, command.names))
    if telling.room.roster != names:
        telling.tell(RosterKept(at_ms=telling.at_ms, names=names))


def _admit(telling: Telling, command: up.Admit) -> None:
    """All of them or nobody. Refused: unknown, room_full."""
    students = [seated(telling, id) for id in dict.fromkeys(command.students)]
    came = [student.id for student in students if student.waits]
    if not room_for(telling.room, len(came)):
        raise Refused("room_full")
    for id in came:
        others = names_of_others(telling.room, id)
        number = number_for(words(telling.room.students[id].name), others)
        telling.tell(StudentAdmitted(at_ms=telling.at_ms, student=id, number=number))
    if came:
        settle(telling, came, "late")


def _remove(telling: Telling, command: up.RemoveStudent) -> None:
    _take_out(telling, [seated(telling, command.student).id], blocked=command.block)


def _remove_recent(telling: Telling, command: up.RemoveRecent) -> None:
    since_ms = telling.at_ms - command.seconds * 1000
    recent = [s for s in telling.room.students.values() if s.seated and s.joined_ms >= since_ms]
    _take_out(telling, [s.id for s in recent if s.waits or not command.at_door], blocked=False)


def _take_out(telling: Telling, students: list[StudentId], *, blocked: bool) -> None:
    if not students:
        return
    for id in students:
        telling.tell(StudentRemoved(at_ms=telling.at_ms, student=id, blocked=blocked))
    _take_cards_down(telling, students)
    alarm = telling.room.alarm
    by_itself = alarm is not None and alarm.until_ms is not None
    if by_itself or who_waits(telling.room, telling.at_ms) != "everybody":
        telling.tell(DoorAlarmed(at_ms=telling.at_ms, why="removal"))
    settle(telling)


def _take_cards_down(telling: Telling, students: Iterable[StudentId]) -> None:
    gone = frozenset(students)
    for card in telling.room.cards.values():
        if card.state == "up" and card.by in gone:
            hold(telling, card.id)


TEACHER: dict[type, Callable[[Telling, Any], None]] = {
    up.SetDoor: _set,
    up.LockDoor: _lock,
    up.KeepRoster: _keep_roster,
    up.Admit: _admit,
    up.RemoveStudent: _remove,
    up.RemoveRecent: _remove_recent,
}
