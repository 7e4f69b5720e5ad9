"""Audience `group:<id>`: its members, and the teacher while the tile is open."""

from msgspec import UNSET, UnsetType

from server.protocol.views.parts import MessageSeen, Part, Picture, Presence


class Talk(Part, frozen=True, kw_only=True):
    phase: str
    open: bool
    teacher_here: bool = False


class Member(Part, frozen=True, kw_only=True):
    name: str
    """As the class may see it."""
    picture: Picture
    order: int
    presence: Presence
    ready: bool
    in_group: bool
    """False: was here, has left or was moved."""
    place: str | UnsetType = UNSET
    """Where to look for them."""
    remote: bool = False
    beside: str | UnsetType = UNSET
    """Shares the device of this student."""


class MemberThought(Part, frozen=True, kw_only=True):
    """A member's thought for the round's latest think phase, as the partner may see it."""

    phase: str
    finished: bool
    """False: unfinished and not shown: the words are left out."""
    text: str = ""
    choice: str | UnsetType = UNSET
    not_sure: bool = False


class SharedAnswer(Part, frozen=True, kw_only=True):
    text: str
    version: int
    """0: nobody has written yet."""
    pen: str | UnsetType = UNSET
    """Who has it; absent: it is free."""
    pen_ms: int | UnsetType = UNSET
    """When the pen last moved (server's clock); after three seconds of silence anybody may take it."""


class Beside(Part, frozen=True, kw_only=True):
    """Words for the shared answer, written without the pen: kept."""

    by: str
    text: str
    order: int


class Group(Part, frozen=True, kw_only=True):
    talk: Talk
    members: dict[str, Member]
    answer: SharedAnswer
    thoughts: dict[str, MemberThought] = {}
    """By student."""
    messages: dict[str, MessageSeen] = {}
    beside: dict[str, Beside] = {}
