"""What is true now and is not in the log."""

from server.protocol.frozen import Frozen
from server.protocol.views import Presence
from server.room.ids import GroupId, PhaseId, StudentId
from server.room.student import Student


class Moment(Frozen, frozen=True):
    reconnecting: frozenset[StudentId] = frozenset()
    """Silent for some seconds, not yet away."""
    suspended: bool = False
    """Too many dropped out at once: nobody counts as gone until most are back."""
    drafts: dict[StudentId, dict[PhaseId, str]] = {}
    """Unfinished words, by student and phase; no empty ones."""
    watched: frozenset[GroupId] = frozenset()
    """Groups whose talk the teacher has open."""
    newcomers: frozenset[StudentId] = frozenset()
    """Came so lately that they may be a flood yet: the wall does not name them."""
    cannot_save: bool = False
    """The disk takes nothing just now."""

    def presence(self, student: Student) -> Presence:
        if not student.here:
            return "away"
        return "reconnecting" if student.id in self.reconnecting else "here"
