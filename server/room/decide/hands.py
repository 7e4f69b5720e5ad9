"""A student would like the teacher to come by."""

from collections.abc import Callable
from typing import Any

from server.protocol import up
from server.room.decide.seats import seated
from server.room.decide.telling import Telling
from server.room.events.hands import HandLowered, HandRaised
from server.room.refused import Refused


def _raise(telling: Telling, command: up.RaiseHand) -> None:
    if telling.student.hand == command.up:
        return
    if telling.room.stage == "ended":
        raise Refused("lesson_over")
    event = HandRaised if command.up else HandLowered
    telling.tell(event(at_ms=telling.at_ms, student=telling.student.id))


def _lower(telling: Telling, command: up.LowerHand) -> None:
    if seated(telling, command.student).hand:
        telling.tell(HandLowered(at_ms=telling.at_ms, student=command.student))


TEACHER: dict[type, Callable[[Telling, Any], None]] = {up.LowerHand: _lower}
STUDENT: dict[type, Callable[[Telling, Any], None]] = {up.RaiseHand: _raise}
