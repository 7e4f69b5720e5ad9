"""Do WebSocket and long-polling work here? A server of our own, on a free port, asked by both."""

import asyncio
import json
from collections.abc import Awaitable, Callable
from secrets import token_urlsafe

import aiohttp
from aiohttp import web

from server.app import build
from server.doctor.finding import Finding, to_do, well
from server.live.clock import SystemClock
from server.protocol import PROTOCOL, up
from server.protocol.plan import Phase, Plan, Round
from server.settings import Settings
from server.storage.memory import MemoryLog
from server.web.client_files import NotBuilt
from server.web.engine import PATH

ANSWER_S = 5.0
PLAN = Plan(rounds=(Round(question="Are you well?", phases=(Phase(kind="think"),)),))
CONNECTED = "40"

Ask = Callable[[aiohttp.ClientSession, str, str], Awaitable[None]]


async def transports() -> list[Finding]:
    """One for each way; only one if the server itself does not start."""
    settings, log = Settings(host="127.0.0.1", opens_browser=False), MemoryLog()
    try:
        app, hub = build(settings, log, SystemClock())
    except NotBuilt as problem:
        return [to_do(str(problem))]
    await hub.start()
    runner = web.AppRunner(app, access_log=None, shutdown_timeout=1.0)
    await runner.setup()
    try:
        await web.TCPSite(runner, settings.host, 0).start()
        room = await hub.open_room(up.OpenRoom(key=token_urlsafe(24), plan=PLAN))
        host = f"{settings.host}:{runner.addresses[0][1]}"
        asked = f"http://{host}{PATH}?EIO=4&room={room.code}&transport="
        connect = CONNECTED + json.dumps({"token": room.teacher_token, "protocol": PROTOCOL})
        return [await _tried(name, ask, asked, connect) for name, ask in WAYS.items()]
    finally:
        await runner.cleanup()
        await hub.close()


async def _tried(name: str, ask: Ask, asked: str, connect: str) -> Finding:
    try:
        async with asyncio.timeout(ANSWER_S), aiohttp.ClientSession(trust_env=False) as session:
            await ask(session, asked, connect)
    except (aiohttp.ClientError, OSError, TimeoutError, _NotConnected) as problem:
        return to_do(
            f"{name} does not work on this computer ({type(problem).__name__}): "
            "let its firewall or virus scanner leave Python alone."
        )
    return well(f"{name} works.")


async def _by_websocket(session: aiohttp.ClientSession, asked: str, connect: str) -> None:
    async with session.ws_connect(f"{asked}websocket") as socket:
        await socket.receive_str()
        await socket.send_str(connect)
        _check(await socket.receive_str())


async def _by_polling(session: aiohttp.ClientSession, asked: str, connect: str) -> None:
    async with session.get(f"{asked}polling") as opened:
        own = f"{asked}polling&sid={json.loads((await opened.text())[1:])['sid']}"
    async with session.post(own, data=connect) as posted:
        posted.raise_for_status()
    async with session.get(own) as answer:
        _check(await answer.text())


class _NotConnected(Exception):
    """The server answered something else."""


def _check(answer: str) -> None:
    if not answer.startswith(CONNECTED):
        raise _NotConnected


WAYS = {"WebSocket": _by_websocket, "Long-polling (for networks that block WebSocket)": _by_polling}
