"""A room that is deleted, by its teacher or because its days are over, leaves no byte; only its teacher may."""

import asyncio
from contextlib import suppress
from pathlib import Path

import pytest

from server.live.hub import Hub
from server.live.sweeping import sweep
from server.protocol import limits
from server.storage.log import Unavailable
from server.storage.memory import MemoryLog
from server.storage.sqlite import SqliteLog
from tests.support.clock import HandClock
from tests.support.visitor import Visitor, visiting

CANARY = "Quetzalcoatlus"
A_DAY_S = 24 * 60 * 60


def copies(folder: Path) -> dict[str, int]:
    counts = {file.name: file.read_bytes().count(CANARY.encode()) for file in folder.iterdir()}
    return {name: count for name, count in counts.items() if count}


@pytest.fixture
async def log(tmp_path: Path) -> SqliteLog:
    return await SqliteLog.open(tmp_path)


async def test_a_deleted_room_leaves_no_byte_in_the_folder(log: SqliteLog, tmp_path: Path) -> None:
    async with visiting(log) as visitor:
        room = await visitor.open_room()
        path, bearer = f"/api/rooms/{room['code']}", f"Bearer {room['teacher_token']}"
        await visitor.join(room["code"], CANARY)
        assert copies(tmp_path) != {}
        assert (await visitor.ask("DELETE", path, Authorization=bearer)).status == 204
        assert copies(tmp_path) == {}
        assert (await visitor.export(room["code"], room["teacher_token"])).status == 401
        assert (await visitor.ask("DELETE", path, Authorization=bearer)).status == 401
    await log.close()
    assert copies(tmp_path) == {}


async def test_only_the_teachers_token_exports_and_deletes(visitor: Visitor) -> None:
    room, other = await visitor.open_room(), await visitor.open_room()
    seat = (await visitor.join(room["code"])).json["seat_token"]
    token = room["teacher_token"]
    refused = [
        f"Bearer {seat}",
        f"Bearer {room['board_token']}",
        f"Bearer {other['teacher_token']}",
        f"Bearer {token}x",
        f"Bearer {token[:-1]}",
        f"Basic {token}",
        "Bearer",
        "Bearer ",
        token,
        "",
        "Bearer \u00e9\udcff",
    ]
    path = f"/api/rooms/{room['code']}"
    for bearer in refused:
        for method, asked in (("GET", f"{path}/export"), ("DELETE", path)):
            answer = await visitor.ask(method, asked, Authorization=bearer)
            assert (answer.status, answer.json["code"]) == (401, "not_allowed"), bearer
    unknown = await visitor.ask("DELETE", "/api/rooms/BCDFGH", Authorization=f"Bearer {token}")
    assert (unknown.status, unknown.json["code"]) == (401, "not_allowed")
    # Still there, and a query is no place for a token.
    assert (await visitor.get(f"{path}/export?token={token}")).status == 401
    assert (await visitor.ask("DELETE", path, Authorization=f"bearer {token}")).status == 204


async def test_a_room_goes_when_its_days_are_over_and_not_before(log: SqliteLog, tmp_path: Path) -> None:
    clock = HandClock()
    async with visiting(log, clock=clock) as visitor:
        code = (await visitor.open_room())["code"]
        await visitor.join(code, CANARY)
    hub = Hub(log, clock)
    await hub.start()
    clock.jump((limits.DAYS_KEPT_DEFAULT - 1) * A_DAY_S)
    await hub.sweep()
    assert await log.codes() == (code,)
    clock.jump(A_DAY_S)
    await _swept(hub, log, tmp_path)
    assert copies(tmp_path) == {}
    await hub.close()
    await log.close()


async def _swept(hub: Hub, log: SqliteLog | MemoryLog, folder: Path) -> None:
    """The server's own sweeper runs until there are no rooms."""
    sweeper = asyncio.create_task(sweep(hub, folder))
    async with asyncio.timeout(10):
        while await log.codes():
            await asyncio.wait([sweeper], timeout=0.01)
        # The bytes go after the rows; this waits in the same queue.
        await log.secret()
    sweeper.cancel()
    with suppress(asyncio.CancelledError):
        await sweeper


@pytest.mark.parametrize("failure", [Unavailable("the disk is full"), ZeroDivisionError("secret")])
async def test_a_sweep_that_fails_is_logged_by_name_and_tried_again(
    failure: Exception, tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    class FailsOnce(MemoryLog):
        tried = 0

        async def expired(self, now_ms: int) -> tuple[str, ...]:
            self.tried += 1
            if self.tried == 1:
                raise failure
            return await super().expired(now_ms)

    monkeypatch.setattr("server.live.sweeping.SWEEP_S", 0.01)
    log, clock = FailsOnce(), HandClock()
    async with visiting(log, clock=clock) as visitor:
        await visitor.open_room()
    clock.jump(limits.DAYS_KEPT * A_DAY_S)
    await _swept(Hub(log, clock), log, tmp_path)
    assert "sweep_failed" in "".join(capsys.readouterr())
