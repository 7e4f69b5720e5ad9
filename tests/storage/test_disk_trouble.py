"""A full or locked disk is told at once, changes nothing, and is over when it is over."""

import asyncio
import sqlite3
import sys
from pathlib import Path

import pytest

from server.storage.log import Damaged, Record, Unavailable
from server.storage.sqlite import SqliteLog
from tests.storage.processes import run, running, said
from tests.storage.rooms import records, room


@pytest.mark.skipif(sys.platform == "win32", reason="there is no limit for the size of files to set")
async def test_when_files_cannot_grow_appends_are_unavailable_and_work_again_when_they_can(
    tmp_path: Path,
) -> None:
    status, lines = await run("fill_the_disk", tmp_path)
    assert lines[0].startswith("unavailable:")
    assert lines[1:] == ["intact: True", "recovered: True"]
    assert status == 0


async def test_when_the_database_is_full_nothing_is_half_written_and_the_rest_still_works(
    sqlite_log: SqliteLog,
) -> None:
    await sqlite_log.create(room(), records(0, "a"))
    (pages,) = await sqlite_log._write(lambda db: db.execute("PRAGMA page_count").fetchone())
    await sqlite_log._write(lambda db: db.execute(f"PRAGMA max_page_count = {pages + 3}").fetchone())
    for _ in range(2):
        with pytest.raises(Unavailable, match="the disk is full") as full:
            await sqlite_log.append("ABCDEF", 1, records(1, "small", "large " * 10_000))
        assert isinstance(full.value.__cause__, sqlite3.OperationalError)
        assert len(await sqlite_log.read("ABCDEF")) == 1
    await sqlite_log.append("ABCDEF", 1, records(1, "small"))
    await sqlite_log._write(lambda db: db.execute("PRAGMA max_page_count = 1000000").fetchone())
    await sqlite_log.append("ABCDEF", 2, records(2, "large " * 10_000))
    assert len(await sqlite_log.read("ABCDEF")) == 3


async def test_a_database_that_another_program_locks_is_unavailable_soon_and_readable_all_the_time(
    sqlite_log: SqliteLog, tmp_path: Path
) -> None:
    await sqlite_log.create(room(), records(0, "a"))
    statements: list[str] = []
    await sqlite_log._write(lambda db: db.set_trace_callback(statements.append))
    async with running("lock_the_database", tmp_path) as program:
        assert await said(program) == "locked"
        refused = await asyncio.gather(
            sqlite_log.append("ABCDEF", 1, records(1, "b")),
            sqlite_log.append("ABCDEF", 1, [], deadline_ms=5_000),
            *(sqlite_log.create(room(f"ROOM{n}"), []) for n in range(20)),
            return_exceptions=True,
        )
        assert 1 <= statements.count("BEGIN IMMEDIATE") <= 2, "each try waits, so not every one may be made"
        assert {type(outcome) for outcome in refused} == {Unavailable}
        assert await sqlite_log.read("ABCDEF") == tuple(records(0, "a"))
    await sqlite_log.append("ABCDEF", 1, records(1, "b"))
    assert await sqlite_log.codes() == ("ABCDEF",)


async def test_a_bug_is_told_as_what_it_is_to_its_caller_alone(sqlite_log: SqliteLog) -> None:
    for code in ("AAA", "BBB", "CCC"):
        await sqlite_log.create(room(code), [])
    outcomes = await asyncio.gather(
        sqlite_log._write(lambda db: db.execute("SELECT nonsense")),
        sqlite_log.append("AAA", 0, records(0, "a")),
        sqlite_log.append("BBB", 0, [Record(1, 2**63, "s1", "c1", b"{}")]),
        sqlite_log.append("CCC", 0, records(0, "a")),
        return_exceptions=True,
    )
    assert [type(outcome) for outcome in outcomes] == [
        sqlite3.OperationalError,
        type(None),
        OverflowError,
        type(None),
    ]
    assert [len(await sqlite_log.read(code)) for code in ("AAA", "BBB", "CCC")] == [1, 0, 1]


async def test_words_that_the_disk_has_lost_are_unavailable_and_the_other_rooms_live_on(
    tmp_path: Path,
) -> None:
    log = await SqliteLog.open(tmp_path)
    await log.create(room("AAA"), records(0, *["words " * 20] * 1_000))
    await log.create(room("BBB"), [])
    await log.close()
    log = await SqliteLog.open(tmp_path)
    with (tmp_path / "elbowroom.db").open("r+b") as file:
        file.seek(20 * 4096)
        file.write(b"coffee" * 1_000)
    with pytest.raises(Unavailable, match="the database is damaged"):
        await log.read("AAA")
    await log.append("BBB", 0, [], deadline_ms=5_000)
    assert [row.code for row in await log.running()] == ["BBB"]
    await log.close()


async def test_a_room_in_a_damaged_page_is_no_trouble_to_those_that_are_written_in_the_same_commit(
    tmp_path: Path,
) -> None:
    rooms = ("AAA", "BBB", "CCC")
    log = await SqliteLog.open(tmp_path)
    for code in rooms:
        await log.create(room(code), records(0, *["words " * 20] * 199, f"the last of {code}"))
    await log.close()
    log = await SqliteLog.open(tmp_path)
    with (tmp_path / "elbowroom.db").open("r+b") as file:
        file.seek(file.read().find(b"the last of BBB") // 4096 * 4096)
        file.write(b"coffee" * 600)
    outcomes = await asyncio.gather(
        *(log.append(code, 200, records(200, "more")) for code in rooms), return_exceptions=True
    )
    assert [type(outcome) for outcome in outcomes] == [type(None), Damaged, type(None)]
    assert len(await log.read("AAA")) == 201
    await log.close()
