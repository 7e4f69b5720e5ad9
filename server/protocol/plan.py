"""A plan, as the teacher writes it and as it stands in a file: rounds of phases, no names of children.

A phase has one of three kinds; every known method is a list of them.
"""

from typing import Annotated, Literal

from msgspec import Meta

from server.protocol import limits
from server.protocol.frozen import Frozen

Kind = Literal["think", "pair", "share"]
AtEnd = Literal["ask", "go"]
"""When the time is up: wait for the teacher (`ask`), or go on by itself (`go`)."""

HowToTalk = Literal["chat", "aloud"]
"""How partners talk: by writing, or face to face, where one screen for a group is enough and phones may sleep."""

Strategy = Literal[
    "random",
    "fresh",
    "different_answers",
    "similar_answers",
    "confident_with_unsure",
    "same_language",
    "mixed_languages",
    "same_place",
]
"""Who is put together when a pair phase starts; whoever was not together before, where nothing else decides."""
Cards = Literal["each", "doubtful", "all"]
"""How cards reach the board: the teacher lets each one through; only the doubtful wait; or all go straight up."""

Names = Literal["own", "friendly", "hidden"]
"""What the class calls a student: the name that was typed; a name that the room gives, and nobody types one; or the
room's name, while the teacher sees the one that was typed."""

Waits = Literal["nobody", "unlisted", "everybody"]
"""Who waits at the door until the teacher lets them in; `unlisted`: whose name is not on the teacher's list."""

Language = Annotated[str, Meta(min_length=2, max_length=3, pattern=r"^[a-z]+(?!\n)$")]
"""Of the class, as a primary tag of BCP 47: names that the room gives are in it, and words that it doubts."""

SOMETHING = r"\S"
"""Not only blanks."""
Question = Annotated[str, Meta(min_length=1, max_length=limits.QUESTION_CHARS, pattern=SOMETHING)]


class Option(Frozen, frozen=True, forbid_unknown_fields=True, omit_defaults=True):
    """One choice of a choice task. `right` is for the teacher's console alone."""

    text: Annotated[str, Meta(min_length=1, max_length=limits.OPTION_CHARS, pattern=SOMETHING)]
    right: bool = False
    also: Annotated[str, Meta(max_length=limits.OPTION_CHARS)] = ""
    """The same in a second language."""


class TextTask(Frozen, frozen=True, tag_field="type", tag="text", forbid_unknown_fields=True):
    """Write in your own words."""


class ChoiceTask(Frozen, frozen=True, tag_field="type", tag="choice", forbid_unknown_fields=True):
    """Choose one of two to eight options; words may be added."""

    options: Annotated[tuple[Option, ...], Meta(min_length=2, max_length=limits.OPTIONS_PER_TASK)]


Task = TextTask | ChoiceTask


class Phase(Frozen, frozen=True, forbid_unknown_fields=True, omit_defaults=True):
    """One stretch of time in which the whole class does one kind of thing."""

    kind: Kind
    task: Task = TextTask()
    duration_s: Annotated[int, Meta(ge=5, le=limits.DURATION_S)] | None = None
    """None: no clock, the teacher moves on."""
    at_end: AtEnd = "ask"
    size: Annotated[int, Meta(ge=2, le=4)] = 2
    """People in a group (pair phases)."""
    by: Strategy = "fresh"
    """Who is put together (pair phases)."""
    asks_sure: bool = False
    """Whether students say how sure they are (think phases)."""
    revisits: bool = False
    """What was thought in the think phase before stands in the box, and may be changed (think phases)."""
    merges: bool = False
    """Whole groups of the pair phase before it are put together, up to `size` (pair phases)."""
    turn_s: Annotated[int, Meta(ge=limits.TURN_S_LEAST, le=limits.TURN_S)] | None = limits.TURN_S_DEFAULT
    """Aloud: each speaks for so long, one after the other, then they agree on one line. None: no turns."""
    starters: Annotated[
        tuple[Annotated[str, Meta(min_length=1, max_length=limits.STARTER_CHARS)], ...],
        Meta(max_length=limits.STARTERS_PER_PHASE),
    ] = ()
    """Beginnings of sentences that a student may tap."""


class Round(Frozen, frozen=True, forbid_unknown_fields=True, omit_defaults=True):
    """One question, carried through its phases."""

    question: Question
    phases: Annotated[tuple[Phase, ...], Meta(min_length=1, max_length=limits.PHASES_PER_ROUND)]
    also: Annotated[str, Meta(max_length=limits.QUESTION_CHARS)] = ""
    """The same question in a second language."""


class Plan(Frozen, frozen=True, forbid_unknown_fields=True, omit_defaults=True):
    """A lesson before anybody has joined it."""

    rounds: Annotated[tuple[Round, ...], Meta(min_length=1, max_length=limits.ROUNDS)]
    recipe: Annotated[str, Meta(max_length=limits.ID_CHARS)] = ""
    """Which recipe it came from; a label for people, nothing reads it."""
    board_shows_groups: bool = True
    """Whether the board lists who is with whom while groups talk."""
    talk: HowToTalk = "chat"
    grace_s: Annotated[int, Meta(ge=limits.GRACE_S_LEAST, le=limits.GRACE_S)] | None = limits.GRACE_S_DEFAULT
    """Chat: who is silent for so long is away, and the partner gets somebody new. None: the teacher says who is."""
    cards: Cards = "each"
    names: Names = "own"
    language: Language = "en"
    waits: Waits = "nobody"
    seats: Annotated[int, Meta(ge=1, le=limits.SEATS)] = limits.SEATS_DEFAULT
    days_kept: Annotated[int, Meta(ge=1, le=limits.DAYS_KEPT)] = limits.DAYS_KEPT_DEFAULT
