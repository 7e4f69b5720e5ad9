"""Sockets: who may connect, and what they send. Nothing here waits for a room: it goes into the room's inbox.

A client can emit `connect` and `disconnect` itself, and the library would run our handlers with what it sent. Both
begin by asking whether the socket is connected, which it is only then.
"""

import asyncio
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import partial
from typing import Any

import structlog
from aiohttp import web

from server.live.clock import Alarm, Clock
from server.live.hub import Entered, Hub
from server.live.letters import declined
from server.live.measures import Measures
from server.live.screen import Screen
from server.live.wire import Line
from server.protocol import PROTOCOL, up
from server.room.codes import normal
from server.room.ids import Actor
from server.room.refused import Refused
from server.storage.log import Damaged, Unavailable
from server.web.bucket import Bucket
from server.web.engine import PATH, PING_S, Engine, Origins, refusal
from server.web.reading import Unreadable, cid_of, may_send, read, read_command

CONNECT_S = 10.0
"""A session without a socket lives no longer."""
LOOK_S = 2.5
LINGER_S = 10.0
"""A client that says goodbye closes the connection itself, or we do after this."""
CLIENT_LEFT = "client disconnect"

_logger = structlog.get_logger()


@dataclass(frozen=True)
class Guest:
    """One connected socket."""

    actor: Actor
    line: Line
    screen: Screen
    entered: Entered
    bucket: Bucket
    measures: Measures

    def decline(self, cid: str, code: str, command: up.AnyCommand | None = None) -> None:
        done = declined(cid, code)
        self.measures.answered(command, done)
        self.screen.answer(done)


Handle = Callable[[Guest, tuple[Any, ...]], None]


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
        holder = await self._hub.admit(code, _token(auth))
        if holder is None:
            raise _NoEntry("bad_token")
        line = self._engine.line(sid, environ, self._clock, self._hub.measures)
        screen = Screen(holder.actor, line)
        entered = await self._hub.enter(holder, screen)
        bucket = Bucket(self._clock)
        self._guests[sid] = Guest(holder.actor, line, screen, entered, bucket, self._hub.measures)

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

    def _receive(self, handle: Handle, sid: str, *args: Any) -> None:
        guest = self._guests.get(sid)
        if guest is None:
            return
        cid = cid_of(args)
        if not guest.bucket.take():
            self._slow_down(guest, cid)
            return
        try:
            handle(guest, args)
        except Unreadable:
            guest.decline(cid, "bad_message")
        except Exception:
            _logger.exception("handler_failed")
            guest.decline(cid, "internal_error")

    def _receive_unknown(self, _event: object, sid: str, *args: Any) -> None:
        self._receive(_unknown, sid, *args)

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


def _token(auth: object) -> str:
    """The token from the client's `auth`, if it speaks our language."""
    if not isinstance(auth, dict) or auth.get("protocol") != PROTOCOL:
        raise _NoEntry("old_page")
    token = auth.get("token")
    if not isinstance(token, str):
        raise _NoEntry("bad_token")
    return token


def _command(guest: Guest, args: tuple[Any, ...]) -> None:
    command = read_command(args)
    if may_send(guest.actor, command):
        guest.entered.command(command)
    else:
        guest.decline(command.cid, "not_allowed", command)


def _sync(guest: Guest, args: tuple[Any, ...]) -> None:
    guest.entered.sync(read(args, up.Have))


def _typing(guest: Guest, _args: tuple[Any, ...]) -> None:
    guest.entered.typing()


def _watch(guest: Guest, args: tuple[Any, ...]) -> None:
    guest.entered.watch(read(args, up.Watch), on=True)


def _unwatch(guest: Guest, args: tuple[Any, ...]) -> None:
    guest.entered.watch(read(args, up.Watch), on=False)


def _unknown(_guest: Guest, _args: tuple[Any, ...]) -> None:
    raise Unreadable("no such event")


HANDLES: Mapping[str, Handle] = {
    "command": _command,
    "sync": _sync,
    "typing": _typing,
    "watch": _watch,
    "unwatch": _unwatch,
}


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
