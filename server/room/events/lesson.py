"""The room, and the steps and the clock of its lesson."""

from typing import TypeAlias

from server.protocol.plan import Plan
from server.protocol.views import Stage
from server.room.events.event import Event
from server.room.ids import PhaseId


class RoomOpened(Event, frozen=True, kw_only=True):
    code: str
    plan: Plan
    expires_ms: int


class PhaseStarted(Event, frozen=True, kw_only=True):
    phase: PhaseId
    visit: int
    deadline_ms: int | None = None
    undo_until_ms: int | None = None
    """The teacher's own step, which may be undone until then; None: it went on by itself."""


class PhaseReopened(Event, frozen=True, kw_only=True):
    """Back in an earlier phase, paused."""

    phase: PhaseId
    visit: int
    remaining_ms: int | None = None


class StepUndone(Event, frozen=True, kw_only=True):
    """The last step was a slip: the clock is as it was before it."""

    visit: int
    stage: Stage
    phase: PhaseId = ""
    """Empty: the lobby."""
    deadline_ms: int | None = None
    remaining_ms: int | None = None
    total_ms: int | None = None
    parked: bool = False


class TimeRanOut(Event, frozen=True, kw_only=True):
    visit: int


class ClockPaused(Event, frozen=True, kw_only=True):
    remaining_ms: int | None = None


class LessonParked(Event, frozen=True, kw_only=True):
    """Paused until another day."""

    remaining_ms: int | None = None


class ClockResumed(Event, frozen=True, kw_only=True):
    deadline_ms: int | None = None


class TimeAdded(Event, frozen=True, kw_only=True):
    """By the teacher; negative is less time. The clock runs on (`deadline_ms`) or stays paused (`remaining_ms`)."""

    added_ms: int
    deadline_ms: int | None = None
    remaining_ms: int | None = None


class TimeGivenBack(Event, frozen=True, kw_only=True):
    """The server was away for so long; the class is not charged for it."""

    added_ms: int
    deadline_ms: int


class LessonFinished(Event, frozen=True, kw_only=True):
    visit: int
    undo_until_ms: int | None = None


LessonEvent: TypeAlias = (
    RoomOpened
    | PhaseStarted
    | PhaseReopened
    | StepUndone
    | TimeRanOut
    | ClockPaused
    | LessonParked
    | ClockResumed
    | TimeAdded
    | TimeGivenBack
    | LessonFinished
)
