"""A real server on a port of its own, with sockets and nothing else around them."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass
from itertools import count

from aiohttp import web

from server.live.clock import Clock, SystemClock
from server.live.hub import Hub
from server.protocol import down, up
from server.protocol.plan import Phase, Plan, Round
from server.storage.memory import MemoryLog
from server.web.gateway import Gateway, attach

PLAN = Plan(
    rounds=(
        Round(
            question="Why is the sky blue?",
            phases=(Phase(kind="think", duration_s=600), Phase(kind="pair"), Phase(kind="share")),
        ),
    )
)
_keys = count()


def fresh_key() -> str:
    return f"key{next(_keys)}".ljust(22, "x")


@dataclass
class RunningGateway:
    host: str
    """`127.0.0.1:port`."""
    hub: Hub
    gateway: Gateway
    runner: web.AppRunner

    async def open_room(self) -> down.RoomOpened:
        return await self.hub.open_room(up.OpenRoom(key=fresh_key(), plan=PLAN))

    async def take_seat(self, code: str, name: str = "Maya") -> down.SeatTaken:
        return await self.hub.take_seat(code, up.TakeSeat(key=fresh_key(), name=name))


@asynccontextmanager
async def running_gateway(clock: Clock | None = None, *, ping_s: float = 10) -> AsyncIterator[RunningGateway]:
    clock = clock or SystemClock()
    hub = Hub(MemoryLog(), clock)
    await hub.start()
    app = web.Application()
    gateway = attach(app, hub, clock, ping_s=ping_s)
    runner = web.AppRunner(app, shutdown_timeout=1)
    await runner.setup()
    site = web.TCPSite(runner, "127.0.0.1", 0)
    await site.start()
    host, port = runner.addresses[0][:2]
    try:
        yield RunningGateway(f"{host}:{port}", hub, gateway, runner)
    finally:
        await runner.cleanup()
        await hub.close()
