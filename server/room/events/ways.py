"""How this class works."""

from typing import TypeAlias

from server.protocol.plan import HowToTalk
from server.room.events.event import Event
from server.room.words import Text


class TalkSet(Event, frozen=True, kw_only=True):
    talk: HowToTalk


class GraceSet(Event, frozen=True, kw_only=True):
    grace_s: int | None = None


class ClassKept(Event, frozen=True, kw_only=True):
    """The teacher's class file. Lists and meetings name people by their place in `names`."""

    label: str = ""
    names: tuple[Text, ...] = ()
    listed: int = 0
    """So many of `names` were in the file's own list of names; the rest only in its other lists."""
    apart: tuple[tuple[int, ...], ...] = ()
    together: tuple[tuple[int, ...], ...] = ()
    met: tuple[tuple[int, int, int], ...] = ()
    """Two, and how often, before this room."""
    rooms: tuple[str, ...] = ()
    """Codes of the rooms in which."""


WayEvent: TypeAlias = TalkSet | GraceSet | ClassKept
