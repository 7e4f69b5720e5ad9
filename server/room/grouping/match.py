"""Who works with whom at the start of a phase: the way in to all of this folder but `settle` and `lists`.

Apart lists are never broken. Then, each before the next: nobody alone, the size asked for, together lists, nobody with
whom they should not be again, the same place where that goes first, the strategy, fresh, chance.

Pairs cost the least there is for up to EXACT people; threes and fours are searched, and a crowd is cut into blocks
first. Tried on classes with a history and together lists, with 0 to 10 for how badly two answers fit, a pair costs more
than in the best grouping known (the exact one; for threes and fours, that of a search 75 times as long), on average:

    threes and fours, up to 10 people      nothing
    threes and fours, up to 60             0 to 0.2
    pairs, 300                             0 to 0.1; 0.7 by similar texts
    threes and fours, 300                  0 to 0.3 by different answers, 0.3 to 0.9 by similar ones

By language, place and confidence hardly anything, but for same language in 300: one pair in 13 of the fours is mixed
without need.
"""

from collections.abc import Sequence
from random import Random

from server.room.grouping.blocks import Block, blocks, shape
from server.room.grouping.loners import Groups, homed, parted
from server.room.grouping.pairs import best_pairs
from server.room.grouping.people import Matched, Person, Wishes
from server.room.grouping.prices import Prices
from server.room.grouping.reasons import reasons, why_so_many
from server.room.grouping.search import best_groups

EXACT = 140
"""Pairs of so many take 25 ms with texts, 40 where apart lists leave somebody alone, of 300 more than 150; the loop
must not wait for 50."""
BLOCK = 60
"""People matched at once in a crowd: 300 in pairs take 20 ms."""
LOOKS = 40_000
"""Swaps looked at for threes and fours: 12 ms."""


def match(people: Sequence[Person], wishes: Wishes, size: int, seed: int) -> Matched:
    """Group everybody. `size`: 2 to 4. The same people (in any order), wishes and seed give the same groups."""
    if not people:
        return Matched((), (), ())
    people = sorted(people, key=lambda person: person.id)
    dice = Random(seed)
    prices = Prices(people, wishes)
    planned = shape(len(people), size)
    cut = blocks(prices.taste, prices.together, planned, _most(len(people), size), dice)
    groups = [group for block in cut for group in _grouped(block, prices, size, dice, len(cut))]
    groups = sorted(sorted(group) for group in homed(groups, prices.apart))
    sizes = [len(group) for group in groups]
    return Matched(
        tuple(tuple(people[place].id for place in group) for group in groups),
        tuple(
            (*why_so_many(len(group), size, sizes, planned), *reasons(group, prices, wishes.by))
            for group in groups
        ),
        tuple(people[group[0]].id for group in groups if len(group) == 1 and len(people) > 1),
    )


def _most(people: int, size: int) -> int:
    """How many people are matched at once: in a crowd fewer, for the work grows with their square."""
    if size == 2 and people <= EXACT:
        return EXACT
    return BLOCK if people <= 300 else max(BLOCK // 2, BLOCK * 300 // people)


def _grouped(block: Block, prices: Prices, size: int, dice: Random, blocks: int) -> Groups:
    table = prices.table(block.places, dice)
    if size == 2:
        groups = best_pairs(table)
    else:
        groups = best_groups(table, block.sizes, dice, LOOKS // blocks)
        groups = homed(parted(groups, table.apart), table.apart)
        if _alone(groups):
            groups = min(groups, best_pairs(table), key=_alone)
    return [[block.places[row] for row in group] for group in groups]


def _alone(groups: Groups) -> int:
    return sum(len(group) == 1 for group in groups)
