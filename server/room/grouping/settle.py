"""The repair of groups while a pair phase runs; `match` makes them when it starts.

Rules (see RULES.md, G1 to G6): everybody present is in exactly one group; nobody is alone while two are present; a
group with two present is never broken; as few as possible are moved.
"""

import random
from collections.abc import Collection, Sequence
from typing import NamedTuple

from server.room.ids import StudentId


class Settled(NamedTuple):
    """What has to change."""

    formed: tuple[tuple[StudentId, ...], ...]
    closed: frozenset[int]
    """Places in `standing` of the groups that end."""


def settle(
    standing: Sequence[Sequence[StudentId]], present: Collection[StudentId], size: int, seed: int
) -> Settled:
    """Give everybody in `present` a group.

    `standing`: the groups of now, each with only its present members (none, one or more). `size`: people in a group,
    2 to 4. The same seed gives the same groups.
    """
    dice = random.Random(seed)
    whole = [place for place, members in enumerate(standing) if len(members) >= 2]
    halves = {members[0]: place for place, members in enumerate(standing) if len(members) == 1}
    grouped = {member for place in whole for member in standing[place]}
    alone = sorted(set(present) - grouped)
    dice.shuffle(alone)
    if len(alone) >= 2:
        return Settled(share_out(alone, size), frozenset(halves.values()))
    if not alone:
        return Settled((), frozenset())
    (one,) = alone
    if whole:
        fewest = min(len(standing[place]) for place in whole)
        place = dice.choice([place for place in whole if len(standing[place]) == fewest])
        closed = {place, *halves.values()}
        return Settled(((*standing[place], one),), frozenset(closed))
    return Settled((), frozenset()) if one in halves else Settled(((one,),), frozenset())


def share_out(students: Sequence[StudentId], size: int) -> tuple[tuple[StudentId, ...], ...]:
    """Cut a row of students into groups: pairs with one trio if odd; for 3 and 4, sizes that differ by at most one."""
    count = max(1, len(students) // 2 if size == 2 else -(-len(students) // size))
    return tuple(tuple(students[place::count]) for place in range(count))
