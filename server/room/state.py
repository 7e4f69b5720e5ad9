"""What a room is at one moment: frozen, and whatever did not change is the same object as before."""

from server.protocol.frozen import Frozen
from server.protocol.plan import Cards, ChoiceTask, HowToTalk, Kind, Names, Phase, Plan, Waits
from server.protocol.views import CardState, Doubt, Stage
from server.room.events.care import MessageReported, WordsSetAside
from server.room.events.groups import NewGroup
from server.room.events.keys import ConsoleAdded, KeysRenewed, SeatClaimed
from server.room.events.ways import ClassKept
from server.room.for_now import AlarmAtDoor, Before, Line
from server.room.ids import CardId, GroupId, OptionId, PhaseId, StudentId, option_id
from server.room.student import Student
from server.room.words import Text


class Step(Frozen, frozen=True):
    """A phase in its place in the lesson."""

    id: PhaseId
    index: int
    """Counted from 0 through all rounds."""
    round: int
    question: str
    phase: Phase
    also: str = ""
    """The question in a second language."""

    @property
    def kind(self) -> Kind:
        return self.phase.kind

    @property
    def options(self) -> tuple[OptionId, ...]:
        """Ids of the choices; none for a text task."""
        task = self.phase.task
        return (
            tuple(option_id(place) for place in range(len(task.options)))
            if isinstance(task, ChoiceTask)
            else ()
        )


class Message(Frozen, frozen=True):
    id: str
    by: str
    text: Text
    at_ms: int
    late: bool = False
    taken: bool = False
    """Away from the group's screens by the teacher's hand."""
    aside: bool = False
    """Set aside for care: away for good."""

    @property
    def seen(self) -> bool:
        """By the group."""
        return not (self.taken or self.aside)


class Version(Frozen, frozen=True):
    """One state of the shared answer."""

    by: StudentId
    text: Text
    at_ms: int


class Group(Frozen, frozen=True):
    id: GroupId
    phase: PhaseId
    order: int
    members: tuple[StudentId, ...]
    """Everybody who was in it; membership never grows."""
    reasons: tuple[str, ...] = ()
    by_teacher: bool = False
    solo: bool = False
    open: bool = True
    """False when another group took its place."""
    closed_ms: int = 0
    """When it last closed."""
    messages: tuple[Message, ...] = ()
    answers: tuple[Version, ...] = ()
    beside: tuple[Message, ...] = ()
    pen: StudentId | None = None
    pen_ms: int = 0
    ready: frozenset[StudentId] = frozenset()


class Card(Frozen, frozen=True):
    id: CardId
    by: StudentId
    phase: PhaseId
    text: Text
    order: int
    posted_ms: int = 0
    state: CardState = "waiting"
    revision: int = 0
    """Grows whenever the card is held or hidden."""
    held: bool = False
    """Waits by the teacher's hand."""
    doubt: tuple[Doubt, ...] = ()
    group: GroupId | None = None
    late: bool = False
    aside: bool = False
    """Set aside for care: hidden for good."""


class Room(Frozen, frozen=True):
    code: str
    plan: Plan
    steps: tuple[Step, ...]
    opened_ms: int
    expires_ms: int
    stage: Stage = "lobby"
    visit: int = 0
    place: int = -1
    """Index of the current step; -1 in the lobby. In the wrap-up, the step that was left for it."""
    begun: frozenset[PhaseId] = frozenset()
    deadline_ms: int | None = None
    """Only while a clock runs."""
    remaining_ms: int | None = None
    """Only while a clock is paused."""
    total_ms: int | None = None
    left_ms: dict[PhaseId, int] = {}
    """What was left on the clock when the lesson moved on from a phase; given back when it is reopened."""
    moved_on_ms: dict[PhaseId, int] = {}
    """When the class last went on from a think phase to the step after it."""
    before: Before | None = None
    parked: bool = False
    """Paused until another day."""
    line: Line | None = None
    students: dict[StudentId, Student] = {}
    groups: dict[GroupId, Group] = {}
    cards: dict[CardId, Card] = {}
    spotlight: CardId | None = None
    blank: bool = False
    shows_groups: bool = True
    shows_chart: bool = True
    gate: Cards = "each"
    own_words: tuple[Text, ...] = ()
    names: Names = "own"
    language: str = "en"
    waits: Waits = "nobody"
    alarm: AlarmAtDoor | None = None
    door_said_ms: int = 0
    """When the teacher last said who waits: who came before that is no flood."""
    locked: bool = False
    roster: tuple[Text, ...] = ()
    talk: HowToTalk = "chat"
    grace_s: int | None = None
    """None: only the teacher says who is away."""
    class_kept: ClassKept | None = None
    chat_off: bool = False
    flags: dict[str, MessageReported] = {}
    settled: frozenset[str] = frozenset()
    """Flags that the teacher has seen to."""
    aside: dict[str, WordsSetAside] = {}
    claims: dict[str, SeatClaimed] = {}
    declined: frozenset[str] = frozenset()
    """Hashes of the keys of devices that asked for a seat and did not get it."""
    keys: KeysRenewed | None = None
    """None: those that the room was opened with."""
    consoles: dict[str, ConsoleAdded] = {}
    planned: tuple[NewGroup, ...] = ()
    """Groups of a phase to come."""
    planned_for: PhaseId = ""

    @property
    def step(self) -> Step | None:
        """The phase the lesson is in; None in the lobby and in the wrap-up."""
        return self.steps[self.place] if self.stage not in ("lobby", "ended") else None

    @property
    def silence_s(self) -> int | None:
        """How long a silent phone is borne; None: for ever, as whoever talks aloud may put it away."""
        return None if self.talk == "aloud" else self.grace_s

    def step_of(self, phase: PhaseId) -> Step | None:
        for step in self.steps:
            if step.id == phase:
                return step
        return None

    def think_before(self, phase: PhaseId) -> Step | None:
        """The think phase that a talk is about: the latest before it in its round."""
        talk = self.step_of(phase)
        steps = (
            [] if talk is None else [step for step in self.steps[: talk.index] if step.round == talk.round]
        )
        return next((step for step in reversed(steps) if step.kind == "think"), None)

    def present(self) -> tuple[Student, ...]:
        """Students who count for grouping, in the order in which they joined."""
        return tuple(student for student in self.students.values() if student.here)

    def members_here(self, group: Group) -> tuple[StudentId, ...]:
        """Members who are in this group now and present."""
        return tuple(
            member
            for member in group.members
            if self.students[member].group == group.id and self.students[member].here
        )
