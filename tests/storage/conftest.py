"""Logs to test, opened and closed."""

from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from server.storage.log import Log
from server.storage.memory import MemoryLog
from server.storage.sqlite import SqliteLog


@pytest.fixture
async def sqlite_log(tmp_path: Path) -> AsyncIterator[SqliteLog]:
    log = await SqliteLog.open(tmp_path)
    try:
        yield log
    finally:
        await log.close()


@pytest.fixture(params=["memory", "sqlite"])
async def log(request: pytest.FixtureRequest, tmp_path: Path) -> AsyncIterator[Log]:
    opened: Log = MemoryLog() if request.param == "memory" else await SqliteLog.open(tmp_path)
    try:
        yield opened
    finally:
        await opened.close()
