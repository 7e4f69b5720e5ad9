"""The log in one SQLite file. One task owns both connections: `writer` writes, reads go past it.

append ──► writer: one batch, one thread hop, one commit ──► elbowroom.db (+ -wal, -shm)
read ────► a second connection that cannot write ◄────────────────┘
"""

import asyncio
import sqlite3
from collections.abc import Callable, Iterable, Sequence
from contextlib import AsyncExitStack
from functools import partial
from pathlib import Path
from typing import Any, Self, TypeVar, cast

from server.storage import tables
from server.storage.commit import HandIn
from server.storage.connection import Connection, reading, writing
from server.storage.failures import Unavailable
from server.storage.folder import holding
from server.storage.log import UNCHANGED, Draft, Record, RoomRow, Unchanged, check_drafts, check_records
from server.storage.opening import prepare
from server.storage.trouble import unavailable
from server.storage.writer import Writer

T = TypeVar("T")


class SqliteLog:
    """A `Log` (which documents the methods) on disk. Made by `SqliteLog.open`."""

    def __init__(self, writing_connection: Connection, reader: Connection, opened: AsyncExitStack) -> None:
        self._writer = Writer(writing_connection)
        self._reader = reader
        # A task of its own, so that even a loop that is torn down ends the threads: the process waits for
        # them.
        self._owner = asyncio.create_task(self._own(opened), name="storage writer")

    @classmethod
    async def open(cls, folder: Path) -> Self:
        """Hold the folder, and make or open `elbowroom.db` in it. Raises CannotOpen, in one of its kinds."""
        path = folder.absolute() / "elbowroom.db"  # noqa: ASYNC240 - once, at the start
        async with AsyncExitStack() as opening:
            opening.enter_context(holding(folder))
            await asyncio.to_thread(prepare, path)
            writing_connection = await opening.enter_async_context(writing(path))
            reader = await opening.enter_async_context(reading(path))
            return cls(writing_connection, reader, opening.pop_all())

    async def _own(self, opened: AsyncExitStack) -> None:
        async with opened:
            await self._writer.run()

    @property
    def waiting(self) -> int:
        return self._writer.waiting

    async def close(self) -> None:
        self._writer.close()
        await asyncio.wait([self._owner])

    async def create(self, room: RoomRow, first: Sequence[Record]) -> RoomRow:
        check_records(0, first)
        return await self._write(partial(tables.create_room, room=room, first=first))

    async def append(
        self,
        code: str,
        expected_seq: int,
        records: Sequence[Record],
        *,
        drafts: Sequence[Draft] = (),
        deadline_ms: int | Unchanged | None = UNCHANGED,
    ) -> None:
        check_records(expected_seq, records)
        check_drafts(drafts)
        await self._writer.hand_in(HandIn(code, expected_seq, records, drafts, deadline_ms))

    async def rewrite(self, code: str, records: Sequence[Record], student: str) -> None:
        await self._write(partial(tables.rewrite, code=code, records=records, student=student))

    async def beat(self, codes: Iterable[str], now_ms: int) -> None:
        if alive := list(codes):
            await self._write(partial(tables.beat, codes=alive, now_ms=now_ms))

    async def delete(self, *codes: str) -> None:
        await self._write(partial(tables.delete_rooms, codes=codes))

    async def secret(self) -> bytes:
        return await self._write(tables.secret)

    async def _write(self, job: Callable[[sqlite3.Connection], T]) -> T:
        return cast(T, await self._writer.hand_in(job))

    async def read(self, code: str) -> tuple[Record, ...]:
        rows = await self._fetch(tables.SELECT_RECORDS, code)
        return tuple(Record(seq, at_ms, actor, cid, body.encode()) for seq, at_ms, actor, cid, body in rows)

    async def drafts(self, code: str) -> tuple[Draft, ...]:
        rows = await self._fetch(
            "SELECT student, phase, text, at_ms FROM drafts WHERE room = ? ORDER BY student, phase", code
        )
        return tuple(Draft(*row) for row in rows)

    async def find(self, code: str) -> RoomRow | None:
        return next(iter(await self._rooms("WHERE code = ?", code)), None)

    async def running(self) -> tuple[RoomRow, ...]:
        return await self._rooms("WHERE deadline_ms IS NOT NULL ORDER BY code")

    async def codes(self) -> tuple[str, ...]:
        return tuple(code for (code,) in await self._fetch("SELECT code FROM rooms ORDER BY code"))

    async def expired(self, now_ms: int) -> tuple[str, ...]:
        rows = await self._fetch("SELECT code FROM rooms WHERE expires_ms <= ? ORDER BY code", now_ms)
        return tuple(code for (code,) in rows)

    async def _rooms(self, where: str, *values: object) -> tuple[RoomRow, ...]:
        return tuple(RoomRow(*row) for row in await self._fetch(tables.SELECT_ROOM + where, *values))

    async def _fetch(self, select: str, *values: object) -> list[tuple[Any, ...]]:
        """All rows in one thread hop; each call sees what was committed before it."""
        if self._owner.done():
            raise Unavailable("the log is closed")
        try:
            return await self._reader.hop(lambda db: db.execute(select, values).fetchall())
        except sqlite3.Error as exc:
            if failure := unavailable(exc):
                raise failure from exc
            raise
