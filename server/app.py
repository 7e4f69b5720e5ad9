"""The composition root: the only place that builds the real clock, log, hub, sockets and routes."""

import asyncio
import gc
import signal
import sys
import webbrowser
from collections.abc import Sequence
from contextlib import suppress
from functools import partial

import segno
import structlog
from aiohttp import web

from server.live.clock import Clock, SystemClock
from server.live.hub import Hub
from server.protocol import limits
from server.settings import Settings, read_settings
from server.storage.log import CannotOpen, Log
from server.storage.sqlite import SqliteLog
from server.web import gateway
from server.web.addresses import address, may_connect
from server.web.api import Api
from server.web.client_files import ClientFiles, NotBuilt
from server.web.headers import Handler, checked, dress
from server.web.misses import Misses
from server.web.pages import Pages
from server.web.problems import answered

SWEEP_S = 600.0
SHUTDOWN_S = 1.0
RARE_GC = 100_000
"""Collections in the middle of a broadcast make its slowest deliveries; what lives long is frozen out of them."""

_logger = structlog.get_logger()


class CannotStart(Exception):
    """Its text is one sentence for whoever typed the command."""


def build(settings: Settings, log: Log, clock: Clock) -> tuple[web.Application, Hub]:
    """All routes and sockets over one log. Start the hub before serving. Raises NotBuilt."""
    hub = Hub(log, clock, grace_s=settings.grace_s)
    client = ClientFiles()
    pages = Pages(hub, client, settings)
    api = Api(hub, Misses(clock), lambda: True)

    @web.middleware
    async def kindly(request: web.Request, handler: Handler) -> web.StreamResponse:
        wrap = answered if request.path.startswith("/api/") else pages.answered
        return await wrap(request, handler)

    app = web.Application(middlewares=[checked(settings), kindly], client_max_size=limits.BODY_BYTES)
    app.on_response_prepare.append(dress)
    app.add_routes([*pages.routes(), *api.routes(), *client.routes()])
    gateway.attach(
        app,
        hub,
        clock,
        allowed_origins=lambda origin, environ: may_connect(
            origin, environ["aiohttp.request"].host, settings
        ),
    )
    return app, hub


async def serve(settings: Settings, stopped: asyncio.Event) -> None:
    """Serve until `stopped`. Raises CannotStart."""
    try:
        log = await SqliteLog.open(settings.data)
    except CannotOpen as reason:
        raise CannotStart(str(reason)) from reason
    try:
        await _serve_from(log, settings, stopped)
    finally:
        await log.close()


async def _serve_from(log: Log, settings: Settings, stopped: asyncio.Event) -> None:
    try:
        app, hub = build(settings, log, SystemClock())
    except NotBuilt as reason:
        raise CannotStart(str(reason)) from reason
    runner = web.AppRunner(app, access_log=None, shutdown_timeout=SHUTDOWN_S, handle_signals=False)
    await hub.start()
    await runner.setup()
    sweeper = asyncio.create_task(_sweep(hub))
    try:
        await _listen(runner, settings)
        _welcome(settings)
        gc.freeze()
        gc.set_threshold(RARE_GC)
        await stopped.wait()
    finally:
        sweeper.cancel()
        await runner.cleanup()
        await hub.close()


async def _listen(runner: web.AppRunner, settings: Settings) -> None:
    try:
        await web.TCPSite(runner, settings.host, settings.port).start()
    except OSError as problem:
        raise CannotStart(
            f"Port {settings.port} on {settings.host} is not free or not allowed: is Elbow Room running already? "
            f"Choose another with --port."
        ) from problem


async def _sweep(hub: Hub) -> None:
    """Rooms whose days are over go, now and then."""
    while True:
        with suppress(Exception):
            await hub.sweep()
        await asyncio.sleep(SWEEP_S)


def _welcome(settings: Settings) -> None:
    url = address(settings)
    print(f"\nElbow Room is open at  {url}\n")
    if sys.stdout.isatty():
        segno.make(url).terminal(compact=True)
    print("Stop it with Ctrl-C. Lessons that are running go on when you start it again.", flush=True)
    if settings.opens_browser:
        with suppress(webbrowser.Error):
            webbrowser.open(url)


def main(arguments: Sequence[str]) -> int:
    """0 after a normal end, 1 with one sentence if it could not start, 2 for flags that make no sense."""
    settings = read_settings(arguments)
    _quiet_logs()
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


def _stop_from_anywhere(loop: asyncio.AbstractEventLoop, stopped: asyncio.Event, *_: object) -> None:
    loop.call_soon_threadsafe(stopped.set)


def _quiet_logs() -> None:
    """JSON lines on stderr; no names or words of students are ever logged."""
    structlog.configure(
        processors=[
            structlog.processors.add_log_level,
            structlog.processors.TimeStamper(fmt="iso"),
            structlog.processors.format_exc_info,
            structlog.processors.JSONRenderer(),
        ],
        logger_factory=structlog.PrintLoggerFactory(sys.stderr),
        cache_logger_on_first_use=True,
    )
