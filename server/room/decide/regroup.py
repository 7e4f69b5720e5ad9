"""The teacher's hand on the groups of one phase: the one that runs, or one to come, whose groups are only looked at.

What the teacher does is never undone by the machine; it only finds a place for whoever is left alone by it.
"""

from collections.abc import Callable
from typing import Any

from msgspec.structs import replace

from server.protocol import up
from server.room.decide import planning
from server.room.decide.forming import Standing, form, last_time, merging
from server.room.decide.groups import settle
from server.room.decide.telling import Telling
from server.room.decide.wishes import wishes
from server.room.events.groups import GroupsFormed, NewGroup
from server.room.ids import GroupId, StudentId
from server.room.phases import next_talk
from server.room.refused import Refused
from server.room.state import Group, Step


def _form(telling: Telling, command: up.FormGroups) -> None:
    step, runs = _step(telling, command)
    now = tuple(telling.room.members_here(group) for group in _open(telling, step)) if runs else ()
    now = now or tuple(group.members for group in telling.room.planned)
    wished = wishes(telling.room, step, by="fresh" if command.how == "new" else None, avoid=now)
    if not runs:
        groups = form(telling, step, wished, _standing(telling, step, command.how), letter="n")
        planning.tell(telling, step, groups)
        return
    closed = tuple(group.id for group in _open(telling, step))
    if closed:
        telling.tell(GroupsFormed(at_ms=telling.at_ms, phase=step.id, formed=(), closed=closed))
    _tell(telling, step, *form(telling, step, wished, _standing(telling, step, command.how)))


def _standing(telling: Telling, step: Step, how: up.How) -> tuple[Standing, ...]:
    if how == "as_before":
        return _as_before(telling, step)
    return merging(telling, step) if how == "by_plan" and step.phase.merges else ()


def _as_before(telling: Telling, step: Step) -> tuple[Standing, ...]:
    rows = last_time(telling.room, step)
    if not rows:
        raise Refused("not_yet")
    return tuple(Standing(row, ("as_before",)) for row in rows)


def _forget(telling: Telling, command: up.ForgetGroups) -> None:
    step, runs = _step(telling, command)
    if runs:
        raise Refused("not_yet")
    if telling.room.planned:
        planning.tell(telling, step, ())


def _move(telling: Telling, command: up.MoveStudent) -> None:
    step, runs = _step(telling, command)
    who = _here(telling, command.student)
    if not runs:
        planning.move(telling, step, who, command.group)
        return
    own = _own(telling, step, who)
    if own is not None and (own.id == command.group or (own.solo and command.group is None)):
        return
    to = None if command.group is None else _group(telling, step, command.group)
    there = () if to is None else telling.room.members_here(to)
    rest = () if own is None else tuple(id for id in telling.room.members_here(own) if id != who)
    formed = [_by_hand(telling, (*there, who), to, solo=to is None)]
    if len(rest) > 1:
        formed.append(_by_hand(telling, rest, own))
    _tell(telling, step, *formed, closed=(own, to))
    if len(rest) == 1:
        settle(telling, (*rest, *there, who), "by_teacher", parted=(who, *rest))
    else:
        settle(telling)


def _swap(telling: Telling, command: up.SwapStudents) -> None:
    step, runs = _step(telling, command)
    one, other = _here(telling, command.one), _here(telling, command.other)
    if not runs:
        planning.swap(telling, step, one, other)
        return
    mine, theirs = _own(telling, step, one), _own(telling, step, other)
    if mine is None or theirs is None:
        raise Refused("group_gone")
    if mine.id == theirs.id:
        return
    places = {one: other, other: one}
    formed = [
        _by_hand(
            telling,
            tuple(places.get(id, id) for id in telling.room.members_here(group)),
            group if len(telling.room.members_here(group)) > 1 else None,
            solo=group.solo,
        )
        for group in (mine, theirs)
    ]
    _tell(telling, step, *formed, closed=(mine, theirs))
    settle(telling)


def _dissolve(telling: Telling, command: up.DissolveGroup) -> None:
    step, runs = _step(telling, command)
    if not runs:
        planning.dissolve(telling, step, command.group)
        return
    group = _group(telling, step, command.group)
    members = telling.room.members_here(group)
    telling.tell(GroupsFormed(at_ms=telling.at_ms, phase=step.id, formed=(), closed=(group.id,)))
    settle(telling, members, "by_teacher", parted=members)


def _step(telling: Telling, command: up.GroupCommand) -> tuple[Step, bool]:
    """The phase that the command is about, and whether it runs. Refused: lesson_over, wrong_phase."""
    room = telling.room
    if room.stage == "ended":
        raise Refused("lesson_over")
    step = next_talk(room)
    if step is None or step.id != command.phase:
        raise Refused("wrong_phase")
    return step, step is room.step


def _here(telling: Telling, id: StudentId) -> StudentId:
    student = telling.room.students.get(id)
    if student is None:
        raise Refused("unknown")
    if not student.here:
        raise Refused("student_gone")
    return id


def _open(telling: Telling, step: Step) -> tuple[Group, ...]:
    return tuple(group for group in telling.room.groups.values() if group.open and group.phase == step.id)


def _group(telling: Telling, step: Step, id: GroupId) -> Group:
    """An open group of the phase in which somebody is."""
    group = telling.room.groups.get(id)
    if group is None or not group.open or group.phase != step.id or not telling.room.members_here(group):
        raise Refused("group_gone")
    return group


def _own(telling: Telling, step: Step, student: StudentId) -> Group | None:
    group = telling.room.groups.get(telling.room.students[student].group or "")
    return group if group is not None and group.phase == step.id else None


def _by_hand(
    telling: Telling, members: tuple[StudentId, ...], before: Group | None, *, solo: bool = False
) -> NewGroup:
    """`before`: the group whose answer goes on here."""
    return NewGroup(
        telling.ids.take("g"),
        members,
        reasons=("by_teacher",),
        solo=solo,
        answer_of="" if before is None else before.id,
    )


def _tell(telling: Telling, step: Step, *formed: NewGroup, closed: tuple[Group | None, ...] = ()) -> None:
    """These groups form, and everybody in them hears that it was the teacher."""
    told = tuple(
        replace(group, by_teacher=True, moved=dict.fromkeys(group.members, "by_teacher")) for group in formed
    )
    ids = tuple(group.id for group in closed if group is not None)
    if told or ids:
        telling.tell(GroupsFormed(at_ms=telling.at_ms, phase=step.id, formed=told, closed=ids))


TEACHER: dict[type, Callable[[Telling, Any], None]] = {
    up.FormGroups: _form,
    up.ForgetGroups: _forget,
    up.MoveStudent: _move,
    up.SwapStudents: _swap,
    up.DissolveGroup: _dissolve,
}
