"""A real server as a process of its own, on a real disk, that a test can kill."""

from asyncio.subprocess import Process
from pathlib import Path

from tests.support.program import free_port, killed, serving


class ServerProcess:
    """`start` and `kill` as often as needed: the folder and the port stay the same."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._port = free_port()
        self._process: Process | None = None

    @property
    def url(self) -> str:
        return f"http://127.0.0.1:{self._port}"

    async def start(self) -> None:
        """Returns when it serves."""
        self._process = await serving(self._folder, self._port)

    async def kill(self) -> None:
        assert self._process is not None
        await killed(self._process)
