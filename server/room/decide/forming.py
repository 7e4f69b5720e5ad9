"""All groups of a phase at once: when it starts, when the teacher looks at them before, and when they are formed anew.

What stands already goes before what is matched: groups that were looked at, pairs that are put together, those of the
last time, children on one device.
"""

from collections.abc import Container, Iterator, Sequence
from itertools import chain
from typing import NamedTuple

from server.room.decide.telling import Telling
from server.room.decide.wishes import Rows, device_rows, holds_apart, people, wishes
from server.room.events.groups import NewGroup
from server.room.grouping import Settled, settle
from server.room.grouping.merge import merge
from server.room.grouping.people import Person, Wishes
from server.room.ids import StudentId
from server.room.state import Room, Step


class Standing(NamedTuple):
    """A group that is there before anybody is matched."""

    members: tuple[StudentId, ...]
    """Those who are present."""
    reasons: tuple[str, ...]
    by_teacher: bool = False
    solo: bool = False


def first_groups(telling: Telling, step: Step) -> tuple[NewGroup, ...]:
    """The groups that the phase starts with."""
    room = telling.room
    if room.planned_for == step.id:
        return form(telling, step, wishes(room, step), planned(room))
    return form(telling, step, wishes(room, step), merging(telling, step) if step.phase.merges else ())


def form(
    telling: Telling, step: Step, wished: Wishes, standing: Sequence[Standing], letter: str = "g"
) -> tuple[NewGroup, ...]:
    """Groups for everybody present. `standing`: those there are; who is not in one, or is alone, is matched.
    `letter`: what the ids begin with."""
    present = {student.id for student in telling.room.present()}
    solo = {student for group in standing if group.solo for student in group.members}
    fixed = [group for group in standing if not group.solo]
    fixed += _devices(telling.room, wished, {student for group in standing for student in group.members})
    there = {person.id: person for person in people(telling.room, step)}
    settled = settle(
        [group.members for group in fixed],
        [there.get(id) or Person(id) for id in sorted(present - solo)],
        wished,
        step.phase.size,
        telling.envelope.seed,
    )
    kept = [group for place, group in enumerate(fixed) if group.members and place not in settled.closed]
    kept += [group for group in standing if group.solo and group.members]
    matched = map(Standing, settled.formed, settled.reasons)
    return tuple(_named(telling, letter, group) for group in (*kept, *matched))


def _named(telling: Telling, letter: str, group: Standing) -> NewGroup:
    return NewGroup(
        telling.ids.take(letter),
        group.members,
        reasons=group.reasons,
        by_teacher=group.by_teacher,
        solo=group.solo,
    )


def _devices(room: Room, wished: Wishes, placed: set[StudentId]) -> Iterator[Standing]:
    for row in device_rows(room):
        if placed.isdisjoint(row) and not holds_apart(wished, row):
            yield Standing(row, ("same_device",))


def planned(room: Room) -> tuple[Standing, ...]:
    """The groups that the teacher has looked at, with those of them who are present."""
    return tuple(
        Standing(_present(room, group.members), group.reasons, group.by_teacher, group.solo)
        for group in room.planned
    )


def last_time(room: Room, step: Step) -> Rows:
    """Who was with whom at the end of the pair phase before this one; only those who are present."""
    earlier = [
        other
        for other in room.steps[: step.index]
        if other.kind == "pair" and any(group.phase == other.id for group in room.groups.values())
    ]
    if not earlier:
        return ()
    groups = [group for group in room.groups.values() if group.open and group.phase == earlier[-1].id]
    rows = (_present(room, group.members) for group in groups)
    return tuple(row for row in rows if len(row) > 1)


def merging(telling: Telling, step: Step) -> tuple[Standing, ...]:
    """Groups of the pair phase before, put together up to this phase's size. Whoever would have nobody to be with then,
    for an apart list, comes to one of them before that."""
    rows = last_time(telling.room, step)
    merged = _merged(telling, step, rows)
    alone = _settled(telling, step, [group.members for group in merged]).alone
    return _merged(telling, step, _hosting(telling, step, rows, alone)) if alone else merged


def _merged(telling: Telling, step: Step, rows: Rows) -> tuple[Standing, ...]:
    room = telling.room
    merged = merge(rows, people(room, step), wishes(room, step), step.phase.size, telling.envelope.seed)
    return tuple(
        Standing(tuple(student for place in places for student in rows[place]), reasons)
        for places, reasons in zip(merged.rows, merged.reasons, strict=True)
    )


def _hosting(telling: Telling, step: Step, rows: Rows, alone: tuple[StudentId, ...]) -> Rows:
    """The rows, with whom they can take in of those who are alone."""
    settled = _settled(telling, step, rows, {*chain(*rows), *alone})
    stay = (row for place, row in enumerate(rows) if place not in settled.closed)
    return (*stay, *(row for row in settled.formed if len(row) > 1))


def _settled(
    telling: Telling, step: Step, rows: Sequence[Sequence[StudentId]], who: Container[StudentId] | None = None
) -> Settled:
    """Homes for everybody, or for `who` alone."""
    room = telling.room
    there = [person for person in people(room, step) if who is None or person.id in who]
    return settle(rows, there, wishes(room, step), step.phase.size, telling.envelope.seed)


def _present(room: Room, members: tuple[StudentId, ...]) -> tuple[StudentId, ...]:
    return tuple(student for student in members if room.students[student].here)
