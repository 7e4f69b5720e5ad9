"""Groups at the start of a pair phase, and whenever somebody comes or goes while it runs."""

from collections.abc import Mapping

from server.room.decide.beginning import groups_to_begin
from server.room.decide.telling import Telling
from server.room.events import GroupsFormed, Moved, NewGroup
from server.room.grouping import settle as settled
from server.room.ids import GroupId, StudentId
from server.room.state import Step

Standing = Mapping[GroupId, tuple[StudentId, ...]]
"""The groups of now, each with its present members."""


def settle(telling: Telling, newcomer: StudentId = "", why: Moved = "late") -> None:
    """See that nobody present is alone; says nothing if all is well, outside a pair phase, and while paused.

    `newcomer`: who has just come, and `why`, to be told to them.
    """
    room, step = telling.room, telling.room.step
    if step is None or step.kind != "pair" or room.stage == "paused":
        return
    standing = {
        group.id: room.members_here(group)
        for group in room.groups.values()
        if group.open and group.phase == step.id
    }
    if any(standing.values()) or newcomer:
        _repair(telling, step, standing, newcomer, why)
    else:
        _begin(telling, step)


def _begin(telling: Telling, step: Step) -> None:
    matched = groups_to_begin(telling.room, step, telling.envelope.seed)
    formed = tuple(
        NewGroup(telling.ids.take("g"), members, reasons=reasons)
        for members, reasons in zip(matched.groups, matched.reasons, strict=True)
    )
    if formed:
        telling.tell(GroupsFormed(at_ms=telling.at_ms, phase=step.id, formed=formed))


def _repair(telling: Telling, step: Step, standing: Standing, newcomer: StudentId, why: Moved) -> None:
    present = [student.id for student in telling.room.present()]
    formed, closed = settled(tuple(standing.values()), present, step.phase.size, telling.envelope.seed)
    if not formed:
        return
    alone = {members[0] for members in standing.values() if len(members) == 1}
    together = {member for members in standing.values() if len(members) > 1 for member in members}

    def moved(student: StudentId) -> Moved:
        if student == newcomer:
            return why
        return "left_behind" if student in alone else "joined" if student in together else "late"

    telling.tell(
        GroupsFormed(
            at_ms=telling.at_ms,
            phase=step.id,
            formed=tuple(
                NewGroup(
                    telling.ids.take("g"),
                    members,
                    {} if len(members) == 1 else {member: moved(member) for member in members},
                )
                for members in formed
            ),
            closed=tuple(id for place, id in enumerate(standing) if place in closed),
        )
    )
