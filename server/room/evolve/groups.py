"""Who is with whom."""

from collections.abc import Callable
from typing import Any

from msgspec.structs import replace

from server.room.events import GroupsFormed
from server.room.ids import GroupId, StudentId
from server.room.state import Group, Room, Step, Student


def _formed(room: Room, event: GroupsFormed) -> Room:
    groups = dict(room.groups)
    for closed in event.closed:
        groups[closed] = replace(groups[closed], open=False)
    students = {
        id: replace(student, group=None) if student.group in event.closed else student
        for id, student in room.students.items()
    }
    for new in event.formed:
        groups[new.id] = Group(new.id, event.phase, len(groups), new.members, new.reasons)
        for member in new.members:
            students[member] = replace(students[member], group=new.id, moved=new.moved.get(member))
    return replace(room, groups=groups, students=students)


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


EVENTS: dict[type, Callable[[Room, Any], Room]] = {GroupsFormed: _formed}
