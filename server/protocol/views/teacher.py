"""Audience `teacher`."""

from msgspec import UNSET, UnsetType

from server.protocol.views.arranging import ClassSeen, PlannedGroup
from server.protocol.views.care import Claim, ConsoleSeen, Flag, SealedWords
from server.protocol.views.desk import Desk
from server.protocol.views.entrance import AtDoor, OwnWord, RosterName
from server.protocol.views.parts import CardState, Doubt, MessageSeen, Part, Picture, Presence, Trust


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
