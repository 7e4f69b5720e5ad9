"""Whole groups of an earlier phase are put together, two and two: pairs into fours.

No group is broken, and two fit into a size of four at most, since each has two. So this is a matching of groups: up to
EXACT of them the one with as few rows as there can be, and of those the cheapest. A crowd is cut into blocks first, and
whoever its block leaves over is matched once more; then a row too many is possible where many are held apart. Groups of
three stay as they are, for with a pair they would be five.

Rules (RULES.md): G4, G9, G11, G14, G18.
"""

from collections.abc import Iterator, Sequence
from itertools import chain, combinations, product
from random import Random
from typing import NamedTuple

from server.protocol.plan import Strategy
from server.room.grouping.blocks import blocks, shape
from server.room.grouping.pairs import cheapest
from server.room.grouping.people import Person, Reason, Wishes
from server.room.grouping.prices import CHANCE_BITS, Prices
from server.room.grouping.reasons import reasons
from server.room.ids import StudentId

EXACT = 100
"""Groups matched at once: 25 ms with texts."""
BLOCK = 50
"""In a crowd: 150 groups take 20 ms."""
Group = Sequence[int]
"""People, by their places."""


class Merged(NamedTuple):
    rows: tuple[tuple[int, ...], ...]
    """Places in `standing`, each in exactly one row."""
    reasons: tuple[tuple[Reason, ...], ...]
    """By row."""


def merge(
    standing: Sequence[Sequence[StudentId]], people: Sequence[Person], wishes: Wishes, size: int, seed: int
) -> Merged:
    """Rows of one group or two. `size`: people in a row of two groups, 2 to 4.

    `standing`: groups by their present members, two or more in each, all of whom are in `people`. The same people and
    groups (in any order), wishes and seed put the same groups together.
    """
    people = sorted(people, key=lambda person: person.id)
    place = {person.id: number for number, person in enumerate(people)}
    groups = [sorted(place[member] for member in members) for members in standing]
    pairs = [number for number, group in enumerate(groups) if len(group) == 2 and size >= 4]
    pairs.sort(key=groups.__getitem__)  # the same in whatever order they come
    prices = Prices(people, wishes)
    matched = _matched([groups[number] for number in pairs], prices, Random(seed))
    fours = [tuple(sorted((pairs[one], pairs[other]))) for one, other in matched]
    left = set(pairs).difference(*fours)  # of several nobody can be with another: they are held apart
    rows = sorted([*fours, *((number,) for number in set(range(len(groups))).difference(*fours))])
    return Merged(
        tuple(rows),
        tuple(
            tuple(_reasons([groups[number] for number in row], prices, wishes.by, held_apart=left > {row[0]}))
            for row in rows
        ),
    )


def _reasons(row: Sequence[Group], prices: Prices, by: Strategy, *, held_apart: bool) -> Iterator[Reason]:
    if len(row) > 1:
        yield "merged"
        yield from reasons(sorted(chain(*row)), prices, by, [set(group) for group in row])
    elif held_apart:
        yield "kept_apart"


def _matched(groups: Sequence[Group], prices: Prices, dice: Random) -> list[tuple[int, int]]:
    """Which two are put together."""
    if len(groups) < 2:
        return []
    most = len(groups) if len(groups) <= EXACT else max(BLOCK // 2, BLOCK * EXACT * 3 // 2 // len(groups))
    taste = prices.taste._replace(order=[prices.taste.order[group[0]] for group in groups])
    cut = blocks(taste, _together(groups, prices), shape(len(groups), 2), most, dice)
    matched = [two for block in cut for two in _cheapest(block.places, groups, prices, dice)]
    taken = {number for two in matched for number in two}
    left = [number for number in range(len(groups)) if number not in taken]
    return matched + _cheapest(left, groups, prices, dice)


def _together(groups: Sequence[Group], prices: Prices) -> list[set[int]]:
    """By group: which others hold somebody who should be with one of these."""
    group_of = {member: number for number, group in enumerate(groups) for member in group}
    return [
        {group_of[other] for member in group for other in prices.together[member] if other in group_of}
        - {number}
        for number, group in enumerate(groups)
    ]


def _cheapest(
    numbers: Sequence[int], groups: Sequence[Group], prices: Prices, dice: Random
) -> list[tuple[int, int]]:
    """As many as can be put together, and at the least cost: what all who meet cost each other."""
    costs = {
        (row, column): sum(prices.price(mine, yours) for mine, yours in product(groups[one], groups[other]))
        + dice.getrandbits(CHANCE_BITS)
        for (row, one), (column, other) in combinations(enumerate(numbers), 2)
        if all(prices.apart[mine].isdisjoint(groups[other]) for mine in groups[one])
    }
    return [(numbers[row], numbers[column]) for row, column in cheapest(len(numbers), costs)]
