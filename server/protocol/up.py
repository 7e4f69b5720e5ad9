"""What comes up from a screen: bodies of HTTP calls, and the commands of a socket.

Each command is a plain JSON object with a `type` and a `cid`, a random id that the client makes: the same
`cid` sent twice happens once. Unknown fields and unknown types are refused (`bad_message`).
"""

from typing import Annotated, Literal

from msgspec import Meta, Struct

from server.protocol import limits
from server.protocol.plan import HowToTalk, Plan

Id = Annotated[str, Meta(min_length=1, max_length=limits.ID_CHARS, pattern=r"^[a-zA-Z][a-zA-Z0-9_-]*(?!\n)$")]
"""Starts with a letter: JavaScript reorders keys that look like numbers. (`$` alone lets a last line break through.)"""
Cid = Annotated[str, Meta(min_length=8, max_length=limits.ID_CHARS, pattern=r"^[a-zA-Z0-9_-]+(?!\n)$")]
Key = Annotated[
    str,
    Meta(min_length=limits.KEY_CHARS_LEAST, max_length=limits.KEY_CHARS, pattern=r"^[a-zA-Z0-9_-]+(?!\n)$"),
]
Message = Annotated[str, Meta(min_length=1, max_length=limits.MESSAGE_CHARS)]
Answer = Annotated[str, Meta(max_length=limits.ANSWER_CHARS)]
Thought = Annotated[str, Meta(max_length=limits.THOUGHT_CHARS)]
Insight = Annotated[str, Meta(min_length=1, max_length=limits.INSIGHT_CHARS)]


# HTTP


class OpenRoom(Struct, frozen=True, forbid_unknown_fields=True):
    """POST /api/rooms. The same key again answers with the same room."""

    key: Key
    plan: Plan


class TakeSeat(Struct, frozen=True, forbid_unknown_fields=True):
    """POST /api/rooms/{code}/seats. The same key again answers with the same seat."""

    key: Key
    name: Annotated[str, Meta(min_length=1, max_length=limits.NAME_CHARS)]
    beside: Annotated[str, Meta(max_length=limits.KEY_CHARS)] | None = None
    """Token of the first seat on the same device: these children share it, and are a group already."""


# The socket: events other than commands


class Have(Struct, frozen=True, forbid_unknown_fields=True):
    """`sync`: what this client holds, by audience, as [epoch, rev]. Whatever differs is sent whole."""

    have: Annotated[dict[str, tuple[str, int]], Meta(max_length=100)] = {}


class Watch(Struct, frozen=True, forbid_unknown_fields=True):
    """`watch` and `unwatch`: the teacher opens and closes a group's talk."""

    group: Id


# Commands


class Command(
    Struct,
    frozen=True,
    forbid_unknown_fields=True,
    tag_field="type",
    tag=True,
    omit_defaults=True,
    kw_only=True,
):
    cid: Cid


class ClockCommand(Command, frozen=True, kw_only=True):
    """About the clock of one stay in a phase. `visit` names the stay: a command for an earlier one does nothing."""

    visit: Id


class Next(ClockCommand, frozen=True, kw_only=True):
    """Go on: from the lobby to the first phase, to the next phase, from the last to the wrap-up."""


class Back(ClockCommand, frozen=True, kw_only=True):
    """Reopen the phase before, paused; all words are kept."""


class Pause(ClockCommand, frozen=True, kw_only=True):
    """Eyes up: the clock stands still."""


class Resume(ClockCommand, frozen=True, kw_only=True):
    """The clock goes on with what was left."""


class AddTime(ClockCommand, frozen=True, kw_only=True):
    """More time for everybody, or less."""

    seconds: Annotated[int, Meta(ge=-limits.ADD_TIME_S, le=limits.ADD_TIME_S)]


class Undo(ClockCommand, frozen=True, kw_only=True):
    """That last step was a slip: everything is as it was before it. Works for ten seconds after Next and Finish."""


class Park(ClockCommand, frozen=True, kw_only=True):
    """We go on another day: the clock stands, and screens say so. Resume goes on."""


class Finish(ClockCommand, frozen=True, kw_only=True):
    """Wrap up now, whatever phase it is."""


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


class SendMessage(Command, frozen=True, kw_only=True):
    """Say something to a group. A student to the own one, the teacher to any."""

    group: Id
    text: Message


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


class ShowCard(Command, frozen=True, kw_only=True):
    """Let a card through to the board."""

    card: Id


class HideCard(Command, frozen=True, kw_only=True):
    """Take a card off the board, or keep it off."""

    card: Id


class Spotlight(Command, frozen=True, kw_only=True):
    """Show one card at full size; without a card, all of them again."""

    card: Id | None = None


class BlankBoard(Command, frozen=True, kw_only=True):
    """Empty the board at once, or show it again."""

    blank: bool


class ShowGroups(Command, frozen=True, kw_only=True):
    """Whether the board lists who is with whom."""

    show: bool


class AdmitName(Command, frozen=True, kw_only=True):
    """A name that was held may be seen by the class."""

    student: Id


class RemoveStudent(Command, frozen=True, kw_only=True):
    """Take a student out of the room. What was written stays with the teacher."""

    student: Id


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


How = Literal["by_plan", "as_before", "new"]
"""Groups by the phase's strategy, others than now; those of the last pair phase; people who were not together yet."""


class GroupCommand(Command, frozen=True, kw_only=True):
    """About the groups of one pair phase: the one that runs, or the next one, whose groups can be looked at before."""

    phase: Id


class FormGroups(GroupCommand, frozen=True, kw_only=True):
    """Put everybody into groups anew: at once, or, for a phase to come, to be looked at and kept until it starts."""

    how: How


class ForgetGroups(GroupCommand, frozen=True, kw_only=True):
    """Groups that were looked at are dropped: they will be formed when the phase starts."""


class MoveStudent(GroupCommand, frozen=True, kw_only=True):
    """Put a student into another group; without `group`: into one of their own, alone until somebody is moved there."""

    student: Id
    group: Id | None = None


class SwapStudents(GroupCommand, frozen=True, kw_only=True):
    """Two students change places."""

    one: Id
    other: Id


class DissolveGroup(GroupCommand, frozen=True, kw_only=True):
    """Everybody in this group finds a place in another one."""

    group: Id


TeacherCommand = (
    Next
    | Back
    | Pause
    | Resume
    | AddTime
    | Finish
    | ShowCard
    | HideCard
    | Spotlight
    | BlankBoard
    | ShowGroups
    | AdmitName
    | RemoveStudent
    | Undo
    | Park
    | LowerHand
    | GiveExtraTime
    | SayToAll
    | ShowChart
    | MarkAway
    | MarkRemote
    | SetTalk
    | SetGrace
    | FormGroups
    | ForgetGroups
    | MoveStudent
    | SwapStudents
    | DissolveGroup
)
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
    | LeaveSeat
    | RaiseHand
    | SitAt
    | ImHere
)
AnyCommand = TeacherCommand | StudentCommand | SendMessage
