"""Of a damaged file all is saved that can be read: a room is whole or refuses, and the damaged file is kept."""

import os
import sqlite3
import time
from collections.abc import Callable, Sequence
from contextlib import closing
from pathlib import Path

import pytest

from server.storage.log import (
    BrokenDatabase,
    CannotOpen,
    Damaged,
    Draft,
    FolderInUse,
    Log,
    Record,
    check_records,
)
from server.storage.rescue import KEPT_DAYS, Rescued, forget, kept_files, rescue
from server.storage.sqlite import SqliteLog
from tests.storage.damage import (
    PAGE,
    by_bits,
    by_coffee,
    by_cutting,
    by_zeros,
    overwrite_page,
    page_with,
)
from tests.storage.processes import running, said
from tests.storage.rooms import records, room
from tests.storage.test_opening import lose_a_table, overwrite_the_start

BIG = ("AAA", "BBB", "CCC")
CODES = (*BIG, *(f"R{number}" for number in range(100)))
"""So many that their list fills more than one page."""


def words(code: str) -> Sequence[Record]:
    return records(
        0, *[f"{code} says {number} " + "words " * 10 for number in range(100 if code in BIG else 1)]
    )


async def lessons(folder: Path, codes: Sequence[str] = CODES) -> Path:
    """Many rooms, three of which fill pages of their own."""
    log = await SqliteLog.open(folder)
    for code in codes:
        await log.create(room(code), words(code))
        await log.append(code, len(words(code)), [], drafts=[Draft("s1", "p1", f"{code} half a th", 5)])
    await log.close()
    return folder / "elbowroom.db"


async def kept_of(log: Log, code: str) -> tuple[Record, ...] | None:
    """A room's log, if the room can be opened with it: reading tells what is no page, folding what is missing."""
    try:
        kept = await log.read(code)
        check_records(0, kept)
    except (Damaged, ValueError):
        return None
    return kept or None


async def reopened(folder: Path) -> tuple[SqliteLog, Rescued]:
    with pytest.raises(BrokenDatabase):
        await SqliteLog.open(folder)
    rescued = rescue(folder)
    return await SqliteLog.open(folder), rescued


def names_in(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.iterdir())


async def test_the_room_in_a_damaged_page_is_kept_as_a_name_and_all_others_whole(tmp_path: Path) -> None:
    path = await lessons(tmp_path)
    before, secret = await _rooms_and_secret(tmp_path)
    overwrite_page(path, page_with(path, "BBB says 50 "))
    damaged_bytes = path.read_bytes()
    log, rescued = await reopened(tmp_path)
    assert rescued.damaged == ["BBB"]
    assert (await log.find("BBB"), await log.read("BBB")) == (before["BBB"], ())
    for code in CODES:
        assert await log.find(code) == before[code]
        if code != "BBB":
            assert await log.read(code) == tuple(words(code))
            assert await log.drafts(code) == (Draft("s1", "p1", f"{code} half a th", 5),)
    assert await log.secret() == secret
    await log.append("AAA", 100, records(100, "on we go"))
    await log.close()
    assert rescued.kept.read_bytes() == damaged_bytes
    assert names_in(tmp_path) == [rescued.kept.name, "elbowroom.db", "elbowroom.lock"]


async def _rooms_and_secret(folder: Path) -> tuple[dict[str, object], bytes]:
    log = await SqliteLog.open(folder)
    try:
        return {code: await log.find(code) for code in CODES}, await log.secret()
    finally:
        await log.close()


