"""Who would like the teacher to come by."""

from typing import TypeAlias

from server.room.events.event import Event
from server.room.ids import StudentId


class HandRaised(Event, frozen=True, kw_only=True):
    student: StudentId


class HandLowered(Event, frozen=True, kw_only=True):
    """By the student, or by the teacher who has been there."""

    student: StudentId


HandEvent: TypeAlias = HandRaised | HandLowered
