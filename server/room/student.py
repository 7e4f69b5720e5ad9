"""A student of a room, and what a student thought: frozen, like all that a room is made of."""

from server.protocol.frozen import Frozen
from server.protocol.views import Moved, Trust
from server.room.ids import GroupId, OptionId, PhaseId, StudentId
from server.room.look_alikes import numbered
from server.room.words import Redacted, Text


class Thought(Frozen, frozen=True):
    """What a student wrote alone, for one phase."""

    at_ms: int
    text: Text = ""
    choice: OptionId | None = None
    not_sure: bool = False
    sure: int | None = None
    """0 a guess, 1 rather, 2 certain; None: not asked, or not said."""
    finished: bool = False
    shown: bool = False
    late: bool = False
    aside: bool = False
    """Set aside for care: nobody's but the writer's to see."""


class Student(Frozen, frozen=True):
    id: StudentId
    name: Text
    animal: str
    colour: int
    order: int
    token_hash: str
    key_hash: str
    joined_ms: int
    number: int = 1
    """Part of the name, if it is not 1: somebody whose name looks the same came first."""
    held: bool = False
    """The name is; the class sees the room's one."""
    asked: bool = False
    """For another name."""
    waits: bool = False
    """At the door."""
    again: bool = False
    """Was removed, and has come back."""
    trust: Trust = "normal"
    muted: bool = False
    away: bool = False
    marked_away: bool = False
    """Away by the teacher's word: only the teacher or the student ends it, not a screen that wakes."""
    place: Text = ""
    remote: bool = False
    beside: StudentId = ""
    """The first seat on a shared device; for that one too. Empty: a device of one's own."""
    left: bool = False
    removed: bool = False
    blocked: bool = False
    group: GroupId | None = None
    """The group of now; stays through the phases after its own, until the next pair phase."""
    moved: Moved | None = None
    thoughts: dict[PhaseId, Thought] = {}
    hand: bool = False
    """Up: would like the teacher to come by."""
    extra_s: int = 0
    """Private extra time to think, in every think phase."""

    @property
    def seated(self) -> bool:
        """Has a seat, or waits at the door for one."""
        return not (self.left or self.removed)

    @property
    def inside(self) -> bool:
        """Seated, and let in."""
        return self.seated and not self.waits

    @property
    def here(self) -> bool:
        """Counts for grouping: inside, and not away (the grace counts as here)."""
        return self.inside and not self.away

    @property
    def called(self) -> Text:
        """The own name, as the teacher sees it."""
        return self.name if isinstance(self.name, Redacted) else numbered(self.name, self.number)
