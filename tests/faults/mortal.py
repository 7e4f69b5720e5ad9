"""Our server, which kills itself at a named point: `python -m tests.faults.mortal ORDER [options of the server]`.

ORDER is a file. Once it is there and says `POINT N`, the process ends as by `kill -9` when it comes to that point for
the Nth time. Nothing of this is in the server: its parts are wrapped here, before it starts.
"""

import asyncio
import os
import signal
import sqlite3
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import Any, NoReturn, Self

from server import app
from server.live.batch import Batch
from server.live.showing import Showing
from server.live.standing import Standing
from server.storage.log import Record
from server.storage.sqlite import SqliteLog

BEFORE_APPEND = "before-append"
BEFORE_COMMIT = "before-commit"
AFTER_COMMIT = "after-commit-before-done"
AFTER_DONE = "after-done-before-broadcast"
POINTS = (BEFORE_APPEND, BEFORE_COMMIT, AFTER_COMMIT, AFTER_DONE)
FLUSH_S = 0.02
"""So long answers that were written have to leave the process."""


class Death:
    """Counts how often the ordered point was come to."""

    def __init__(self, order: Path) -> None:
        self._order = order
        self._passed = 0

    def is_at(self, point: str) -> bool:
        try:
            ordered, turns = self._order.read_text().split()
        except (FileNotFoundError, ValueError):  # not yet there, or not yet written
            return False
        self._passed += point == ordered
        return point == ordered and self._passed == int(turns)

    def come_at(self, point: str) -> None:
        if self.is_at(point):
            die()


def die() -> NoReturn:
    """Neither Python nor the loop gets to run anything any more."""
    os.kill(os.getpid(), signal.SIGKILL)
    raise AssertionError("the process is dead")


def mortal_log(death: Death) -> type[SqliteLog]:
    class MortalLog(SqliteLog):
        @classmethod
        async def open(cls, folder: Path) -> Self:
            log = await super().open(folder)
            await log._write(lambda db: watch_commits(db, death))
            return log

        async def append(self, code: str, expected_seq: int, records: Sequence[Record], **more: Any) -> None:
            if records:
                death.come_at(BEFORE_APPEND)
            await super().append(code, expected_seq, records, **more)
            if records:
                death.come_at(AFTER_COMMIT)

    return MortalLog


def watch_commits(db: sqlite3.Connection, death: Death) -> None:
    """Of transactions with events in them; a heartbeat is none. SQLite tells of each statement before it runs it."""
    has_events = False

    def about_to_run(statement: str) -> None:
        nonlocal has_events
        if statement.startswith("INSERT INTO events"):
            has_events = True
        elif statement == "COMMIT":
            if has_events:
                death.come_at(BEFORE_COMMIT)
            has_events = False

    db.set_trace_callback(about_to_run)


def stop_showing(death: Death) -> None:
    """From the ordered batch on nothing is shown any more; its answers still leave, then it is over."""
    show, dying = Showing.show, False

    def show_or_die(self: Showing, batch: Batch, standing: Standing) -> None:
        nonlocal dying
        if not dying and batch.records and death.is_at(AFTER_DONE):
            dying = True
            asyncio.get_running_loop().call_later(FLUSH_S, die)
        if not dying:
            show(self, batch, standing)

    Showing.show = show_or_die  # type: ignore[method-assign]


if __name__ == "__main__":
    death = Death(Path(sys.argv[1]))
    setattr(app, "SqliteLog", mortal_log(death))  # noqa: B010 - for mypy, a class is not to be replaced
    stop_showing(death)
    sys.exit(app.main(sys.argv[2:]))
