"""Bodies of HTTP calls: how a teacher and a student come in, and come back."""

from typing import Annotated

from msgspec import Meta

from server.protocol import limits
from server.protocol.frozen import Frozen
from server.protocol.plan import Plan

Key = Annotated[
    str,
    Meta(min_length=limits.KEY_CHARS_LEAST, max_length=limits.KEY_CHARS, pattern=r"^[a-zA-Z0-9_-]+(?!\n)$"),
]


class OpenRoom(Frozen, frozen=True, forbid_unknown_fields=True):
    """POST /api/rooms. The same key again answers with the same room."""

    key: Key
    plan: Plan
    passcode: Annotated[str, Meta(max_length=limits.KEY_CHARS)] = ""
    """Where the server asks for one."""


class TakeSeat(Frozen, frozen=True, forbid_unknown_fields=True):
    """POST /api/rooms/{code}/seats. The same key again answers with the same seat."""

    key: Key
    name: Annotated[str, Meta(max_length=limits.NAME_CHARS)] = ""
    """Left out where the room gives the names."""
    beside: Annotated[str, Meta(max_length=limits.KEY_CHARS)] | None = None
    """Token of the first seat on the same device: these children share it, and are a group already."""
    asks: bool = False
    """If somebody sits there by this name, rather be told (`name_taken`) than seated: it may be me."""


class AskSeat(Frozen, frozen=True, forbid_unknown_fields=True):
    """POST /api/rooms/{code}/seats/again: that is me, on another device. The same key again asks how it stands."""

    key: Key
    name: Annotated[str, Meta(min_length=1, max_length=limits.NAME_CHARS)]


class Again(Frozen, frozen=True, forbid_unknown_fields=True):
    """POST /api/rooms/{code}/keys and /consoles. The same key again has the same answer."""

    key: Key


class Cover(Frozen, frozen=True, forbid_unknown_fields=True):
    """POST /api/rooms/{code}/cover: a link for whoever stands in, until the end of the teacher's day."""

    key: Key
    until_ms: int
