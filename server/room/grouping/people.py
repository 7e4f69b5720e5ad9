"""What `match` is told, and what it answers."""

from collections.abc import Mapping
from typing import Literal, TypeAlias

from server.protocol.frozen import Frozen
from server.protocol.plan import Strategy
from server.room.ids import StudentId

Reason = (
    Strategy
    | Literal["held_together", "not_together_before", "together_before", "odd_number", "kept_apart"]
    | Literal["same_device", "by_teacher", "merged", "as_before"]
)
"""Why a group is as it is, for the console alone. `kept_apart`: another size than asked for, or nobody to be with,
because of an apart list; `odd_number`: the one trio among pairs; `random`: nothing but chance; `merged`: whole groups
of an earlier phase. `same_device`, `by_teacher` and `as_before` are said by whoever asks for groups, never in here."""

Few: TypeAlias = frozenset[StudentId]
"""Two students or more: every two of them are meant."""


class Person(Frozen, frozen=True):
    """What grouping knows of a student who is present."""

    id: StudentId
    words: str = ""
    """What was written alone; only looked at by the strategies on answers, and where there is no choice."""
    choice: str | None = None
    confidence: int | None = None
    """On any scale from 0 to 100 that is the same for all."""
    language: str = ""
    remote: bool = False


class Wishes(Frozen, frozen=True):
    """How to group. Ids of students who are not among the people are ignored."""

    by: Strategy = "fresh"
    apart: frozenset[Few] = frozenset()
    """Never in one group. Goes before `together`."""
    together: frozenset[Few] = frozenset()
    """In one group if that breaks no one's apart list and not the size of groups."""
    met: Mapping[Few, int] = {}
    """How much two were together before: any measure from 0 (never) to 1000, more counts as more."""
    place_first: bool = False
    """Room with room and remote with remote before the strategy is asked: for talking aloud."""
    avoid: frozenset[Few] = frozenset()
    """Kept from each other where that leaves nobody alone and breaks no together list: who sits together now, say."""


class Matched(Frozen, frozen=True):
    groups: tuple[tuple[StudentId, ...], ...]
    reasons: tuple[tuple[Reason, ...], ...]
    """By group."""
    alone: tuple[StudentId, ...]
    """Who has nobody to work with because of `apart`: the teacher has to hear of it."""
