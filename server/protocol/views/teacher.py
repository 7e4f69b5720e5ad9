"""Audience `teacher`."""

from typing import Literal

from msgspec import UNSET, UnsetType

from server.protocol.plan import Cards, Names, Waits
from server.protocol.views.care import Claim, ConsoleSeen, Flag, SealedWords
from server.protocol.views.parts import Alarm, CardState, Doubt, MessageSeen, Part, Picture, Presence, Trust


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
    flags: int = 0
    """Reported, and not seen to yet."""
    at_door: int
    """Students who wait to be let in."""
    cards: Cards
    names: Names
    language: str
    locked: bool = False
    waits: Waits
    """As the teacher said."""
    alarm: Alarm | UnsetType = UNSET
    """Until the teacher says who waits (`SetDoor`), or `alarm_until_ms`, everybody new waits, whatever `waits` says."""
    alarm_until_ms: int | UnsetType = UNSET
    """Server's wall clock."""
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
    asked: bool = False
    """Was asked for another name, and has not given one yet."""
    shown_as: str | UnsetType = UNSET
    """What the class calls this student, if not by `name`."""
    trust: Trust = "normal"
    muted: bool = False
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


class AtDoor(Part, frozen=True, kw_only=True):
    """Somebody who waits to be let in; in no count, and nowhere else."""

    name: str
    picture: Picture
    order: int
    at_ms: int
    """Since when."""
    held: bool = False
    again: bool = False
    """Was removed before."""


class RosterName(Part, frozen=True, kw_only=True):
    name: str
    order: int
    taken: bool = False
    """Somebody of this name is in the room."""


class OwnWord(Part, frozen=True, kw_only=True):
    text: str
    order: int


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
    aside: bool = False
    """Set aside for care: the words are not here."""


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
    taken: dict[str, MessageSeen] = {}
    """Messages that the teacher has taken away: for the way back."""


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
    revision: int
    """Goes with `ShowCard`."""
    held: bool = False
    """It waits because the teacher took it back."""
    doubt: dict[Doubt, bool] = {}
    """Why it should be looked at first."""
    group: str | UnsetType = UNSET
    late: bool = False
    aside: bool = False
    """Set aside for care: the words are not here."""


class Teacher(Part, frozen=True, kw_only=True):
    desk: Desk
    flags: dict[str, Flag] = {}
    """What students reported."""
    care: dict[str, SealedWords] = {}
    """What was set aside, without its words."""
    claims: dict[str, Claim] = {}
    """Devices that wait for a yes: is that you?"""
    consoles: dict[str, ConsoleSeen] = {}
    """Phones and cover links that are consoles too."""
    students: dict[str, StudentSeen] = {}
    door: dict[str, AtDoor] = {}
    """Who waits to be let in, by student."""
    roster: dict[str, RosterName] = {}
    own_words: dict[str, OwnWord] = {}
    thoughts: dict[str, ThoughtSeen] = {}
    groups: dict[str, GroupSeen] = {}
    planned: dict[str, PlannedGroup] = {}
    class_file: ClassSeen | UnsetType = UNSET
    cards: dict[str, CardSeen] = {}
    right: dict[str, dict[str, bool]] = {}
    """By choice phase: the options that are right."""
