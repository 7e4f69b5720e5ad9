"""What the teacher's view has of what students reported, of what was set aside, and of who asks for a seat."""

from typing import Literal

from msgspec import UNSET, UnsetType

from server.protocol.views.parts import Part


class QuotedMessage(Part, frozen=True, kw_only=True):
    by: str
    text: str
    order: int
    at_ms: int
    reported: bool = False
    """This is the one that was reported; the others stood around it."""


class Flag(Part, frozen=True, kw_only=True):
    """A message that a student reported."""

    by: str
    """Who reported it."""
    group: str
    message: str
    at_ms: int
    order: int
    settled: bool = False
    """The teacher has seen to it; the words are not shown any more, but kept."""
    around: dict[str, QuotedMessage] = {}


class SealedWords(Part, frozen=True, kw_only=True):
    """Words that were set aside. What they are stands in the file for care alone."""

    what: Literal["thought", "message", "answer", "card"]
    by: str
    phase: str
    order: int
    at_ms: int
    """When they were set aside."""
    group: str | UnsetType = UNSET


class Claim(Part, frozen=True, kw_only=True):
    """Another device says that it is this student's."""

    student: str
    order: int
    at_ms: int


class ConsoleSeen(Part, frozen=True, kw_only=True):
    """Another way in than the teacher's own link."""

    kind: Literal["phone", "cover"]
    order: int
    at_ms: int
    expires_ms: int | UnsetType = UNSET
