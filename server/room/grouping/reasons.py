"""Why a group is as it is, for the teacher: only what is true of this group, whatever was asked for."""

from collections.abc import Iterator, Sequence
from itertools import combinations

from server.protocol.plan import Strategy
from server.room.grouping.people import Reason
from server.room.grouping.prices import Prices


def reasons(group: Sequence[int], prices: Prices, by: Strategy, planned: Sequence[int]) -> tuple[Reason, ...]:
    """`planned`: how big groups would be without apart lists."""
    return tuple(_reasons(group, prices, by, planned))


def _reasons(group: Sequence[int], prices: Prices, by: Strategy, planned: Sequence[int]) -> Iterator[Reason]:
    pairs = list(combinations(group, 2))
    if len(group) not in planned:
        yield "kept_apart"
    elif len(group) == 3 and 2 in planned and planned.count(3) == 1:
        yield "odd_number"
    if not pairs:
        return
    if any(other in prices.together[one] for one, other in pairs):
        yield "held_together"
    if sum(prices.taste.cost(one, other) <= prices.taste.good for one, other in pairs) >= len(group) - 1:
        yield by
    if by == "random":
        yield by
    elif any(other in prices.met[one] for one, other in pairs):
        yield "together_before"
    else:
        yield "not_together_before"
