"""What students think, each alone, and how long they may."""

from typing import TypeAlias

from server.room.events.event import Event
from server.room.ids import OptionId, PhaseId, StudentId
from server.room.words import Text


class ThoughtWritten(Event, frozen=True, kw_only=True):
    student: StudentId
    phase: PhaseId
    text: Text = ""
    choice: OptionId | None = None
    not_sure: bool = False
    sure: int | None = None
    late: bool = False


class ThoughtHandedIn(Event, frozen=True, kw_only=True):
    """Unfinished words, handed in by the clock or arriving after it."""

    student: StudentId
    phase: PhaseId
    text: Text
    late: bool = False


class ThoughtReopened(Event, frozen=True, kw_only=True):
    student: StudentId
    phase: PhaseId


class ThoughtShown(Event, frozen=True, kw_only=True):
    student: StudentId
    phase: PhaseId


class ExtraTimeGiven(Event, frozen=True, kw_only=True):
    """Private; 0 seconds: none any more."""

    student: StudentId
    seconds: int


ThoughtEvent: TypeAlias = ThoughtWritten | ThoughtHandedIn | ThoughtReopened | ThoughtShown | ExtraTimeGiven
