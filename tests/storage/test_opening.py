"""What stops the server from starting has a name and a sentence; the file is left alone, the process ends."""

import sqlite3
import sys
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

import pytest

from server.storage import opening
from server.storage.log import (
    BrokenDatabase,
    CannotOpen,
    FolderInUse,
    ForeignDatabase,
    NewerDatabase,
    UnwritableFolder,
)
from server.storage.sqlite import SqliteLog
from tests.storage.processes import run, running, said
from tests.storage.rooms import records, room


def database(folder: Path) -> sqlite3.Connection:
    return sqlite3.connect(folder / "elbowroom.db", isolation_level=None)


async def lesson(folder: Path) -> None:
    """Leave a good database behind."""
    log = await SqliteLog.open(folder)
    await log.create(room(), records(0, *(["words " * 500] * 40)))
    await log.close()


def make_newer(folder: Path) -> None:
    with closing(database(folder)) as db:
        db.execute(f"PRAGMA user_version = {opening.VERSION + 1}")


def make_foreign(folder: Path) -> None:
    with closing(database(folder)) as db:
        db.execute("PRAGMA application_id = 1")


def lose_a_table(folder: Path) -> None:
    with closing(database(folder)) as db:
        db.execute("DROP TABLE drafts")


def overwrite_the_middle(folder: Path) -> None:
    with (folder / "elbowroom.db").open("r+b") as file:
        file.seek(20 * 4096)  # among the events, which nothing but a thorough look reads at the start
        file.write(b"coffee" * 1_000)


def overwrite_the_start(folder: Path) -> None:
    (folder / "elbowroom.db").write_text("this is a letter to my aunt\n" * 500)


def cut_off_the_end(folder: Path) -> None:
    content = (folder / "elbowroom.db").read_bytes()
    (folder / "elbowroom.db").write_bytes(content[: len(content) // 2])


DAMAGES = [
    (make_newer, NewerDatabase),
    (make_foreign, ForeignDatabase),
    (lose_a_table, BrokenDatabase),
    (overwrite_the_middle, BrokenDatabase),
    (overwrite_the_start, BrokenDatabase),
    (cut_off_the_end, BrokenDatabase),
]


@pytest.mark.parametrize(("damage", "failure"), DAMAGES)
async def test_a_file_that_cannot_be_used_is_named_explained_and_left_as_it_is(
    tmp_path: Path, damage: Callable[[Path], None], failure: type[CannotOpen]
) -> None:
    await lesson(tmp_path)
    damage(tmp_path)
    before = (tmp_path / "elbowroom.db").read_bytes()
    for _ in range(2):
        with pytest.raises(CannotOpen) as refused:
            await SqliteLog.open(tmp_path)
        assert type(refused.value) is failure
        assert str(tmp_path) in str(refused.value)
        assert str(refused.value).endswith(".")
    assert (tmp_path / "elbowroom.db").read_bytes() == before


async def test_another_programs_database_is_left_alone(tmp_path: Path) -> None:
    with closing(database(tmp_path)) as db:
        db.execute("CREATE TABLE recipes (name)")
    with pytest.raises(ForeignDatabase):
        await SqliteLog.open(tmp_path)


@pytest.mark.parametrize("leaf", ["file", "file/below"])
async def test_a_folder_that_cannot_be_made_is_unwritable(tmp_path: Path, leaf: str) -> None:
    (tmp_path / "file").touch()
    with pytest.raises(UnwritableFolder, match="--data"):
        await SqliteLog.open(tmp_path / leaf)


@pytest.mark.skipif(sys.platform == "win32", reason="rights are not in the mode there")
async def test_a_folder_is_made_when_it_is_missing_and_its_files_are_this_users_alone(tmp_path: Path) -> None:
    await lesson(tmp_path / "new" / "folder")
    made = tmp_path / "new" / "folder"
    assert made.stat().st_mode & 0o077 == 0
    assert (made / "elbowroom.db").stat().st_mode & 0o077 == 0


async def test_an_empty_file_left_by_a_process_killed_at_its_first_start_becomes_a_database(
    tmp_path: Path,
) -> None:
    (tmp_path / "elbowroom.db").touch()
    await lesson(tmp_path)
    assert len((tmp_path / "elbowroom.db").read_bytes()) > 0


async def test_a_folder_in_use_is_refused_and_free_again_when_its_process_is_killed(tmp_path: Path) -> None:
    async with running("hold_the_folder", tmp_path) as process:
        assert await said(process) == "open"
        with pytest.raises(FolderInUse, match="second Elbow Room"):
            await SqliteLog.open(tmp_path)
        process.kill()
        await process.wait()
        await (await SqliteLog.open(tmp_path)).close()


async def test_a_folder_in_use_by_this_very_process_is_refused(sqlite_log: SqliteLog, tmp_path: Path) -> None:
    with pytest.raises(FolderInUse):
        await SqliteLog.open(tmp_path)
    await sqlite_log.close()
    await (await SqliteLog.open(tmp_path)).close()


async def test_a_database_that_another_program_locks_is_in_use(tmp_path: Path) -> None:
    await lesson(tmp_path)
    with closing(database(tmp_path)) as db:
        db.execute("PRAGMA locking_mode = EXCLUSIVE")
        db.execute("BEGIN EXCLUSIVE")
        with pytest.raises(FolderInUse):
            await SqliteLog.open(tmp_path)


async def test_what_was_written_is_there_after_closing_and_opening(tmp_path: Path) -> None:
    log = await SqliteLog.open(tmp_path)
    made, secret = await log.create(room(), records(0, "a")), await log.secret()
    await log.close()
    log = await SqliteLog.open(tmp_path)
    assert (await log.find("ABCDEF"), await log.read("ABCDEF")) == (made, tuple(records(0, "a")))
    assert await log.secret() == secret
    await log.close()


async def test_the_process_ends_after_closing(tmp_path: Path) -> None:
    assert await run("open_and_close", tmp_path) == (0, ["closed"])


@pytest.mark.parametrize(("damage", "failure"), DAMAGES)
async def test_the_process_ends_after_a_failed_opening(
    tmp_path: Path, damage: Callable[[Path], None], failure: type[CannotOpen]
) -> None:
    await lesson(tmp_path)
    damage(tmp_path)
    assert await run("open_and_close", tmp_path) == (0, [failure.__name__])


async def test_the_process_ends_when_nobody_closed_and_what_it_wrote_is_there(tmp_path: Path) -> None:
    assert await run("forget_to_close", tmp_path) == (1, [])
    log = await SqliteLog.open(tmp_path)
    assert await log.read("ABCDEF") == tuple(records(0, "a"))
    await log.close()
