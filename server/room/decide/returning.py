"""Coming back soon: the old partners find each other again, and the repair is undone.

Whoever was away is in no group, for the one they were in has closed when the partner found somebody else. If that
was a short while ago, the old group opens again; the group that had taken the partner in closes, and those who stay of
it go back to theirs, or go on together. None of it happens where it would leave somebody alone, or undo what the
teacher did.
"""

from collections.abc import Iterator

from server.room.decide.telling import Telling
from server.room.decide.wishes import holds_apart, wishes
from server.room.events.groups import GroupsFormed, NewGroup
from server.room.ids import GroupId, StudentId
from server.room.state import Group, Room, Step
from server.room.student import Student

SOON_MS = 60_000


def reunite(telling: Telling, step: Step) -> None:
    """For everybody present without a group, who came first goes first; one return may make room for another."""
    told = -1
    while told != len(telling.steps):
        told = len(telling.steps)
        for student in telling.room.present():
            if telling.room.students[student.id].group is None:
                _reunite(telling, step, student.id)


def _reunite(telling: Telling, step: Step, student: StudentId) -> None:
    room = telling.room
    old = _latest(room, step, student, telling.at_ms)
    if old is None:
        return
    back = tuple(member for member in old.members if room.students[member].here)
    later = _groups_of(room, back)
    if len(back) < 2 or not all(_may_end(room, group, old, back) for group in later):
        return
    if not _may_open(room, old, later) or holds_apart(wishes(room, step), back):
        return
    formed = [
        NewGroup(
            old.id,
            back,
            dict.fromkeys(back, "reunited"),
            old.reasons,
            old.by_teacher,
            answer_of=_whole(room, later, back),
        )
    ]
    taken = set(old.members)
    for group in later:
        formed += _stay(telling, step, group, back, later, taken)
    closed = tuple(group.id for group in later)
    telling.tell(GroupsFormed(at_ms=telling.at_ms, phase=step.id, formed=tuple(formed), closed=closed))


def _whole(room: Room, later: tuple[Group, ...], back: tuple[StudentId, ...]) -> GroupId:
    """The group that comes back as a whole, if there is one: what it wrote meanwhile goes along."""
    whole = [group.id for group in later if set(room.members_here(group)) <= set(back)]
    return whole[0] if len(whole) == 1 else ""


def _latest(room: Room, step: Step, student: StudentId, at_ms: int) -> Group | None:
    """The group that the student was in last, if it closed a short while ago."""
    groups = [g for g in room.groups.values() if g.phase == step.id and student in g.members]
    latest = max(groups, key=lambda group: (group.closed_ms, group.order), default=None)
    return latest if latest is not None and at_ms - latest.closed_ms <= SOON_MS else None


def _groups_of(room: Room, students: tuple[StudentId, ...]) -> tuple[Group, ...]:
    groups = dict.fromkeys(room.students[student].group for student in students)
    return tuple(room.groups[id] for id in groups if id is not None)


def _may_end(room: Room, group: Group, old: Group, back: tuple[StudentId, ...]) -> bool:
    """Whether this group came of the repair, and nobody is left alone in it."""
    stay = set(room.members_here(group)) - set(back)
    return group.order > old.order and not group.by_teacher and len(stay) != 1


def _may_open(room: Room, old: Group, later: tuple[Group, ...]) -> bool:
    """Whether nobody would be in it who is in another group now: they could read what is said in both."""
    free = {None, old.id, *(group.id for group in later)}
    return not old.open and all(member.group in free for member in _members(room, old) if member.seated)


def _members(room: Room, group: Group) -> Iterator[Student]:
    return (room.students[id] for id in group.members)


def _stay(
    telling: Telling,
    step: Step,
    group: Group,
    back: tuple[StudentId, ...],
    later: tuple[Group, ...],
    taken: set[StudentId],
) -> Iterator[NewGroup]:
    """Those who stay of a group that ends: in the one they had before, if it was they and nobody else.

    `taken`: members of groups that open again, also those who are away.
    """
    room = telling.room
    stay = tuple(student for student in room.members_here(group) if student not in back)
    if not stay:
        return
    before = [
        other
        for other in room.groups.values()
        if other.phase == step.id
        and set(stay) == {member.id for member in _members(room, other) if member.here}
        and _may_open(room, other, later)
        and taken.isdisjoint(other.members)
    ]
    if before:
        own = max(before, key=lambda other: (other.closed_ms, other.order))
        id, reasons, by_teacher = own.id, own.reasons, own.by_teacher
        taken.update(own.members)
    else:
        id, reasons, by_teacher = telling.ids.take("g"), (), False
    yield NewGroup(id, stay, dict.fromkeys(stay, "again"), reasons, by_teacher, answer_of=group.id)
