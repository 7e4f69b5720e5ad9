"""The real server, a process of its own, under a name that is no secure context: as in a classroom."""

import asyncio
import os
import sys
from collections.abc import AsyncIterator, Mapping
from contextlib import asynccontextmanager
from pathlib import Path
from typing import Any

from server.protocol import down
from tests.support.program import ROOT, free_port
from tests.support.rooms import open_room

START_S = 20.0


class Served:
    """`url` is the front page as people type it, `name` the host in it; `host` is where the server really is.

    `packages`: a folder of some that count instead of those installed. `passcode`: asked for before a room is opened.
    """

    def __init__(self, folder: Path, name: str, packages: Path | None = None, passcode: str = "") -> None:
        self._modules = os.pathsep.join(str(place) for place in (ROOT, packages) if place)
        self._folder = folder
        self._passcode = passcode
        self._port = free_port()
        self._process: asyncio.subprocess.Process | None = None
        self.name = name
        self.url = f"http://{name}"
        self.host = f"127.0.0.1:{self._port}"

    async def start(self) -> None:
        """Start, or start again on the same rooms."""
        flags = ["--host", "127.0.0.1", "--port", str(self._port), "--public-url", self.url]
        with self._log.open("ab") as log:
            self._process = await asyncio.create_subprocess_exec(
                *(sys.executable, "-P", "-m", "server", *flags),
                *("--data", str(self._folder / "data"), "--no-open"),
                cwd=ROOT,
                env={**os.environ, "PYTHONPATH": self._modules, "ELBOWROOM_PASSCODE": self._passcode},
                stdout=asyncio.subprocess.PIPE,
                stderr=log,
            )
        assert self._process.stdout is not None
        async with asyncio.timeout(START_S):
            async for line in self._process.stdout:
                if line.startswith(b"Stop it with"):
                    return
        raise AssertionError(f"the server did not start: {self._log.read_text('utf-8')}")

    async def stop(self) -> None:
        assert self._process is not None
        self._process.terminate()
        await self._process.wait()

    async def open_room(self, plan: Mapping[str, Any]) -> down.RoomOpened:
        """For a plan that the start form cannot make."""
        return await open_room(f"http://{self.host}", plan)

    def console(self, room: down.RoomOpened) -> str:
        """Its address, with its keys."""
        return f"{self.url}/teach/{room.code}#key={room.teacher_token}&board={room.board_token}"

    def troubles(self) -> list[str]:
        """What the server wrote that is more than news."""
        lines = self._log.read_text("utf-8").splitlines()
        return [line for line in lines if '"level": "info"' not in line]

    @property
    def _log(self) -> Path:
        return self._folder / "server.log"


@asynccontextmanager
async def serving(
    folder: Path, name: str, packages: Path | None = None, passcode: str = ""
) -> AsyncIterator[Served]:
    """Runs until the end of the block, which fails if the server logged any trouble."""
    served = Served(folder, name, packages, passcode)
    await served.start()
    try:
        yield served
    finally:
        await served.stop()
    assert served.troubles() == []
