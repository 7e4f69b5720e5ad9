"""What is said in a group, and its shared answer; messages live in their group. And the teacher's line to all."""

from collections.abc import Callable
from typing import Any

from msgspec.structs import replace

from server.room.events.talk import (
    AnswerKeptBeside,
    AnswerWritten,
    LineSaid,
    MessageSent,
    PenPassed,
    PenTaken,
    ReadySet,
)
from server.room.evolve import change
from server.room.for_now import Line
from server.room.state import Message, Room, Version


def _message(room: Room, event: MessageSent) -> Room:
    message = Message(id=event.message, by=event.by, text=event.text, at_ms=event.at_ms, late=event.late)
    return change.group(room, event.group, messages=(*room.groups[event.group].messages, message))


def _answer(room: Room, event: AnswerWritten) -> Room:
    version = Version(event.by, event.text, event.at_ms)
    answers = (*room.groups[event.group].answers, version)
    return change.group(room, event.group, answers=answers, pen=event.by, pen_ms=event.at_ms)


def _beside(room: Room, event: AnswerKeptBeside) -> Room:
    kept = Message(id=event.beside, by=event.by, text=event.text, at_ms=event.at_ms, late=event.late)
    return change.group(room, event.group, beside=(*room.groups[event.group].beside, kept))


def _pen_taken(room: Room, event: PenTaken) -> Room:
    return change.group(room, event.group, pen=event.by, pen_ms=event.at_ms)


def _pen_passed(room: Room, event: PenPassed) -> Room:
    return change.group(room, event.group, pen=None, pen_ms=event.at_ms)


def _ready(room: Room, event: ReadySet) -> Room:
    before = room.groups[event.group].ready
    return change.group(
        room, event.group, ready=before | {event.student} if event.ready else before - {event.student}
    )


def _line(room: Room, event: LineSaid) -> Room:
    return replace(room, line=Line(event.text, event.at_ms) if event.text else None)


EVENTS: dict[type, Callable[[Room, Any], Room]] = {
    MessageSent: _message,
    AnswerWritten: _answer,
    AnswerKeptBeside: _beside,
    PenTaken: _pen_taken,
    PenPassed: _pen_passed,
    ReadySet: _ready,
    LineSaid: _line,
}
