"""What the teacher's view has of the door: who waits there, and the names that may be tapped."""

from server.protocol.views.parts import Part, Picture


class AtDoor(Part, frozen=True, kw_only=True):
    """Somebody who waits to be let in; in no count, and nowhere else."""

    name: str
    picture: Picture
    order: int
    at_ms: int
    """Since when."""
    held: bool = False
    again: bool = False
    """Was removed before."""


class RosterName(Part, frozen=True, kw_only=True):
    name: str
    order: int
    taken: bool = False
    """Somebody of this name is in the room."""


class OwnWord(Part, frozen=True, kw_only=True):
    text: str
    order: int
