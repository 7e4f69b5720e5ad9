"""What the teacher does about words that hurt or worry, and what students report."""

from typing import Literal, TypeAlias

from server.protocol.frozen import Frozen
from server.room.events.event import Event
from server.room.ids import Actor, CardId, GroupId, PhaseId, StudentId
from server.room.words import Text

Sealable = Literal["thought", "message", "answer", "card"]


class Quoted(Frozen, frozen=True):
    """Words as they stood at that moment, whatever becomes of them where they were said."""

    by: Actor
    at_ms: int
    text: Text
    message: str = ""
    """Its id, if it is a message."""


class MessageReported(Event, frozen=True, kw_only=True):
    flag: str
    by: StudentId
    group: GroupId
    message: str
    around: tuple[Quoted, ...]
    """It, and what was said before and after it."""


class FlagSettled(Event, frozen=True, kw_only=True):
    flag: str
    settled: bool


class ChatSet(Event, frozen=True, kw_only=True):
    on: bool


class MessageTaken(Event, frozen=True, kw_only=True):
    """From the group's screens, or back to them."""

    group: GroupId
    message: str
    taken: bool


class WordsSetAside(Event, frozen=True, kw_only=True):
    """A sealed copy."""

    aside: str
    what: Sealable
    by: Actor
    said_ms: int
    text: Text
    phase: PhaseId
    group: GroupId | None = None
    message: str = ""
    card: CardId = ""
    around: tuple[Quoted, ...] = ()


CareEvent: TypeAlias = MessageReported | FlagSettled | ChatSet | MessageTaken | WordsSetAside
