"""All that speaks for or against two people as one integer: what comes first weighs more than all the rest together.

Apart is no price: such pairs are not for sale. Then, from the heaviest: nobody alone; the teacher's together lists;
the same place, where that goes first; the strategy; fresh; chance. Each step is wide enough for the sum over a
thousand people of all below it.
"""

from collections.abc import Mapping, Sequence
from itertools import permutations
from random import Random
from typing import NamedTuple

from server.room.grouping.cost import MOST, TASTES, same_place
from server.room.grouping.people import Few, Person, Wishes

CHANCE_BITS = 40
"""Enough that two groupings hardly ever cost the same (the isolation lemma: less than one in a million for 300 people),
so that the cheapest does not depend on how it was found, and any seed has its own."""
_PAIRS_BITS = 11
"""Pairs that count at the same time, of a thousand people in fours: 1500."""
MET_MOST = 1000
FRESH = 1 << (CHANCE_BITS + _PAIRS_BITS)
STRATEGY = FRESH << (MET_MOST.bit_length() + _PAIRS_BITS)
PLACE = STRATEGY << (MOST.bit_length() + _PAIRS_BITS)
TOGETHER = PLACE << (1 + _PAIRS_BITS)
ALONE = TOGETHER << (1 + _PAIRS_BITS)
"""Below 2**120: rustworkx counts in 128 bits."""


class Table(NamedTuple):
    """Prices among some people, by their row."""

    between: list[list[int]]
    apart: list[set[int]]

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
        self.met = self._met(wishes.met)

    def table(self, places: Sequence[int], dice: Random) -> Table:
        """Prices among the people at these places only; a row for each."""
        row_of = {place: row for row, place in enumerate(places)}
        between = self._tasted(places, dice)
        for prices, place in zip(between, places, strict=True):
            for other, count in self.met[place].items():
                if other in row_of:
                    prices[row_of[other]] += count * self._fresh
            for other in self.together[place] & row_of.keys():
                prices[row_of[other]] -= TOGETHER
        return Table(
            between, [{row_of[other] for other in self.apart[place] & row_of.keys()} for place in places]
        )

    def _tasted(self, places: Sequence[int], dice: Random) -> list[list[int]]:
        """Strategy and chance."""
        between = [[0] * len(places) for _ in places]
        cost, apart, chance = self.taste.cost, self._same_place, dice.getrandbits
        for row, place in enumerate(places):
            for other in range(row):
                price = cost(place, places[other]) * STRATEGY + chance(CHANCE_BITS)
                if apart is not None:
                    price += apart(place, places[other]) * PLACE
                between[row][other] = between[other][row] = price
        return between

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
