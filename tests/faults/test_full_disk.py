"""A real server on a disk that is full or locked: everybody is told, nothing is lost, and it ends by itself."""

import sys
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path
from typing import Any

import pytest

from tests.storage.processes import running, said
from tests.support.classroom import Classroom
from tests.support.patience import until
from tests.support.program import program

if sys.platform != "win32":
    import resource

NAMES = ("Maya", "Leo")


@asynccontextmanager
async def locked(folder: Path, _pid: int) -> AsyncIterator[None]:
    """Another program holds the write lock."""
    async with running("lock_the_database", folder) as other:
        assert await said(other) == "locked"
        yield


@asynccontextmanager
async def full(_folder: Path, pid: int) -> AsyncIterator[None]:
    """No file of the server may grow any more."""
    before = resource.prlimit(pid, resource.RLIMIT_FSIZE)
    resource.prlimit(pid, resource.RLIMIT_FSIZE, (0, before[1]))
    try:
        yield
    finally:
        resource.prlimit(pid, resource.RLIMIT_FSIZE, before)


TROUBLES = [
    locked,
    pytest.param(full, marks=pytest.mark.skipif(sys.platform != "linux", reason="no other system can do it")),
]


def cannot_save(room: Classroom, name: str) -> bool:
    return "cannot_save" in room.devices[name].views["everyone"]["room"]


@pytest.mark.parametrize("transport", ["websocket", "polling"])
@pytest.mark.parametrize("trouble", TROUBLES)
async def test_while_nothing_can_be_saved_all_are_told_and_pulses_go_on_and_it_ends_by_itself(
    tmp_path: Path, trouble: Any, transport: str
) -> None:
    async with program(tmp_path) as (process, address):
        room = Classroom(address, transport)
        await room.open(NAMES)
        await room.next()
        maya = room.devices["Maya"]
        thought = {"cid": "the-thought", "type": "WriteThought", "phase": room.phase, "text": "Blue " * 200}
        async with trouble(tmp_path, process.pid):
            await maya.emit("command", thought)
            await maya.until(lambda: bool(maya.done("the-thought")))
            assert maya.done("the-thought")[0]["code"] == "unavailable"
            for name, device in room.devices.items():
                await device.until(lambda name=name: cannot_save(room, name))  # type: ignore[misc]
            pulses = len(maya.got("pulse"))
            await until(lambda: len(maya.got("pulse")) > pulses)
        for name, device in room.devices.items():
            await device.until(lambda name=name: not cannot_save(room, name))  # type: ignore[misc]
        await maya.emit("command", thought)
        await maya.until(lambda: len(maya.done("the-thought")) == 2)
        assert maya.done("the-thought")[1]["ok"]
        await room.next()
        await room.close()
