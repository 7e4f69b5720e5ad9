"""What Engine.IO's aiohttp driver gets wrong, set right at our edge. Each mend has a test that fails without it.

- The driver reads a long-polling body with `content.read(n)`, which returns what has arrived so far: a body of more
  than one TCP segment was lost, and so was a chunked one, both with "200 OK". Here the whole body is read first.
- More than sixteen packets in one body were dropped with "200 OK". Here sixty-four are read; more are a 400.
- A packet that is none was dropped with "200 OK", together with all that came in the same body. Here it is a 400. On a
  WebSocket it threw the handler out before it could tidy up: the session and its task stayed. Here it ends the socket.
- A POST to a session that had just ended was a KeyError, in our log and in a 500. Here it is a 400, like any later one.
- A packet of an unknown type closed the session only after a poll that might never come, and its request waited for it
  for ever. Here it is closed at once.
- JSONP was on: a way to read answers across origins. Refused.
- aiohttp accepts every browser's offer to compress: 124 KB of memory per student instead of 32. Not accepted.
- It keeps every header of a connection for as long as that lasts: 4 KB for each student. Here those that it looks at.
- A packet passes two tasks, a timer and three layers before a handler sees it, a third of what a message costs in all.
  Here whoever asked for it sees it first.
- Each ping was a task, and each wait for the next packet to write a task and a timer: half of what a silent student
  costs. Here they are a timer and nothing.
- Nobody could tell when CONNECT had been written, before which nothing of ours may go down. Here the socket's line
  writes it, together with what was held back for it.
"""

import asyncio
import time
from collections.abc import Callable
from functools import partial
from typing import Any

from aiohttp import web
from engineio import async_socket, packet, payload
from engineio.async_drivers import aiohttp as driver

from server.live.websocket_line import WebSocketLine
from server.protocol import limits

MOST_PACKETS = 64
BODY_S = 30.0
LINE = "elbow_room.line"
"""Where the gateway leaves a socket's line in the environ."""
TAKE = "elbow_room.take"
"""And who takes a packet before the library does."""
Take = Callable[[str], bool]
"""Whether it was taken; else it goes the library's way."""
_HEADERS = ("Host", "Origin", "Connection", "Upgrade")
"""All that the library looks at."""
_SEPARATOR = b"\x1e"
_TYPES = "0123456"
"""What a packet may begin with. Binary ones (`b` in a body, bytes on a WebSocket) are not spoken here."""
_CONNECT = "40"
"""An Engine.IO message with a Socket.IO CONNECT in it."""


class _Body:
    """A request body that is all here."""

    def __init__(self, content: bytes) -> None:
        self._content = content

    async def read(self, length: int) -> bytes:
        return self._content[:length]


async def translate_request(request: web.Request) -> dict[str, Any]:
    """The environ of a request whose body has arrived. Raises HTTPException for what Engine.IO must not see."""
    if "j" in request.query:
        raise web.HTTPBadRequest(text="JSONP is not supported")
    body = await _read_body(request)
    headers = {name: ",".join(request.headers.getall(name, ())) for name in _HEADERS}
    return {
        "aiohttp.request": request,
        "REQUEST_METHOD": request.method,
        "QUERY_STRING": request.query_string,
        "wsgi.url_scheme": "http",
        "wsgi.input": _Body(body),
        "CONTENT_LENGTH": str(len(body)),
        **{f"HTTP_{name.upper()}": value for name, value in headers.items() if value},
    }


async def _read_body(request: web.Request) -> bytes:
    if not request.can_read_body:
        return b""
    body = bytearray()
    try:
        async with asyncio.timeout(BODY_S):
            async for part in request.content.iter_any():
                body += part
                if len(body) > limits.FRAME_BYTES:
                    raise web.HTTPRequestEntityTooLarge(limits.FRAME_BYTES, len(body))
    except TimeoutError:
        raise web.HTTPRequestTimeout from None
    _check_body(bytes(body))
    return bytes(body)


