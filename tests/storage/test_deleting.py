"""A deleted room leaves no byte in any file."""

import asyncio
import random
import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from server.storage import tables
from server.storage.log import Draft, Record, Unavailable
from server.storage.sqlite import SqliteLog
from tests.storage.rooms import room

CODES = [f"{n * 611_953 % 1_000_003:06d}" for n in range(1, 41)]


def copies(folder: Path, words: str) -> dict[str, int]:
    """How often the words stand in each file of the folder that holds them at all."""
    counts = {path.name: path.read_bytes().count(words.encode()) for path in folder.iterdir()}
    return {name: count for name, count in counts.items() if count}


async def hold_lessons(log: SqliteLog, codes: list[str]) -> None:
    """Lessons side by side, of texts of many sizes, so that SQLite moves rows from page to page."""
    chance = random.Random(1)
    await asyncio.gather(*(log.create(room(code), []) for code in codes))
    for seq in range(120):
        await asyncio.gather(*(log.append(code, seq, *say(code, seq, chance)[:1]) for code in codes))
        await asyncio.gather(
            *(log.append(code, seq + 1, [], drafts=say(code, seq, chance)[1]) for code in codes[::7])
        )


def say(code: str, seq: int, chance: random.Random) -> tuple[list[Record], list[Draft]]:
    words = f"canary-{code}-" * chance.choice([2, 5, 20, 30, 90, 300])
    return [Record(seq + 1, 1, "s1", f"c{seq}", words.encode())], [Draft(f"s{seq % 9}", "think", words, 1)]


async def test_deleted_rooms_leave_no_byte_and_the_others_stay_whole(
    sqlite_log: SqliteLog, tmp_path: Path
) -> None:
    await hold_lessons(sqlite_log, CODES)
    kept = [await sqlite_log.read(code) for code in CODES[8:]]
    assert copies(tmp_path, f"canary-{CODES[0]}")
    await sqlite_log.delete(CODES[0])
    assert copies(tmp_path, f"canary-{CODES[0]}") == {}
    await sqlite_log.delete(*CODES[1:8])
    assert [copies(tmp_path, f"canary-{code}") for code in CODES[:8]] == [{}] * 8
    assert [copies(tmp_path, f"key of {code}") for code in CODES[:8]] == [{}] * 8
    assert [await sqlite_log.read(code) for code in CODES[8:]] == kept
    await sqlite_log.close()
    assert [copies(tmp_path, f"canary-{code}") for code in CODES[:8]] == [{}] * 8


async def test_words_that_another_programs_reading_keeps_in_the_files_are_swept_by_the_next_deletion(
    sqlite_log: SqliteLog, tmp_path: Path
) -> None:
    await hold_lessons(sqlite_log, ["AAA"])
    with closing(sqlite3.connect(tmp_path / "elbowroom.db")) as reading:
        reading.execute("BEGIN")
        reading.execute("SELECT count(*) FROM events").fetchone()
        with pytest.raises(Unavailable, match="another program is reading"):
            await sqlite_log.delete("AAA")
        assert await sqlite_log.codes() == ()
        assert copies(tmp_path, "canary")
    await sqlite_log.delete("AAA")
    assert copies(tmp_path, "canary") == {}


async def test_words_that_a_deletion_had_no_time_to_sweep_are_swept_at_the_next_start(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    log = await SqliteLog.open(tmp_path)
    await hold_lessons(log, CODES)
    with monkeypatch.context() as trouble:
        trouble.setattr(tables, "sweep", lambda db: False)
        with pytest.raises(Unavailable):
            await log.delete(*CODES[:8])
    await log.close()
    assert any(copies(tmp_path, f"canary-{code}") for code in CODES[:8])
    await (await SqliteLog.open(tmp_path)).close()
    assert [copies(tmp_path, f"canary-{code}") for code in CODES[:8]] == [{}] * 8
