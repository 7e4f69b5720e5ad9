"""Servers and devices, opened and closed."""

from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import AsyncExitStack
from typing import Any

import pytest

from tests.support.clock import HandClock
from tests.support.devices import Device, Raw, RawPolling, RawSocket
from tests.support.gateway import RunningGateway, running_gateway

Connect = Callable[..., Awaitable[Device]]
OpenAny = Callable[..., Awaitable[Raw]]
OpenRaw = Callable[..., Awaitable[RawSocket]]
OpenPolling = Callable[..., Awaitable[RawPolling]]


@pytest.fixture(params=["websocket", "polling"])
def transport(request: pytest.FixtureRequest) -> str:
    return str(request.param)


@pytest.fixture
async def server() -> AsyncIterator[RunningGateway]:
    async with running_gateway() as server:
        yield server


@pytest.fixture
async def still_server() -> AsyncIterator[RunningGateway]:
    """Its clock stands still."""
    async with running_gateway(HandClock()) as server:
        yield server


@pytest.fixture
async def device(transport: str) -> AsyncIterator[Connect]:
    """Makes devices that are connected, each test over WebSocket and over polling."""
    devices = []

    async def connected(server: RunningGateway, code: str, token: str, *, connect: bool = True) -> Device:
        device = Device(server.host, code, token, transport)
        devices.append(device)
        if connect:
            await device.connect()
        return device

    yield connected
    for device in devices:
        await device.close()


@pytest.fixture
async def raw() -> AsyncIterator[OpenRaw]:
    async with AsyncExitStack() as stack:

        async def opened(server: RunningGateway, code: str = "BCDFGH", **options: Any) -> RawSocket:
            socket = await RawSocket.open(server.host, code, **options)
            stack.push_async_callback(socket.close)
            return socket

        yield opened


@pytest.fixture
async def polling() -> AsyncIterator[OpenPolling]:
    async with AsyncExitStack() as stack:

        async def opened(server: RunningGateway, code: str = "BCDFGH") -> RawPolling:
            client = await RawPolling.open(server.host, code)
            stack.push_async_callback(client.close)
            return client

        yield opened


@pytest.fixture
def by_hand(transport: str, raw: OpenRaw, polling: OpenPolling) -> OpenAny:
    """Each test over WebSocket and over polling."""
    return raw if transport == "websocket" else polling
