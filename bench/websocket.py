"""As much of WebSocket (RFC 6455) as a load client needs, by hand.

A thousand students in one process must hear a frame in less time than a server needs to write it, or the figures
would be the client's. So there is no task and no queue for a socket: each text goes to `hear` as it arrives.
"""

import asyncio
import zlib
from collections.abc import Callable
from contextvars import ContextVar
from typing import cast

from bench.frames import DEFLATED, TEXT, frame, text_in

HOST = "127.0.0.1"
OPEN_S = 10.0
PING, PONG = b"2", b"3"
"""Engine.IO's, not WebSocket's: the server asks."""
OFFERS = ContextVar("OFFERS", default="")
"""Headers that a new connection adds to its request: `DEFLATE`, if it is to be asked for as browsers ask."""
DEFLATE = "Sec-WebSocket-Extensions: permessage-deflate; client_max_window_bits\r\n"


class Lost(Exception):
    """The server closed a connection, or did not take it."""


def ignore(_text: bytes) -> None:
    """What a socket does with a text while nobody listens."""


class Socket(asyncio.Protocol):
    """One connection. Set `hear` to get every text but pings, which it answers itself."""

    def __init__(self, path: str) -> None:
        self.hear: Callable[[bytes], None] = ignore
        self.opened: asyncio.Future[None] = asyncio.get_running_loop().create_future()
        self._transport: asyncio.Transport | None = None
        self._path = path
        self._rest = b""
        self._inflater: zlib._Decompress | None = None

    def send(self, text: bytes) -> None:
        if self._transport is None or self.lost:
            raise Lost(f"no connection to send on: {self._path}")
        self._transport.write(frame(text, masked=True))

    @property
    def lost(self) -> bool:
        return self._transport is None or self._transport.is_closing()

    def close(self) -> None:
        if self._transport is not None:
            self._transport.abort()

    def connection_made(self, transport: asyncio.BaseTransport) -> None:
        self._transport = cast(asyncio.Transport, transport)  # uvloop's is one in all but its class
        self._transport.write(
            f"GET {self._path} HTTP/1.1\r\nHost: {HOST}\r\nConnection: Upgrade\r\nUpgrade: websocket\r\n"
            f"Sec-WebSocket-Version: 13\r\nSec-WebSocket-Key: AAAAAAAAAAAAAAAAAAAAAA==\r\n{OFFERS.get()}\r\n".encode()
        )

    def connection_lost(self, reason: Exception | None) -> None:
        if not self.opened.done():
            self.opened.set_exception(Lost(f"connection refused: {self._path} {self._rest[:200]!r} {reason}"))

    def data_received(self, data: bytes) -> None:
        self._rest = self._rest + data if self._rest else data
        if self.opened.done() or self._open():
            self._take_frames()

    def _open(self) -> bool:
        """Whether the server has agreed to speak WebSocket; what came after its answer is left."""
        head, found, after = self._rest.partition(b"\r\n\r\n")
        if not found:
            return False
        if not head.startswith(b"HTTP/1.1 101 "):
            self.close()
            return False
        self._rest = after
        self.opened.set_result(None)
        return True

    def _take_frames(self) -> None:
        data, at = self._rest, 0
        while len(data) - at >= 2:
            start, end = text_in(data, at)
            if end > len(data):
                break
            if data[at] == TEXT:
                self._take(data[start:end])
            elif data[at] == DEFLATED:
                self._take(self._inflate(data[start:end]))
            at = end
        self._rest = data[at:]

    def _inflate(self, data: bytes) -> bytes:
        """RFC 7692: one stream for all messages, each without its last four bytes."""
        self._inflater = self._inflater or zlib.decompressobj(wbits=-zlib.MAX_WBITS)
        return self._inflater.decompress(data + b"\0\0\xff\xff")

    def _take(self, text: bytes) -> None:
        if text != PING:
            self.hear(text)
        elif self._transport is not None:
            self._transport.write(frame(PONG, masked=True))


async def open_socket(port: int, path: str) -> Socket:
    """Raises Lost if the server does not take it."""
    try:
        async with asyncio.timeout(OPEN_S):
            _, socket = await asyncio.get_running_loop().create_connection(lambda: Socket(path), HOST, port)
            await socket.opened
    except OSError as error:  # TimeoutError is one too
        raise Lost(f"no connection: {path} {error!r}") from error
    return socket


async def heard(socket: Socket, sign: bytes, after: bytes) -> bytes:
    """Send a text, and wait for the next one that starts with the sign. Raises Lost if none comes."""
    answer: asyncio.Future[bytes] = asyncio.get_running_loop().create_future()

    def hear(text: bytes) -> None:
        if text.startswith(sign) and not answer.done():
            answer.set_result(text)

    socket.hear = hear
    socket.send(after)
    try:
        async with asyncio.timeout(OPEN_S):
            return await answer
    except TimeoutError:
        raise Lost(f"nobody said {sign.decode()}") from None
    finally:
        socket.hear = ignore
