"""kill -9 in the middle of each phase: everybody comes back to the same lesson, and nothing that was ticked is lost."""

import asyncio
from collections.abc import AsyncIterator
from pathlib import Path
from typing import Any

import pytest

from tests.faults.server_process import ServerProcess
from tests.support.classroom import Classroom
from tests.support.devices import Device

NAMES = ("Maya", "Leo", "Aya")
PHASES = ("lobby", "think", "pair", "share", "ended")
BEAT_MS = 5_000
"""The server notes that often that it is alive; so much of an outage it may not know of."""
SLACK_MS = 2_000


@pytest.fixture
async def server(tmp_path: Path) -> AsyncIterator[ServerProcess]:
    process = ServerProcess(tmp_path)
    await process.start()
    yield process
    await process.kill()


class Ticks:
    """Commands that were answered, to be sent once more."""

    def __init__(self, room: Classroom) -> None:
        self._room = room
        self._done: list[tuple[str, dict[str, Any], Any]] = []

    async def do(self, name: str, type: str, **fields: Any) -> None:
        command = {"cid": f"ticked-{len(self._done)}", "type": type, **fields}
        answer = await send(self._room, name, command)
        assert answer["ok"], answer
        self._done.append((name, command, answer))

    async def check_again(self) -> None:
        """Each is answered as before, and happens no second time."""
        for name, command, answer in self._done:
            again = await send(self._room, name, command)
            assert again == answer


async def send(room: Classroom, name: str, command: dict[str, Any]) -> Any:
    device = room.devices[name]
    before = len(device.done(command["cid"]))
    await device.emit("command", command)
    await device.until(lambda: len(device.done(command["cid"])) > before)
    return device.done(command["cid"])[-1]


async def lesson_up_to(room: Classroom, phase: str, ticks: Ticks) -> None:
    """Everybody does what there is to do, up to and in this phase."""
    for doing in (nothing, think, pair, share, nothing)[: PHASES.index(phase) + 1]:
        if doing is not nothing or phase == "ended":
            await doing(room, ticks)
    if phase == "ended":
        await room.next()


async def nothing(room: Classroom, ticks: Ticks) -> None:
    """The lobby, and the wrap-up."""


async def think(room: Classroom, ticks: Ticks) -> None:
    await room.next()
    await ticks.do("Maya", "WriteThought", phase=room.phase, text="Ice has air in it")
    await ticks.do("Leo", "WriteThought", phase=room.phase, not_sure=True)
    await room.devices["Aya"].do("KeepDraft", phase=room.phase, text="because it")


async def pair(room: Classroom, ticks: Ticks) -> None:
    await room.next()
    group = await room.group_of("Maya")
    await ticks.do("Maya", "SendMessage", group=group, text="why would they spread?")
    await ticks.do("Leo", "WriteAnswer", group=group, text="Same weight, more room.")
    await ticks.do("Aya", "SetReady", group=group, ready=True)


async def share(room: Classroom, ticks: Ticks) -> None:
    await room.next()
    await ticks.do("Aya", "PostInsight", phase=room.phase, text="Frozen water takes more room.")


def lasting(views: dict[str, Any]) -> dict[str, Any]:
    """What must be the same after a restart: everything but the deadline, which moves by what the outage took."""
    phase = {key: value for key, value in views["everyone"].get("phase", {}).items() if key != "deadline_ms"}
    return {**views, "everyone": {**views["everyone"], "phase": phase}}


def deadline_ms(room: Classroom) -> int | None:
    phase: dict[str, int] = room.teacher.views["everyone"].get("phase", {})
    return phase.get("deadline_ms")


@pytest.mark.parametrize("transport", ["websocket", "polling"])
@pytest.mark.parametrize("phase", PHASES)
async def test_a_killed_server_comes_back_with_the_same_lesson(
    server: ServerProcess, phase: str, transport: str
) -> None:
    room = Classroom(server.url, transport)
    ticks = Ticks(room)
    await room.open(NAMES)
    await lesson_up_to(room, phase, ticks)
    await settled(room, phase)
    before = {name: lasting(device.views) for name, device in room.devices.items()}
    ends_ms = deadline_ms(room)
    killed_ms = now_ms()
    await server.kill()
    await room.close()
    await server.start()
    await room.connect()
    try:
        down_ms = now_ms() - killed_ms
        assert {name: lasting(device.views) for name, device in room.devices.items()} == before
        if ends_ms is not None:
            given_ms = (deadline_ms(room) or 0) - ends_ms
            assert down_ms - SLACK_MS <= given_ms <= down_ms + BEAT_MS + SLACK_MS
        await ticks.check_again()
        assert {name: lasting(device.views) for name, device in room.devices.items()} == before
        if phase != "ended":
            await room.next()
    finally:
        await room.close()


async def settled(room: Classroom, phase: str) -> None:
    """No patch waits at a gate: what the teacher does to the board goes out at once, with all that waited. And the wall
    names all whom it names in this phase: it does not in their first seconds."""
    for blank in (True, False):
        await room.teacher.do("BlankBoard", blank=blank)
        for name in ("teacher", "board"):
            await shows_board(room.devices[name], blank=blank)
    board = room.devices["board"]
    await board.until(lambda: phase not in ("lobby", "pair") or named(board.views["board"]) == len(NAMES))
    for device in room.devices.values():
        await synced(device)


def named(wall: dict[str, Any]) -> int:
    """How many, alone or in groups."""
    groups: dict[str, Any] = wall.get("groups", {})
    return len(wall.get("names", {})) + sum(len(group["members"]) for group in groups.values())


async def shows_board(device: Device, *, blank: bool) -> None:
    await device.until(lambda: device.views["board"]["wall"]["blank"] is blank)


async def synced(device: Device) -> None:
    device.frames.clear()
    await device.emit("sync", {"have": {}})
    await device.until(lambda: bool(device.got("synced")))


def now_ms() -> int:
    return int(asyncio.get_running_loop().time() * 1000)


@pytest.mark.parametrize("transport", ["websocket", "polling"])
async def test_a_burst_that_was_cut_off_happens_once_when_it_is_sent_again(
    server: ServerProcess, transport: str
) -> None:
    room = Classroom(server.url, transport)
    await room.open(NAMES)
    await room.next()
    await room.next()
    group = await room.group_of("Maya")
    maya = room.devices["Maya"]
    commands = [
        {"cid": f"burst-{place:03}", "type": "SendMessage", "group": group, "text": f"message {place}"}
        for place in range(20)
    ]
    for command in commands:
        await maya.emit("command", command)
    # Some are on disk, some are not: that is the point.
    await maya.until(lambda: bool(maya.done("burst-000")))
    ticked = {command["cid"] for command in commands if maya.done(command["cid"])}
    await server.kill()
    await room.close()
    await server.start()
    await room.connect()
    try:
        kept = room.devices["Maya"].views[f"group:{group}"]["messages"]
        texts = [message["text"] for message in sorted(kept.values(), key=lambda message: message["order"])]
        assert texts == [command["text"] for command in commands[: len(texts)]]
        assert {command["cid"] for command in commands[: len(texts)]} >= ticked
        for command in commands:
            assert (await send(room, "Maya", command))["ok"]
        maya = room.devices["Maya"]
        await maya.until(lambda: len(maya.views[f"group:{group}"]["messages"]) == len(commands))
        again = sorted(
            maya.views[f"group:{group}"]["messages"].values(), key=lambda message: message["order"]
        )
        assert [message["text"] for message in again] == [command["text"] for command in commands]
    finally:
        await room.close()
