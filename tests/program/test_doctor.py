"""`run.py doctor`: one line for each thing, with what to do; it changes nothing."""

import asyncio
import socket
import sqlite3
import sys
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

import pytest

from server.doctor import transports
from server.doctor.__main__ import examine
from server.doctor.disk import SLOW_MS, latency
from server.doctor.finding import Finding
from server.doctor.machine import addresses, sqlite
from server.doctor.rooms import rooms
from server.settings import Settings
from server.storage.rescue import rescue
from server.storage.sqlite import SqliteLog
from tests.storage.damage import overwrite_page, page_with
from tests.storage.rooms import records, room
from tests.storage.test_opening import DAMAGES, lesson
from tests.support.program import ROOT, free_port, program
from tests.support.visitor import calling


async def doctor(*arguments: str) -> tuple[int, str]:
    """Its exit code, and what it said."""
    process = await asyncio.create_subprocess_exec(
        sys.executable,
        "-m",
        "server.doctor",
        *arguments,
        cwd=ROOT,
        stdout=asyncio.subprocess.PIPE,
        stderr=asyncio.subprocess.STDOUT,
    )
    out, _ = await process.communicate()
    assert process.returncode is not None
    return process.returncode, out.decode()


def names_in(folder: Path) -> list[str]:
    return [path.name for path in folder.iterdir()]


def to_be_done(said: str) -> list[str]:
    return [line for line in said.splitlines() if line.startswith("  !!")]


async def found(data: Path, capsys: pytest.CaptureFixture[str], **changed: int) -> list[str]:
    """The lines that need doing. How busy this disk is just now is nothing that a test can know."""
    port = changed.get("port", free_port())
    bad = await examine(Settings(host="127.0.0.1", port=port, data=data))
    lines = to_be_done(capsys.readouterr().out)
    assert len(lines) == bad
    return [line for line in lines if "Saving takes" not in line]


async def test_beside_a_running_server_all_is_well_and_nothing_is_changed(tmp_path: Path) -> None:
    async with program(tmp_path) as (_, address), calling(address) as visitor:
        opened = await visitor.open_room()
        port = address.rpartition(":")[2]
        status, said = await doctor("--port", port, "--host", "127.0.0.1", "--data", str(tmp_path))
        assert (await visitor.join(opened["code"])).status == 201
    bad = to_be_done(said)
    assert [line for line in bad if "Saving takes" not in line] == []
    assert (status, said.rstrip().endswith("All is well.")) == (int(bool(bad)), not bad)
    for words in (
        "Python 3.",
        "SQLite 3.",
        "Saving takes",
        "is running there",
        "1 of its 1 rooms can be opened",
    ):
        assert words in said
    assert "WebSocket works." in said
    assert "Long-polling (for networks that block WebSocket) works." in said
    assert [name for name in names_in(tmp_path) if name.startswith("doctor")] == []


