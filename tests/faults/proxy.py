"""A network between clients and a server, as bad as a test likes: a TCP proxy whose faults can change at any time.

    async with through(server_port) as network:
        network.up.toxics = [Slice(1)]
        network.down.toxics = [Delay(0.2, jitter_s=0.1), Buffer()]
        network.black_out()

`tc netem` could do some of it, where the kernel has it and one may use it; this works everywhere.
"""

import asyncio
import socket
import struct
from collections.abc import AsyncIterator, Sequence
from contextlib import asynccontextmanager, suppress

from tests.faults.toxics import MANY_BYTES, Crossing, Toxic

NO_LINGER = struct.pack("ii", 1, 0)
"""With it, closing sends RST."""


class Way:
    """One direction, of all connections."""

    def __init__(self) -> None:
        self.toxics: Sequence[Toxic] = ()
        self._open = _set()

    def stall(self) -> None:
        """Nothing is taken any more: who sends gets stuck when the buffers on the way are full."""
        self._open.clear()

    def flow(self) -> None:
        """What was under way arrives, as TCP sends it again."""
        self._open.set()

    def forget(self) -> None:
        """Connections that are there stay silent for ever; new ones are well."""
        self._open.clear()
        self._open = _set()

    async def carry(self, crossing: Crossing, writer: asyncio.StreamWriter) -> None:
        """To the end of what is sent this way, which is passed on too."""
        is_open = self._open
        while data := await crossing.reader.read(MANY_BYTES):
            async for piece in _poisoned(data, self.toxics, crossing):
                await is_open.wait()
                writer.write(piece)
                await writer.drain()
                # Who reads on the other side gets a turn, and so each piece by itself.
                await asyncio.sleep(0)
        await is_open.wait()
        writer.write_eof()


class Network:
    """All connections through one proxy. `up` leads to the server."""

    def __init__(self, server_port: int) -> None:
        self.up = Way()
        self.down = Way()
        self.host = ""
        """`127.0.0.1:port`, where clients connect."""
        self._server_port = server_port
        self._connections: dict[asyncio.Task[None], list[asyncio.StreamWriter]] = {}

    @property
    def url(self) -> str:
        return f"http://{self.host}"

    def black_out(self) -> None:
        """No byte passes, either way, and nobody is told. New connections are accepted, and as silent."""
        self.up.stall()
        self.down.stall()

    def light_up(self) -> None:
        self.up.flow()
        self.down.flow()

    def forget(self) -> None:
        """As when a router has lost its table."""
        self.up.forget()
        self.down.forget()

    def reset(self) -> None:
        """RST to both ends of every connection."""
        for task, writers in tuple(self._connections.items()):
            for writer in writers:
                _raw(writer).setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, NO_LINGER)
                writer.transport.abort()
            task.cancel()

    def half_close(self) -> None:
        """The server hears that clients will say no more; they hear nothing."""
        for _client, *server in self._connections.values():
            for writer in server:
                writer.write_eof()

    def take(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        """One connection more."""
        writers = [writer]
        task = asyncio.create_task(self._keep(reader, writers))
        self._connections[task] = writers
        task.add_done_callback(self._connections.pop)

    async def _keep(self, reader: asyncio.StreamReader, writers: list[asyncio.StreamWriter]) -> None:
        """To its end."""
        try:
            # Either side may go at any time; RuntimeError: no writing after a half close.
            with suppress(OSError, RuntimeError):
                await self._join(reader, writers)
        finally:
            for each in writers:
                each.close()

    async def _join(self, reader: asyncio.StreamReader, writers: list[asyncio.StreamWriter]) -> None:
        (writer,) = writers
        server_reader, server_writer = await asyncio.open_connection("127.0.0.1", self._server_port)
        writers.append(server_writer)
        for each in writers:
            _raw(each).setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
        await asyncio.gather(
            self.up.carry(Crossing(reader, writer), server_writer),
            self.down.carry(Crossing(server_reader, server_writer), writer),
        )


async def _poisoned(data: bytes, toxics: Sequence[Toxic], crossing: Crossing) -> AsyncIterator[bytes]:
    """What the toxics make of it, each piece as soon as it may go on."""
    if not toxics:
        yield data
        return
    for part in await toxics[0].apply(data, crossing):
        async for piece in _poisoned(part, toxics[1:], crossing):
            yield piece


def _set() -> asyncio.Event:
    event = asyncio.Event()
    event.set()
    return event


def _raw(writer: asyncio.StreamWriter) -> socket.socket:
    raw: socket.socket = writer.get_extra_info("socket")
    return raw


@asynccontextmanager
async def through(server_port: int) -> AsyncIterator[Network]:
    """A network to the server on this port of 127.0.0.1, with nothing wrong yet."""
    network = Network(server_port)
    server = await asyncio.start_server(network.take, "127.0.0.1", 0)
    network.host = "{}:{}".format(*server.sockets[0].getsockname())
    try:
        yield network
    finally:
        server.close()
        network.reset()
