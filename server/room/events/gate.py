"""What gets through, and by whom."""

from typing import TypeAlias

from server.protocol.plan import Cards
from server.protocol.views import Trust
from server.room.events.event import Event
from server.room.ids import StudentId
from server.room.words import Text


class GateSet(Event, frozen=True, kw_only=True):
    cards: Cards


class WordsKept(Event, frozen=True, kw_only=True):
    """The teacher's own doubtful words."""

    words: tuple[Text, ...] = ()


class TrustSet(Event, frozen=True, kw_only=True):
    student: StudentId
    trust: Trust


class StudentMuted(Event, frozen=True, kw_only=True):
    """Or not any more."""

    student: StudentId
    muted: bool


GateEvent: TypeAlias = GateSet | WordsKept | TrustSet | StudentMuted
