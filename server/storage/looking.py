"""Looking at a database without changing it, whether a server runs on it or not."""

import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path

from server.storage import tables
from server.storage.connection import connect_reading
from server.storage.failures import Damaged
from server.storage.log import Record, RoomRow
from server.storage.opening import check_is_ours, check_is_whole
from server.storage.trouble import unavailable


class Looking:
    """Raises Unavailable, Damaged."""

    def __init__(self, db: sqlite3.Connection, path: Path) -> None:
        self._db = db
        self._path = path

    def check_is_ours(self) -> None:
        """Raises ForeignDatabase, NewerDatabase, BrokenDatabase."""
        with _named():
            check_is_ours(self._db, self._path)

    def check_is_whole(self) -> None:
        """Raises BrokenDatabase."""
        with _named():
            check_is_whole(self._db, self._path)

    def rooms(self) -> list[RoomRow]:
        with _named():
            return [RoomRow(*row) for row in self._db.execute(f"{tables.SELECT_ROOM} ORDER BY code")]

    def read(self, code: str) -> tuple[Record, ...]:
        """As `Log.read`."""
        with _named():
            rows = self._db.execute(tables.SELECT_RECORDS, (code,)).fetchall()
        return tuple(Record(seq, at_ms, actor, cid, body.encode()) for seq, at_ms, actor, cid, body in rows)


@contextmanager
def looking(path: Path) -> Iterator[Looking]:
    """Raises Unavailable, Damaged: it cannot be opened at all."""
    with _named():
        db = connect_reading(path.absolute())
    with closing(db):
        yield Looking(db, path)


@contextmanager
def _named() -> Iterator[None]:
    try:
        yield
    except sqlite3.Error as problem:
        raise unavailable(problem) or Damaged(str(problem)) from problem