def _check_body(body: bytes) -> None:
    """Engine.IO would say "200 OK" to these and drop them."""
    packets = body.split(_SEPARATOR)
    if len(packets) > MOST_PACKETS:
        raise web.HTTPBadRequest(text="too many packets")
    if not all(packet[:1].decode("latin-1") in _TYPES for packet in packets if packet or len(packets) > 1):
        raise web.HTTPBadRequest(text="not a packet")
    try:
        body.decode()
    except UnicodeDecodeError:
        raise web.HTTPBadRequest(text="not UTF-8") from None


class PlainWebSocket(driver.WebSocket):  # type: ignore[misc]  # no py.typed
    """The driver's WebSocket without compression, which leaves CONNECT to the socket's line."""

    async def __call__(self, environ: dict[str, Any]) -> web.WebSocketResponse:
        self._sock = web.WebSocketResponse(max_msg_size=self.server.max_http_buffer_size, compress=False)
        await self._sock.prepare(environ["aiohttp.request"])
        self.environ = environ
        self._end: Exception | None = None
        await self.handler(self)
        for problem in (self._sock.exception(), self._end):
            _forget_way_of(problem)
        return self._sock

    async def wait(self) -> str:
        """The next packet that the library has to see."""
        try:
            while True:
                received = _packet(await super().wait())
                take: Take | None = self.environ.get(TAKE)
                if take is None or not take(received):
                    return received
        except Exception as end:
            self._end = end
            raise

    async def send(self, message: str) -> None:
        line = self.environ.get(LINE)
        if isinstance(line, WebSocketLine) and message.startswith(_CONNECT):
            line.connect(message.encode())
        else:
            # The driver asks of each message anew whether this is a coroutine.
            await self._sock.send_str(message)


def _packet(received: object) -> str:
    if not isinstance(received, str) or not received or received[0] not in _TYPES:
        raise OSError("not a packet")
    return received


def _forget_way_of(problem: BaseException | None) -> None:
    """By the frames that it came through it holds whatever holds it."""
    while problem is not None:
        problem.__traceback__ = None
        problem = problem.__context__


class LeanSocket(async_socket.AsyncSocket):  # type: ignore[misc]  # no py.typed
    """A session that, once it is on a WebSocket, waits without a timer: its pings end it if nobody answers."""

    last_ping: float | None
    """When a ping was sent that nobody has answered yet."""

    async def poll(self) -> list[Any]:
        """What is to be written next; nothing more: an empty list."""
        if not self.upgraded:
            return list(await super().poll())
        next_packet = await self.queue.get()
        self.queue.task_done()
        return [] if next_packet is None else [next_packet]

    def schedule_ping(self) -> None:
        if not self.upgraded:
            super().schedule_ping()
        elif self.last_ping:
            self.last_ping = None
            asyncio.get_running_loop().call_later(self.server.ping_interval, self._ping)

    def _ping(self) -> None:
        if not (self.closing or self.closed):
            self.last_ping = time.time()
            self.queue.put_nowait(packet.Packet(packet.PING))


def forget_closed(engine: Any, session: str) -> None:
    """To be called before the library looks for a session itself."""
    socket = engine.sockets.get(session)
    if socket is not None and socket.closed:
        del engine.sockets[session]


async def _disconnect(engine: Any, session: str) -> None:
    socket = engine.sockets.get(session)
    if socket is not None:
        await socket.close(wait=False, abort=True)
        # A poll that waits would wait on, for nothing.
        socket.queue.put_nowait(None)


def mend(engine: Any) -> None:
    """Put all of it into an `engineio.AsyncServer`. Its driver is private: the version is pinned, and tests look."""
    driver_parts = engine._async  # noqa: SLF001
    mended = {**driver_parts, "translate_request": translate_request, "websocket": PlainWebSocket}
    engine._async = mended  # noqa: SLF001
    engine.disconnect = partial(_disconnect, engine)
    async_socket.AsyncSocket = LeanSocket
    payload.Payload.max_decode_packets = MOST_PACKETS
