"""The composition root: the only place that builds the real clock, log, hub, sockets and routes."""

import asyncio
import signal
import sys
from collections.abc import AsyncIterator, Sequence
from functools import partial

from aiohttp import web

from server import logs
from server.live import garbage
from server.live.clock import Clock, SystemClock
from server.live.hub import Hub
from server.live.lag import Lag
from server.live.sweeping import sweep
from server.live.turns import APART_S
from server.protocol import limits
from server.settings import Settings, read_settings
from server.storage.log import BrokenDatabase, CannotOpen, Log, Unavailable
from server.storage.rescue import rescue
from server.storage.sqlite import SqliteLog
from server.web import failures, gateway
from server.web.addresses import may_connect
from server.web.api import Api
from server.web.client_files import ClientFiles, NotBuilt
from server.web.door import Door
from server.web.headers import checked, dressed, uncompressed
from server.web.keys_api import KeysApi
from server.web.languages import Languages
from server.web.listening import CannotListen, listen
from server.web.metrics import Metrics
from server.web.opening import Opening
from server.web.pages import Pages
from server.web.seating import Seating
from server.web.welcome import welcome

SHUTDOWN_S = 1.0
KEEP_ALIVE_S = 75.0
"""An idle connection is closed after this. aiohttp would keep it an hour, and phones that went home hold some each; a
proxy in front wants it a little longer than its own, which is a minute."""


class CannotStart(Exception):
    """Its text is one sentence for whoever typed the command."""


def build(settings: Settings, log: Log, clock: Clock) -> tuple[web.Application, Hub]:
    """All routes and sockets over one log. Start the hub before serving. Raises NotBuilt."""
    hub = Hub(log, clock, apart_s=APART_S)
    door = Door(hub, clock, settings)
    client = ClientFiles()
    languages = Languages()
    opening = Opening(settings, clock)
    pages = Pages(door, client, languages, settings)
    api = Api(hub, door, opening, Seating(settings, clock), languages)
    keys = KeysApi(hub, door, settings)
    metrics = Metrics(hub, settings)

    app = web.Application(
        middlewares=[checked(settings), failures.answered(pages), uncompressed, door.guarded],
        client_max_size=limits.BODY_BYTES,
    )
    app.on_response_prepare.append(dressed(settings))
    app.add_routes([*pages.routes(), *api.routes(), *keys.routes(), *metrics.routes()])
    app.add_routes([*client.routes(), *languages.routes()])
    app.cleanup_ctx.append(partial(_watched, Lag(clock, hub.measures)))
    gateway.attach(
        app,
        hub,
        clock,
        allowed_origins=lambda origin, environ: may_connect(
            origin, environ["aiohttp.request"].host, settings
        ),
    )
    return app, hub


async def _watched(lag: Lag, _app: web.Application) -> AsyncIterator[None]:
    lag.start()
    yield
    lag.close()


async def serve(settings: Settings, stopped: asyncio.Event) -> None:
    """Serve until `stopped`. Raises CannotStart."""
    try:
        log = await _open_log(settings)
    except CannotOpen as reason:
        raise CannotStart(str(reason)) from reason
    try:
        await _serve_from(log, settings, stopped)
    except (NotBuilt, CannotListen) as reason:
        raise CannotStart(str(reason)) from reason
    finally:
        await log.close()


async def _open_log(settings: Settings) -> Log:
    """Damage costs the rooms that it hit and no others. Raises CannotOpen."""
    try:
        return await SqliteLog.open(settings.data)
    except BrokenDatabase:
        print(await asyncio.to_thread(rescue, settings.data), file=sys.stderr)
        return await SqliteLog.open(settings.data)


async def _serve_from(log: Log, settings: Settings, stopped: asyncio.Event) -> None:
    try:
        app, hub = build(settings, log, SystemClock())
        await hub.start()
    except Unavailable as reason:
        raise CannotStart(f"The folder {settings.data} cannot be used now: {reason}.") from reason
    runner = web.AppRunner(
        app,
        access_log=None,
        shutdown_timeout=SHUTDOWN_S,
        keepalive_timeout=KEEP_ALIVE_S,
        handle_signals=False,
    )
    await runner.setup()
    sweeper = asyncio.create_task(sweep(hub, settings.data))
    try:
        await listen(runner, settings)
        welcome(settings)
        with garbage.out_of_the_way():
            await stopped.wait()
    finally:
        sweeper.cancel()
        await runner.cleanup()
        await hub.close()


def main(arguments: Sequence[str]) -> int:
    """0 after a normal end, 1 with one sentence if it could not start. Exits (2) on flags that make no sense."""
    settings = read_settings(arguments)
    logs.configure()
    try:
        _run(settings)
    except CannotStart as reason:
        print(f"Elbow Room could not start. {reason}", file=sys.stderr)
        return 1
    return 0


def _run(settings: Settings) -> None:
    async def until_told() -> None:
        stopped = asyncio.Event()
        loop = asyncio.get_running_loop()
        for number in (signal.SIGINT, signal.SIGTERM):
            try:
                loop.add_signal_handler(number, stopped.set)
            except NotImplementedError:
                signal.signal(number, partial(_stop_from_anywhere, loop, stopped))
        await serve(settings, stopped)

    if sys.platform == "win32":
        asyncio.run(until_told())
    else:
        import uvloop  # noqa: PLC0415  not to be had on Windows

        uvloop.run(until_told())
    # A second Ctrl-C may come when the loop listens no more.
    signal.signal(signal.SIGINT, signal.SIG_IGN)


def _stop_from_anywhere(loop: asyncio.AbstractEventLoop, stopped: asyncio.Event, *_: object) -> None:
    loop.call_soon_threadsafe(stopped.set)
