"""The whole application on a port of its own, in this process, for tests that talk to it from outside."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

from aiohttp import web

from server.app import build
from server.live.clock import Clock, SystemClock
from server.settings import Settings
from server.storage.log import Log
from server.storage.memory import MemoryLog


@asynccontextmanager
async def running_server(
    log: Log | None = None, settings: Settings | None = None, clock: Clock | None = None
) -> AsyncIterator[str]:
    """A real server on a free port; its address, without a slash at the end."""
    settings = settings or Settings(host="127.0.0.1", opens_browser=False)
    app, hub = build(settings, log or MemoryLog(), clock or SystemClock())
    runner = web.AppRunner(app, access_log=None, shutdown_timeout=1.0)
    await hub.start()
    await runner.setup()
    try:
        site = web.TCPSite(runner, "127.0.0.1", 0)
        await site.start()
        port = runner.addresses[0][1]
        yield f"http://127.0.0.1:{port}"
    finally:
        await runner.cleanup()
        await hub.close()
