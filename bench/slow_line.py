"""The network of a full classroom, between a browser and a server of this machine."""

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager, suppress

from bench.websocket import HOST

MBIT_S = 1.6
"""Each way, for all connections together."""
RTT_MS = 150
PIECE = 1_460
"""What fits in one packet: pieces of several connections take turns."""


class SlowLine:
    """Late by half a round trip each way, and no faster than its width. Opening a connection takes a round trip.

    Slow start and lost packets are not imitated; everything above TCP is, WebSockets too.
    """

    def __init__(self) -> None:
        self.down_bytes = 0
        """To the browser, headers and all."""
        self._free_s = {"up": 0.0, "down": 0.0}

    def carry(self, piece: bytes, way: str, to: asyncio.StreamWriter) -> None:
        loop = asyncio.get_running_loop()
        begun_s = max(loop.time(), self._free_s[way])
        self._free_s[way] = begun_s + len(piece) * 8 / (MBIT_S * 1e6)
        loop.call_at(self._free_s[way] + RTT_MS / 2_000, _write, to, piece)
        if way == "down":
            self.down_bytes += len(piece)

    async def connect(
        self, port: int, browser_says: asyncio.StreamReader, browser_hears: asyncio.StreamWriter
    ) -> None:
        await asyncio.sleep(RTT_MS / 1_000)
        server_says, server_hears = await asyncio.open_connection(HOST, port)
        await asyncio.gather(
            self._forward("up", browser_says, server_hears), self._forward("down", server_says, browser_hears)
        )

    async def _forward(self, way: str, says: asyncio.StreamReader, hears: asyncio.StreamWriter) -> None:
        with suppress(ConnectionError):
            while piece := await says.read(PIECE):
                self.carry(piece, way, hears)
        late_s = max(0.0, self._free_s[way] - asyncio.get_running_loop().time())
        await asyncio.sleep(late_s + RTT_MS / 1_000)
        hears.close()


@asynccontextmanager
async def slow_line_to(port: int) -> AsyncIterator[tuple[SlowLine, int]]:
    """A line to a server of this machine, and the port at which it begins; cut at the end of the block."""
    line = SlowLine()
    connections: set[asyncio.Task[None]] = set()

    async def opened(says: asyncio.StreamReader, hears: asyncio.StreamWriter) -> None:
        task = asyncio.current_task()
        assert task is not None
        connections.add(task)
        with suppress(asyncio.CancelledError, ConnectionError):
            await line.connect(port, says, hears)
        connections.discard(task)
        hears.close()

    server = await asyncio.start_server(opened, HOST, 0)
    try:
        yield line, int(server.sockets[0].getsockname()[1])
    finally:
        server.close()
        for connection in list(connections):
            connection.cancel()
        await asyncio.gather(*connections, return_exceptions=True)


def _write(to: asyncio.StreamWriter, piece: bytes) -> None:
    if not to.is_closing():
        to.write(piece)
