"""A damaged file: the rooms that can be read go into a fresh one, and the damaged one is kept beside it for a while.

Writing to a file that is damaged somewhere may spread the damage, so nobody works on it. A room is taken over with all
of its log or, if any of it cannot be read, as a row without a log: such a room refuses, and says so.

What nobody notices: SQLite knows a page that is no page, is not there or stands in the wrong place, but it has no
checksums for pages. A letter that has changed inside a text stays changed; and where an old page has come back, or a
page of another room stands in the place of a room's last one, that room seems to end earlier.
"""

import os
import shutil
import sqlite3
import time
from collections.abc import Iterator, Sequence
from contextlib import closing, contextmanager
from dataclasses import dataclass
from pathlib import Path

import msgspec

from server.storage import tables
from server.storage.connection import connect_rescuing, connect_writing
from server.storage.failures import BrokenDatabase, Damaged, FolderInUse, UnwritableFolder
from server.storage.folder import holding
from server.storage.log import Record, RoomRow, check_records
from server.storage.opening import make, named
from server.storage.trouble import unavailable

KEPT = "elbowroom-damaged-*.db"
KEPT_DAYS = 30
"""It holds students' words, as long as rooms do that nobody chose a time for."""
DAY_S = 86_400


@dataclass(frozen=True)
class Rescued:
    """What was done. `str()` is a sentence for the person who started the server."""

    kept: Path
    whole: Sequence[str]
    """Codes of the rooms that were taken over."""
    damaged: Sequence[str]
    """Codes of those that refuse from now on, or are not known any more."""

    def __str__(self) -> str:
        refusing = f"; these cannot be opened: {', '.join(self.damaged)}" if self.damaged else ""
        return (
            f"The file in which lessons are kept was damaged: {len(self.whole)} of "
            f"{len(self.whole) + len(self.damaged)} rooms are saved in a fresh one{refusing}. The damaged file is "
            f"kept for {KEPT_DAYS} days as {self.kept}."
        )


def rescue(folder: Path) -> Rescued:
    """To be called when opening the log has raised BrokenDatabase. Killed at any moment, it can be called again.

    Raises BrokenDatabase if not even a list of the rooms can be read, or another CannotOpen; then nothing was done.
    """
    path = folder.absolute() / "elbowroom.db"
    fresh = path.with_name("elbowroom-fresh.db")
    with holding(folder):
        try:
            _clear(fresh)
            whole, damaged = _taken_over(path, fresh)
            kept = _keep(path)
            # The old one or the new one, and nothing between. SQLite syncs the folder when it next makes a file there.
            fresh.replace(path)
        except OSError as problem:
            raise UnwritableFolder(folder, problem.strerror) from problem
        except sqlite3.Error as problem:
            raise named(problem, path) from problem
        finally:
            _clear(fresh)
    return Rescued(kept, whole, damaged)


def kept_files(folder: Path) -> list[tuple[Path, float]]:
    """The damaged files that are kept, and when each will be deleted, in seconds since 1970."""
    return [(kept, kept.stat().st_mtime + KEPT_DAYS * DAY_S) for kept in sorted(folder.glob(KEPT))]


def forget(folder: Path) -> None:
    """Delete the damaged files whose days are over."""
    for kept, until_s in kept_files(folder):
        if until_s <= time.time():
            kept.unlink()


def _clear(fresh: Path) -> None:
    for left_over in (fresh, fresh.with_name(f"{fresh.name}-journal")):
        left_over.unlink(missing_ok=True)


def _taken_over(path: Path, fresh: Path) -> tuple[list[str], list[str]]:
    whole: list[str] = []
    fresh.touch(mode=0o600)
    with closing(connect_rescuing(path)) as old, closing(connect_writing(fresh)) as new:
        _empty_the_write_ahead_file(old, path)
        rooms = _rooms(old)
        if not rooms:
            raise BrokenDatabase(path, "no room in it can be found")
        make(new)
        with tables.transaction(new):
            for room in rooms:
                records = _records(old, room.code)
                new.execute(tables.INSERT_ROOM, msgspec.structs.astuple(room))
                tables.insert_records(new, [(room.code, record) for record in records])
                whole += [room.code] if records else []
            _take_drafts_over(old, new, whole)
            _take_secret_over(old, new)
        known = {room.code for room in rooms} | _codes_of_events(old)
    return whole, sorted(known.difference(whole))


