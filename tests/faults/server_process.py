"""A real server as a process of its own, on a real disk, that a test can kill."""

from asyncio.subprocess import Process
from collections.abc import Sequence
from pathlib import Path

from tests.support.program import SERVER, ended, free_port, killed, serving


class ServerProcess:
    """`start` and `kill` as often as needed: the folder and the port stay the same."""

    def __init__(self, folder: Path, program: Sequence[str] = SERVER) -> None:
        self.folder = folder
        self._program = program
        self._port = free_port()
        self._process: Process | None = None

    @property
    def url(self) -> str:
        return f"http://127.0.0.1:{self._port}"

    @property
    def pid(self) -> int:
        assert self._process is not None
        return self._process.pid

    async def start(self) -> None:
        """Returns when it serves."""
        self._process = await serving(self.folder, self._port, program=self._program)

    async def kill(self) -> None:
        assert self._process is not None
        await killed(self._process)

    async def dead(self) -> int:
        """Wait until it has ended by itself; its status."""
        assert self._process is not None
        return (await ended(self._process)).status
