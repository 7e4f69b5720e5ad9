"""A tick on a phone means it is on disk: nothing acknowledged is lost, nothing is half there."""

import asyncio
from collections import defaultdict
from pathlib import Path

import pytest

from server.storage.log import Draft, Unavailable
from server.storage.sqlite import SqliteLog
from tests.storage.processes import running, said
from tests.storage.rooms import records, room
from tests.storage.slow import slow_commit


@pytest.mark.parametrize("lines", [6, 50, 400])
async def test_being_killed_loses_nothing_that_was_acknowledged(tmp_path: Path, lines: int) -> None:
    acknowledged: dict[str, int] = defaultdict(int)
    async with running("append_for_ever", tmp_path) as process:
        for n in range(lines + 10_000):
            if n == lines:
                process.kill()
            if not (line := await said(process)):
                break
            room_code, last_seq = line.split()
            acknowledged[room_code] = int(last_seq)
    assert sum(acknowledged.values()) >= lines
    log = await SqliteLog.open(tmp_path)
    try:
        for code, seq in acknowledged.items():
            found = await log.read(code)
            assert seq <= len(found) <= seq + 1
            assert found == tuple(records(0, *(f"{code}-{n + 1}" for n in range(len(found)))))
            assert [draft.text for draft in await log.drafts(code)] == [str(len(found))]
    finally:
        await log.close()


@pytest.mark.parametrize("steps", range(8))
async def test_a_cancelled_append_happens_wholly_or_not_at_all(sqlite_log: SqliteLog, steps: int) -> None:
    await sqlite_log.create(room(), records(0, "a"))
    draft = Draft("s1", "think", "words", 1)
    append = asyncio.create_task(sqlite_log.append("ABCDEF", 1, records(1, "b", "c", "d"), drafts=[draft]))
    for _ in range(steps):
        await asyncio.sleep(0)
    append.cancel()
    await asyncio.gather(append, return_exceptions=True)
    await sqlite_log.secret()  # written after everything that was handed in before
    happened = len(await sqlite_log.read("ABCDEF")) == 4
    assert len(await sqlite_log.read("ABCDEF")) == (4 if happened else 1)
    assert await sqlite_log.drafts("ABCDEF") == ((draft,) if happened else ())
    assert happened == (steps > 0)
    await sqlite_log.append("ABCDEF", 4 if happened else 1, records(4 if happened else 1, "e"))


async def test_cancelling_one_rooms_append_leaves_the_others_in_its_commit_alone(
    sqlite_log: SqliteLog,
) -> None:
    codes = ["AAA", "BBB", "CCC"]
    for code in codes:
        await sqlite_log.create(room(code), [])
    appends = [asyncio.create_task(sqlite_log.append(code, 0, records(0, "a"))) for code in codes]
    await asyncio.sleep(0)
    appends[1].cancel()
    outcomes = await asyncio.gather(*appends, return_exceptions=True)
    assert [type(outcome) for outcome in outcomes] == [type(None), asyncio.CancelledError, type(None)]
    assert len(await sqlite_log.read("AAA")) == len(await sqlite_log.read("CCC")) == 1


async def test_when_the_writing_task_is_torn_down_nobody_waits_for_ever(sqlite_log: SqliteLog) -> None:
    await sqlite_log.create(room(), [])
    async with asyncio.timeout(10):
        outcomes = await asyncio.gather(tear_down_during_a_commit(sqlite_log), return_exceptions=True)
    assert isinstance(outcomes[0], asyncio.CancelledError)  # by the commit under way
    with pytest.raises(Unavailable):
        await sqlite_log.append("ABCDEF", 0, records(0, "a"))


async def tear_down_during_a_commit(log: SqliteLog) -> None:
    async with slow_commit(log):
        waiting = asyncio.create_task(log.append("ABCDEF", 0, records(0, "a")))
        await asyncio.sleep(0)
        log._owner.cancel()
        outcomes = await asyncio.gather(waiting, return_exceptions=True)
        assert isinstance(outcomes[0], asyncio.CancelledError)
