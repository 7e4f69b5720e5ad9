"""What each student wrote alone; a thought lives in its student."""

from collections.abc import Callable
from typing import Any

from msgspec.structs import replace

from server.room.events.thoughts import (
    ExtraTimeGiven,
    ThoughtHandedIn,
    ThoughtReopened,
    ThoughtShown,
    ThoughtWritten,
)
from server.room.evolve import change
from server.room.ids import PhaseId, StudentId
from server.room.state import Room
from server.room.student import Thought


def _put(room: Room, student: StudentId, phase: PhaseId, thought: Thought) -> Room:
    thoughts = {**room.students[student].thoughts, phase: thought}
    return change.student(room, student, thoughts=thoughts)


def _written(room: Room, event: ThoughtWritten) -> Room:
    thought = Thought(
        at_ms=event.at_ms,
        text=event.text,
        choice=event.choice,
        not_sure=event.not_sure,
        sure=event.sure,
        finished=True,
        shown=True,
        late=event.late,
    )
    return _put(room, event.student, event.phase, thought)


def _handed_in(room: Room, event: ThoughtHandedIn) -> Room:
    before = room.students[event.student].thoughts.get(event.phase, Thought(event.at_ms))
    thought = replace(
        before,
        at_ms=event.at_ms,
        text=event.text,
        finished=False,
        shown=False,
        not_sure=False,
        aside=False,
        late=event.late,
    )
    return _put(room, event.student, event.phase, thought)


def _reopened(room: Room, event: ThoughtReopened) -> Room:
    before = room.students[event.student].thoughts[event.phase]
    return _put(room, event.student, event.phase, replace(before, finished=False, shown=False))


def _shown(room: Room, event: ThoughtShown) -> Room:
    before = room.students[event.student].thoughts[event.phase]
    return _put(room, event.student, event.phase, replace(before, shown=True))


def _extra_time(room: Room, event: ExtraTimeGiven) -> Room:
    return change.student(room, event.student, extra_s=event.seconds)


EVENTS: dict[type, Callable[[Room, Any], Room]] = {
    ThoughtWritten: _written,
    ThoughtHandedIn: _handed_in,
    ThoughtReopened: _reopened,
    ThoughtShown: _shown,
    ExtraTimeGiven: _extra_time,
}
