"""A session on long-polling: the fallback where a school's filter blocks WebSocket."""

import asyncio
from typing import Any

import orjson

FETCH_S = 2.0
"""So long a client has to fetch its last events."""


class PollingSession:
    """What a `PollingLine` needs: the session `socket` under the socket `sid` of a `socketio.AsyncServer`."""

    def __init__(self, server: Any, socket: Any, sid: str) -> None:
        self._server = server
        self._socket = socket
        self._sid = sid

    def unsent(self) -> int:
        """Events that no poll has taken yet."""
        return int(self._socket.queue.qsize())

    async def emit(self, event: str, body: bytes) -> None:
        await self._server.emit(event, orjson.Fragment(body), to=self._sid)

    async def close(self, *, at_once: bool) -> None:
        """Otherwise the last events are fetched first, if the client still asks for them."""
        if not at_once:
            await _fetched(self._socket.queue)
        await self._socket.close(wait=False, abort=at_once)
        # A poll that waits would wait on, for nothing.
        self._socket.queue.put_nowait(None)


async def _fetched(queue: "asyncio.Queue[Any]") -> None:
    try:
        async with asyncio.timeout(FETCH_S):
            await queue.join()
    except TimeoutError:
        return
