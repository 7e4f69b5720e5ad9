"""The repair of groups while a pair phase runs; with nobody standing, its start.

Whoever is in a group with two present stays in it. All others are loose, and find each other as at the start (`match`);
who is left single among them, by apart lists or as the only one, comes to a group that stands. So nobody is alone
without need, and then as few as can be sit with others than before: exactly so among up to ten or so who are loose,
else nearly always. Beyond TRIED, only those whom `match` left single come to a group.

Rules (RULES.md): G1, G2, G4, G5, G9, G11, G13, G14, G16.
"""

from collections.abc import Mapping, Sequence
from typing import NamedTuple

from server.room.grouping.hosts import Hosts
from server.room.grouping.match import match
from server.room.grouping.people import Matched, Person, Reason, Wishes
from server.room.grouping.reasons import is_odd_one
from server.room.ids import StudentId

TRIED = 30
"""So many loose ones take 5 ms."""
Row = tuple[StudentId, ...]
Whole = Mapping[int, Row]
"""Groups with two present or more, by their places in `standing`."""


class Settled(NamedTuple):
    """What has to change."""

    formed: tuple[Row, ...] = ()
    reasons: tuple[tuple[Reason, ...], ...] = ()
    """By formed row."""
    joined: tuple[int | None, ...] = ()
    """By formed row: the place in `standing` of the group with two present or more that somebody came to."""
    closed: frozenset[int] = frozenset()
    """Places in `standing` of the groups that end."""
    alone: Row = ()
    """Who has nobody to be with because of `apart`, also if nothing changes for them."""


class Formed(NamedTuple):
    row: Row
    why: tuple[Reason, ...]
    joined: int | None = None


def settle(
    standing: Sequence[Sequence[StudentId]], people: Sequence[Person], wishes: Wishes, size: int, seed: int
) -> Settled:
    """Give everybody in `people` a group.

    `standing`: the groups of now, each with only its present members (none, one or more), all of whom are in `people`.
    `size`: people in a group, 2 to 4. The same people and groups (in any order), wishes and seed give the same groups.
    """
    whole = {place: tuple(members) for place, members in enumerate(standing) if len(members) >= 2}
    rows = _homes(whole, people, wishes, size, seed)
    alone = tuple(row[0] for row, _, _ in rows if len(row) == 1 and len(people) > 1)
    stays = {tuple(members) for members in standing if len(members) == 1}
    sizes = _sizes(whole, rows)
    rows = [each for each in rows if each.row not in stays]
    moved = {member for row, _, _ in rows for member in row}
    return Settled(
        tuple(row for row, _, _ in rows),
        tuple(_true(why, odd=is_odd_one(len(row), size, sizes)) for row, why, _ in rows),
        tuple(joined for _, _, joined in rows),
        frozenset(place for place, members in enumerate(standing) if not moved.isdisjoint(members)),
        alone,
    )


def _homes(whole: Whole, people: Sequence[Person], wishes: Wishes, size: int, seed: int) -> list[Formed]:
    """A row for everybody who is loose."""
    grouped = {member for members in whole.values() for member in members}
    loose = [person for person in people if person.id not in grouped]
    matched = match(loose, wishes, size, seed)
    if not (whole and _single(matched)):
        return list(map(Formed, matched.groups, matched.reasons))
    hosts = Hosts(whole, people, wishes, seed)
    came: dict[StudentId, int] = {}
    if len(loose) <= TRIED:
        came = hosts.take([person.id for person in loose])
        matched = match([person for person in loose if person.id not in came], wishes, size, seed)
    single = _single(matched)
    for start in range(0, len(single), TRIED):
        came |= hosts.take(single[start : start + TRIED], but=came.values())
    crowded: tuple[Reason, ...] = ("kept_apart",) if len(loose) > 1 else ()
    rows = [
        Formed(row, why if len(row) > 1 else ("kept_apart",))
        for row, why in zip(matched.groups, matched.reasons, strict=True)
        if row[0] not in came
    ]
    for one, place in sorted(came.items()):
        row = (*whole[place], one)
        why = hosts.reasons(one, place)
        rows.append(Formed(row, (*crowded, *why) if len(row) > size else why, place))
    return rows


def _single(matched: Matched) -> list[StudentId]:
    return [row[0] for row in matched.groups if len(row) == 1]


def _sizes(whole: Whole, rows: Sequence[Formed]) -> list[int]:
    """Of all groups that there are then."""
    joined = {place for _, _, place in rows}
    return [len(row) for row, _, _ in rows] + [
        len(members) for place, members in whole.items() if place not in joined
    ]


def _true(why: Sequence[Reason], *, odd: bool) -> tuple[Reason, ...]:
    """What was true among the loose is not always so in the class: whether this is the one trio among pairs."""
    if odd:
        return ("odd_number", *(reason for reason in why if reason not in ("odd_number", "kept_apart")))
    return tuple(reason for reason in why if reason != "odd_number")
