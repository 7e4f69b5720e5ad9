"""Groups while a pair phase runs: somebody comes or goes, and the machine sees to whoever is alone."""

from bisect import bisect_left
from collections.abc import Callable, Collection, Mapping, Sequence
from itertools import combinations

from server.protocol.views import Moved
from server.room.decide.forming import first_groups
from server.room.decide.returning import reunite
from server.room.decide.telling import Telling
from server.room.decide.wishes import parting, people, wishes
from server.room.events.groups import GroupsFormed, NewGroup
from server.room.grouping import Settled
from server.room.grouping import settle as settled_groups
from server.room.ids import GroupId, StudentId
from server.room.state import Step

EVERY_WAY = 10
"""Pairs of five people, of whom some may be together again: 176 ways at most. Of more people, only those are tried who
would find each other anyway."""
IN_TWOS = 2
"""Of those who should not be together there is no smaller group than two."""
Pairs = Sequence[tuple[StudentId, StudentId]]
Groups = Mapping[GroupId, tuple[StudentId, ...]]
"""The groups of now, each with its present members; nobody who works alone by the teacher's hand."""


def settle(
    telling: Telling,
    newcomers: Collection[StudentId] = (),
    why: Moved = "late",
    parted: tuple[StudentId, ...] | None = None,
) -> None:
    """See that nobody present is alone; says nothing if all is well and outside a pair phase. While the lesson is
    paused the machine waits, but for what the teacher's own hand leads to.

    `newcomers`: who has just come, and `why`, to be told to them. `parted`: by the teacher, just now, and they should
    not find each other again.
    """
    room, step = telling.room, telling.room.step
    if step is None or step.kind != "pair" or (room.stage == "paused" and parted is None):
        return
    if parted is None:
        reunite(telling, step)
    if newcomers or any(student.group for student in telling.room.present()):
        groups = _groups(telling, step)
        _repair(telling, step, groups, dict.fromkeys(newcomers, why), parted)
    else:
        _begin(telling, step)


def _groups(telling: Telling, step: Step) -> Groups:
    room = telling.room
    return {
        group.id: room.members_here(group)
        for group in room.groups.values()
        if group.open and group.phase == step.id and not group.solo
    }


def _begin(telling: Telling, step: Step) -> None:
    formed = first_groups(telling, step)
    if formed:
        telling.tell(GroupsFormed(at_ms=telling.at_ms, phase=step.id, formed=formed))


def _repair(
    telling: Telling,
    step: Step,
    groups: Groups,
    newcomers: Mapping[StudentId, Moved],
    parted: tuple[StudentId, ...] | None,
) -> None:
    settled = _settled(telling, step, groups, parted or ())
    if not settled.formed:
        return
    ids = tuple(groups)
    telling.tell(
        GroupsFormed(
            at_ms=telling.at_ms,
            phase=step.id,
            formed=tuple(
                NewGroup(
                    telling.ids.take("g"),
                    settled.formed[place],
                    _moved(telling, step, settled, place, groups, newcomers),
                    settled.reasons[place] if parted is None else ("by_teacher",),
                    by_teacher=parted is not None,
                    answer_of="" if joined is None else ids[joined],
                )
                for place, joined in enumerate(settled.joined)
            ),
            closed=tuple(id for place, id in enumerate(ids) if place in settled.closed),
        )
    )


def _settled(telling: Telling, step: Step, groups: Groups, parted: tuple[StudentId, ...]) -> Settled:
    room, rows, seed = telling.room, tuple(groups.values()), telling.envelope.seed
    there, wished = people(room, step), wishes(room, step, avoid=(parted,))
    if not parted:
        return settled_groups(rows, there, wished, step.phase.size, seed)
    return _parted(parted, lambda some: settled_groups(rows, there, parting(wished, some), IN_TWOS, seed))


def _parted(parted: tuple[StudentId, ...], settled: Callable[[Pairs], Settled]) -> Settled:
    """Whom the teacher has just parted stay so: all of them, or but for as few pairs as can be, where somebody would be
    alone for it. The more of them may be together, the fewer are alone."""
    at_best, pairs = settled([]), list(combinations(parted, 2))
    again = [pair for row in at_best.formed for pair in pairs if set(pair) <= set(row)]

    def but_for(forgiven: Pairs) -> Settled:
        return settled([pair for pair in pairs if pair not in forgiven])

    def is_enough(found: Settled) -> bool:
        return len(found.alone) <= len(at_best.alone)

    if len(pairs) <= EVERY_WAY:
        ways = (but_for(forgiven) for few in range(len(again)) for forgiven in combinations(pairs, few))
        return next(filter(is_enough, ways), at_best)
    few = bisect_left(range(len(again)), True, key=lambda few: is_enough(but_for(again[:few])))
    return but_for(again[:few])


def _moved(
    telling: Telling,
    step: Step,
    settled: Settled,
    place: int,
    groups: Groups,
    newcomers: Mapping[StudentId, Moved],
) -> dict[StudentId, Moved]:
    """What is told to each of a new group; nothing to somebody alone."""
    row, joined = settled.formed[place], settled.joined[place]
    stayed = () if joined is None else tuple(groups.values())[joined]
    before = {
        student
        for group in telling.room.groups.values()
        if group.phase == step.id
        for student in group.members
    }
    if len(row) == 1:
        return {}
    return {
        student: newcomers.get(student)
        or ("joined" if student in stayed else "left_behind" if student in before else "late")
        for student in row
    }