@pytest.mark.parametrize("damage", [by_coffee, by_zeros, by_bits, by_cutting])
async def test_whichever_page_is_damaged_each_room_is_whole_or_refuses(
    tmp_path: Path, damage: Callable[[Path, int], None]
) -> None:
    path = await lessons(tmp_path)
    good = path.read_bytes()
    saved: list[int] = []
    for page in range(len(good) // PAGE):
        path.write_bytes(good)
        damage(path, page)
        try:
            log = await SqliteLog.open(tmp_path)
        except BrokenDatabase:
            try:
                rescued = rescue(tmp_path)
            except BrokenDatabase:
                continue
            assert {*rescued.whole, *rescued.damaged} <= {*CODES}
            log = await SqliteLog.open(tmp_path)
        except CannotOpen:
            continue
        kept = {code: await kept_of(log, code) for code in CODES}
        await log.close()
        assert all(kept[code] in (tuple(words(code)), None) for code in CODES), page
        saved.append(sum(log is not None for log in kept.values()))
    assert saved
    if damage is not by_cutting:
        assert len(saved) >= len(good) // PAGE - 2
        assert sorted(saved)[len(saved) // 2] >= len(CODES) - 2


async def test_of_a_file_that_was_cut_in_half_the_rooms_before_the_cut_are_saved(tmp_path: Path) -> None:
    path = await lessons(tmp_path, BIG)
    os.truncate(path, page_with(path, "BBB says 50 ") * PAGE + 100)
    log, rescued = await reopened(tmp_path)
    assert (rescued.whole, rescued.damaged) == (["AAA"], ["BBB", "CCC"])
    assert await log.read("AAA") == tuple(words("AAA"))
    await log.close()


async def test_a_page_that_stands_where_another_one_belongs_is_noticed(tmp_path: Path) -> None:
    path = await lessons(tmp_path)
    other = page_with(path, "AAA says 50 ") * PAGE
    overwrite_page(path, page_with(path, "BBB says 50 "), path.read_bytes()[other : other + PAGE])
    log, _ = await reopened(tmp_path)
    assert (await kept_of(log, "AAA"), await kept_of(log, "CCC")) == (
        tuple(words("AAA")),
        tuple(words("CCC")),
    )
    await log.close()


async def test_what_a_killed_server_left_in_the_write_ahead_file_is_saved(tmp_path: Path) -> None:
    path = await lessons(tmp_path)
    with closing(sqlite3.connect(path, isolation_level=None)) as db:
        db.execute("PRAGMA wal_autocheckpoint = 0")
        db.execute(
            "INSERT INTO events SELECT 'AAA', 101, at_ms, actor, cid, body FROM events WHERE room = 'AAA' AND seq = 100"
        )
        left = {name: (tmp_path / name).read_bytes() for name in ("elbowroom.db", "elbowroom.db-wal")}
    for name, content in left.items():
        (tmp_path / name).write_bytes(content)
    overwrite_page(path, page_with(path, "BBB says 50 "))
    rescue(tmp_path)
    log = await SqliteLog.open(tmp_path)
    assert len(await log.read("AAA")) == 101
    await log.close()


async def test_a_file_without_a_table_of_drafts_is_saved_without_them(tmp_path: Path) -> None:
    await lessons(tmp_path)
    lose_a_table(tmp_path)
    log, rescued = await reopened(tmp_path)
    assert (len(rescued.whole), rescued.damaged) == (len(CODES), [])
    assert (await log.read("AAA"), await log.drafts("AAA")) == (tuple(words("AAA")), ())
    await log.close()


async def test_where_no_room_can_be_found_nothing_is_done(tmp_path: Path) -> None:
    path = await lessons(tmp_path)
    overwrite_the_start(tmp_path)
    before = path.read_bytes()
    with pytest.raises(BrokenDatabase):
        rescue(tmp_path)
    assert path.read_bytes() == before
    assert names_in(tmp_path) == ["elbowroom.db", "elbowroom.lock"]


async def test_what_a_rescue_that_was_killed_left_is_no_trouble_to_the_next(tmp_path: Path) -> None:
    path = await lessons(tmp_path)
    overwrite_page(path, page_with(path, "BBB says 50 "))
    (tmp_path / "elbowroom-fresh.db").write_bytes(b"half a page")
    (tmp_path / "elbowroom-fresh.db-journal").write_bytes(b"half a journal")
    log, rescued = await reopened(tmp_path)
    assert await log.read("CCC") == tuple(words("CCC"))
    await log.close()
    assert names_in(tmp_path) == [rescued.kept.name, "elbowroom.db", "elbowroom.lock"]


async def test_a_folder_in_use_is_not_touched(tmp_path: Path) -> None:
    async with running("hold_the_folder", tmp_path) as process:
        assert await said(process) == "open"
        with pytest.raises(FolderInUse):
            rescue(tmp_path)


async def test_it_is_said_in_one_sentence_what_is_saved_what_is_not_and_what_is_kept(tmp_path: Path) -> None:
    path = await lessons(tmp_path)
    overwrite_page(path, page_with(path, "BBB says 50 "))
    sentence = str(rescue(tmp_path))
    assert f"{len(CODES) - 1} of {len(CODES)} rooms are saved" in sentence
    assert "cannot be opened: BBB." in sentence
    assert str(kept_files(tmp_path)[0][0]) in sentence


async def test_a_damaged_file_is_deleted_when_its_days_are_over_and_not_before(tmp_path: Path) -> None:
    path = await lessons(tmp_path)
    overwrite_page(path, page_with(path, "BBB says 50 "))
    kept = rescue(tmp_path).kept
    for days, is_there in ((KEPT_DAYS - 1, True), (KEPT_DAYS + 1, False)):
        then_s = time.time() - days * 86_400
        os.utime(kept, (then_s, then_s))
        forget(tmp_path)
        assert kept.exists() is is_there
    assert path.exists()
