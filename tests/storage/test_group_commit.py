"""Many rooms, one commit. Nobody waits for long, and nobody pays for a neighbour."""

import asyncio
import sqlite3
from pathlib import Path

import pytest

from server.storage.log import Conflict, Draft, RoomGone
from server.storage.sqlite import SqliteLog
from tests.storage.commits import commits
from tests.storage.rooms import records, room
from tests.storage.slow import slow_commit

CODES = [f"ROOM{n:02d}" for n in range(50)]


@pytest.fixture
async def statements(sqlite_log: SqliteLog) -> list[str]:
    """What SQLite executes on the writing connection from now on; there are fifty rooms."""
    await asyncio.gather(*(sqlite_log.create(room(code), []) for code in CODES))
    executed: list[str] = []
    await sqlite_log._write(lambda db: db.set_trace_callback(executed.append))
    return executed


def transactions(statements: list[str]) -> list[str]:
    return [statement for statement in statements if statement in {"BEGIN IMMEDIATE", "COMMIT", "ROLLBACK"}]


async def test_fifty_rooms_that_append_at_once_cost_one_transaction(
    sqlite_log: SqliteLog, statements: list[str], tmp_path: Path
) -> None:
    before = commits(tmp_path)
    await asyncio.gather(*(sqlite_log.append(code, 0, records(0, "a", "b")) for code in CODES))
    assert transactions(statements) == ["BEGIN IMMEDIATE", "COMMIT"]
    assert commits(tmp_path) - before == 1
    assert {len(await sqlite_log.read(code)) for code in CODES} == {2}


async def test_what_comes_in_while_a_commit_is_under_way_goes_into_the_next_one(
    sqlite_log: SqliteLog, statements: list[str], tmp_path: Path
) -> None:
    before = commits(tmp_path)
    async with slow_commit(sqlite_log):
        appends = [asyncio.create_task(sqlite_log.append(code, 0, records(0, "a"))) for code in CODES]
        await asyncio.sleep(0)
    await asyncio.gather(*appends)
    assert transactions(statements) == ["BEGIN IMMEDIATE", "COMMIT"]
    assert commits(tmp_path) - before == 1


async def test_what_waits_for_the_next_commit_is_counted(
    sqlite_log: SqliteLog, statements: list[str]
) -> None:
    assert sqlite_log.waiting == 0
    async with slow_commit(sqlite_log):
        appends = [asyncio.create_task(sqlite_log.append(code, 0, records(0, "a"))) for code in CODES]
        await asyncio.sleep(0)
        assert sqlite_log.waiting == len(CODES)
    await asyncio.gather(*appends)
    assert sqlite_log.waiting == 0


async def test_closing_during_a_commit_still_writes_what_waits_for_the_next_one(
    sqlite_log: SqliteLog, tmp_path: Path
) -> None:
    await sqlite_log.create(room(), [])
    async with slow_commit(sqlite_log):
        append = asyncio.create_task(sqlite_log.append("ABCDEF", 0, records(0, "a")))
        await asyncio.sleep(0)
        closing = asyncio.create_task(sqlite_log.close())
        await asyncio.sleep(0)
    await asyncio.wait_for(asyncio.gather(append, closing), 10)


async def test_a_lone_append_does_not_wait_for_company(
    sqlite_log: SqliteLog, statements: list[str], tmp_path: Path
) -> None:
    before = commits(tmp_path)
    for seq in range(3):
        await sqlite_log.append("ROOM00", seq, records(seq, "a"))
    assert commits(tmp_path) - before == 3


async def test_a_conflict_and_a_missing_room_among_fifty_cost_the_others_nothing(
    sqlite_log: SqliteLog, statements: list[str], tmp_path: Path
) -> None:
    before = commits(tmp_path)
    outcomes = await asyncio.gather(
        sqlite_log.append("ROOM00", 3, records(3, "ahead")),
        sqlite_log.append("GONE", 0, records(0, "gone")),
        *(sqlite_log.append(code, 0, records(0, "a")) for code in CODES[1:]),
        return_exceptions=True,
    )
    assert [type(outcome) for outcome in outcomes] == [Conflict, RoomGone] + [type(None)] * 49
    assert commits(tmp_path) - before == 1
    assert await sqlite_log.read("ROOM00") == await sqlite_log.read("GONE") == ()


async def test_drafts_and_deadlines_are_in_the_same_commit_as_the_events_they_came_with(
    sqlite_log: SqliteLog, statements: list[str], tmp_path: Path
) -> None:
    before = commits(tmp_path)
    draft = Draft("s1", "think", "words", 1)
    await asyncio.gather(
        *(sqlite_log.append(c, 0, records(0, "a"), drafts=[draft], deadline_ms=5_000) for c in CODES)
    )
    assert commits(tmp_path) - before == 1
    assert {await sqlite_log.drafts(code) for code in CODES} == {(draft,)}
    assert len(await sqlite_log.running()) == 50


async def test_the_reading_connection_cannot_write_and_never_checkpoints(sqlite_log: SqliteLog) -> None:
    with pytest.raises(sqlite3.OperationalError, match="readonly"):
        await sqlite_log._reader.hop(lambda db: db.execute("DELETE FROM events"))
    pages = await sqlite_log._reader.hop(lambda db: db.execute("PRAGMA wal_autocheckpoint").fetchone()[0])
    assert pages == 0


@pytest.mark.parametrize(("setting", "value"), [("synchronous", 2), ("secure_delete", 1), ("temp_store", 2)])
async def test_the_writing_connection_syncs_every_commit_and_leaves_no_words_elsewhere(
    sqlite_log: SqliteLog, setting: str, value: int
) -> None:
    found = await sqlite_log._write(lambda db: db.execute(f"PRAGMA {setting}").fetchone()[0])
    assert found == value
