"""For up to ten people, no grouping that there is costs less: every strategy, with and without the teacher's lists."""

import random
from itertools import combinations
from typing import get_args

import pytest
from msgspec.structs import replace

from server.protocol.plan import Strategy
from server.room.grouping.blocks import shape
from server.room.grouping.match import match
from server.room.grouping.people import Person, Wishes
from tests.room.grouping.naive_matching import Naive, partitions

STRATEGIES = get_args(Strategy)
WORDS = (
    "ice",
    "floats",
    "because",
    "water",
    "is",
    "less",
    "dense",
    "when",
    "it",
    "freezes",
    "and",
    "the",
    "cold",
)
MOST_LISTS = {
    "free": (0, 0, 0),
    "some lists": (3, 2, 0),
    "hardly anybody may meet": (22, 3, 0),
    "others than now": (0, 1, 6),
    "others than now, and lists": (4, 2, 12),
}
"""Apart, together, and to be kept from each other if that can be."""


def a_class(size: int, dice: random.Random, *, choices: bool) -> list[Person]:
    """People who differ in all that strategies look at, some of it unknown."""
    return [
        Person(
            f"s{number}",
            " ".join(dice.choices(WORDS, k=dice.randrange(9))),
            dice.choice(["a", "a", "b", "c", None]) if choices else None,
            dice.choice([None, 1, 2, 3, 4]),
            dice.choice(["en", "en", "es", "ar"]),
            dice.random() < 0.3,
        )
        for number in range(size)
    ]


def some_wishes(people: list[Person], by: Strategy, dice: random.Random, lists: str) -> Wishes:
    ids = [person.id for person in people]

    def some(most: int) -> frozenset[frozenset[str]]:
        return frozenset(
            frozenset(dice.sample(ids, min(len(ids), dice.choice([2, 2, 3])))) for _ in range(most)
        )

    apart, together, avoid = MOST_LISTS[lists]
    met = {frozenset(pair): dice.randrange(4) for pair in combinations(ids, 2) if dice.random() < 0.3}
    return Wishes(by, some(apart), some(together), met, dice.random() < 0.3, some(avoid))


@pytest.mark.parametrize("lists", MOST_LISTS)
@pytest.mark.parametrize("by", STRATEGIES)
def test_pairs_cost_the_least_there_is_with_as_few_alone_as_can_be(by: Strategy, lists: str) -> None:
    dice = random.Random(f"{by} {lists}")
    for size in [0, 1, 2, 3, *range(4, 9), 4, 5, 6, 7, 8, 6, 7, 8, 9, 9, *[10] * (lists == "free")]:
        people = a_class(size, dice, choices=dice.random() < 0.5)
        wishes = some_wishes(people, by, dice, lists)
        naive = Naive(people, wishes)
        ids = tuple(person.id for person in people)
        sizes = frozenset(shape(size, 2)) if lists == "free" else frozenset((1, 2, 3))
        every = (rows for rows in partitions(ids, sizes, naive) if lists != "free" or len(rows) == size // 2)
        least = min((naive.pairs(rows) for rows in every), default=None)
        found = match(people, wishes, 2, dice.getrandbits(32)).groups
        assert least is None or naive.pairs(found) == least, (people, wishes)


@pytest.mark.parametrize("lists", ["some lists", "others than now"])
@pytest.mark.parametrize("size", [3, 4])
@pytest.mark.parametrize("by", STRATEGIES)
def test_threes_and_fours_cost_the_least_there_is(by: Strategy, size: int, lists: str) -> None:
    dice = random.Random(f"{by} {size} {lists}")
    for count in [1, 2, 3, 4, 5, 6, 7, 8, 9, 10]:
        people = a_class(count, dice, choices=dice.random() < 0.5)
        wishes = replace(some_wishes(people, by, dice, lists), apart=frozenset())
        naive = Naive(people, wishes)
        sizes = shape(count, size)
        ids = tuple(person.id for person in people)
        every = partitions(ids, frozenset(sizes), naive)
        least = min(naive.groups(rows) for rows in every if sorted(map(len, rows)) == sizes)
        found = match(people, wishes, size, dice.getrandbits(32)).groups
        assert sorted(map(len, found)) == sizes
        assert naive.groups(found) == least, (people, wishes)


@pytest.mark.parametrize("size", [3, 4])
@pytest.mark.parametrize("seed", range(40))
def test_threes_and_fours_leave_as_few_alone_as_any_size_would(size: int, seed: int) -> None:
    dice = random.Random(seed)
    people = a_class(dice.randrange(4, 9), dice, choices=True)
    wishes = some_wishes(people, "fresh", dice, "hardly anybody may meet")
    naive = Naive(people, wishes)
    every = partitions(tuple(person.id for person in people), frozenset((1, 2, 3, 4)), naive)
    fewest = min(sum(len(row) == 1 for row in rows) for rows in every)
    assert len(match(people, wishes, size, seed).alone) == fewest


@pytest.mark.parametrize("seed", [9076, 9626, 11339])
def test_pairs_cost_the_least_there_is_where_somebody_is_alone_and_nearly_all_others_should_be_kept_apart(
    seed: int,
) -> None:
    """Found among 12,000: a third has to put up with somebody, and another one is in the way."""
    dice = random.Random(seed)
    ids = tuple("abcdefg"[: dice.choice([6, 6, 7])])
    pairs = [frozenset(pair) for pair in combinations(ids, 2)]
    apart = frozenset(pair for pair in pairs if dice.random() < 0.4)
    free = [pair for pair in pairs if pair not in apart]
    together = frozenset(dice.sample(free, min(len(free), dice.choice([0, 0, 2]))))
    avoid = frozenset(dice.sample(free, min(len(free), dice.choice([4, 6, 8]))))
    met = {pair: dice.randrange(5) for pair in pairs}
    wishes = Wishes("fresh", apart, together, met, avoid=avoid)
    naive = Naive([Person(id) for id in ids], wishes)
    found = match([Person(id) for id in ids], wishes, 2, seed).groups
    assert naive.pairs(found) == min(map(naive.pairs, partitions(ids, frozenset((1, 2, 3)), naive)))
