"""What is said: in a group, and by the teacher to all."""

from typing import TypeAlias

from server.room.events.event import Event
from server.room.ids import GroupId, StudentId
from server.room.words import Text


class MessageSent(Event, frozen=True, kw_only=True):
    group: GroupId
    message: str
    by: str
    text: Text
    late: bool = False


class AnswerWritten(Event, frozen=True, kw_only=True):
    group: GroupId
    by: StudentId
    text: Text
    late: bool = False


class AnswerKeptBeside(Event, frozen=True, kw_only=True):
    """Written without the pen: kept, but not in the answer."""

    group: GroupId
    beside: str
    by: StudentId
    text: Text
    late: bool = False


class PenTaken(Event, frozen=True, kw_only=True):
    group: GroupId
    by: StudentId


class PenPassed(Event, frozen=True, kw_only=True):
    group: GroupId
    by: StudentId


class ReadySet(Event, frozen=True, kw_only=True):
    group: GroupId
    student: StudentId
    ready: bool


class LineSaid(Event, frozen=True, kw_only=True):
    """By the teacher to everybody; empty: the line is taken away."""

    text: Text = ""


TalkEvent: TypeAlias = (
    MessageSent | AnswerWritten | AnswerKeptBeside | PenTaken | PenPassed | ReadySet | LineSaid
)
