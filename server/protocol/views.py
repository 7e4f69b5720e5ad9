"""The views: what each audience may see, as it goes down to a screen.

A view is a JSON object of sections; a section is one object, or objects keyed by id. Views never hold null: what
is absent is left out. Order is a field (`order`, ascending), never the order of keys. A change is a JSON Merge
Patch (RFC 7396) of the view.
"""

from typing import Literal

from msgspec import UNSET, Struct, UnsetType

from server.protocol.plan import AtEnd, HowToTalk, Kind

Stage = Literal["lobby", "running", "paused", "time_up", "ended"]
Presence = Literal["here", "reconnecting", "away"]
CardState = Literal["waiting", "up", "hidden"]
Moved = Literal["late", "rejoined", "left_behind", "joined", "reunited", "again", "by_teacher"]
"""Why my group is not the one the phase began with, to be said in one sentence: I came late; I came back; my partner
left and I was moved; somebody joined us; my partner and I have found each other again; whoever had joined us went back
to their partner; the teacher put us together."""


class Part(Struct, frozen=True, omit_defaults=True, kw_only=True):
    """A fragment of a view."""


# audience `everyone`: teacher, board and all students


class Room(Part, frozen=True, kw_only=True):
    code: str
    stage: Stage
    talk: HowToTalk
    parked: bool = False
    """The lesson goes on another day."""
    visit: str
    """Names this stay in a phase (or the lobby, or the wrap-up); clock commands carry it."""
    spotlight: str | UnsetType = UNSET
    """The card shown at full size."""


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


# audience `board`: board and teacher


class Picture(Part, frozen=True, kw_only=True):
    """A white animal on one of eight colours, to tell two Sams apart."""

    animal: str
    colour: int


class Wall(Part, frozen=True, kw_only=True):
    blank: bool
    shows_groups: bool
    here: int
    """Students present."""
    ready: int
    """Of them, ready in this phase."""
    groups: int
    """In a share phase: groups, and students without one."""
    shared: int
    """Of them, with an insight handed in."""


class NameUp(Part, frozen=True, kw_only=True):
    name: str
    picture: Picture
    order: int


class GroupUp(Part, frozen=True, kw_only=True):
    members: dict[str, NameUp]
    order: int


class Board(Part, frozen=True, kw_only=True):
    wall: Wall
    names: dict[str, NameUp] = {}
    """Students in the lobby whose names may be seen. Empty while blank."""
    groups: dict[str, GroupUp] = {}
    """In a pair phase, if the teacher wants them listed. Empty while blank."""


# audience `teacher`


class Desk(Part, frozen=True, kw_only=True):
    """What the console needs beside the lesson itself."""

    blank: bool
    shows_groups: bool
    seats: int
    here: int
    away: int
    ready: int
    writing: int
    waiting_cards: int
    grace_s: int | UnsetType = UNSET
    """Absent: nobody counts as away before the teacher says so."""
    missing: int = 0
    """So many dropped out at once, or have not come back since the server restarted: nobody is moved until most
    of them are back."""
    planned: str | UnsetType = UNSET
    """The pair phase to come whose groups stand in `planned`."""
    undo_until_ms: int | UnsetType = UNSET
    """Until then the last step can be undone (server's wall clock)."""
    shows_chart: bool = True
    has_chart: bool = False
    """Whether this round has votes to show."""
    regroups: str | UnsetType = UNSET
    """The pair phase that grouping commands are about now: the one that runs, else the next one of the plan."""
    next: Literal["think", "pair", "share", "ended", "none"]
    """Where Next leads; for the name of the one primary button."""
    may: dict[str, bool]
    """Which clock commands are possible now, by name (`Next`, `Back`, `Pause`, …). Only true ones are listed."""
    expires_ms: int


class StudentSeen(Part, frozen=True, kw_only=True):
    name: str
    picture: Picture
    order: int
    presence: Presence
    ready: bool
    writing: bool
    """Has unfinished words in the box."""
    held: bool = False
    """The name waits for the teacher before the class may see it."""
    hand: bool = False
    """Would like the teacher to come by."""
    extra_s: int = 0
    """Private extra time to think."""
    marked_away: bool = False
    """By the teacher."""
    place: str | UnsetType = UNSET
    """Table or seat, as the student typed it."""
    remote: bool = False
    beside: str | UnsetType = UNSET
    """Shares the device of this student."""
    group: str | UnsetType = UNSET


class ThoughtSeen(Part, frozen=True, kw_only=True):
    student: str
    phase: str
    order: int
    at_ms: int
    finished: bool
    """False: handed in by the clock, or reopened."""
    text: str = ""
    choice: str | UnsetType = UNSET
    not_sure: bool = False
    sure: int | UnsetType = UNSET
    late: bool = False


class MessageSeen(Part, frozen=True, kw_only=True):
    by: str
    """A student's id, or `teacher`."""
    text: str
    order: int
    at_ms: int
    late: bool = False


class GroupSeen(Part, frozen=True, kw_only=True):
    """A summary of a group. Its talk is in the audience `group:<id>`, which the console watches when opened."""

    phase: str
    order: int
    members: dict[str, bool]
    """By student: still in it?"""
    open: bool
    """False: another group took its place, or the phase is over."""
    messages: int
    voices: dict[str, int]
    """Messages by student."""
    ready: bool
    last: MessageSeen | UnsetType = UNSET
    answer: str | UnsetType = UNSET
    reasons: dict[str, bool] = {}
    """Why these work together: a strategy, or `held_together`, `not_together_before`, `together_before`,
    `odd_number`, `kept_apart`, `same_device`, `by_teacher`, `merged`, `as_before`."""
    solo: bool = False
    """Works alone because the teacher wants it so."""


