"""What a teacher keeps about a class, in a file of their own: who must not, and who should, work together, and who did.

It goes from the teacher's device to the room and back, never into a plan, to a student or to the board.
"""

from typing import Annotated, Literal

from msgspec import Meta

from server.protocol import limits
from server.protocol.frozen import Frozen

Name = Annotated[str, Meta(min_length=1, max_length=limits.NAME_CHARS, pattern=r"\S")]
Names = Annotated[tuple[Name, ...], Meta(min_length=2, max_length=limits.SEATS_DEFAULT)]
Lists = Annotated[tuple[Names, ...], Meta(max_length=limits.CLASS_LISTS)]
RoomCode = Annotated[str, Meta(max_length=limits.ID_CHARS)]
Met = tuple[Name, Name, Annotated[int, Meta(ge=1, le=limits.SEATS)]]
"""Two names, and how often they were in a group together."""


class ClassFile(Frozen, frozen=True, forbid_unknown_fields=True, omit_defaults=True):
    """The body of PUT and the answer of GET /api/rooms/{code}/class."""

    kind: Literal["elbow-room-class"]
    label: Annotated[str, Meta(max_length=limits.STARTER_CHARS)] = ""
    names: Annotated[tuple[Name, ...], Meta(max_length=limits.CLASS_NAMES)] = ()
    apart: Lists = ()
    together: Lists = ()
    met: Annotated[tuple[Met, ...], Meta(max_length=limits.CLASS_MET)] = ()
    rooms: Annotated[tuple[RoomCode, ...], Meta(max_length=limits.CLASS_ROOMS)] = ()
    """Codes of the rooms whose meetings are counted in `met`, the latest last."""
