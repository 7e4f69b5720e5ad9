"""What goes down to a screen: the frames of a socket, and the answers of HTTP calls. `views` are what frames carry."""

from typing import Any, Literal

from msgspec import UNSET, UnsetType

from server.protocol.frozen import Frozen
from server.protocol.plan import Names

Farewell = Literal["removed", "left", "deleted", "moved", "key_over"]

# Frames of the socket. Event names are the class names in lower case.


class View(Frozen, frozen=True):
    """The whole of an audience: an Everyone, Board, Teacher, Student or Group.

    `epoch` is new each time the room is loaded; `rev` counts in this audience.
    """

    audience: str
    epoch: str
    rev: int
    view: Any


class Patch(Frozen, frozen=True):
    """From rev - 1 to rev."""

    audience: str
    epoch: str
    rev: int
    patch: dict[str, Any]


class Gone(Frozen, frozen=True):
    """This client is not in the audience any more: forget it."""

    audience: str


class Synced(Frozen, frozen=True):
    now_ms: int


class Done(Frozen, frozen=True, omit_defaults=True):
    """The one answer to a command. ok: it is on disk, `seq` is the last event it made (0: it changed nothing)."""

    cid: str
    """Empty when the command had none that could be read."""
    ok: bool
    seq: int | UnsetType = UNSET
    code: str | UnsetType = UNSET
    message: str | UnsetType = UNSET


class Pulse(Frozen, frozen=True):
    """Every five seconds. A rev ahead of what the client holds: ask for `sync`."""

    now_ms: int
    revs: dict[str, int]


class Typing(Frozen, frozen=True):
    """Somebody in the group is writing. Fades by itself after a few seconds."""

    group: str
    student: str


class Bye(Frozen, frozen=True):
    """The last frame of a socket. `removed`, `left`, `deleted`, `moved` (to another device), `key_over` (it opens
    nothing any more): do not come back with this token."""

    reason: Farewell


# Answers of HTTP calls


class RoomOpened(Frozen, frozen=True):
    code: str
    teacher_token: str
    board_token: str


class SeatTaken(Frozen, frozen=True):
    student_id: str
    seat_token: str


class KeysMade(Frozen, frozen=True):
    """Of a room, instead of those that there were."""

    teacher_token: str
    board_token: str


class CoverMade(Frozen, frozen=True):
    cover_token: str
    board_token: str
    """Of a board that ends with it."""
    expires_ms: int


class NumberShown(Frozen, frozen=True):
    """To be shown on the phone, and typed into the teacher's console."""

    number: str


class ConsoleMade(Frozen, frozen=True):
    teacher_token: str


class Asked(Frozen, frozen=True):
    """The teacher has not said yes yet."""

    claim: str


class NameToTap(Frozen, frozen=True):
    name: str
    taken: bool
    """Somebody of this name is in the room."""


class Door(Frozen, frozen=True):
    """What a joining page needs to know. `names`: whether a name is typed at all."""

    names: Names
    language: str
    roster: tuple[NameToTap, ...]
    """The teacher's list, if there is one."""


class Problem(Frozen, frozen=True):
    """Every HTTP error of the API."""

    code: str
    message: str
