"""What grouping should find, by trying everything: shares nothing with the code under test but how alike two texts
are."""

from collections.abc import Iterator, Mapping, Sequence
from itertools import combinations, product

from server.room.grouping.likeness import likeness
from server.room.grouping.people import Person, Wishes

Row = tuple[str, ...]
Price = tuple[int, ...]
"""Weighty things first."""


class Naive:
    """What groupings of these people cost."""

    def __init__(self, people: Sequence[Person], wishes: Wishes) -> None:
        self.person = {person.id: person for person in people}
        self.wishes = wishes
        alike = likeness(people)
        place = {person.id: number for number, person in enumerate(people)}
        said = [person.confidence for person in people if person.confidence is not None]
        span = max(said) - min(said) if said else 0
        self._pairs = {
            frozenset(pair): self._pair(*pair, alike(place[pair[0]], place[pair[1]]), span)
            for pair in combinations(self.person, 2)
        }

    def allowed(self, row: Sequence[str]) -> bool:
        return not any(len(apart & set(row)) > 1 for apart in self.wishes.apart)

    def pairs(self, rows: Sequence[Row]) -> Price:
        """Of pairs: alone, trios, then what they cost. Of a trio the two cheapest of its pairs, and of the third how
        many it holds who are to be kept from each other."""
        whole = [row for row in rows if len(row) > 1]
        sides = [sorted(map(self._of, combinations(row, 2)), key=but_for_avoid) for row in whole]
        counted = [side for row in sides for side in row[:2]]
        avoided = [(0, side[1], 0, 0, 0) for row in sides for side in row[2:]]
        return len(rows) - len(whole), sum(len(row) > 2 for row in rows), *added([*counted, *avoided])

    def groups(self, rows: Sequence[Row]) -> Price:
        """Of threes and fours: all pairs count."""
        return added([self._of(pair) for row in rows for pair in combinations(row, 2)])

    def across(self, groups: Sequence[Row]) -> Price:
        """Of whole groups in one row: all pairs count who were not in a group together."""
        return added(
            [self._of(pair) for one, other in combinations(groups, 2) for pair in product(one, other)]
        )

    def _of(self, pair: tuple[str, str]) -> Price:
        return self._pairs[frozenset(pair)]

    def _pair(self, one: str, other: str, alike: int | None, span: int) -> Price:
        wishes, (a, b) = self.wishes, (self.person[one], self.person[other])
        together = any({one, other} <= few for few in wishes.together)
        place = wishes.place_first and a.remote != b.remote
        avoid = any({one, other} <= few for few in wishes.avoid)
        met = wishes.met.get(frozenset((one, other)), 0) if wishes.by != "random" else 0
        return -int(together), int(avoid), int(place), asked(a, b, wishes, alike, span), met


def but_for_avoid(price: Price) -> Price:
    return price[0], *price[2:]


def asked(a: Person, b: Person, wishes: Wishes, alike: int | None, span: int) -> int:
    """How far two are from what the strategy wants."""
    unsure = a.confidence is None or b.confidence is None
    costs: Mapping[str, int] = {
        "different_answers": 20 if alike is None else alike,
        "similar_answers": 20 if alike is None else 10 - alike,
        "confident_with_unsure": (span + 1) // 2
        if unsure
        else span - abs((a.confidence or 0) - (b.confidence or 0)),
        "same_language": int(a.language != b.language),
        "mixed_languages": int(a.language == b.language),
        "same_place": int(a.remote != b.remote),
    }
    return costs.get(wishes.by, 0)


def added(prices: Sequence[Price]) -> Price:
    return tuple(map(sum, zip(*prices, strict=True))) if prices else (0, 0, 0, 0, 0)


def partitions(people: Row, sizes: frozenset[int], naive: Naive) -> Iterator[list[Row]]:
    """Every way to sort them into groups of these sizes without breaking an apart list."""
    if not people:
        yield []
        return
    for size in sizes:
        for others in combinations(people[1:], size - 1):
            row = (people[0], *others)
            if len(row) == size and naive.allowed(row):
                left = tuple(person for person in people if person not in row)
                for more in partitions(left, sizes, naive):
                    yield [row, *more]
