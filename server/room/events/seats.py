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
    number: int = 1
    """Told apart by it from somebody whose name looks the same, if it is not 1."""
    waits: bool = False
    """At the door, until the teacher lets them in."""


class StudentAdmitted(Event, frozen=True, kw_only=True):
    """Who waited at the door is in."""

    student: StudentId
    number: int = 1


class StudentSentOut(Event, frozen=True, kw_only=True):
    """Came in with a flood, and waits at the door with the others of it."""

    student: StudentId


class StudentReturned(Event, frozen=True, kw_only=True):
    """Was removed, and waits at the door, with the same seat and maybe another name."""

    student: StudentId
    name: Text
    held: bool = False


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
    blocked: bool = False
    """May not return."""


class StudentSatAt(Event, frozen=True, kw_only=True):
    student: StudentId
    place: Text = ""
    remote: bool = False


SeatEvent: TypeAlias = (
    StudentJoined
    | StudentAdmitted
    | StudentSentOut
    | StudentReturned
    | StudentWentAway
    | StudentCameBack
    | StudentLeft
    | StudentRemoved
    | StudentSatAt
)
