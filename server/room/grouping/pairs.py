"""The cheapest pairs there are, with a third where a pair must take one. Exact, and in one matching nearly always.

A third costs what it costs to pair it with one of the two, the middle; only who should be kept from each other count
beside a middle, too. So an odd class needs no trying of middles: add *nobody*, whose price with each student is that of
the student's cheapest middle, and whoever is matched with nobody goes to that middle, who sits in a pair already.
n = 29 takes as long as n = 30. Of pairs that are as good but for chance, a third gets one where it met neither.

Who would be a third may also be matched with a *host*, a group that stands. A host that gets nobody has a partner of
its own for it, at no price; and the partner of one that got somebody takes the nobody who is then to spare.

Where apart lists leave no perfect matching, there are as many nobodies as students would be left over. A third may find
a pair that holds somebody apart from it, or one that has a third: then its middle is either forced, with those who
would be in the way sent elsewhere, or ruled out, and both are matched again (branch and bound). Every matching is also
mended into groups that stand, so whenever the search is cut short, the best so far is the answer.
"""

from collections.abc import Iterator
from heapq import heappop, heappush
from itertools import count, product
from typing import NamedTuple

import rustworkx

from server.room.grouping.prices import ALONE, AVOID, FRESH, Table

Groups = list[list[int]]
"""Rows of a table."""
WORK = 15_000
"""Matchings tried, times n² (nobodies and hosts count, too): bounds the search. 15 at 30, 1 at 100."""


class Branch(NamedTuple):
    """What is settled about thirds: to whom they go, and to whom they do not."""

    forced: dict[int, int]
    barred: frozenset[tuple[int, int]]
    minds: dict[int, bool]
    """By third: whether it minds to find somebody beside its middle from whom it should be kept."""


class Matching(NamedTuple):
    cost: int
    pairs: list[tuple[int, int]]
    middle_of: dict[int, int | None]
    """By third; None: alone."""


