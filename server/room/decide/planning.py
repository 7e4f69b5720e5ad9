"""Groups of a phase to come, as the teacher looks at them and changes them. The machine repairs them when it starts."""

from msgspec.structs import replace

from server.room.decide.forming import form, planned
from server.room.decide.telling import Telling
from server.room.decide.wishes import parting, wishes
from server.room.events.groups import GroupsPlanned, NewGroup
from server.room.ids import GroupId, StudentId
from server.room.refused import Refused
from server.room.state import Step

Plan = tuple[NewGroup, ...]


def tell(telling: Telling, step: Step, groups: Plan) -> None:
    telling.tell(GroupsPlanned(at_ms=telling.at_ms, phase=step.id, groups=groups))


def move(telling: Telling, step: Step, who: StudentId, to: GroupId | None) -> None:
    """Into another planned group, or alone. Refused: group_gone."""
    groups = telling.room.planned
    if not groups:
        raise Refused("group_gone")
    target = None if to is None else _group(groups, to)
    if target is not None and who in target.members:
        return
    left = tuple(_without(group, who) for group in groups if group.members != (who,))
    if target is None:
        alone = NewGroup(telling.ids.take("n"), (who,), reasons=("by_teacher",), by_teacher=True, solo=True)
        tell(telling, step, (*left, alone))
    else:
        joined = _by_hand(target, (*target.members, who))
        tell(telling, step, tuple(joined if group.id == to else group for group in left))


def swap(telling: Telling, step: Step, one: StudentId, other: StudentId) -> None:
    """Refused: group_gone, if one of them is in no planned group."""
    groups, places = telling.room.planned, {one: other, other: one}
    mine, theirs = (next((g for g in groups if who in g.members), None) for who in (one, other))
    if mine is None or theirs is None:
        raise Refused("group_gone")
    if mine is not theirs:
        changed = (mine.id, theirs.id)
        tell(telling, step, tuple(_swapped(g, places) if g.id in changed else g for g in groups))


def dissolve(telling: Telling, step: Step, id: GroupId) -> None:
    """Its members find places in the others, not with each other again if it can be. Refused: group_gone."""
    gone = _group(telling.room.planned, id)
    standing = tuple(
        group
        for plan, group in zip(telling.room.planned, planned(telling.room), strict=True)
        if plan is not gone
    )
    groups = form(telling, step, parting(wishes(telling.room, step), (gone.members,)), standing, letter="n")
    if any(len(group.members) == 1 and not group.solo for group in groups):
        groups = form(telling, step, wishes(telling.room, step, avoid=(gone.members,)), standing, letter="n")
    tell(telling, step, groups)


def _group(groups: Plan, id: GroupId) -> NewGroup:
    group = next((group for group in groups if group.id == id), None)
    if group is None:
        raise Refused("group_gone")
    return group


def _without(group: NewGroup, who: StudentId) -> NewGroup:
    if who not in group.members:
        return group
    return _by_hand(group, tuple(member for member in group.members if member != who))


def _swapped(group: NewGroup, places: dict[StudentId, StudentId]) -> NewGroup:
    return _by_hand(group, tuple(places.get(member, member) for member in group.members))


def _by_hand(group: NewGroup, members: tuple[StudentId, ...]) -> NewGroup:
    return replace(
        group,
        members=members,
        reasons=("by_teacher",),
        by_teacher=True,
        solo=group.solo and len(members) == 1,
    )
