"""HTTP calls, as docs/protocol.md says."""

from typing import Any

import aiohttp

from bench.websocket import HOST, Lost


def http_to(port: int) -> aiohttp.ClientSession:
    """For calls to this server; use it in `async with`."""
    return aiohttp.ClientSession(f"http://{HOST}:{port}", timeout=aiohttp.ClientTimeout(total=30))


async def post(http: aiohttp.ClientSession, path: str, body: dict[str, Any]) -> dict[str, str]:
    """What was made. Raises Lost if it was not."""
    async with http.post(path, json=body) as response:
        if response.status != 201:
            raise Lost(f"POST {path}: {response.status} {await response.text()}")
        answer: dict[str, str] = await response.json()
        return answer
