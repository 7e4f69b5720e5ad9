"""The commands of the teacher about the steps of the lesson, and its clock."""

from typing import Annotated

from msgspec import Meta

from server.protocol import limits
from server.protocol.up.command import Command, Id


class ClockCommand(Command, frozen=True, kw_only=True):
    """About the clock of one stay in a phase. `visit` names the stay: a command for an earlier one does nothing."""

    visit: Id


class Next(ClockCommand, frozen=True, kw_only=True):
    """Go on: from the lobby to the first phase, to the next phase, from the last to the wrap-up."""


class Back(ClockCommand, frozen=True, kw_only=True):
    """Reopen the phase before, paused; all words are kept."""


class Pause(ClockCommand, frozen=True, kw_only=True):
    """Eyes up: the clock stands still."""


class Resume(ClockCommand, frozen=True, kw_only=True):
    """The clock goes on with what was left."""


class AddTime(ClockCommand, frozen=True, kw_only=True):
    """More time for everybody, or less."""

    seconds: Annotated[int, Meta(ge=-limits.ADD_TIME_S, le=limits.ADD_TIME_S)]


class Undo(ClockCommand, frozen=True, kw_only=True):
    """That last step was a slip: everything is as it was before it. Works for ten seconds after Next and Finish."""


class Park(ClockCommand, frozen=True, kw_only=True):
    """We go on another day: the clock stands, and screens say so. Resume goes on."""


class Finish(ClockCommand, frozen=True, kw_only=True):
    """Wrap up now, whatever phase it is."""


LessonCommand = Next | Back | Pause | Resume | AddTime | Undo | Park | Finish
