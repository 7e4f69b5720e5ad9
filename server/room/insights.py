"""How many cards a group may put on the board: one rule for deciding and for showing."""

from server.protocol import limits
from server.room.ids import PhaseId
from server.room.state import Room
from server.room.student import Student


def insights_left(room: Room, student: Student, phase: PhaseId) -> int:
    """How many insights the student's group (or the student alone) may still post in this phase."""
    posted = sum(
        card.phase == phase
        and (card.by == student.id or (card.group is not None and card.group == student.group))
        for card in room.cards.values()
    )
    return max(0, limits.CARDS_PER_GROUP - posted)
