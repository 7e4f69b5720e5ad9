"""A school dials in the same moment: nobody is turned away at the door of the machine, whatever the server is at."""

import asyncio
import signal
import sys
from pathlib import Path

import pytest

from server.web.listening import DIALLING
from tests.support.program import program

SCHOOL = 600
QUEUE = Path("/proc/sys/net/core/somaxconn")
SOON_S = 5.0


@pytest.mark.skipif(sys.platform == "win32", reason="a process cannot be stopped there")
@pytest.mark.skipif(
    QUEUE.exists() and int(QUEUE.read_text()) < DIALLING, reason="this system's queue is shorter"
)
async def test_a_school_that_dials_while_the_server_is_busy_waits_in_its_queue(tmp_path: Path) -> None:
    async with program(tmp_path) as (process, address):
        host, port = address.removeprefix("http://").split(":")
        process.send_signal(signal.SIGSTOP)
        async with asyncio.timeout(SOON_S):
            connected = await asyncio.gather(*(asyncio.open_connection(host, port) for _ in range(SCHOOL)))
        process.send_signal(signal.SIGCONT)
        for _, writer in connected:
            writer.close()
        await asyncio.gather(*(writer.wait_closed() for _, writer in connected))
