"""Audience `student:<id>`: one student alone."""

from typing import Literal

from msgspec import UNSET, UnsetType

from server.protocol.views.parts import CardState, Part, Picture

Moved = Literal["late", "rejoined", "left_behind", "joined", "reunited", "again", "by_teacher"]
"""Why my group is not the one the phase began with, to be said in one sentence: I came late; I came back; my partner
left and I was moved; somebody joined us; my partner and I have found each other again; whoever had joined us went back
to their partner; the teacher put us together."""


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
    """My name waits for the teacher before the class may see it."""
    asked: bool = False
    """The teacher asks for another name: `ChangeName`."""
    shown_as: str | UnsetType = UNSET
    """What the class calls me, if not by `name`."""
    waits: bool = False
    """At the door: my teacher lets me in. Then I hear nothing but this view."""
    muted: bool = False
    """What I write reaches my teacher alone."""
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