def best_pairs(table: Table) -> Groups:
    """Everybody in pairs, with a trio if they are odd; with more trios and people alone where `apart` forces it: as
    few alone as can be, then the least cost. Who comes to a host comes back in a pair with it."""
    nobodies = table.people % 2
    start = Branch({}, frozenset(), {})
    matching, left_over = _matched(table, start, nobodies)
    if left_over:
        nobodies += left_over
        matching, _ = _matched(table, start, nobodies)
    least, best = _mended(table, matching)
    order = count()
    waiting = [(matching.cost, next(order), start, matching)]
    for _ in range(WORK // max(1, table.people + 2 * table.hosts + nobodies) ** 2):
        if not waiting or waiting[0][0] >= least:
            break
        _, _, branch, matching = heappop(waiting)
        for narrower in _branches(table, branch, matching):
            matching, left_over = _matched(table, narrower, nobodies)
            if left_over or matching.cost >= least:
                continue
            cost, groups = _mended(table, matching)
            if cost < least:
                least, best = cost, groups
            heappush(waiting, (matching.cost, next(order), narrower, matching))
    return best


def _matched(table: Table, branch: Branch, nobodies: int) -> tuple[Matching, int]:
    """The cheapest matching, if nobody minds whom a third finds beside its middle; and how many it leaves over."""
    hosts = range(table.people, table.people + table.hosts)
    nobody = range(hosts.stop + table.hosts, hosts.stop + table.hosts + nobodies)
    prices = {(one, other): table.between[one][other] for one, other in _allowed(table, branch)}
    middles = {third: _middle(table, branch, third) for third in range(table.people)} if nobodies else {}
    for third, (price, _) in middles.items():
        if third not in branch.forced.values():
            prices.update(dict.fromkeys(product((third,), nobody), price))
    for host in hosts:
        partner = host + table.hosts
        prices.update(dict.fromkeys([(host, partner), *product((partner,), nobody)], 0))
    matched = cheapest(nobody.stop, prices)
    matching = Matching(
        sum(prices[pair] for pair in matched),
        [pair for pair in matched if pair[1] < hosts.stop],
        {one: middles[one][1] for one, other in matched if one < table.people and other in nobody},
    )
    return matching, nobody.stop - 2 * len(matched)


def cheapest(count: int, prices: dict[tuple[int, int], int]) -> list[tuple[int, int]]:
    """Of the matchings with the most pairs, the one that costs least. Keys are (smaller, larger)."""
    most = max(prices.values(), default=0)
    graph: rustworkx.PyGraph[int, int] = rustworkx.PyGraph(multigraph=False)
    graph.add_nodes_from(range(count))
    graph.add_edges_from([(one, other, most + 1 - price) for (one, other), price in prices.items()])
    matched = rustworkx.max_weight_matching(graph, max_cardinality=True, weight_fn=int)
    return sorted((min(pair), max(pair)) for pair in matched)


def _allowed(table: Table, branch: Branch) -> Iterator[tuple[int, int]]:
    """Who may be a pair."""
    shut_out = {row: set(apart) for row, apart in enumerate(table.apart)}
    targets = set(branch.forced.values())
    for third, middle in branch.forced.items():
        shut_out[third] = set(range(table.people + table.hosts))
        shut_out[middle] |= table.apart[third] | targets
        if branch.minds.get(third):
            shut_out[middle] |= table.avoid[third]
    for one in range(table.people):
        for other in range(one + 1, table.people):
            if other not in shut_out[one] and one not in shut_out[other]:
                yield one, other
        for host in range(table.people, table.people + table.hosts):
            if host not in shut_out[one] and one not in targets:
                yield one, host


def _middle(table: Table, branch: Branch, third: int) -> tuple[int, int | None]:
    """The cheapest to go to as a third, and the price."""
    if third in branch.forced:
        middle = branch.forced[third]
        return table.between[third][middle], middle
    taken = {third, *table.apart[third], *branch.forced, *branch.forced.values()}
    prices = table.between[third]
    return min(
        (
            (prices[middle], middle)
            for middle in range(table.people)
            if middle not in taken and (third, middle) not in branch.barred
        ),
        default=(ALONE, None),
    )


def _branches(table: Table, branch: Branch, matching: Matching) -> Iterator[Branch]:
    """All ways out of the first place where the matching does not work out."""
    beside = {
        one: other for pair in matching.pairs for one, other in (pair, pair[::-1]) if max(pair) < table.people
    }
    taken: set[int] = set()
    for third in sorted(matching.middle_of, key=lambda third: (third not in branch.forced, third)):
        middle = matching.middle_of[third]
        if middle is None:
            continue
        partner = beside.get(middle)
        avoided = partner in table.avoid[third] and third not in branch.minds
        if avoided or partner is None or middle in taken or partner in table.apart[third]:
            if third not in branch.forced:
                yield branch._replace(barred=branch.barred | {(third, middle)})
            forced = {**branch.forced, third: middle}
            for minds in ({third: True}, {third: False}) if avoided else ({},):
                yield branch._replace(forced=forced, minds=branch.minds | minds)
            return
        taken |= {middle, partner}


def _mended(table: Table, matching: Matching) -> tuple[int, Groups]:
    """Groups that stand: each third goes to the cheapest pair that is open to it, or stays alone."""
    groups: Groups = [list(pair) for pair in matching.pairs]
    cost = sum(table.between[one][other] for one, other in matching.pairs)
    alone: Groups = []
    for third in sorted(matching.middle_of):
        _, _, price, group = min(_homes(table, third, groups), default=(0, 0, ALONE, None))
        cost += price
        if group is None:
            alone.append([third])
        else:
            group.append(third)
    return cost, groups + alone


def _homes(table: Table, third: int, groups: Groups) -> Iterator[tuple[int, int, int, list[int]]]:
    """The pairs that are open to a third: the price but for chance, how many of them it met, the price, the pair."""
    for group in groups:
        if len(group) == 2 and max(group) < table.people and table.apart[third].isdisjoint(group):
            price = _price_of_third(table, third, *group)
            yield price // FRESH, len(table.met[third].intersection(group)), price, group


def _price_of_third(table: Table, third: int, one: int, other: int) -> int:
    """What it adds to a pair: the dearest of the three prices does not count, but for AVOID in it."""
    sides = ((third, one), (third, other), (one, other))
    dearest = max(table.between[here][there] - AVOID * (there in table.avoid[here]) for here, there in sides)
    return table.between[third][one] + table.between[third][other] - dearest
