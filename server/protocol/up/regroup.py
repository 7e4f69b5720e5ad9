"""The commands of the teacher about who is with whom."""

from typing import Literal

from server.protocol.up.command import Command, Id

How = Literal["by_plan", "as_before", "new"]
"""Groups by the phase's strategy, others than now; those of the last pair phase; people who were not together yet."""


class GroupCommand(Command, frozen=True, kw_only=True):
    """About the groups of one pair phase: the one that runs, or the next one, whose groups can be looked at before."""

    phase: Id


class FormGroups(GroupCommand, frozen=True, kw_only=True):
    """Put everybody into groups anew: at once, or, for a phase to come, to be looked at and kept until it starts."""

    how: How


class ForgetGroups(GroupCommand, frozen=True, kw_only=True):
    """Groups that were looked at are dropped: they will be formed when the phase starts."""


class MoveStudent(GroupCommand, frozen=True, kw_only=True):
    """Put a student into another group; without `group`: into one of their own, alone until somebody is moved there."""

    student: Id
    group: Id | None = None


class SwapStudents(GroupCommand, frozen=True, kw_only=True):
    """Two students change places."""

    one: Id
    other: Id


class DissolveGroup(GroupCommand, frozen=True, kw_only=True):
    """Everybody in this group finds a place in another one."""

    group: Id


RegroupCommand = FormGroups | ForgetGroups | MoveStudent | SwapStudents | DissolveGroup
