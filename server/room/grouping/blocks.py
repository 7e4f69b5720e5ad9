"""A crowd is cut into blocks, and each block is matched by itself: the work then grows with the people, not with their
cube.

Where a strategy wants people who are like each other, a block holds neighbours; where it wants others, people are
dealt out like cards, so that each block is the class in small. Together lists stay in one block.
"""

from collections.abc import Iterator, Sequence
from random import Random
from typing import NamedTuple

from server.room.grouping.cost import Taste


class Block(NamedTuple):
    sizes: list[int]
    """Of its groups."""
    places: list[int]
    """Of its people."""

    @property
    def room(self) -> int:
        return sum(self.sizes) - len(self.places)


def shape(people: int, size: int) -> list[int]:
    """How big the groups are: pairs and one trio from an odd number; for 3 and 4, ⌈n/size⌉ that differ by at most
    one. Big ones last."""
    count = people // 2 if size == 2 else -(-people // size)
    count = max(count, min(people, 1))
    return [(people + number) // count for number in range(count)]


def blocks(
    taste: Taste, together: Sequence[set[int]], sizes: Sequence[int], most: int, dice: Random
) -> list[Block]:
    """Everybody, in blocks of about `most` people at most."""
    people = list(range(len(together)))
    dice.shuffle(people)
    people.sort(key=taste.order.__getitem__)  # keeps the shuffled order among equals
    count = max(1, -(-len(people) // most))
    per_block = -(-len(sizes) // count)
    cut = [Block(list(sizes[start : start + per_block]), []) for start in range(0, len(sizes), per_block)]
    if len(cut) > 1:
        seated = _seat_together(cut, together)
        people = [place for place in people if place not in seated]
    for place, block in zip(people, _turns(cut, deal=not taste.alike), strict=True):
        block.places.append(place)
    return cut


def _seat_together(cut: Sequence[Block], together: Sequence[set[int]]) -> set[int]:
    """Who should be together goes to one block, by turns; returns who has a block now."""
    seated: set[int] = set()
    for place, wanted in enumerate(together):
        if not wanted or place in seated:
            continue
        block = max(cut, key=lambda block: block.room)
        few = sorted(_linked(place, together) - seated)[: block.room]
        block.places.extend(few)
        seated.update(few)
    return seated


def _linked(place: int, together: Sequence[set[int]]) -> set[int]:
    """Everybody whom together lists link with this one, also through others."""
    linked, edge = {place}, {place}
    while edge:
        edge = {other for one in edge for other in together[one]} - linked
        linked |= edge
    return linked


def _turns(cut: Sequence[Block], *, deal: bool) -> Iterator[Block]:
    """Blocks in the order in which they take people: by turns, or one after the other."""
    while deal and any(block.room for block in cut):
        yield from (block for block in cut if block.room)
    for block in cut:
        while block.room:
            yield block
