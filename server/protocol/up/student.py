"""The commands of a student: thoughts, the group's talk, insights, and the own seat."""

from typing import Annotated

from msgspec import Meta

from server.protocol import limits
from server.protocol.up.command import Command, Id
from server.protocol.up.names import TypedName

Answer = Annotated[str, Meta(max_length=limits.ANSWER_CHARS)]
Thought = Annotated[str, Meta(max_length=limits.THOUGHT_CHARS)]
Insight = Annotated[str, Meta(min_length=1, max_length=limits.INSIGHT_CHARS)]


class WriteThought(Command, frozen=True, kw_only=True):
    """What I think, finished: words, a choice, or "not sure yet". Replaces what I wrote before for this phase."""

    phase: Id
    text: Thought = ""
    choice: Id | None = None
    not_sure: bool = False
    sure: Annotated[int, Meta(ge=0, le=limits.SURE_MOST)] | None = None
    """How sure I am, where that is asked: 0 a guess, 1 rather, 2 certain."""


class KeepDraft(Command, frozen=True, kw_only=True):
    """What stands in my box, unfinished. Kept for me; handed in by the clock if I never finish it."""

    phase: Id
    text: Thought


class ReopenThought(Command, frozen=True, kw_only=True):
    """Done was too early: I go on writing. The words stay."""

    phase: Id


class ShowThought(Command, frozen=True, kw_only=True):
    """My unfinished thought, handed in by the clock, may be seen by my partner."""

    phase: Id


class WriteAnswer(Command, frozen=True, kw_only=True):
    """The group's shared answer as it stands now. Without the pen the words are kept beside it."""

    group: Id
    text: Answer


class TakePen(Command, frozen=True, kw_only=True):
    """I write now. Works when the pen is free or has been silent for three seconds."""

    group: Id


class PassPen(Command, frozen=True, kw_only=True):
    """You write now: puts the pen down for the others."""

    group: Id


class SetReady(Command, frozen=True, kw_only=True):
    """We are done talking, or not yet."""

    group: Id
    ready: bool


class PostInsight(Command, frozen=True, kw_only=True):
    """Put an insight on the board; it waits until the teacher lets it through."""

    phase: Id
    text: Insight


class ReportMessage(Command, frozen=True, kw_only=True):
    """My teacher should see this message of my group's, and what was said around it."""

    group: Id
    message: Id


class ChangeName(Command, frozen=True, kw_only=True):
    """My other name, after the teacher has asked for one."""

    name: TypedName


class LeaveSeat(Command, frozen=True, kw_only=True):
    """Not me: this device gives the seat up. What was written stays."""


class RaiseHand(Command, frozen=True, kw_only=True):
    """I would like the teacher to come by, or not any more."""

    up: bool


class SitAt(Command, frozen=True, kw_only=True):
    """Where my partner finds me: a table or a seat, or nowhere in the classroom (`remote`)."""

    place: Annotated[str, Meta(max_length=limits.NAME_CHARS)] = ""
    remote: bool = False


class ImHere(Command, frozen=True, kw_only=True):
    """The teacher marked me away, and I am here."""


StudentCommand = (
    WriteThought
    | KeepDraft
    | ReopenThought
    | ShowThought
    | WriteAnswer
    | TakePen
    | PassPen
    | SetReady
    | PostInsight
    | ReportMessage
    | ChangeName
    | LeaveSeat
    | RaiseHand
    | SitAt
    | ImHere
)
