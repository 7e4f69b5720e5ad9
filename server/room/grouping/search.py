"""Groups of three and four: no fast exact way is known, so swap people until no swap helps, shake, and go on.

A group costs what all its pairs cost. What somebody would cost in each group is kept, so that a swap is priced by six
look-ups; an empty chair (a row that costs nothing) lets one person move alone between groups of two sizes. The work
is counted in swaps looked at, not in time: the same seed gives the same groups on any machine.
"""

from collections.abc import Iterator, Sequence
from itertools import islice
from random import Random

from server.room.grouping.prices import ALONE, Table

APART = ALONE
"""What people apart cost here: swapped away if there is any way, and parted afterwards if there is none."""

SHAKEN = 3
"""Swaps made at random, to leave a place where no single swap helps."""
SHAKING = 100
"""Swaps that could be looked at while shaking, which in a small group takes most of the time."""


class Chairs:
    """Who sits in which group, and what each would cost anywhere."""

    def __init__(self, between: list[list[int]], group_of: list[int], groups: int) -> None:
        self.between = between
        self.group_of = group_of
        self.pull = [[0] * groups for _ in between]
        """By person and group: the cost of this person with everybody there."""
        for pulled, prices in zip(self.pull, between, strict=True):
            for other, price in enumerate(prices):
                pulled[group_of[other]] += price

    @property
    def cost(self) -> int:
        return sum(pulled[group] for pulled, group in zip(self.pull, self.group_of, strict=True)) // 2

    def swap(self, one: int, other: int) -> None:
        here, there = self.group_of[one], self.group_of[other]
        for pulled, prices in zip(self.pull, self.between, strict=True):
            moved = prices[other] - prices[one]
            pulled[here] += moved
            pulled[there] -= moved
        self.group_of[one], self.group_of[other] = there, here

    def sweep(self) -> bool:
        """Makes every swap that helps, each person once with all; whether there was one."""
        better = False
        for one, pulled in enumerate(self.pull):
            for other in range(one):
                here, there = self.group_of[one], self.group_of[other]
                if here == there:
                    continue
                theirs = self.pull[other]
                gain = pulled[here] + theirs[there] - pulled[there] - theirs[here]
                if gain + 2 * self.between[one][other] > 0:
                    self.swap(one, other)
                    better = True
        return better


def best_groups(table: Table, sizes: Sequence[int], dice: Random, looks: int) -> list[list[int]]:
    """Groups of these sizes, which differ by at most one; `looks`: about how many swaps may be looked at. The answer is
    only as good as APART allows: whoever still sits with somebody apart is for the caller to part."""
    if len(sizes) == 1:
        return [[*range(table.people)]]
    between = _with_empty_chairs(table, sizes)
    people = [*range(table.people)]
    dice.shuffle(people)
    group_of = [0] * len(between)
    for group, members in enumerate(_first(between, people, sizes)):
        for member in members:
            group_of[member] = group
    chairs = Chairs(between, group_of, len(sizes))
    least, best = chairs.cost, chairs.group_of[:]
    a_sweep = max(1, len(between) * (len(between) - 1) // 2)
    for _ in range(max(1, looks // (a_sweep + SHAKING))):
        if chairs.sweep():
            continue
        if chairs.cost < least:
            least, best = chairs.cost, chairs.group_of[:]
        chairs = Chairs(between, best[:], len(sizes))
        _shake(chairs, dice)
    if chairs.cost < least:
        best = chairs.group_of
    return [[row for row in range(table.people) if best[row] == group] for group in range(len(sizes))]


def _with_empty_chairs(table: Table, sizes: Sequence[int]) -> list[list[int]]:
    """Prices with apart in them, and so many more rows that all groups are equally big. Empty chairs keep apart, too,
    or one group would have two of them."""
    empty = max(sizes) * len(sizes) - table.people
    between = [[*row, *[0] * empty] for row in table.between]
    for row, apart in enumerate(table.apart):
        for other in apart:
            between[row][other] = APART
    chairs = range(table.people, table.people + empty)
    return between + [[0] * table.people + [APART * (other != chair) for other in chairs] for chair in chairs]


def _first(between: list[list[int]], people: list[int], sizes: Sequence[int]) -> Iterator[list[int]]:
    """To begin with: whoever is next, with those who lose least by it. Who is wanted together comes first."""
    hoped = [min(prices) for prices in between]
    waiting = sorted(people, key=lambda person: hoped[person] >= 0, reverse=True)
    chairs = iter(range(len(people), len(between)))
    for size in sizes:
        group = [waiting.pop()]
        while len(group) < size:
            rows = [between[member] for member in group]
            best = min(waiting, key=lambda person: sum(row[person] for row in rows) - hoped[person])
            waiting.remove(best)
            group.append(best)
        yield [*group, *islice(chairs, max(sizes) - size)]


def _shake(chairs: Chairs, dice: Random) -> None:
    for _ in range(SHAKEN):
        one, other = dice.sample(range(len(chairs.group_of)), 2)
        chairs.swap(one, other)
