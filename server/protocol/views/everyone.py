"""Audience `everyone`: teacher, board and all students."""

from typing import Literal

from msgspec import UNSET, UnsetType

from server.protocol.plan import AtEnd, HowToTalk, Kind
from server.protocol.views.parts import Part

Stage = Literal["lobby", "running", "paused", "time_up", "ended"]


class Room(Part, frozen=True, kw_only=True):
    code: str
    stage: Stage
    talk: HowToTalk
    chat_off: bool = False
    """Students may send no messages."""
    parked: bool = False
    """The lesson goes on another day."""
    visit: str
    """Names this stay in a phase (or the lobby, or the wrap-up); clock commands carry it."""
    spotlight: str | UnsetType = UNSET
    """The card shown at full size."""
    cannot_save: bool = False
    """The server's disk takes nothing just now: what is sent waits with its sender."""


class Choice(Part, frozen=True, kw_only=True):
    text: str
    order: int
    also: str | UnsetType = UNSET
    """In the second language."""


class Task(Part, frozen=True, kw_only=True):
    type: Literal["text", "choice"]
    options: dict[str, Choice] | UnsetType = UNSET


class PhaseNow(Part, frozen=True, kw_only=True):
    """The phase the lesson is in; absent in the lobby and in the wrap-up."""

    id: str
    clock: Literal["none", "running", "stopped", "up"]
    """none: no time limit. running: `deadline_ms`. stopped: `remaining_ms`. up: the time is up."""
    deadline_ms: int | UnsetType = UNSET
    """Server's wall clock."""
    remaining_ms: int | UnsetType = UNSET
    warn_ms: int | UnsetType = UNSET
    """Warn when so much is left."""
    total_ms: int | UnsetType = UNSET
    """The whole of this stay's time, for drawing how much is left."""


class PhasePlanned(Part, frozen=True, kw_only=True):
    """A phase of the plan, as everybody may see it."""

    kind: Kind
    order: int
    round: int
    """0 is the first."""
    question: str
    also: str | UnsetType = UNSET
    """The question in the second language."""
    task: Task
    asks_sure: bool = False
    revisits: bool = False
    at_end: AtEnd
    size: int | UnsetType = UNSET
    """People in a group; pair phases only."""
    turn_s: int | UnsetType = UNSET
    """Aloud: so long each speaks, counted from the beginning of the phase; pair phases only."""
    duration_s: int | UnsetType = UNSET
    starters: dict[str, Choice] | UnsetType = UNSET


class CardUp(Part, frozen=True, kw_only=True):
    """A card on the board: let through and visible."""

    text: str
    order: int
    phase: str
    people: int
    """How many it comes from; no names."""


class Line(Part, frozen=True, kw_only=True):
    """What the teacher says to all."""

    text: str
    at_ms: int


class Votes(Part, frozen=True, kw_only=True):
    """How the class voted in one think phase: by option, how many."""

    order: int
    counts: dict[str, int]


class Change(Part, frozen=True, kw_only=True):
    """How many went from one option to another between the first and the last vote; from or to none: new or gone."""

    counts: dict[str, int]
    """By the option that they went to."""


class Chart(Part, frozen=True, kw_only=True):
    """The votes of a round; only once the class shares, and the teacher has it shown."""

    votes: dict[str, Votes]
    """By think phase."""
    changes: dict[str, Change] = {}
    """By the option they came from; only of those who voted both times, who stayed counted too."""


class Everyone(Part, frozen=True, kw_only=True):
    room: Room
    phases: dict[str, PhasePlanned]
    phase: PhaseNow | UnsetType = UNSET
    cards: dict[str, CardUp] = {}
    """Empty while the board is blank."""
    line: Line | UnsetType = UNSET
    chart: Chart | UnsetType = UNSET
    """Of the round of now; absent while the board is blank."""
