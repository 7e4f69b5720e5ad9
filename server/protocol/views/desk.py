"""What the teacher's view has beside the lesson itself: numbers, switches, and what is possible now."""

from typing import Literal

from msgspec import UNSET, UnsetType

from server.protocol.plan import Cards, Names, Waits
from server.protocol.views.parts import Alarm, Part


class Desk(Part, frozen=True, kw_only=True):
    """What the console needs beside the lesson itself."""

    blank: bool
    shows_groups: bool
    seats: int
    here: int
    away: int
    ready: int
    writing: int
    waiting_cards: int
    flags: int = 0
    """Reported, and not seen to yet."""
    at_door: int
    """Students who wait to be let in."""
    cards: Cards
    names: Names
    language: str
    locked: bool = False
    waits: Waits
    """As the teacher said."""
    alarm: Alarm | UnsetType = UNSET
    """Until the teacher says who waits (`SetDoor`), or `alarm_until_ms`, everybody new waits, whatever `waits` says."""
    alarm_until_ms: int | UnsetType = UNSET
    """Server's wall clock."""
    grace_s: int | UnsetType = UNSET
    """Absent: nobody counts as away before the teacher says so."""
    missing: int = 0
    """So many dropped out at once, or have not come back since the server restarted: nobody is moved until most
    of them are back."""
    planned: str | UnsetType = UNSET
    """The pair phase to come whose groups stand in `planned`."""
    undo_until_ms: int | UnsetType = UNSET
    """Until then the last step can be undone (server's wall clock)."""
    shows_chart: bool = True
    has_chart: bool = False
    """Whether this round has votes to show."""
    regroups: str | UnsetType = UNSET
    """The pair phase that grouping commands are about now: the one that runs, else the next one of the plan."""
    next: Literal["think", "pair", "share", "ended", "none"]
    """Where Next leads; for the name of the one primary button."""
    may: dict[str, bool]
    """Which clock commands are possible now, by name (`Next`, `Back`, `Pause`, …). Only true ones are listed."""
    expires_ms: int
