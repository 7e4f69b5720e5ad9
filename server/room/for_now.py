"""What holds for now: a step that can still be undone, an alarm at the door, the line that the teacher says to all."""

from server.protocol.frozen import Frozen
from server.protocol.views import Alarm, Stage
from server.room.ids import PhaseId
from server.room.words import Text


class Before(Frozen, frozen=True):
    """Where the lesson and its clock were before the teacher's last step, while that can be undone."""

    until_ms: int
    stage: Stage
    phase: PhaseId
    """Empty in the lobby."""
    left_ms: int | None
    """On a clock that ran, or was paused."""
    total_ms: int | None
    parked: bool


class AlarmAtDoor(Frozen, frozen=True):
    why: Alarm
    until_ms: int | None = None
    """None: until the teacher says otherwise."""


class Line(Frozen, frozen=True):
    """What the teacher says to all."""

    text: Text
    at_ms: int
