"""Runs a program of `child` beside the test, and ends it whatever happens."""

import asyncio
import sys
from asyncio.subprocess import PIPE, Process
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path

ROOT = Path(__file__).parents[2]


@asynccontextmanager
async def running(program: str, folder: Path) -> AsyncIterator[Process]:
    """The process, with pipes; killed at the end if it still runs."""
    process = await asyncio.create_subprocess_exec(
        sys.executable, "-m", "tests.storage.child", program, str(folder), cwd=ROOT, stdin=PIPE, stdout=PIPE
    )
    try:
        yield process
    finally:
        if process.returncode is None:
            process.kill()
        await process.communicate()


async def said(process: Process) -> str:
    """The next line that it says; "" at the end."""
    assert process.stdout
    return (await process.stdout.readline()).decode().strip()


async def run(program: str, folder: Path) -> tuple[int, list[str]]:
    """Its exit status and all that it said. A process that does not end by itself fails the test."""
    async with running(program, folder) as process:
        output, _ = await asyncio.wait_for(process.communicate(), 30)
        assert process.returncode is not None
        return process.returncode, output.decode().splitlines()
