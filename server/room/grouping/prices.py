"""All that speaks for or against two people as one integer: what comes first weighs more than all the rest together.

Apart is no price: such pairs are not for sale. Then, from the heaviest: nobody alone; no group that stands is joined;
the teacher's together lists; few are moved by it; nobody with whom they should not be again; the same place, where
that goes first; the strategy; fresh; chance. Each step is wide enough for the sum of all below it, over as many pairs
as are ever compared at once.
"""

from collections.abc import Collection, Mapping, Sequence
from itertools import permutations
from random import Random
from typing import NamedTuple

from server.room.grouping.cost import MOST, TASTES, same_place
from server.room.grouping.people import Few, Person, Wishes

CHANCE_BITS = 36
"""Enough that two groupings hardly ever cost the same (the isolation lemma: less than one in a million for 300 people),
so that the cheapest does not depend on how it was found, and any seed has its own."""
_PAIRS_BITS = 8
"""Pairs that count at the same time: 140 people have 70, in trios 94; a block of 60 in fours has 90, of 100 groups
that are merged 200."""
_PEOPLE_BITS = 10
"""People who are moved at the same time."""
MET_MOST = 1000
FRESH = 1 << (CHANCE_BITS + _PAIRS_BITS)
STRATEGY = FRESH << (MET_MOST.bit_length() + _PAIRS_BITS)
PLACE = STRATEGY << (MOST.bit_length() + _PAIRS_BITS)
AVOID = PLACE << _PAIRS_BITS
MOVED = AVOID << _PAIRS_BITS
TOGETHER = MOVED << _PEOPLE_BITS
JOINED = TOGETHER << _PAIRS_BITS
ALONE = JOINED << _PAIRS_BITS
"""2**119, and less than 200 times that in one matching: rustworkx counts in 128 bits."""


class Table(NamedTuple):
    """Prices among some people, by their row."""

    between: list[list[int]]
    apart: list[set[int]]
    avoid: list[set[int]]
    """Who costs AVOID, which is in the prices too."""
    met: list[set[int]]
    """Whose price says that they were together before."""
    hosts: int = 0
    """So many columns more: each is a group that stands, and may take one of these people."""

    @property
    def people(self) -> int:
        return len(self.between)


class Prices:
    """Among all people, who are named by their places."""

    def __init__(self, people: Sequence[Person], wishes: Wishes) -> None:
        self._place = {person.id: place for place, person in enumerate(people)}
        self._same_place = same_place(people).cost if wishes.place_first else None
        self._fresh = 0 if wishes.by == "random" else FRESH
        self.taste = TASTES[wishes.by](people)
        self.apart = self._neighbours(wishes.apart)
        self.together = self._neighbours(wishes.together)
        self.avoid = self._neighbours(wishes.avoid)
        self.met = self._met(wishes.met)

    def table(self, places: Sequence[int], dice: Random) -> Table:
        """Prices among the people at these places only; a row for each."""
        between = [[0] * len(places) for _ in places]
        price, chance = self.price, dice.getrandbits
        for row, place in enumerate(places):
            for other in range(row):
                between[row][other] = between[other][row] = price(place, places[other]) + chance(CHANCE_BITS)
        row_of = {place: row for row, place in enumerate(places)}

        def rows(neighbours: Sequence[Collection[int]]) -> list[set[int]]:
            return [{row_of[other] for other in neighbours[place] if other in row_of} for place in places]

        met = self.met if self._fresh else [{} for _ in self.met]
        return Table(between, rows(self.apart), rows(self.avoid), rows(met))

    def price(self, one: int, other: int) -> int:
        """What these two cost, but for chance."""
        price = self.taste.cost(one, other) * STRATEGY
        if other in self.met[one]:
            price += self.met[one][other] * self._fresh
        if other in self.together[one]:
            price -= TOGETHER
        if other in self.avoid[one]:
            price += AVOID
        if self._same_place is not None:
            price += self._same_place(one, other) * PLACE
        return price

    def _neighbours(self, lists: frozenset[Few]) -> list[set[int]]:
        """By place: who is on a list with this one."""
        neighbours: list[set[int]] = [set() for _ in self._place]
        for few in lists:
            places = [self._place[id] for id in few if id in self._place]
            for one, other in permutations(places, 2):
                neighbours[one].add(other)
        return neighbours

    def _met(self, met: Mapping[Few, int]) -> list[dict[int, int]]:
        """By place: whom this one was with before, and how much."""
        before: list[dict[int, int]] = [{} for _ in self._place]
        for few, count in met.items():
            places = [self._place[id] for id in few if id in self._place]
            for one, other in permutations(places, 2):
                before[one][other] = min(MET_MOST, before[one].get(other, 0) + max(0, count))
        return before