class PlannedGroup(Part, frozen=True, kw_only=True):
    """A group of a phase to come, to be looked at and changed before it starts."""

    members: dict[str, bool]
    """By student: here now?"""
    order: int
    reasons: dict[str, bool] = {}
    solo: bool = False


class ListedName(Part, frozen=True, kw_only=True):
    name: str
    order: int


class Contradiction(Part, frozen=True, kw_only=True):
    """Two names on an apart list and on a together list; apart holds."""

    one: str
    other: str
    order: int


class ClassSeen(Part, frozen=True, kw_only=True):
    """What of the teacher's class file fits this room, and what does not."""

    label: str
    names: int
    apart: int
    together: int
    missing: dict[str, ListedName] = {}
    """Names on a list that no seat has."""
    shared: dict[str, ListedName] = {}
    """Names on a list that several seats have."""
    contradictions: dict[str, Contradiction] = {}


class CardSeen(Part, frozen=True, kw_only=True):
    text: str
    by: str
    phase: str
    order: int
    state: CardState
    group: str | UnsetType = UNSET
    late: bool = False


class Teacher(Part, frozen=True, kw_only=True):
    desk: Desk
    students: dict[str, StudentSeen] = {}
    thoughts: dict[str, ThoughtSeen] = {}
    groups: dict[str, GroupSeen] = {}
    planned: dict[str, PlannedGroup] = {}
    class_file: ClassSeen | UnsetType = UNSET
    cards: dict[str, CardSeen] = {}
    right: dict[str, dict[str, bool]] = {}
    """By choice phase: the options that are right."""


# audience `student:<id>`: one student alone


class ExtraTime(Part, frozen=True, kw_only=True):
    phase: str
    """The think phase."""
    until_ms: int
    """Server's wall clock."""


class Me(Part, frozen=True, kw_only=True):
    id: str
    name: str
    picture: Picture
    ready: bool
    held: bool = False
    group: str | UnsetType = UNSET
    """The group I am in now."""
    moved: Moved | UnsetType = UNSET
    solo: bool = False
    """I work alone because the teacher wants it so."""
    hand: bool = False
    extra: ExtraTime | UnsetType = UNSET
    """While I may still think though the class has gone on."""
    marked_away: bool = False
    """The teacher counts me as away; `ImHere` mends it."""
    place: str | UnsetType = UNSET
    remote: bool = False
    beside: str | UnsetType = UNSET
    """The first seat on the device that I share."""
    insights_left: int


class MyThought(Part, frozen=True, kw_only=True):
    text: str = ""
    choice: str | UnsetType = UNSET
    not_sure: bool = False
    sure: int | UnsetType = UNSET
    finished: bool
    shown: bool
    """My partner may see it."""
    late: bool = False
    at_ms: int


class MyDraft(Part, frozen=True, kw_only=True):
    text: str


class MyGroup(Part, frozen=True, kw_only=True):
    phase: str
    order: int


class MyCard(Part, frozen=True, kw_only=True):
    text: str
    order: int
    phase: str
    state: CardState
    mine: bool
    """False: somebody else in my group wrote it."""


class Student(Part, frozen=True, kw_only=True):
    me: Me
    thoughts: dict[str, MyThought] = {}
    """By phase."""
    drafts: dict[str, MyDraft] = {}
    """By phase: what stands in my box, unfinished."""
    groups: dict[str, MyGroup] = {}
    """Every group I was in; I may read what was said in it while I was there."""
    cards: dict[str, MyCard] = {}


# audience `group:<id>`: its members, and the teacher while the tile is open


class Talk(Part, frozen=True, kw_only=True):
    phase: str
    open: bool
    teacher_here: bool = False


class Member(Part, frozen=True, kw_only=True):
    picture: Picture
    order: int
    presence: Presence
    ready: bool
    in_group: bool
    """False: was here, has left or was moved."""
    name: str | UnsetType = UNSET
    """Absent while the teacher holds it."""
    place: str | UnsetType = UNSET
    """Where to look for them."""
    remote: bool = False
    beside: str | UnsetType = UNSET
    """Shares the device of this student."""


class MemberThought(Part, frozen=True, kw_only=True):
    """A member's thought for the round's latest think phase, as the partner may see it."""

    phase: str
    finished: bool
    """False: unfinished and not shown: the words are left out."""
    text: str = ""
    choice: str | UnsetType = UNSET
    not_sure: bool = False


class SharedAnswer(Part, frozen=True, kw_only=True):
    text: str
    version: int
    """0: nobody has written yet."""
    pen: str | UnsetType = UNSET
    """Who has it; absent: it is free."""
    pen_ms: int | UnsetType = UNSET
    """When the pen last moved (server's clock); after three seconds of silence anybody may take it."""


class Beside(Part, frozen=True, kw_only=True):
    """Words for the shared answer, written without the pen: kept."""

    by: str
    text: str
    order: int


class Group(Part, frozen=True, kw_only=True):
    talk: Talk
    members: dict[str, Member]
    answer: SharedAnswer
    thoughts: dict[str, MemberThought] = {}
    """By student."""
    messages: dict[str, MessageSeen] = {}
    beside: dict[str, Beside] = {}
