"""docs/protocol.md is enough: a client written from it alone, on the official Socket.IO client, plays whole lessons."""

import asyncio
import os
from pathlib import Path

import pytest

from tests.client.test_in_node import node
from tests.support.npm import installed
from tests.support.server import running_server

HERE = Path(__file__).parent
ROOT = HERE.parents[1]
PATIENCE_S = 60


@pytest.fixture(scope="module")
def packages() -> Path:
    return installed(ROOT / "client", ROOT / ".venv" / "client")


@pytest.mark.parametrize("transport", ["websocket", "polling"])
@pytest.mark.parametrize("script", ["lesson.mjs", "rules.mjs"])
async def test_the_page_alone_is_enough_to_write_a_client(
    script: str, transport: str, packages: Path
) -> None:
    async with running_server() as url:
        code, transcript = await run(script, url, transport, packages)
    assert code == 0, transcript


async def run(script: str, url: str, transport: str, packages: Path) -> tuple[int | None, str]:
    child = await asyncio.create_subprocess_exec(
        *[*node(), str(HERE / script), url, transport],
        env={**os.environ, "NODE_MODULES": str(packages)},
        stdout=asyncio.subprocess.PIPE,
        stderr=asyncio.subprocess.STDOUT,
    )
    try:
        async with asyncio.timeout(PATIENCE_S):
            said, _ = await child.communicate()
    finally:
        if child.returncode is None:
            child.kill()
            await child.wait()
    return child.returncode, said.decode()
