"""Which of SQLite's errors are the disk's, to be named Unavailable, and which are bugs."""

import sqlite3

from server.storage.failures import Damaged, Unavailable

_SAID = {
    sqlite3.SQLITE_FULL: "the disk is full",
    sqlite3.SQLITE_BUSY: "another program holds the database",
    sqlite3.SQLITE_LOCKED: "another program holds the database",
    sqlite3.SQLITE_PROTOCOL: "another program holds the database",
    sqlite3.SQLITE_READONLY: "the database cannot be written any more",
    sqlite3.SQLITE_PERM: "the database cannot be written any more",
    sqlite3.SQLITE_CANTOPEN: "the database cannot be opened any more",
    sqlite3.SQLITE_CORRUPT: "the database is damaged",
    sqlite3.SQLITE_NOTADB: "the database is damaged",
    sqlite3.SQLITE_IOERR: "the disk does not work",
    sqlite3.SQLITE_NOMEM: "there is not enough memory",
}

_DAMAGE = {sqlite3.SQLITE_CORRUPT, sqlite3.SQLITE_NOTADB}


def primary_code(exc: sqlite3.Error) -> int:
    """SQLite's error code without its details; SQLITE_ERROR for what Python's module raises by itself."""
    return getattr(exc, "sqlite_errorcode", sqlite3.SQLITE_ERROR) & 0xFF


def unavailable(exc: sqlite3.Error) -> Unavailable | None:
    """The failure to tell the caller, caused by `exc`; None if `exc` is a bug and not the disk's trouble."""
    said = _SAID.get(primary_code(exc))
    if said is None:
        return None
    kind = Damaged if primary_code(exc) in _DAMAGE else Unavailable
    failure = kind(f"{said} ({exc})")
    failure.__cause__ = exc
    return failure
