"""What students are called."""

from typing import TypeAlias

from server.protocol.plan import Names
from server.room.events.event import Event
from server.room.ids import StudentId
from server.room.words import Text


class NamesSet(Event, frozen=True, kw_only=True):
    names: Names


class LanguageSet(Event, frozen=True, kw_only=True):
    language: str


class NameAdmitted(Event, frozen=True, kw_only=True):
    """The class may see it."""

    student: StudentId


class NameAsked(Event, frozen=True, kw_only=True):
    """The teacher wants another one."""

    student: StudentId


class NameChanged(Event, frozen=True, kw_only=True):
    """By the teacher, or by the student who was asked."""

    student: StudentId
    name: Text
    number: int = 1
    held: bool = False


NameEvent: TypeAlias = NamesSet | LanguageSet | NameAdmitted | NameAsked | NameChanged
