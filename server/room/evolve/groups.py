"""Who is with whom."""

from collections.abc import Callable
from typing import Any

from msgspec.structs import replace

from server.room.events.groups import GroupsFormed, GroupsPlanned, NewGroup
from server.room.ids import GroupId, PhaseId, StudentId
from server.room.state import Group, Room, Step, Version
from server.room.student import Student


def _formed(room: Room, event: GroupsFormed) -> Room:
    groups = dict(room.groups)
    for closed in event.closed:
        groups[closed] = replace(groups[closed], open=False, closed_ms=event.at_ms)
    students = {
        id: replace(student, group=None) if student.group in event.closed else student
        for id, student in room.students.items()
    }
    for new in event.formed:
        groups[new.id] = _group(groups, event.phase, new)
        for member in groups[new.id].members:
            students[member] = replace(students[member], group=new.id, moved=new.moved.get(member))
    planned = {"planned": (), "planned_for": ""} if room.planned_for == event.phase else {}
    return replace(room, groups=groups, students=students, **planned)


def _group(groups: dict[GroupId, Group], phase: PhaseId, new: NewGroup) -> Group:
    """A new group, or one that opens again; with the answer of the group that it goes on from."""
    before = groups.get(new.id)
    if before is None:
        group = Group(
            new.id, phase, len(groups), new.members, new.reasons, by_teacher=new.by_teacher, solo=new.solo
        )
    else:
        group = replace(before, open=True)
    return replace(group, answers=group.answers + _brought(groups, group, new))


def _brought(groups: dict[GroupId, Group], group: Group, new: NewGroup) -> tuple[Version, ...]:
    latest = groups[new.answer_of].answers[-1:] if new.answer_of else ()
    return () if latest == group.answers[-1:] else latest


def _planned(room: Room, event: GroupsPlanned) -> Room:
    return replace(room, planned=event.groups, planned_for=event.phase if event.groups else "")


def pointed_at(room: Room, step: Step) -> dict[StudentId, Student]:
    """All students, each pointing at the own group in this pair phase: the one from an earlier visit, or none."""
    latest: dict[StudentId, GroupId] = {}
    for group in room.groups.values():
        if group.open and group.phase == step.id:
            latest.update(dict.fromkeys(group.members, group.id))
    return {
        id: student if student.group == latest.get(id) else replace(student, group=latest.get(id), moved=None)
        for id, student in room.students.items()
    }


EVENTS: dict[type, Callable[[Room, Any], Room]] = {GroupsFormed: _formed, GroupsPlanned: _planned}
