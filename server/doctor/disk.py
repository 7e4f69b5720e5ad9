"""The folder in which lessons are kept: can it be written, is there room, how long does a commit take?"""

import shutil
import sqlite3
import time
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path
from tempfile import TemporaryDirectory

from server.doctor.finding import Finding, to_do, well
from server.storage.connection import connect_writing

COMMITS = 200
MOST_S = 3.0
"""A slow disk has shown itself by then."""
SLOW_MS = 200.0
"""One in a hundred; it may have been another program, just now."""
LITTLE_MB = 200
WORDS = "x" * 300
"""About what one thing said in a lesson takes."""


def disk(folder: Path) -> Iterator[Finding]:
    place = _nearest(folder)
    if not place.is_dir():
        yield to_do(f"{place} is a file, no folder: choose another folder with --data.")
        return
    free_mb = shutil.disk_usage(place).free // 1_000_000
    if free_mb < LITTLE_MB:
        yield to_do(
            f"Only {free_mb} MB are free for {folder}: delete something, or choose another disk with --data."
        )
    else:
        yield well(f"{free_mb / 1000:.1f} GB are free for {folder}.")
    try:
        with TemporaryDirectory(dir=place, prefix="doctor-") as own:
            took_ms = commits_ms(Path(own) / "doctor.db")
    except (OSError, sqlite3.Error) as problem:
        yield to_do(
            f"Nothing can be written in {folder} ({problem}): make it writable, or choose another with --data."
        )
        return
    yield well(f"{folder} can be written.")
    yield latency(took_ms)


def latency(took_ms: list[float]) -> Finding:
    """From the times of some commits, sorted."""
    usual_ms, slow_ms = took_ms[len(took_ms) // 2], took_ms[len(took_ms) * 99 // 100]
    words = f"Saving takes {usual_ms:.1f} ms, and {slow_ms:.1f} ms for the slowest in a hundred"
    if slow_ms > SLOW_MS:
        return to_do(
            f"{words}: ticks will come late. Choose a folder on this computer's own disk with --data."
        )
    return well(f"{words}.")


def commits_ms(path: Path) -> list[float]:
    """How long commits take that are on the disk when they return, as each thing said in a lesson is; sorted."""
    took_ms: list[float] = []
    with closing(connect_writing(path.absolute())) as db:
        db.execute("PRAGMA journal_mode = WAL")
        db.execute("CREATE TABLE words (words TEXT)")
        until_s = time.perf_counter() + MOST_S
        while len(took_ms) < COMMITS and time.perf_counter() < until_s:
            began_s = time.perf_counter()
            db.execute("INSERT INTO words VALUES (?)", (WORDS,))
            took_ms.append((time.perf_counter() - began_s) * 1000)
    return sorted(took_ms)


def _nearest(folder: Path) -> Path:
    """The folder, or what it would be made in."""
    return next(place for place in (folder.absolute(), *folder.absolute().parents) if place.exists())
