"""What has happened in a room, in the past tense. The log is nothing but these, in order.

What chance or the clock decided is written down here, so that replay needs neither.
"""

from typing import TypeAlias

from msgspec import Struct

from server.protocol.plan import HowToTalk, Plan
from server.protocol.views import Moved, Stage
from server.room.ids import CardId, GroupId, OptionId, PhaseId, StudentId


class Redacted(Struct, frozen=True, tag_field="redacted", tag="words"):
    """Stands where words stood that were taken out of the log."""


Text: TypeAlias = str | Redacted


def words(text: Text) -> str:
    """The words, or none where they were taken out."""
    return text if isinstance(text, str) else ""


class Event(Struct, frozen=True, kw_only=True, tag_field="type", tag=True, omit_defaults=True):
    at_ms: int
    """Server's wall clock."""


# The lesson


class RoomOpened(Event, frozen=True, kw_only=True):
    code: str
    plan: Plan
    expires_ms: int


class PhaseStarted(Event, frozen=True, kw_only=True):
    phase: PhaseId
    visit: int
    deadline_ms: int | None = None
    undo_until_ms: int | None = None
    """The teacher's own step, which may be undone until then; None: it went on by itself."""


class PhaseReopened(Event, frozen=True, kw_only=True):
    """Back in an earlier phase, paused."""

    phase: PhaseId
    visit: int
    remaining_ms: int | None = None


class StepUndone(Event, frozen=True, kw_only=True):
    """The last step was a slip: the clock is as it was before it."""

    visit: int
    stage: Stage
    phase: PhaseId = ""
    """Empty: the lobby."""
    deadline_ms: int | None = None
    remaining_ms: int | None = None
    total_ms: int | None = None
    parked: bool = False


class TimeRanOut(Event, frozen=True, kw_only=True):
    visit: int


class ClockPaused(Event, frozen=True, kw_only=True):
    remaining_ms: int | None = None


class LessonParked(Event, frozen=True, kw_only=True):
    """Paused until another day."""

    remaining_ms: int | None = None


class ClockResumed(Event, frozen=True, kw_only=True):
    deadline_ms: int | None = None


class TimeAdded(Event, frozen=True, kw_only=True):
    """By the teacher; negative is less time. The clock runs on (`deadline_ms`) or stays paused (`remaining_ms`)."""

    added_ms: int
    deadline_ms: int | None = None
    remaining_ms: int | None = None


class TimeGivenBack(Event, frozen=True, kw_only=True):
    """The server was away for so long; the class is not charged for it."""

    added_ms: int
    deadline_ms: int


class LessonFinished(Event, frozen=True, kw_only=True):
    visit: int
    undo_until_ms: int | None = None


# Seats


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


class HandRaised(Event, frozen=True, kw_only=True):
    student: StudentId


class HandLowered(Event, frozen=True, kw_only=True):
    """By the student, or by the teacher who has been there."""

    student: StudentId


# How the room works


class TalkSet(Event, frozen=True, kw_only=True):
    talk: HowToTalk


class GraceSet(Event, frozen=True, kw_only=True):
    grace_s: int | None = None


class ClassKept(Event, frozen=True, kw_only=True):
    """The teacher's class file. Lists and meetings name people by their place in `names`."""

    label: str = ""
    names: tuple[Text, ...] = ()
    listed: int = 0
    """So many of `names` were in the file's own list of names; the rest only in its other lists."""
    apart: tuple[tuple[int, ...], ...] = ()
    together: tuple[tuple[int, ...], ...] = ()
    met: tuple[tuple[int, int, int], ...] = ()
    """Two, and how often, before this room."""
    rooms: tuple[str, ...] = ()
    """Codes of the rooms in which."""


# Thoughts


class ThoughtWritten(Event, frozen=True, kw_only=True):
    student: StudentId
    phase: PhaseId
    text: Text = ""
    choice: OptionId | None = None
    not_sure: bool = False
    sure: int | None = None
    late: bool = False


class ThoughtHandedIn(Event, frozen=True, kw_only=True):
    """Unfinished words, handed in by the clock or arriving after it."""

    student: StudentId
    phase: PhaseId
    text: Text
    late: bool = False


class ThoughtReopened(Event, frozen=True, kw_only=True):
    student: StudentId
    phase: PhaseId


class ThoughtShown(Event, frozen=True, kw_only=True):
    student: StudentId
    phase: PhaseId


class ExtraTimeGiven(Event, frozen=True, kw_only=True):
    """Private; 0 seconds: none any more."""

    student: StudentId
    seconds: int


# Groups


class NewGroup(Struct, frozen=True):
    id: GroupId
    members: tuple[StudentId, ...]
    moved: dict[StudentId, Moved] = {}
    """Who is here for another reason than that the phase began."""
    reasons: tuple[str, ...] = ()
    """Why these work together, for the console alone; codes of `grouping.people.Reason`."""
    by_teacher: bool = False
    """Formed by the teacher's hand: no return undoes it."""
    solo: bool = False
    """One student, alone because the teacher wants it so: the machine finds nobody for them."""
    answer_of: GroupId = ""
    """The group whose answer goes on here: the one that others came to."""


class GroupsFormed(Event, frozen=True, kw_only=True):
    phase: PhaseId
    formed: tuple[NewGroup, ...]
    """One with the id of a group that has closed opens that one again, with all who were in it."""
    closed: tuple[GroupId, ...] = ()


class GroupsPlanned(Event, frozen=True, kw_only=True):
    """Groups for a phase to come, which the teacher has looked at; none: they were dropped."""

    phase: PhaseId
    groups: tuple[NewGroup, ...] = ()


# Talk


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


# Board


class InsightPosted(Event, frozen=True, kw_only=True):
    card: CardId
    by: StudentId
    phase: PhaseId
    text: Text
    group: GroupId | None = None
    late: bool = False


class CardShown(Event, frozen=True, kw_only=True):
    card: CardId


class CardHidden(Event, frozen=True, kw_only=True):
    card: CardId


class CardSpotlit(Event, frozen=True, kw_only=True):
    card: CardId | None = None
    """None: all cards again."""


class BoardBlanked(Event, frozen=True, kw_only=True):
    blank: bool


class GroupsListed(Event, frozen=True, kw_only=True):
    """Whether the board lists who is with whom."""

    show: bool


class ChartShown(Event, frozen=True, kw_only=True):
    """Whether the class sees how it voted."""

    show: bool


AnyEvent: TypeAlias = (
    RoomOpened
    | PhaseStarted
    | PhaseReopened
    | StepUndone
    | TimeRanOut
    | ClockPaused
    | LessonParked
    | ClockResumed
    | TimeAdded
    | TimeGivenBack
    | LessonFinished
    | StudentJoined
    | NameAdmitted
    | StudentWentAway
    | StudentCameBack
    | StudentLeft
    | StudentRemoved
    | StudentSatAt
    | HandRaised
    | HandLowered
    | TalkSet
    | GraceSet
    | ClassKept
    | ThoughtWritten
    | ThoughtHandedIn
    | ThoughtReopened
    | ThoughtShown
    | ExtraTimeGiven
    | GroupsFormed
    | GroupsPlanned
    | MessageSent
    | AnswerWritten
    | AnswerKeptBeside
    | PenTaken
    | PenPassed
    | ReadySet
    | LineSaid
    | InsightPosted
    | CardShown
    | CardHidden
    | CardSpotlit
    | BoardBlanked
    | GroupsListed
    | ChartShown
)
