"""The commands of the teacher about what was said, and about who sits where."""

from typing import Literal

from server.protocol.up.command import Command, Id


class SetChat(Command, frozen=True, kw_only=True):
    """Whether students may send messages at all."""

    on: bool


class TakeMessage(Command, frozen=True, kw_only=True):
    """A message goes from the group's screens, or comes back to them. The log keeps it."""

    group: Id
    message: Id
    taken: bool = True


class SettleFlag(Command, frozen=True, kw_only=True):
    """I have seen to what a student reported; or not yet, after all. What was reported is kept."""

    flag: Id
    settled: bool = True


class SetAside(Command, frozen=True, kw_only=True):
    """Worrying words: away from all others at once, sealed for whoever looks after children here."""

    what: Literal["thought", "message", "answer", "card"]
    """`message` takes words beside the answer too; `answer` is all of a group's shared answer."""
    student: Id | None = None
    """Of a thought, with `phase`."""
    phase: Id | None = None
    group: Id | None = None
    """Of an answer, and of a message."""
    message: Id | None = None
    card: Id | None = None


class GiveSeat(Command, frozen=True, kw_only=True):
    """Yes, that is you: the seat goes to the device that asks for it. Or no: it does not."""

    claim: Id
    give: bool


CareCommand = SetChat | TakeMessage | SettleFlag | SetAside | GiveSeat
