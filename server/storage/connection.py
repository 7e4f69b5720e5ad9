"""How the database is opened, and aiosqlite with whole transactions in one thread hop.

aiosqlite makes a thread hop of every statement and lets all coroutines share one transaction: whoever is
cancelled between two statements leaves half a transaction to the next. So work goes over as one function,
which begins and ends its own transaction inside the thread.
"""

import logging
import sqlite3
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from functools import partial
from pathlib import Path
from typing import TypeVar, cast

import aiosqlite

T = TypeVar("T")

# Another program may hold the file for a moment; for longer we rather answer Unavailable than let every room
# wait.
BUSY_S = 0.5

# Its debug lines hold what it executes, and so students' words.
logging.getLogger("aiosqlite").setLevel(logging.WARNING)


class Connection(aiosqlite.Connection):
    """One connection and its thread. The thread is no daemon: a connection that was entered must be left."""

    async def hop(self, work: Callable[[sqlite3.Connection], T]) -> T:
        """Run `work` in the connection's thread, to its end even if the caller is cancelled meanwhile."""
        return cast(T, await self._execute(work, self._conn))  # type: ignore[no-untyped-call]  # its own


@asynccontextmanager
async def writing(path: Path) -> AsyncIterator[Connection]:
    """The one connection that writes and checkpoints."""
    async with Connection(partial(connect_writing, path), iter_chunk_size=64) as connection:
        yield cast(Connection, connection)


@asynccontextmanager
async def reading(path: Path) -> AsyncIterator[Connection]:
    """A connection that cannot write and never checkpoints: before SQLite 3.51.3, two connections that do may
    corrupt the file. To be opened after the writing one, and closed before it."""
    async with Connection(partial(connect_reading, path), iter_chunk_size=64) as connection:
        yield cast(Connection, connection)


def connect_writing(path: Path) -> sqlite3.Connection:
    """FULL: a commit is on the disk. Temporary tables stay in memory: they hold students' words."""
    synced = ["synchronous = FULL", "fullfsync = ON", "checkpoint_fullfsync = ON"]
    return _connect(path.as_uri(), [*synced, "secure_delete = ON", "temp_store = MEMORY"])


def connect_reading(path: Path) -> sqlite3.Connection:
    """See `reading`."""
    return _connect(f"{path.as_uri()}?mode=ro", ["wal_autocheckpoint = 0", "temp_store = MEMORY"])


def connect_rescuing(path: Path) -> sqlite3.Connection:
    """For what `rescue` does. Else SQLite would read nothing of a file that has been cut off."""
    return _connect(path.as_uri(), ["writable_schema = ON", "temp_store = MEMORY"])


def _connect(uri: str, settings: list[str]) -> sqlite3.Connection:
    db = sqlite3.connect(uri, uri=True, timeout=BUSY_S, isolation_level=None)
    try:
        for setting in settings:
            db.execute(f"PRAGMA {setting}")
    except BaseException:
        db.close()
        raise
    return db
