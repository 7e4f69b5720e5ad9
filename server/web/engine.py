"""python-socketio, seen through the few things that we use of it: typed here, because it is not.

There is no way to send to more than one socket, nor to one that has no line.
"""

import asyncio
import logging
import socket
from collections.abc import Callable
from typing import Any

import socketio
from aiohttp import web
from socketio.exceptions import ConnectionRefusedError as RefusedError

from server.live.clock import Clock
from server.live.line import Line
from server.live.measures import Measures
from server.live.polling_line import PollingLine
from server.live.websocket_line import WebSocketLine
from server.protocol import down, limits
from server.web import strict_json
from server.web.engine_mends import LINE, TAKE, Take, forget_closed, mend
from server.web.polling import PollingSession

PATH = "/socket.io/"
PING_S = 10
"""A phone that is gone is noticed after at most twice this."""
GOODBYE_S = 2.0
"""So long sockets have, when the server stops, to close by themselves."""
LOOK_S = 0.05
ANSWER_S = 20.0
"""So long a client has to take the answer to a poll: as long as it takes to notice by pings that one is gone."""
SYSTEM_BYTES = 128 * 1024
"""What the system may take for a client that does not read; left alone it takes megabytes, which nobody here sees."""
NAMESPACE = "/"

Origins = list[str] | Callable[[str, dict[str, Any]], bool] | None
"""Pages that may connect: their origins, or whether this one may; None: only those of the request's own host."""

# The library writes a traceback for every malformed packet, with the packet's words in it.
_silent = logging.getLogger("elbow_room.socketio")
_silent.addHandler(logging.NullHandler())
_silent.propagate = False


class TextPacket(socketio.packet.Packet):  # type: ignore[misc]  # no py.typed
    """No binary packets: one without its attachment would hold up its socket for ever."""

    uses_binary_events = False

    def decode(self, encoded_packet: Any) -> int:
        if not isinstance(encoded_packet, str) or encoded_packet[:1] in ("5", "6"):
            raise ValueError("binary packets are not spoken here")
        return int(super().decode(encoded_packet))


class NoRooms(socketio.AsyncManager):  # type: ignore[misc]  # no py.typed
    """The library looks for whoever leaves in the rooms of all who are connected. We put nobody into any: everybody is
    in the room of all, `None`, and in their own."""

    def basic_disconnect(self, sid: str, namespace: str, **_: object) -> None:
        for room in (None, sid):
            self.basic_leave_room(sid, namespace, room)
        for waiting in (self.pending_connect, self.pending_disconnect):
            if sid in waiting.get(namespace, ()):
                waiting[namespace].remove(sid)
                if not waiting[namespace]:
                    del waiting[namespace]


class Engine:
    """One Socket.IO server on namespace `/`. `sid` names a socket, `session` the Engine.IO session under it."""

    def __init__(self, allowed_origins: Origins = None, *, ping_s: float = PING_S) -> None:
        self._answer_s = min(ANSWER_S, 2 * ping_s)
        self._server = socketio.AsyncServer(
            async_mode="aiohttp",
            async_handlers=False,
            allow_upgrades=False,
            ping_interval=ping_s,
            ping_timeout=ping_s,
            max_http_buffer_size=limits.FRAME_BYTES,
            http_compression=False,
            cookie=None,
            cors_allowed_origins=allowed_origins,
            cors_credentials=False,
            json=strict_json,
            serializer=TextPacket,
            client_manager=NoRooms(),
            logger=_silent,
            engineio_logger=_silent,
        )
        self._sessions = self._server.eio
        mend(self._sessions)

    def on(self, event: str, handler: Callable[..., Any]) -> None:
        self._server.on(event, handler)

    async def handle(self, request: web.Request) -> web.StreamResponse:
        """The route of `PATH`. The answer is sent here: aiohttp would wait for ever for a client to take it."""
        _narrow(request)
        forget_closed(self._sessions, request.query.get("sid", ""))
        response: web.StreamResponse = await self._server.handle_request(request)
        try:
            async with asyncio.timeout(self._answer_s):
                await response.prepare(request)
                await response.write_eof()
        except ConnectionError:
            return response
        except TimeoutError:
            if request.transport is not None:
                request.transport.abort()
            await self.drop(request.query.get("sid", ""))
        return response

    def is_connected(self, sid: str) -> bool:
        """Inside the handlers of `connect` and `disconnect` this is True only if a client forged the event."""
        return bool(self._server.manager.is_connected(sid, NAMESPACE))

    def is_known(self, sid: str) -> bool:
        """Connected, or about to be."""
        return self._session_of(sid) is not None

    def line(self, sid: str, environ: dict[str, Any], clock: Clock, measures: Measures) -> Line:
        """The way down to a socket that is just connecting. Raises ConnectionResetError if it is gone already."""
        if self._server.transport(sid) != "websocket":
            held = self._sessions.sockets[self._session_of(sid)]
            return PollingLine(PollingSession(self._server, held, sid), measures)
        transport = environ["aiohttp.request"].transport
        if transport is None:
            raise ConnectionResetError
        environ[LINE] = line = WebSocketLine(transport, clock, measures)
        return line

    def first_to(self, take: Take, environ: dict[str, Any]) -> None:
        """Packets of this connection go to `take` first, in their order, if it is a WebSocket."""
        environ[TAKE] = take

    def unconnected(self) -> set[str]:
        """Sessions that have no socket: not yet, refused, or not any more."""
        manager = self._server.manager
        return {
            session
            for session in self._sessions.sockets
            if manager.sid_from_eio_sid(session, NAMESPACE) is None
        }

    async def drop(self, session: str) -> None:
        """Close a session at once, whatever it is doing. One that is gone is passed over."""
        request = self._server.environ.get(session, {}).get("aiohttp.request")
        held = self._sessions.sockets.get(session)
        if held is not None and held.upgraded and request is not None and request.transport is not None:
            request.transport.abort()
        elif held is not None:
            await self._sessions.disconnect(session)

    async def shut_down(self) -> None:
        """Close every session so that clients come back by themselves: a server's "disconnect" would stop them."""
        sockets = list(self._sessions.sockets.values())
        for each in sockets:
            each.queue.put_nowait(None)
            if not each.upgraded:
                await each.close(wait=False, abort=True)
        await self._server.shutdown()
        waited_s = 0.0
        while waited_s < GOODBYE_S and not all(each.closed for each in sockets):
            await asyncio.sleep(LOOK_S)
            waited_s += LOOK_S
        for session in list(self._sessions.sockets):
            await self.drop(session)

    def _session_of(self, sid: str) -> str | None:
        session: str | None = self._server.manager.eio_sid_from_sid(sid, NAMESPACE)
        return session


def _narrow(request: web.Request) -> None:
    connection = None if request.transport is None else request.transport.get_extra_info("socket")
    if connection is not None:
        connection.setsockopt(socket.SOL_SOCKET, socket.SO_SNDBUF, SYSTEM_BYTES)


def refusal(done: down.Done) -> Exception:
    """What a connect handler raises to say no: the client finds `{code, message}` in the error's `data`."""
    error: Exception = RefusedError(str(done.message), {"code": done.code, "message": done.message})
    return error
