"""One command in a whole lesson, and what came of it for the groups; see always_groups.py."""

from dataclasses import dataclass, field
from typing import Any

from tests.room.naive import NaiveRoom
from tests.room.naive_class import Row

HAND = ("formgroups", "movestudent", "swapstudents", "dissolvegroup")


@dataclass
class Step:
    """One command, and what came of it."""

    kind: str
    command: Any
    standing: dict[str, Row]
    planned: dict[str, Row]
    """As it was before."""
    was_planned: bool
    starts: bool
    """A pair phase starts that was not there before."""
    formed: set[str] = field(default_factory=set)
    """Groups that are new, or open again."""
    again: set[str] = field(default_factory=set)
    """Those of them that open again."""

    def hears(self, naive: NaiveRoom, event: Any) -> None:
        formed = {new.id for new in getattr(event, "formed", ())}
        self.formed |= formed
        self.again |= formed & naive.groups.keys()
        naive.hears(event)
