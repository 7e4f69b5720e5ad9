"""G16: for up to eight students no other way leaves fewer alone, and of those that leave as few, none moves fewer.

Every way to sort students into groups is looked at.
"""

import random
from collections.abc import Iterator
from itertools import combinations

import pytest
from msgspec.structs import replace

from server.room.grouping.people import Few, Wishes
from tests.room.grouping.seatings import SIZES, Row, Seating, students

Way = list[frozenset[str]]


def every_way(ids: Row) -> Iterator[Way]:
    """Every way to sort students into groups."""
    if not ids:
        yield []
        return
    first, rest = ids[0], ids[1:]
    for count in range(len(rest) + 1):
        for others in combinations(rest, count):
            left = tuple(student for student in rest if student not in others)
            for more in every_way(left):
                yield [frozenset((first, *others)), *more]


EVERY_WAY = {count: list(every_way(students(count))) for count in range(9)}


def shapes(count: int, most: int = 4) -> Iterator[tuple[int, ...]]:
    """Sizes of groups of 1 to `most` that hold at most so many students, big ones first."""
    yield ()
    for size in range(1, min(most, count) + 1):
        for rest in shapes(count - size, size):
            yield (size, *rest)


def every_seating() -> Iterator[Seating]:
    """Each way up to eight students can sit: in groups of so many, the rest without one."""
    for count in range(9):
        for sizes in shapes(count):
            names = iter(students(count))
            yield Seating(
                tuple(tuple(next(names) for _ in range(size)) for size in sizes), students(count), Wishes()
            )


def cost(now: Seating, way: Way) -> tuple[int, int]:
    """How many are alone; and how many sit with others than before. Who is alone now has been with nobody."""
    before = {member: frozenset(row) for row in now.standing for member in row}
    return (
        sum(len(row) == 1 for row in way),
        sum(row != before.get(member, frozenset((member,))) for row in way for member in row),
    )


def is_allowed(now: Seating, way: Way) -> bool:
    """No group of two or more is broken, nobody is with somebody held apart."""
    return all(any(row >= members for row in way) for members in now.whole) and all(
        map(now.suits, map(tuple, way))
    )


def check(now: Seating, seed: int) -> tuple[int, int]:
    """What settling it costs, which is the least there is, for groups of any size."""
    least = min(cost(now, way) for way in EVERY_WAY[len(now.present)] if is_allowed(now, way))
    for size in SIZES:
        asked = replace(now, size=size)
        found = [frozenset(row) for row in asked.after(asked.settled(seed))]
        assert is_allowed(now, found), asked
        assert cost(now, found) == least, (asked, found)
    return least


def test_G16_without_lists_nobody_is_alone_and_as_few_as_can_be_are_moved() -> None:
    costs = [check(now, 7) for now in every_seating()]
    assert len(costs) > 150
    assert sum(alone for alone, _ in costs) == 2  # a class of one, with and without a group


@pytest.mark.parametrize("held", [0.2, 0.4, 0.6, 0.8])
def test_G16_with_apart_lists_as_few_as_can_be_are_alone_and_then_as_few_as_can_be_are_moved(
    held: float,
) -> None:
    """`held`: how many of all pairs are held apart."""
    dice = random.Random(f"{held}")
    alone = 0
    for now in every_seating():
        pairs: frozenset[Few] = frozenset(
            frozenset(pair) for pair in combinations(now.present, 2) if dice.random() < held
        )
        alone += check(replace(now, wishes=Wishes(apart=pairs)), dice.getrandbits(32))[0]
    assert alone > 10
