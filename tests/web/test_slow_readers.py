"""Clients that stop reading: what waits for them is bounded, they are cut off, and all that they held comes back."""

import asyncio
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import AsyncExitStack

import psutil
import pytest

from server.live.line import MOST_UNSENT_BYTES
from server.live.rooms import BEAT_S
from server.live.websocket_line import STALL_S, WebSocketLine
from server.protocol import down
from server.protocol.class_file import ClassFile
from tests.support.clock import HandClock
from tests.support.deaf import DeafPolling, DeafSocket
from tests.support.gateway import RunningGateway, running_gateway
from tests.support.patience import until
from tests.web.conftest import OpenRaw

Deaf = DeafSocket | DeafPolling
OpenDeaf = Callable[[RunningGateway, down.RoomOpened], Awaitable[Deaf]]

ABSENT = [f"{number:03} ".ljust(200, "😀") for number in range(1_000)]
LONG = ClassFile(kind="elbow-room-class", apart=tuple(zip(*[iter(ABSENT)] * 10, strict=True)))
VIEW_BYTES = 850_000
"""At most so long does it make the teacher's view, which names who is on a list and not here."""


async def room_with_a_long_view(server: RunningGateway) -> down.RoomOpened:
    room = await server.open_room()
    await server.hub.keep_class(room.code, LONG)
    return room


def held() -> tuple[int, int]:
    """Tasks and open files of this process."""
    return len(asyncio.all_tasks()), psutil.Process().num_fds()


def connections(server: RunningGateway) -> int:
    assert server.runner.server is not None
    return len(server.runner.server.connections)


def unsent(server: RunningGateway) -> int:
    """Bytes that wait for whoever connected last."""
    line = list(server.gateway._guests.values())[-1].line
    assert isinstance(line, WebSocketLine)
    return line._transport.get_write_buffer_size()


@pytest.fixture(params=[DeafSocket, DeafPolling], ids=["websocket", "polling"])
async def deaf(request: pytest.FixtureRequest) -> AsyncIterator[OpenDeaf]:
    async with AsyncExitStack() as stack:

        async def opened(server: RunningGateway, room: down.RoomOpened) -> Deaf:
            client: Deaf = await request.param.open(server.host, room.code, room.teacher_token)
            stack.push_async_callback(client.close)
            return client

        yield opened


async def test_a_client_that_asks_and_never_reads_is_cut_off_and_gives_back_all_it_held(
    deaf: OpenDeaf,
) -> None:
    async with running_gateway(ping_s=0.5) as server:
        room = await room_with_a_long_view(server)
        after = []
        for _ in range(3):
            client = await deaf(server, room)
            await client.ask_for_everything()
            await until(lambda: server.gateway.connected == 0)
            # Its own end still stands: it is the server that let go.
            await until(lambda: connections(server) == 0)
            await until(lambda: not server.gateway._engine._sessions.sockets)
            await client.close()
            after.append(held())
        await until(lambda: all(now <= first for now, first in zip(held(), after[0], strict=True)))


async def test_what_waits_for_a_socket_that_never_reads_is_bounded(raw: OpenRaw) -> None:
    async with running_gateway(HandClock()) as server:
        room = await room_with_a_long_view(server)
        good = await raw(server, room.code)
        await good.connect(room.teacher_token)
        await good.until("40")
        client = await DeafSocket.open(server.host, room.code, room.teacher_token)
        most, asked = 0, 0
        while server.gateway.connected == 2:
            most = max(most, unsent(server))
            asked += 1
            assert asked < 40
            await client.ask_for_everything()
            await good.send_event("dance")
            await good.until('42["done"')
        await client.close()
    assert MOST_UNSENT_BYTES / 2 < most <= MOST_UNSENT_BYTES + 2 * VIEW_BYTES


async def test_a_socket_that_takes_nothing_is_cut_off_within_ten_seconds_and_the_others_stay(
    raw: OpenRaw,
) -> None:
    clock = HandClock()
    async with running_gateway(clock) as server:
        room = await room_with_a_long_view(server)
        good = await raw(server, room.code)
        await good.connect(room.teacher_token)
        await good.send_event("sync", {"have": {}})
        await good.until('42["synced"')
        client = await DeafSocket.open(server.host, room.code, room.teacher_token)
        await client.ask_for_everything()
        await until(lambda: unsent(server) > 0)
        for _ in range(2):
            clock.turn(BEAT_S)
            await good.until('42["pulse"')
        await until(lambda: server.gateway.connected == 1)
        await client.close()
    assert 2 * BEAT_S <= 10
    assert STALL_S <= BEAT_S