async def test_a_folder_that_is_not_there_yet_is_well_and_is_not_made(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert await found(tmp_path / "new" / "folder", capsys) == []
    assert names_in(tmp_path) == []


async def test_a_port_of_another_program_is_to_be_changed(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    async def tea(_: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        writer.write(b"HTTP/1.1 418 Tea\r\nContent-Length: 0\r\n\r\n")
        writer.close()

    async with await asyncio.start_server(tea, "127.0.0.1", 0) as other:
        port = other.sockets[0].getsockname()[1]
        (line,) = await found(tmp_path, capsys, port=port)
    assert f"Port {port} is taken" in line
    assert "--port" in line


async def test_a_port_where_somebody_is_silent_is_taken_too(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    with socket.create_server(("127.0.0.1", 0)) as silent:
        (line,) = await found(tmp_path, capsys, port=silent.getsockname()[1])
    assert "is taken" in line


async def test_a_file_where_the_folder_should_be_cannot_be_written(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "data").write_text("a file")
    for folder in (tmp_path / "data", tmp_path / "data" / "deeper"):
        (line,) = await found(folder, capsys)
        assert "is a file" in line
        assert "--data" in line


@pytest.mark.skipif(not Path("/proc/self").exists(), reason="only Linux has a folder that nobody may write")
async def test_a_folder_that_cannot_be_written_is_to_be_changed(capsys: pytest.CaptureFixture[str]) -> None:
    lines = await found(Path("/proc/elbowroom"), capsys)
    assert any("Nothing can be written" in line and "--data" in line for line in lines)


def lines_about(folder: Path) -> list[str]:
    return [line.text for line in rooms(folder) if not line.is_well]


@pytest.mark.parametrize(("damage", "failure"), DAMAGES, ids=lambda one: one.__name__)
async def test_a_damaged_or_foreign_file_is_named_and_left_as_it_is(
    tmp_path: Path, damage: Callable[[Path], None], failure: type[Exception]
) -> None:
    await lesson(tmp_path)
    damage(tmp_path)
    before = (tmp_path / "elbowroom.db").read_bytes()
    lines = lines_about(tmp_path)
    assert lines != []
    assert "elbowroom.db" in lines[0]
    assert lines[0].endswith(".")
    assert (tmp_path / "elbowroom.db").read_bytes() == before


async def test_a_room_that_cannot_be_opened_is_named_with_what_to_do_and_the_others_are_well(
    tmp_path: Path,
) -> None:
    async with program(tmp_path) as (_, address), calling(address) as visitor:
        good, bad, cut = [(await visitor.open_room())["code"] for _ in range(3)]
    with closing(sqlite3.connect(tmp_path / "elbowroom.db")) as db, db:
        db.execute('UPDATE events SET body = \'{"type":"Nonsense"}\' WHERE room = ?', (bad,))
        db.execute("DELETE FROM events WHERE room = ?", (cut,))
    lines = lines_about(tmp_path)
    assert len(lines) == 2
    assert all(any(f"Room {code} cannot be opened" in line for line in lines) for code in (bad, cut))
    assert good not in str(lines)
    assert all("Put back a copy" in line for line in lines)
    assert any("1 of its 3 rooms can be opened" in line.text for line in rooms(tmp_path))


async def test_a_damaged_file_is_to_be_saved_by_a_start_and_what_is_kept_of_it_to_be_looked_after(
    tmp_path: Path,
) -> None:
    await lesson(tmp_path)
    path = tmp_path / "elbowroom.db"
    overwrite_page(path, page_with(path, '{"text":'))
    (line,) = [line for line in lines_about(tmp_path) if "start Elbow Room anew" in line]
    assert "0 of 1" in line
    kept = rescue(tmp_path).kept
    lines = lines_about(tmp_path)
    assert [line.startswith(str(kept)) for line in lines] == [True, False]
    assert "delete the file when nobody needs it" in lines[0]
    assert "Room ABCDEF cannot be opened: nothing is left of its log." in lines[1]


async def test_a_file_that_another_program_holds_is_looked_at_later(tmp_path: Path) -> None:
    log = await SqliteLog.open(tmp_path)
    await log.create(room(), records(0, "a"))
    await log.close()
    with closing(sqlite3.connect(tmp_path / "elbowroom.db", isolation_level=None)) as db:
        db.execute("PRAGMA locking_mode = EXCLUSIVE")
        db.execute("BEGIN EXCLUSIVE")
        (line,) = lines_about(tmp_path)
    assert "another program holds the database" in line


@pytest.mark.parametrize(("slowest_ms", "is_well"), [(1.0, True), (SLOW_MS, True), (SLOW_MS + 1, False)])
def test_a_slow_disk_is_to_be_changed(slowest_ms: float, is_well: bool) -> None:
    line = latency([1.0] * 98 + [slowest_ms] * 2)
    assert line.is_well == is_well
    assert ("--data" in line.text) != is_well


@pytest.mark.parametrize(
    ("version", "may_be_damaged"),
    [
        ((3, 40, 1), True),
        ((3, 44, 5), True),
        ((3, 44, 6), False),
        ((3, 50, 6), True),
        ((3, 50, 7), False),
        ((3, 51, 2), True),
        ((3, 51, 3), False),
        ((3, 52, 0), False),
    ],
)
def test_an_old_sqlite_matters_only_beside_a_second_writer(
    tmp_path: Path, version: tuple[int, ...], may_be_damaged: bool
) -> None:
    assert sqlite(tmp_path, version).is_well
    (tmp_path / ".elbowroom.db-litestream").mkdir()
    assert sqlite(tmp_path, version).is_well == (not may_be_damaged)


@pytest.mark.parametrize(
    ("chosen", "lan", "is_well", "words"),
    [
        (Settings(), "192.168.4.7", True, "Phones on the same network open http://"),
        (Settings(), "127.0.0.1", False, "on no network"),
        (Settings(host="127.0.0.1"), "127.0.0.1", True, "Only this computer"),
        (
            Settings(public_url="https://elbow.school.example"),
            "127.0.0.1",
            True,
            "https://elbow.school.example",
        ),
    ],
)
def test_it_says_where_phones_find_it(chosen: Settings, lan: str, is_well: bool, words: str) -> None:
    line = addresses(chosen, lan)
    assert (line.is_well, words in line.text) == (is_well, True)


@pytest.mark.parametrize(("name", "ask"), transports.WAYS.items())
async def test_a_way_that_does_not_work_is_named(name: str, ask: transports.Ask) -> None:
    nobody = f"http://127.0.0.1:{free_port()}/?transport="
    line: Finding = await transports._tried(name, ask, nobody, "40")
    assert not line.is_well
    assert name in line.text
    assert "firewall" in line.text
