"""The program as somebody starts it: `python -m server` as a process of its own."""

import asyncio
import os
import socket
import sys
from asyncio.subprocess import PIPE, Process
from collections.abc import AsyncIterator, Sequence
from contextlib import asynccontextmanager
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).parents[2]
WAIT_S = 30.0
SERVER = ("server",)


@dataclass(frozen=True)
class Ended:
    status: int
    out: str
    errors: str

    @property
    def trouble(self) -> str:
        """What it complained of: what it only mentions, such as that somebody edits client/, is left out."""
        return "".join(line for line in self.errors.splitlines(True) if '"level": "info"' not in line)


def free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


async def _start(*arguments: str, program: Sequence[str] = SERVER, **environment: str) -> Process:
    inherited = {name: value for name, value in os.environ.items() if not name.startswith("ELBOWROOM_")}
    return await asyncio.create_subprocess_exec(
        sys.executable,
        "-m",
        *program,
        *arguments,
        cwd=ROOT,
        env={**inherited, **environment},
        stdin=asyncio.subprocess.DEVNULL,
        stdout=PIPE,
        stderr=PIPE,
    )


async def ended(process: Process) -> Ended:
    """How it ended; one that goes on is killed, and fails the test."""
    try:
        async with asyncio.timeout(WAIT_S):
            out, errors = await process.communicate()
    finally:
        if process.returncode is None:
            process.kill()
    assert process.returncode is not None
    return Ended(process.returncode, out.decode(), errors.decode())


async def run(*arguments: str, **environment: str) -> Ended:
    """Start it and wait for its end."""
    return await ended(await _start(*arguments, **environment))


@asynccontextmanager
async def program(data: Path, *arguments: str) -> AsyncIterator[tuple[Process, str]]:
    """It runs; its process, and its address."""
    port = free_port()
    process = await serving(data, port, *arguments)
    try:
        yield process, f"http://127.0.0.1:{port}"
    finally:
        await killed(process)


async def serving(data: Path, port: int, *arguments: str, program: Sequence[str] = SERVER) -> Process:
    """Start it on this port; returns when it serves. `program`: another that takes the server's options."""
    options = ("--no-open", "--host", "127.0.0.1", "--port", str(port), "--data", str(data), *arguments)
    process = await _start(*options, program=program)
    assert process.stdout is not None
    try:
        async with asyncio.timeout(WAIT_S):
            while b"Stop it with Ctrl-C" not in await process.stdout.readline():
                assert not process.stdout.at_eof(), "it did not start"
    except BaseException:
        await killed(process)
        raise
    return process


async def killed(process: Process) -> None:
    """As a power switch does: nothing in it gets to run any more. One that has ended is passed over."""
    if process.returncode is None:
        process.kill()
        await process.communicate()
