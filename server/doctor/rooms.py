"""The rooms that are kept: which of them can be opened, and what to do about the others."""

from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

from server.doctor.finding import Finding, to_do, well
from server.live.standing import fold
from server.storage.log import BrokenDatabase, CannotOpen, Damaged, RoomRow, Unavailable
from server.storage.looking import Looking, looking
from server.storage.rescue import kept_files


def rooms(folder: Path) -> Iterator[Finding]:
    yield from _kept(folder)
    path = folder / "elbowroom.db"
    if not path.exists() or path.stat().st_size == 0:
        yield well(f"No lesson is kept in {folder} yet.")
        return
    try:
        with looking(path) as database:
            yield from _looked_through(database, path)
    except Damaged as problem:
        yield to_do(
            f"{BrokenDatabase(path, problem)} Or start Elbow Room anew: it saves the rooms that can be read."
        )
    except Unavailable as problem:
        yield to_do(f"{path} cannot be read now: {problem}. Try again in a minute.")
    except CannotOpen as problem:
        yield to_do(str(problem))


def _looked_through(database: Looking, path: Path) -> Iterator[Finding]:
    database.check_is_ours()
    rows = database.rooms()
    bad = [(row, why) for row in rows if (why := _why_not(database, row))]
    try:
        database.check_is_whole()
    except BrokenDatabase as problem:
        yield to_do(
            f"{problem} Or start Elbow Room anew: it saves the rooms that can be read, {len(rows) - len(bad)} of "
            f"{len(rows)}."
        )
    else:
        yield well(f"{path} is whole; {len(rows) - len(bad)} of its {len(rows)} rooms can be opened.")
    for row, why in bad:
        yield to_do(
            f"Room {row.code} cannot be opened: {why}. Put back a copy of {path.parent} from before, or leave it: "
            f"it does no harm, and deletes itself on {_day(row.expires_ms)}."
        )


def _why_not(database: Looking, row: RoomRow) -> str:
    """Empty, if the room can be opened."""
    try:
        records = database.read(row.code)
        if not records:
            return "nothing is left of its log"
        fold(records, ())
    except Unavailable as problem:
        return str(problem)
    except Exception as problem:  # noqa: BLE001 - a log that makes no sense may fail anywhere in its folding
        return f"its log makes no sense ({type(problem).__name__})"
    return ""


def _kept(folder: Path) -> Iterator[Finding]:
    for kept, until_s in kept_files(folder):
        yield to_do(
            f"{kept} was damaged and is kept until {_day(until_s * 1000)}: look after this disk, put back a copy of "
            "the folder if a room is missing, and delete the file when nobody needs it."
        )


def _day(at_ms: float) -> str:
    return datetime.fromtimestamp(at_ms / 1000, UTC).date().isoformat()
