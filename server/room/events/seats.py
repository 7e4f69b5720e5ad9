"""Who sits in the room, and who is away."""

from typing import TypeAlias

from server.room.events.event import Event
from server.room.ids import StudentId
from server.room.words import Text


class StudentJoined(Event, frozen=True, kw_only=True):
    student: StudentId
    name: Text
    animal: str
    colour: int
    token_hash: str
    key_hash: str
    held: bool = False
    """The name waits for the teacher before the class sees it."""
    beside: StudentId = ""
    """The first seat on the same device, if this is not the only one there."""


class NameAdmitted(Event, frozen=True, kw_only=True):
    student: StudentId


class StudentWentAway(Event, frozen=True, kw_only=True):
    """Not heard from for the whole grace, or away by the teacher's word."""

    student: StudentId
    by_teacher: bool = False


class StudentCameBack(Event, frozen=True, kw_only=True):
    student: StudentId


class StudentLeft(Event, frozen=True, kw_only=True):
    """Gave the seat up."""

    student: StudentId


class StudentRemoved(Event, frozen=True, kw_only=True):
    student: StudentId


class StudentSatAt(Event, frozen=True, kw_only=True):
    student: StudentId
    place: Text = ""
    remote: bool = False


SeatEvent: TypeAlias = (
    StudentJoined
    | NameAdmitted
    | StudentWentAway
    | StudentCameBack
    | StudentLeft
    | StudentRemoved
    | StudentSatAt
)
