"""Who is with whom."""

from typing import TypeAlias

from server.protocol.frozen import Frozen
from server.protocol.views import Moved
from server.room.events.event import Event
from server.room.ids import GroupId, PhaseId, StudentId


class NewGroup(Frozen, frozen=True):
    id: GroupId
    members: tuple[StudentId, ...]
    moved: dict[StudentId, Moved] = {}
    """Who is here for another reason than that the phase began."""
    reasons: tuple[str, ...] = ()
    """Why these work together, for the console alone; codes of `grouping.people.Reason`."""
    by_teacher: bool = False
    """Formed by the teacher's hand: no return undoes it."""
    solo: bool = False
    """One student, alone because the teacher wants it so: the machine finds nobody for them."""
    answer_of: GroupId = ""
    """The group whose answer goes on here: the one that others came to."""


class GroupsFormed(Event, frozen=True, kw_only=True):
    phase: PhaseId
    formed: tuple[NewGroup, ...]
    """One with the id of a group that has closed opens that one again, with all who were in it."""
    closed: tuple[GroupId, ...] = ()


class GroupsPlanned(Event, frozen=True, kw_only=True):
    """Groups for a phase to come, which the teacher has looked at; none: they were dropped."""

    phase: PhaseId
    groups: tuple[NewGroup, ...] = ()


GroupEvent: TypeAlias = GroupsFormed | GroupsPlanned
