"""What a log promises, what it keeps, and what can go wrong.

A log keeps, for every room, its events in order (`seq` 1, 2, 3 … without a gap). It knows nothing of what
they mean: a body is JSON text that `codec` wrote and will read. Bytes in, bytes out.

Everything that can go wrong has one of these names; anything else that comes out of a log is a bug of the
caller (`ValueError`, nothing written) or of ours.

* LogError
    * CodeTaken          create: the code is another room's: draw another
    * Conflict           append: the log is not where the caller believed: load the room again
    * RoomGone           append: no such room, or not any more
    * Unavailable        any call: the disk cannot do it now; nothing was written; try again later
        * Damaged        this room, or this part of the file, has been damaged: trying again does not help
    * CannotOpen         at the start; `str()` is one sentence for the person who started the server
        * FolderInUse, UnwritableFolder, NewerDatabase, BrokenDatabase, ForeignDatabase
"""

from collections.abc import Iterable, Sequence
from enum import Enum
from typing import Final, Protocol

import msgspec

from server.storage.failures import (
    BrokenDatabase,
    CannotOpen,
    CodeTaken,
    Conflict,
    Damaged,
    FolderInUse,
    ForeignDatabase,
    LogError,
    NewerDatabase,
    RoomGone,
    Unavailable,
    UnwritableFolder,
)

__all__ = [
    "UNCHANGED",
    "BrokenDatabase",
    "CannotOpen",
    "CodeTaken",
    "Conflict",
    "Damaged",
    "Draft",
    "FolderInUse",
    "ForeignDatabase",
    "Log",
    "LogError",
    "NewerDatabase",
    "Record",
    "RoomGone",
    "RoomRow",
    "Unavailable",
    "Unchanged",
    "UnwritableFolder",
]


class Record(msgspec.Struct, frozen=True):
    """One event. `actor` and `cid` say whose command it came from; both are "" for the machine's own."""

    seq: int
    at_ms: int
    actor: str
    cid: str
    body: bytes


class RoomRow(msgspec.Struct, frozen=True):
    """What is known of a room without reading its events. Times are wall-clock milliseconds.

    `deadline_ms` is None while no clock runs. `last_alive_ms` is the last heartbeat while one did.
    """

    code: str
    key_hash: str
    teacher_hash: str
    board_hash: str
    created_ms: int
    expires_ms: int
    deadline_ms: int | None
    last_alive_ms: int


class Draft(msgspec.Struct, frozen=True):
    """A student's latest unfinished words in a phase. Handing one in with `text == ""` deletes it."""

    student: str
    phase: str
    text: str
    at_ms: int


class Unchanged(Enum):
    """The type of `UNCHANGED`, because None means something for a deadline: that no clock runs."""

    UNCHANGED = "unchanged"


UNCHANGED: Final = Unchanged.UNCHANGED


class Log(Protocol):
    """All rooms' events, drafts and deadlines.

    A call that returns is on disk. A call that is cancelled may or may not have happened, wholly or not at
    all: whoever goes on must load the room again. Texts hold no NUL and no lone surrogate (else ValueError).
    """

    async def create(self, room: RoomRow, first: Sequence[Record]) -> RoomRow:
        """Make a room with its first events, in one step. The same `key_hash` again makes nothing and returns
        the row that exists. Raises CodeTaken, Unavailable."""
        ...

    async def append(
        self,
        code: str,
        expected_seq: int,
        records: Sequence[Record],
        *,
        drafts: Sequence[Draft] = (),
        deadline_ms: int | Unchanged | None = UNCHANGED,
    ) -> None:
        """Write what happened in a room, all of it or nothing.

        `expected_seq` is the seq of the last event that the caller knows (0 for none); records go on from
        there without a gap, and there may be none (drafts alone). Raises Conflict, RoomGone, Unavailable.
        """
        ...

    async def read(self, code: str) -> tuple[Record, ...]:
        """A room's events from the first to the last; none if there is no such room. Raises Unavailable."""
        ...

    async def drafts(self, code: str) -> tuple[Draft, ...]:
        """A room's drafts by student and phase. Raises Unavailable."""
        ...

    async def find(self, code: str) -> RoomRow | None:
        """The room with this code. Raises Unavailable."""
        ...

    async def running(self) -> tuple[RoomRow, ...]:
        """The rooms whose clock runs, to be loaded at the start. Raises Unavailable."""
        ...

    async def codes(self) -> tuple[str, ...]:
        """The codes of all rooms. Raises Unavailable."""
        ...

    async def expired(self, now_ms: int) -> tuple[str, ...]:
        """The codes of the rooms with `expires_ms <= now_ms`. Raises Unavailable."""
        ...

    async def rewrite(self, code: str, records: Sequence[Record], student: str) -> None:
        """Put these bodies in the place of those with the same seq, forget the student's drafts, and leave no byte of
        what stood there in any file. Costs what `delete` costs. Raises RoomGone, and Unavailable as `delete` does."""
        ...

    async def beat(self, codes: Iterable[str], now_ms: int) -> None:
        """Note that these rooms are alive; unknown ones are passed over. Raises Unavailable."""
        ...

    async def delete(self, *codes: str) -> None:
        """Leave no byte of these rooms in any file; unknown ones are passed over.

        Costs writers a pause that grows with the whole database (`tables.delete_rooms`): hand in all expired
        rooms at once. Raises Unavailable; the rooms may be gone already, and the same call finishes the work.
        """
        ...

    async def secret(self) -> bytes:
        """32 random bytes, made once for this log and the same ever after. Raises Unavailable."""
        ...

    @property
    def waiting(self) -> int:
        """Calls that write and that nobody has begun to write yet."""
        ...

    async def close(self) -> None:
        """Finish what was handed in and let go of everything. A second call does nothing."""
        ...


def check_records(expected_seq: int, records: Sequence[Record]) -> None:
    """Raise ValueError for records that no log could keep as they are, before they join other rooms' ones."""
    for seq, record in enumerate(records, start=expected_seq + 1):
        if record.seq != seq:
            raise ValueError(f"record has seq {record.seq} where {seq} must follow")
        if b"\0" in record.body:
            raise ValueError("a body is JSON text and holds no NUL")
        record.body.decode()
        check_text(record.actor, record.cid)


def check_drafts(drafts: Sequence[Draft]) -> None:
    """Raise ValueError for drafts that no log could keep as they are."""
    for draft in drafts:
        check_text(draft.student, draft.phase, draft.text)


def check_text(*texts: str) -> None:
    """Raise ValueError for NUL (PostgreSQL refuses it) and for lone surrogates (SQLite does)."""
    for text in texts:
        if "\0" in text:
            raise ValueError("text holds a NUL")
        text.encode()
