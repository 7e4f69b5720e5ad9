"""HTTP calls, as docs/protocol.md says."""

import itertools
import sys
from typing import Any

import aiohttp

from bench.websocket import HOST, Lost

_numbers = itertools.count()


def http_to(port: int, own_address: str = HOST) -> aiohttp.ClientSession:
    """For calls to this server; use it in `async with`."""
    return aiohttp.ClientSession(
        f"http://{HOST}:{port}",
        connector=aiohttp.TCPConnector(local_addr=(own_address, 0)),
        timeout=aiohttp.ClientTimeout(total=30),
    )


def next_address() -> str:
    """Another one of this machine, where it has many: from one address only so many rooms are opened."""
    if sys.platform != "linux":
        return HOST
    number = next(_numbers)
    return f"127.0.{1 + number // 250 % 250}.{1 + number % 250}"


async def post(http: aiohttp.ClientSession, path: str, body: dict[str, Any]) -> dict[str, str]:
    """What was made. Raises Lost if it was not."""
    async with http.post(path, json=body) as response:
        if response.status != 201:
            raise Lost(f"POST {path}: {response.status} {await response.text()}")
        answer: dict[str, str] = await response.json()
        return answer
