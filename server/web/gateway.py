"""Sockets: who may connect, and what they send. Nothing here waits for a room: it goes into the room's inbox.

A client can emit `connect` and `disconnect` itself, and the library would run our handlers with what it sent. Both
begin by asking whether the socket is connected, which it is only then.
"""

import asyncio
from collections.abc import Callable
from functools import partial
from typing import Any

import structlog
from aiohttp import web

from server.live.clock import Alarm, Clock
from server.live.hub import Hub
from server.live.letters import declined
from server.live.screen import Screen
from server.protocol import PROTOCOL, up
from server.room.codes import normal
from server.room.refused import Refused
from server.storage.log import Damaged, Unavailable
from server.web.bucket import Bucket
from server.web.engine import PATH, PING_S, Engine, Origins, refusal
from server.web.guest import HANDLES, Guest, Handle, unknown
from server.web.reading import Unreadable, cid_of, quickly, read

CONNECT_S = 10.0
"""A session without a socket lives no longer."""
LOOK_S = 2.5
LINGER_S = 10.0
"""A client that says goodbye closes the connection itself, or we do after this."""
CLIENT_LEFT = "client disconnect"

_logger = structlog.get_logger()


class Gateway:
    """All sockets of this server."""

    def __init__(self, hub: Hub, clock: Clock, engine: Engine) -> None:
        self._hub = hub
        self._clock = clock
        self._engine = engine
        self._guests: dict[str, Guest] = {}
        self._seen_s: dict[str, float] = {}
        """Sessions without a socket, and since when."""
        self._alarm: Alarm | None = None
        self._drops: set[asyncio.Task[None]] = set()
        engine.on("connect", self._connect)
        engine.on("disconnect", self._disconnect)
        for event, handle in HANDLES.items():
            engine.on(event, partial(self._receive, handle))
        engine.on("*", self._receive_unknown)

    @property
    def connected(self) -> int:
        """Sockets there are."""
        return len(self._guests)

    def start(self) -> None:
        self._alarm = self._clock.later(LOOK_S, self._look_round)

    async def close(self) -> None:
        """Within a few seconds, whatever clients do; they come back to the next server."""
        if self._alarm is not None:
            self._alarm.cancel()
        await self._engine.shut_down()
        for sid in list(self._guests):
            self._forget(sid).line.abort()

    async def _connect(self, sid: str, environ: dict[str, Any], auth: object = None) -> None:
        if self._engine.is_connected(sid):
            return
        try:
            await self._welcome(sid, environ, auth)
        except Refused as refused:
            code = refused.code
        except _NoEntry as reason:
            code = str(reason)
        except Damaged:
            code = "room_damaged"
        except (Unavailable, ConnectionResetError):
            code = "unavailable"
        except Exception:
            _logger.exception("connect_failed")
            code = "internal_error"
        else:
            return
        raise refusal(declined("", code)) from None

    async def _welcome(self, sid: str, environ: dict[str, Any], auth: object) -> None:
        code = normal(environ["aiohttp.request"].query.get("room", ""))
        if code is None:
            raise Refused("room_unknown")
        token, have = _read_auth(auth)
        holder = await self._hub.admit(code, token)
        if holder is None:
            raise _NoEntry("bad_token")
        line = self._engine.line(sid, environ, self._clock, self._hub.measures)
        screen = Screen(holder.actor, line)
        entered = await self._hub.enter(holder, screen)
        guest = Guest(holder.actor, line, screen, entered, Bucket(self._clock), self._hub.measures)
        self._guests[sid] = guest
        self._engine.first_to(partial(self._take, sid, guest), environ)
        if have is not None:
            entered.sync(have)

    def _disconnect(self, sid: str, reason: str = "") -> None:
        if self._engine.is_connected(sid) or sid not in self._guests:
            return
        guest = self._forget(sid)
        if reason == CLIENT_LEFT:
            self._clock.later(LINGER_S, guest.line.abort)
        else:
            # A client that stopped reading would keep its connection for ever otherwise.
            guest.line.abort()

    def _forget(self, sid: str) -> Guest:
        guest = self._guests.pop(sid)
        guest.entered.leave()
        return guest

    def _take(self, sid: str, guest: Guest, packet: str) -> bool:
        """What is in good order goes straight to its room, past python-socketio, which hands on all else."""
        content = quickly(packet)
        if content is None or sid not in self._guests:
            return False
        if isinstance(content, up.Have):
            self._handle(guest, "", partial(guest.entered.sync, content))
        else:
            self._handle(guest, content.cid, partial(guest.do, content))
        return True

    def _receive(self, handle: Handle, sid: str, *args: Any) -> None:
        guest = self._guests.get(sid)
        if guest is None:
            return
        self._handle(guest, cid_of(args), partial(handle, guest, args))

    def _handle(self, guest: Guest, cid: str, do: Callable[[], None]) -> None:
        if not guest.bucket.take():
            self._slow_down(guest, cid)
            return
        try:
            do()
        except Unreadable:
            guest.decline(cid, "bad_message")
        except Exception:
            _logger.exception("handler_failed")
            guest.decline(cid, "internal_error")

    def _receive_unknown(self, _event: object, sid: str, *args: Any) -> None:
        self._receive(unknown, sid, *args)

    def _slow_down(self, guest: Guest, cid: str) -> None:
        if guest.bucket.flooded:
            guest.line.abort()
        else:
            guest.decline(cid, "too_fast")

    def _look_round(self) -> None:
        """Close what only holds a place, and let go of guests whose end nobody told us."""
        self._alarm = self._clock.later(LOOK_S, self._look_round)
        now_s = self._clock.steady_s()
        self._seen_s = {session: self._seen_s.get(session, now_s) for session in self._engine.unconnected()}
        for session, seen_s in self._seen_s.items():
            if now_s - seen_s >= CONNECT_S:
                task = asyncio.get_running_loop().create_task(self._engine.drop(session))
                self._drops.add(task)
                task.add_done_callback(self._drops.discard)
        for sid in [sid for sid in self._guests if not self._engine.is_known(sid)]:
            self._forget(sid).line.abort()


class _NoEntry(Exception):
    """Its text is the code of a refusal that is not the room's."""


def _read_auth(auth: object) -> tuple[str, up.Have | None]:
    """The token from the client's `auth`, if it speaks our language; and the first `sync`, if that came along."""
    if not isinstance(auth, dict) or auth.get("protocol") != PROTOCOL:
        raise _NoEntry("old_page")
    token = auth.get("token")
    if not isinstance(token, str):
        raise _NoEntry("bad_token")
    try:
        return token, read([{"have": auth["have"]}], up.Have) if "have" in auth else None
    except Unreadable:
        raise _NoEntry("bad_message") from None


def attach(
    app: web.Application, hub: Hub, clock: Clock, *, allowed_origins: Origins = None, ping_s: float = PING_S
) -> Gateway:
    """Serve sockets at `/socket.io/`, for as long as the app runs."""
    engine = Engine(allowed_origins, ping_s=ping_s)
    gateway = Gateway(hub, clock, engine)
    for method in ("GET", "POST", "OPTIONS"):
        app.router.add_route(method, PATH, engine.handle)

    async def start(_: web.Application) -> None:
        gateway.start()

    async def close(_: web.Application) -> None:
        await gateway.close()

    app.on_startup.append(start)
    app.on_shutdown.append(close)
    return gateway
