"""A real server as a process of its own, on a real disk, that a test can kill."""

import asyncio
import signal
import socket
import sys
from asyncio.subprocess import PIPE, Process
from pathlib import Path

ROOT = Path(__file__).parents[2]
PATIENCE_S = 20


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
        flags = ("--host", "127.0.0.1", "--port", str(self._port), "--data", str(self._folder), "--no-open")
        self._process = await asyncio.create_subprocess_exec(
            sys.executable, "-m", "server", *flags, cwd=ROOT, stdout=PIPE
        )
        assert self._process.stdout is not None
        async with asyncio.timeout(PATIENCE_S):
            while b"is open at" not in await self._process.stdout.readline():
                assert self._process.returncode is None

    async def kill(self) -> None:
        """As a power switch does: nothing in it gets to run any more."""
        await self._end(signal.SIGKILL)

    async def stop(self) -> int:
        """As Ctrl-C does; the exit status."""
        return await self._end(signal.SIGTERM)

    async def _end(self, number: int) -> int:
        assert self._process is not None
        if self._process.returncode is None:
            self._process.send_signal(number)
        await self._process.communicate()
        assert self._process.returncode is not None
        return self._process.returncode


def free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])
