"""What the teacher's view has of groups before they start, and of the class file."""

from server.protocol.views.parts import Part


class PlannedGroup(Part, frozen=True, kw_only=True):
    """A group of a phase to come, to be looked at and changed before it starts."""

    members: dict[str, bool]
    """By student: here now?"""
    order: int
    reasons: dict[str, bool] = {}
    solo: bool = False


class ListedName(Part, frozen=True, kw_only=True):
    name: str
    order: int


class Contradiction(Part, frozen=True, kw_only=True):
    """Two names on an apart list and on a together list; apart holds."""

    one: str
    other: str
    order: int


class ClassSeen(Part, frozen=True, kw_only=True):
    """What of the teacher's class file fits this room, and what does not."""

    label: str
    names: int
    apart: int
    together: int
    missing: dict[str, ListedName] = {}
    """Names on a list that no seat has."""
    shared: dict[str, ListedName] = {}
    """Names on a list that several seats have."""
    contradictions: dict[str, Contradiction] = {}
