"""A disk that takes its time, for as long as a test likes."""

import asyncio
import sqlite3
import threading
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

from server.storage.sqlite import SqliteLog


@asynccontextmanager
async def slow_commit(log: SqliteLog) -> AsyncIterator[None]:
    """A commit is under way as long as the block lasts."""
    under_way, go_on = asyncio.Event(), threading.Event()
    loop = asyncio.get_running_loop()

    def write(_: sqlite3.Connection) -> None:
        loop.call_soon_threadsafe(under_way.set)
        go_on.wait()

    slow = asyncio.create_task(log._write(write))
    await under_way.wait()
    try:
        yield
    finally:
        go_on.set()
        await slow