def _empty_the_write_ahead_file(old: sqlite3.Connection, path: Path) -> None:
    """What a killed server left there goes into the file. It must not stay beside a file that it is not about."""
    (busy, _, _) = old.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchone()
    if busy:
        raise FolderInUse(path.parent)


def _rooms(old: sqlite3.Connection) -> list[RoomRow]:
    """From both ends, because what cannot be read may stand between them."""
    found: dict[str, RoomRow] = {}
    for direction in ("ASC", "DESC"):
        for row in _as_far_as_possible(old, f"{tables.SELECT_ROOM} ORDER BY rowid {direction}"):
            with _damage_passed_over():
                room = msgspec.convert(dict(zip(RoomRow.__struct_fields__, row, strict=True)), RoomRow)
                found[room.code] = room
    one_by_key = {room.key_hash: room for room in found.values()}
    return sorted(one_by_key.values(), key=lambda room: room.code)


def _records(old: sqlite3.Connection, code: str) -> Sequence[Record]:
    """All of a room's, or none: a log with a hole in it is no log."""
    records: list[Record] = []
    with _damage_passed_over():
        rows = old.execute(tables.SELECT_RECORDS, (code,)).fetchall()
        found = [Record(seq, at_ms, actor, cid, body.encode()) for seq, at_ms, actor, cid, body in rows]
        check_records(0, found)
        records += found
    return records


def _codes_of_events(old: sqlite3.Connection) -> set[str]:
    """The row of a room may be lost, and its events still there."""
    codes = [code for (code,) in _as_far_as_possible(old, "SELECT DISTINCT room FROM events")]
    return {code for code in codes if isinstance(code, str) and code.isalnum()}


def _take_drafts_over(old: sqlite3.Connection, new: sqlite3.Connection, codes: Sequence[str]) -> None:
    select = "SELECT room, student, phase, text, at_ms FROM drafts WHERE room = ?"
    insert = "INSERT OR IGNORE INTO drafts (room, student, phase, text, at_ms) VALUES (?, ?, ?, ?, ?)"
    for code in codes:
        new.executemany(insert, _as_far_as_possible(old, select, code))


def _take_secret_over(old: sqlite3.Connection, new: sqlite3.Connection) -> None:
    """Without it a new one will be made, and every token stays good: rooms keep hashes of them."""
    secret = _as_far_as_possible(old, "SELECT name, value FROM meta WHERE name = 'secret'")
    new.executemany("INSERT OR IGNORE INTO meta (name, value) VALUES (?, ?)", secret)


def _as_far_as_possible(
    old: sqlite3.Connection, select: str, *values: object
) -> Iterator[tuple[object, ...]]:
    with _damage_passed_over():
        yield from old.execute(select, values)


@contextmanager
def _damage_passed_over() -> Iterator[None]:
    """There may be anything in a damaged page. What else stands in the way, such as another program, is raised."""
    try:
        yield
    except sqlite3.Error as problem:
        if not isinstance(unavailable(problem) or Damaged(), Damaged):
            raise
    except (AttributeError, TypeError, ValueError, msgspec.ValidationError):
        return


def _keep(path: Path) -> Path:
    """A copy, on the disk before the file itself is replaced."""
    kept = path.with_name(KEPT.replace("*", time.strftime("%Y-%m-%d-%H%M%S")))
    half = kept.with_suffix(".half")
    shutil.copy(path, half)
    with half.open("r+b") as file:
        os.fsync(file.fileno())
    half.replace(kept)
    return kept
