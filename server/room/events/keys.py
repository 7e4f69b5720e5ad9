"""Which devices open what: hashes of their tokens. And whose words were taken out of the log."""

from typing import Literal, TypeAlias

from server.room.events.event import Event
from server.room.ids import StudentId

ConsoleKind = Literal["phone", "cover"]


class SeatClaimed(Event, frozen=True, kw_only=True):
    """Another device says that it is this student's."""

    claim: str
    student: StudentId
    token_hash: str
    key_hash: str


class SeatMoved(Event, frozen=True, kw_only=True):
    """To the device that asked, by the teacher's yes; the one before is out."""

    claim: str
    student: StudentId
    token_hash: str
    key_hash: str


class ClaimDeclined(Event, frozen=True, kw_only=True):
    claim: str


class KeysRenewed(Event, frozen=True, kw_only=True):
    """New links for the teacher and the board: the ones before, phones and cover links are void."""

    key_hash: str
    """Of the request that asked for it, which may come again when its answer was lost."""
    asked_with: str
    """Hash of the token that it came with."""
    teacher_hash: str
    board_hash: str


class ConsoleAdded(Event, frozen=True, kw_only=True):
    console: str
    kind: ConsoleKind
    token_hash: str
    expires_ms: int | None = None
    board_hash: str = ""
    """Of a cover link: of the board that ends with it."""


class StudentRedacted(Event, frozen=True, kw_only=True):
    """Gives the seat up, and the name with it; the words are then taken out of the events before this one."""

    student: StudentId


KeyEvent: TypeAlias = SeatClaimed | SeatMoved | ClaimDeclined | KeysRenewed | ConsoleAdded | StudentRedacted
