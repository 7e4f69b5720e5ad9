"""The writes that touch one room's row, or a few. Each is one transaction and runs in the writing thread."""

import secrets
import sqlite3
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager

import msgspec

from server.storage.failures import CodeTaken, RoomGone, Unavailable
from server.storage.log import Record, RoomRow

SELECT_ROOM = """
SELECT code, key_hash, teacher_hash, board_hash, created_ms, expires_ms, deadline_ms, last_alive_ms FROM rooms
"""
SELECT_RECORDS = "SELECT seq, at_ms, actor, cid, body FROM events WHERE room = ? ORDER BY seq"
INSERT_ROOM = """
INSERT INTO rooms
    (code, key_hash, teacher_hash, board_hash, created_ms, expires_ms, deadline_ms, last_alive_ms)
VALUES (?, ?, ?, ?, ?, ?, ?, ?)
"""


@contextmanager
def transaction(db: sqlite3.Connection) -> Iterator[None]:
    """All of it or nothing. After some errors (a full disk) SQLite ends the transaction by itself."""
    db.execute("BEGIN IMMEDIATE")
    try:
        yield
        db.execute("COMMIT")
    except BaseException:
        if db.in_transaction:
            db.execute("ROLLBACK")
        raise


def create_room(db: sqlite3.Connection, room: RoomRow, first: Sequence[Record]) -> RoomRow:
    """Make a room; see `Log.create`."""
    with transaction(db):
        made = db.execute(SELECT_ROOM + "WHERE key_hash = ?", (room.key_hash,)).fetchone()
        if made:
            return RoomRow(*made)
        if db.execute("SELECT 1 FROM rooms WHERE code = ?", (room.code,)).fetchone():
            raise CodeTaken(room.code)
        db.execute(INSERT_ROOM, msgspec.structs.astuple(room))
        insert_records(db, [(room.code, record) for record in first])
        return room


def insert_records(db: sqlite3.Connection, records: Iterable[tuple[str, Record]]) -> None:
    """Each with the code of its room; inside a transaction of the caller's."""
    db.executemany(
        "INSERT INTO events (room, seq, at_ms, actor, cid, body) VALUES (?, ?, ?, ?, ?, ?)",
        [(code, one.seq, one.at_ms, one.actor, one.cid, one.body.decode()) for code, one in records],
    )


def beat(db: sqlite3.Connection, codes: Sequence[str], now_ms: int) -> None:
    """See `Log.beat`."""
    with transaction(db):
        db.executemany(
            "UPDATE rooms SET last_alive_ms = ? WHERE code = ?", [(now_ms, code) for code in codes]
        )


def secret(db: sqlite3.Connection) -> bytes:
    """See `Log.secret`."""
    with transaction(db):
        db.execute(
            "INSERT INTO meta (name, value) VALUES ('secret', ?) ON CONFLICT DO NOTHING",
            (secrets.token_bytes(32),),
        )
        (value,) = db.execute("SELECT value FROM meta WHERE name = 'secret'").fetchone()
        return bytes(value)


def rewrite(db: sqlite3.Connection, code: str, records: Sequence[Record], student: str) -> None:
    """See `Log.rewrite`."""
    with transaction(db):
        if not db.execute("SELECT 1 FROM rooms WHERE code = ?", (code,)).fetchone():
            raise RoomGone(code)
        db.executemany(
            "UPDATE events SET body = ? WHERE room = ? AND seq = ?",
            [(one.body.decode(), code, one.seq) for one in records],
        )
        db.execute("DELETE FROM drafts WHERE room = ? AND student = ?", (code, student))
        db.execute("INSERT INTO meta (name, value) VALUES ('unswept', '') ON CONFLICT DO NOTHING")
    _sweep_or_say(db)


def delete_rooms(db: sqlite3.Connection, codes: Sequence[str]) -> None:
    """Take rooms out of the tables, then their bytes out of the files; see `sweep`."""
    with transaction(db):
        rooms = [(code,) for code in codes]
        if db.executemany("DELETE FROM rooms WHERE code = ?", rooms).rowcount:
            db.executemany("DELETE FROM events WHERE room = ?", rooms)
            db.executemany("DELETE FROM drafts WHERE room = ?", rooms)
            db.execute("INSERT INTO meta (name, value) VALUES ('unswept', '') ON CONFLICT DO NOTHING")
    _sweep_or_say(db)


def _sweep_or_say(db: sqlite3.Connection) -> None:
    if is_unswept(db) and not sweep(db):
        raise Unavailable("it is deleted, but another program is reading the file that still holds the words")


def is_unswept(db: sqlite3.Connection) -> bool:
    """Rooms were deleted, and what `sweep` does was not done, or not to its end."""
    return db.execute("SELECT 1 FROM meta WHERE name = 'unswept'").fetchone() is not None


def sweep(db: sqlite3.Connection) -> bool:
    """Leave in the files nothing but what the tables hold. False if another program's reading was in the way.

    `secure_delete` blanks a row where it stands. But SQLite moves rows between pages as they fill and empty,
    and the copies that stay behind in the gaps are never blanked: 5 to 50 copies of deleted rooms' words
    survived in a file of 40 rooms (tried). So the whole file is written anew: about 4 ms a MB up to 50 MB, 6
    ms at 200 MB (tried, on a fast disk), in memory of the same size. The write-ahead file still holds the old
    pages until it is cut.
    """
    db.execute("VACUUM")
    (busy, _, _) = db.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchone()
    if busy:
        return False
    db.execute("DELETE FROM meta WHERE name = 'unswept'")
    return True
