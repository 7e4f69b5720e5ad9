"""What goes wrong at the start is told in one sentence, with a status, and without a traceback."""

import socket
import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from server.storage.opening import VERSION
from tests.support.program import Ended, free_port, program, run
from tests.support.visitor import calling


async def start(data: Path | str, *arguments: str) -> Ended:
    port = str(free_port())
    return await run("--no-open", "--host", "127.0.0.1", "--port", port, "--data", str(data), *arguments)


def tells(done: Ended, *words: str) -> None:
    assert done.status == 1, done
    assert len(done.trouble.strip().splitlines()) == 1, done.trouble
    assert done.trouble.startswith("Elbow Room could not start. ")
    assert done.trouble.endswith(".\n")
    assert [word for word in words if word not in done.trouble] == [], done.trouble
    assert done.out == ""


async def test_a_port_that_is_taken(tmp_path: Path) -> None:
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        port = taken.getsockname()[1]
        tells(await start(tmp_path, "--port", str(port)), f"Port {port} is taken", "--port")


@pytest.mark.parametrize("host", ["192.0.2.1", "no-such-host.invalid", "a..b"])
async def test_an_address_that_is_not_this_machines(tmp_path: Path, host: str) -> None:
    tells(await start(tmp_path, "--host", host), f"no address {host}", "--host")


async def test_a_file_where_the_folder_should_be(tmp_path: Path) -> None:
    (tmp_path / "data").write_text("a file")
    tells(await start(tmp_path / "data"), str(tmp_path / "data"), "--data")
    tells(await start(tmp_path / "data" / "deeper"), "--data")


@pytest.mark.skipif(not Path("/proc/self").exists(), reason="only Linux has a folder that nobody may write")
async def test_a_folder_that_cannot_be_written() -> None:
    tells(await start("/proc/elbowroom"), "/proc/elbowroom", "--data")


async def test_a_second_server_on_one_folder_and_the_first_goes_on(tmp_path: Path) -> None:
    async with program(tmp_path) as (_, address), calling(address) as visitor:
        tells(await start(tmp_path), "Another program is using the folder", "--data")
        assert (await visitor.get("/readyz")).status == 200


async def test_a_damaged_database(tmp_path: Path) -> None:
    (tmp_path / "elbowroom.db").write_bytes(b"no database " * 1_000)
    tells(await start(tmp_path), "elbowroom.db", "damaged")


async def test_a_database_of_a_newer_version(tmp_path: Path) -> None:
    async with program(tmp_path):
        pass
    with closing(sqlite3.connect(tmp_path / "elbowroom.db")) as db:
        db.execute(f"PRAGMA user_version = {VERSION + 1}")
    tells(await start(tmp_path), "newer version")


async def test_a_database_of_another_program(tmp_path: Path) -> None:
    with closing(sqlite3.connect(tmp_path / "elbowroom.db")) as db:
        db.execute("CREATE TABLE recipes (cake TEXT)")
    tells(await start(tmp_path), "belongs to another program")


@pytest.mark.parametrize(
    ("arguments", "environment", "words"),
    [
        (["--port", "99999"], {}, "a port is a number from 1 to 65535"),
        (["--port", "http"], {}, "a port is a number from 1 to 65535"),
        ([], {"ELBOWROOM_PORT": "99999"}, "a port is a number from 1 to 65535"),
        (["--sparkle"], {}, "--sparkle"),
    ],
)
async def test_a_value_that_makes_no_sense(
    arguments: list[str], environment: dict[str, str], words: str
) -> None:
    done = await run(*arguments, **environment)
    assert done.status == 2
    assert words in done.trouble
    assert "Traceback" not in done.trouble


async def test_a_database_that_is_damaged_somewhere_costs_the_room_there_and_no_other(tmp_path: Path) -> None:
    async with program(tmp_path) as (_, address), calling(address) as visitor:
        good, bad = [(await visitor.open_room())["code"] for _ in range(2)]
        for number in range(60):
            assert (await visitor.join(bad, f"Student {number}")).status == 201
    path = tmp_path / "elbowroom.db"
    _settle(path)
    with path.open("r+b") as file:
        file.seek(file.read().find(b'"Student 30"') // 4096 * 4096)
        file.write(b"coffee" * 500)
    async with program(tmp_path) as (process, address), calling(address) as visitor:
        assert (await visitor.join(good)).status == 201
        assert (await visitor.join((await visitor.open_room())["code"])).status == 201
        refused = await visitor.join(bad)
        assert (refused.status, refused.json["code"]) == (500, "room_damaged")
        assert (await visitor.get("/readyz")).status == 200
        assert process.stderr is not None
        said = (await process.stderr.readline()).decode()
    assert f"these cannot be opened: {bad}." in said
    assert "1 of 2 rooms are saved" in said


def _settle(path: Path) -> None:
    """What a killed server left beside the file goes into it."""
    with closing(sqlite3.connect(path)) as db:
        db.execute("PRAGMA wal_checkpoint(TRUNCATE)")
