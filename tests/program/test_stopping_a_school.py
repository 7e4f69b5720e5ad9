"""Three hundred clients, some of whom never answer: it stops within three seconds, and those who live come back."""

import asyncio
import signal
import time
from contextlib import AsyncExitStack
from pathlib import Path

import aiohttp
import socketio

from tests.support.deaf import DeafSocket
from tests.support.devices import Raw, RawPolling, RawSocket
from tests.support.program import ended, free_port, killed, program, serving
from tests.support.visitor import calling

ON_WEBSOCKET, ON_POLLING, DEAF = 200, 80, 20
SOON_S = 3.0
BACK_S = 10.0
AT_ONCE = 25


async def test_three_hundred_clients_do_not_keep_it_from_stopping_within_three_seconds(
    tmp_path: Path,
) -> None:
    async with AsyncExitStack() as stack:
        process, address = await stack.enter_async_context(program(tmp_path))
        visitor = await stack.enter_async_context(calling(address))
        room = await visitor.open_room()
        few = asyncio.Semaphore(AT_ONCE)

        async def connect(kind: type[RawSocket | RawPolling]) -> Raw:
            async with few:
                client = await kind.open(visitor.host, room["code"])
                stack.push_async_callback(client.close)
                await client.connect(room["board_token"])
                await client.until("40")
                return client

        kinds = [RawSocket] * ON_WEBSOCKET + [RawPolling] * ON_POLLING
        clients = await asyncio.gather(*(connect(kind) for kind in kinds))
        for _ in range(DEAF):
            deaf = await DeafSocket.open(visitor.host, room["code"], room["teacher_token"])
            stack.push_async_callback(deaf.close)
        _, half_a_request = await asyncio.open_connection(*visitor.host.split(":"))
        half_a_request.write(b"POST /api/rooms HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Length: 9\r\n\r\n{")
        stack.callback(half_a_request.close)
        resting = asyncio.gather(*(client.rest() for client in clients))
        began_s = time.monotonic()
        process.send_signal(signal.SIGTERM)
        done = await ended(process)
        took_s = time.monotonic() - began_s
        heard = await resting
    assert (done.status, done.trouble) == (0, "")
    assert took_s <= SOON_S
    # "41" would tell a client's library to stay away.
    assert [packets for packets in heard if any(packet.startswith("41") for packet in packets)] == []


async def test_a_client_comes_back_by_itself_to_the_next_server(tmp_path: Path) -> None:
    port = free_port()
    process = await serving(tmp_path, port)
    sessions: list[aiohttp.ClientSession] = []

    def session() -> aiohttp.ClientSession:
        """The library forgets to close that of a try that failed."""
        sessions.append(aiohttp.ClientSession())
        return sessions[-1]

    client, back = socketio.AsyncClient(reconnection_delay=0.1, http_session=session), asyncio.Event()
    try:
        async with calling(f"http://127.0.0.1:{port}") as visitor:
            room = await visitor.open_room()
        auth = {"token": room["teacher_token"], "protocol": 1}
        url = f"http://127.0.0.1:{port}?room={room['code']}"
        await client.connect(url, auth=auth, transports=["websocket"])
        client.on("connect", back.set)
        process.send_signal(signal.SIGTERM)
        await ended(process)
        process = await serving(tmp_path, port)
        async with asyncio.timeout(BACK_S):
            await back.wait()
    finally:
        await client.shutdown()
        await asyncio.gather(*(each.close() for each in sessions))
        await killed(process)
