"""The commands of the teacher: the board, single students, and how the class works.

Those about the steps of the lesson are in `lesson`, those about who is with whom in `regroup`, about who comes in in
`door`, about what gets through in `gate`, about what students are called in `names`, about what was said in `care`.
"""

from typing import Annotated

from msgspec import Meta

from server.protocol import limits
from server.protocol.plan import HowToTalk
from server.protocol.up.care import CareCommand
from server.protocol.up.command import Command, Id
from server.protocol.up.door import DoorCommand
from server.protocol.up.gate import GateCommand
from server.protocol.up.lesson import LessonCommand
from server.protocol.up.names import NameCommand
from server.protocol.up.regroup import RegroupCommand


class Spotlight(Command, frozen=True, kw_only=True):
    """Show one card at full size; without a card, all of them again."""

    card: Id | None = None


class BlankBoard(Command, frozen=True, kw_only=True):
    """Empty the board at once, or show it again."""

    blank: bool


class ShowGroups(Command, frozen=True, kw_only=True):
    """Whether the board lists who is with whom."""

    show: bool


class LowerHand(Command, frozen=True, kw_only=True):
    """I have been there."""

    student: Id


class GiveExtraTime(Command, frozen=True, kw_only=True):
    """This student may go on thinking for so long while the others have begun to talk; 0: like everybody."""

    student: Id
    seconds: Annotated[int, Meta(ge=0, le=limits.EXTRA_S)]


class SayToAll(Command, frozen=True, kw_only=True):
    """A line on every student's screen, until the next one; an empty one takes it away."""

    text: Annotated[str, Meta(max_length=limits.LINE_CHARS)]


class ShowChart(Command, frozen=True, kw_only=True):
    """Whether the class sees how it voted, before and after the talk."""

    show: bool


class MarkAway(Command, frozen=True, kw_only=True):
    """These students are away, whatever their screens do; or are back. The groups are repaired."""

    students: Annotated[tuple[Id, ...], Meta(min_length=1, max_length=limits.SEATS)]
    away: bool = True
    until_back: bool = False
    """A screen of theirs that connects brings them back."""


class MarkRemote(Command, frozen=True, kw_only=True):
    """A student takes part from elsewhere; or sits in the classroom after all."""

    student: Id
    remote: bool


class SetTalk(Command, frozen=True, kw_only=True):
    """From now on partners talk like this."""

    talk: HowToTalk


class SetGrace(Command, frozen=True, kw_only=True):
    """How long a student may be silent before the partner gets somebody new; without `seconds`: until I say so."""

    seconds: Annotated[int, Meta(ge=limits.GRACE_S_LEAST, le=limits.GRACE_S)] | None = None


TeacherCommand = (
    LessonCommand
    | RegroupCommand
    | CareCommand
    | DoorCommand
    | GateCommand
    | NameCommand
    | Spotlight
    | BlankBoard
    | ShowGroups
    | LowerHand
    | GiveExtraTime
    | SayToAll
    | ShowChart
    | MarkAway
    | MarkRemote
    | SetTalk
    | SetGrace
)
