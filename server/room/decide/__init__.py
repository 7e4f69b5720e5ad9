"""`decide(room, envelope)`: what a command leads to, or Refused; `steps`, with the room after each event. Looks, never
touches."""

from collections.abc import Callable
from typing import Any

from server.protocol.plan import Plan
from server.room.commands import Envelope
from server.room.decide import (
    board,
    care,
    door,
    gate,
    hands,
    keys,
    lesson,
    names,
    regroup,
    seats,
    talk,
    thoughts,
    ways,
)
from server.room.decide.telling import Telling
from server.room.events import AnyEvent
from server.room.events.lesson import RoomOpened
from server.room.ids import MACHINE, TEACHER
from server.room.phases import check_student
from server.room.refused import Refused
from server.room.state import Room

Handler = Callable[[Telling, Any], None]

_TEACHER: dict[type, Handler] = {
    **lesson.TEACHER,
    **thoughts.TEACHER,
    **hands.TEACHER,
    **door.TEACHER,
    **names.TEACHER,
    **gate.TEACHER,
    **ways.TEACHER,
    **regroup.TEACHER,
    **board.TEACHER,
    **talk.TEACHER,
    **care.TEACHER,
    **keys.TEACHER,
}
_STUDENT: dict[type, Handler] = {
    **thoughts.STUDENT,
    **hands.STUDENT,
    **talk.STUDENT,
    **care.STUDENT,
    **board.STUDENT,
    **names.STUDENT,
    **seats.STUDENT,
    **ways.STUDENT,
}
_MACHINE: dict[type, Handler] = {**lesson.MACHINE, **seats.MACHINE, **ways.MACHINE, **keys.MACHINE}
_DAY_MS = 24 * 60 * 60 * 1000


def open_room(code: str, plan: Plan, at_ms: int) -> tuple[AnyEvent, ...]:
    """The first events of a room."""
    return (RoomOpened(at_ms=at_ms, code=code, plan=plan, expires_ms=at_ms + plan.days_kept * _DAY_MS),)


def decide(room: Room, envelope: Envelope) -> tuple[AnyEvent, ...]:
    """The events that the command leads to; none if all is already as it asks. Raises Refused; changes nothing.

    The same room and envelope always give the same events.
    """
    return tuple(event for _, event in steps(room, envelope))


def steps(room: Room, envelope: Envelope) -> list[tuple[Room, AnyEvent]]:
    """The same, each event with the room after it: whoever takes them in need not `evolve` once more."""
    handler = _handlers(room, envelope.actor).get(type(envelope.command))
    if handler is None:
        raise Refused("not_allowed")
    check_student(room, envelope.actor, type(envelope.command))
    telling = Telling(room, envelope)
    handler(telling, envelope.command)
    return telling.steps


def _handlers(room: Room, actor: str) -> dict[type, Handler]:
    if actor == TEACHER:
        return _TEACHER
    if actor == MACHINE:
        return _MACHINE
    student = room.students.get(actor)
    return _STUDENT if student is not None and student.seated else {}
