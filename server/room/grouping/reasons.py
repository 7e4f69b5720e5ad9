"""Why a group is as it is, for the teacher: only what is true of this group, whatever was asked for."""

from collections.abc import Iterator, Sequence
from itertools import combinations

from server.protocol.plan import Strategy
from server.room.grouping.people import Reason
from server.room.grouping.prices import Prices


def reasons(
    group: Sequence[int], prices: Prices, by: Strategy, parts: Sequence[set[int]] = ()
) -> Iterator[Reason]:
    """Why these, by their places. `parts`: who of them was in a group already that is kept whole; of those two,
    nobody needs to hear that they were together before."""
    pairs = list(combinations(group, 2))
    if not pairs:
        return
    if any(other in prices.together[one] for one, other in pairs):
        yield "held_together"
    if sum(prices.taste.cost(one, other) <= prices.taste.good for one, other in pairs) >= len(group) - 1:
        yield by
    met = [(one, other) for one, other in pairs if other in prices.met[one]]
    if by == "random":
        yield by
    elif not met:
        yield "not_together_before"
    elif any(not any({one, other} <= part for part in parts) for one, other in met):
        yield "together_before"


def why_so_many(members: int, size: int, sizes: Sequence[int], planned: Sequence[int]) -> Iterator[Reason]:
    """Why a group of so many. `sizes`: of all groups; `planned`: what they would be without apart lists."""
    if is_odd_one(members, size, sizes):
        yield "odd_number"
    elif members not in planned or (size == 2 and members == 3):
        yield "kept_apart"


def is_odd_one(members: int, size: int, sizes: Sequence[int]) -> bool:
    """The one trio among pairs, of an odd number of people."""
    return members == 3 and size == 2 and sum(sizes) % 2 == 1 and max(sizes) == 3 and sizes.count(3) == 1
