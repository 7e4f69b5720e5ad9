"""Classes in the middle of a phase: who sits with whom now, who is present, and what the teacher wrote on lists."""

from collections.abc import Sequence
from itertools import combinations

from hypothesis import strategies as st
from msgspec import Struct

from server.room.grouping import Settled
from server.room.grouping.people import Few, Person, Wishes
from server.room.grouping.settle import settle

Row = tuple[str, ...]
SIZES = (2, 3, 4)
SEEDS = st.integers(0, 2**32)


class Seating(Struct, frozen=True):
    """What `settle` is told."""

    standing: tuple[Row, ...]
    """Groups of now, each with its present members."""
    present: Row
    wishes: Wishes
    size: int = 2

    def settled(self, seed: int) -> Settled:
        return settle(self.standing, [Person(id) for id in self.present], self.wishes, self.size, seed)

    def after(self, settled: Settled) -> list[Row]:
        """The groups with somebody in them, once that is done."""
        kept = [members for place, members in enumerate(self.standing) if place not in settled.closed]
        return [members for members in [*kept, *settled.formed] if members]

    @property
    def whole(self) -> list[frozenset[str]]:
        """Groups that nobody may break."""
        return [frozenset(members) for members in self.standing if len(members) >= 2]

    def are_apart(self, one: str, other: str) -> bool:
        """Those who sit together already were put there by somebody."""
        held = any({one, other} <= few for few in self.wishes.apart)
        return held and not any({one, other} <= members for members in self.whole)

    def suits(self, row: Sequence[str]) -> bool:
        return not any(self.are_apart(one, other) for one, other in combinations(row, 2))


def students(count: int) -> Row:
    return tuple(f"s{number}" for number in range(count))


def pairs(*texts: str) -> frozenset[Few]:
    """`ab` is Ann and Ben."""
    return frozenset(map(frozenset, texts))


def seated(standing: str, loose: str = "", wishes: Wishes | None = None, size: int = 2) -> Seating:
    """`ab cd`: two groups of two."""
    groups = tuple(map(tuple, standing.split()))
    return Seating(groups, (*"".join(standing.split()), *loose), wishes or Wishes(), size)


def rows(settled: Settled) -> set[str]:
    return {"".join(sorted(row)) for row in settled.formed}


@st.composite
def seatings(draw: st.DrawFn, *, apart: bool = True, together: bool = True) -> Seating:
    """Up to twelve students, some of them without a group."""
    present = students(draw(st.integers(0, 12)))
    order = draw(st.permutations(present))
    standing: list[Row] = []
    while draw(st.booleans()) and order:
        members = draw(st.integers(0, min(5, len(order))))
        standing.append(tuple(order[:members]))
        order = order[members:]
    wishes = Wishes(
        draw(st.sampled_from(["fresh", "random"])),
        draw(lists(present)) if apart else frozenset(),
        draw(lists(present)) if together else frozenset(),
        dict.fromkeys(draw(lists(present)), 1),
    )
    return Seating(
        tuple(standing), tuple(draw(st.permutations(present))), wishes, draw(st.sampled_from(SIZES))
    )


def lists(present: Row) -> st.SearchStrategy[frozenset[Few]]:
    """From nobody to nearly everybody; students who are not here are on them too."""
    ids = st.sampled_from([*present, "gone"])
    return (
        st.frozensets(st.frozensets(ids, min_size=2, max_size=3), max_size=20)
        if present
        else st.just(frozenset())
    )
