"""What the libraries under our sockets get wrong; each test fails without its mend."""

import asyncio
import gc
import gzip
import json
import weakref
from collections.abc import AsyncIterator, Iterator

import aiohttp
import pytest
from aiohttp import WSCloseCode

from server.live.polling_line import PollingLine
from server.live.websocket_line import WebSocketLine
from server.protocol import limits
from server.web.engine_mends import MOST_PACKETS
from server.web.guest import Guest
from tests.support.clock import HandClock
from tests.support.devices import WAIT_S, RawPolling
from tests.support.gateway import RunningGateway, running_gateway
from tests.support.patience import until
from tests.web.conftest import OpenAny, OpenPolling, OpenRaw

SEPARATOR = "\x1e"


def long_message(cid: str, chars: int) -> str:
    """A command that is refused (the lobby has no thoughts) and answered, of about this size."""
    command = {"type": "WriteThought", "cid": cid, "phase": "p1", "text": "x" * chars}
    return "42" + json.dumps(["command", command])


async def student(server: RunningGateway, polling: OpenPolling) -> RawPolling:
    room = await server.open_room()
    seat = await server.take_seat(room.code)
    client = await polling(server, room.code)
    await client.connect(seat.seat_token)
    await client.until("40")
    return client


async def post_in_two_parts(server: RunningGateway, client: RawPolling, body: bytes) -> bytes:
    """POST a body whose second half is sent only after the server has had time to act on the first."""
    host, _, port = server.host.partition(":")
    reader, writer = await asyncio.open_connection(host, int(port))
    path = client.url.removeprefix(f"http://{server.host}")
    writer.write(
        f"POST {path} HTTP/1.1\r\nHost: {server.host}\r\nContent-Length: {len(body)}\r\n\r\n".encode()
    )
    writer.write(body[: len(body) // 2])
    await writer.drain()
    for _ in range(3):
        await server.open_room()
        async with aiohttp.ClientSession() as session, session.get(f"http://{server.host}/nowhere"):
            pass
    writer.write(body[len(body) // 2 :])
    async with asyncio.timeout(WAIT_S):
        answer = await reader.readuntil(b"\r\n\r\n")
    writer.close()
    await writer.wait_closed()
    return answer


async def test_a_polling_body_that_comes_in_parts_arrives_whole(
    server: RunningGateway, polling: OpenPolling
) -> None:
    client = await student(server, polling)
    answer = await post_in_two_parts(server, client, long_message("in-parts", 3_000).encode())
    assert answer.startswith(b"HTTP/1.1 200")
    assert '"in-parts"' in await client.until('42["done"')


async def test_a_polling_body_in_chunks_arrives_whole(server: RunningGateway, polling: OpenPolling) -> None:
    client = await student(server, polling)

    async def parts() -> AsyncIterator[bytes]:
        message = long_message("in-chunks", 3_000).encode()
        for start in range(0, len(message), 500):
            yield message[start : start + 500]

    assert await client.post(parts()) == 200
    assert '"in-chunks"' in await client.until('42["done"')


async def test_a_polling_body_over_the_limit_is_refused_and_says_so(
    server: RunningGateway, polling: OpenPolling
) -> None:
    client = await student(server, polling)
    assert await client.post(b"4" * (limits.FRAME_BYTES + 1)) == 413
    bomb = gzip.compress(b"4" * 10_000_000)
    assert len(bomb) < limits.FRAME_BYTES
    assert await client.post(bomb, **{"Content-Encoding": "gzip"}) == 413


async def test_more_than_sixteen_packets_in_one_body_all_arrive(
    server: RunningGateway, polling: OpenPolling
) -> None:
    client = await student(server, polling)
    cids = [f"packet-{number:02}" for number in range(30)]
    await client.send(*(long_message(cid, 10) for cid in cids))
    answers = [json.loads((await client.until('42["done"'))[2:])[1]["cid"] for _ in cids]
    assert answers == cids


async def test_too_many_packets_are_a_400_and_not_a_silent_loss(
    server: RunningGateway, polling: OpenPolling
) -> None:
    client = await student(server, polling)
    assert await client.post(SEPARATOR.join(["3"] * (MOST_PACKETS + 1))) == 400
    assert await client.post(b"\xff\xfe") == 400
    assert await client.post(SEPARATOR.join(["42"] * MOST_PACKETS)) == 200


async def test_a_packet_of_an_unknown_type_is_answered_and_ends_the_session(
    server: RunningGateway, polling: OpenPolling
) -> None:
    client = await student(server, polling)
    async with asyncio.timeout(WAIT_S):
        assert await client.post("6") == 400
    assert server.gateway.connected == 0


async def test_jsonp_is_refused(server: RunningGateway) -> None:
    url = f"http://{server.host}/socket.io/?EIO=4&transport=polling&room=BCDFGH&j=0"
    async with aiohttp.ClientSession() as session, session.get(url) as response:
        assert response.status == 400


async def test_an_offer_to_compress_is_not_taken(server: RunningGateway, raw: OpenRaw) -> None:
    socket = await raw(server, compress=15)
    assert not socket.compressed


@pytest.mark.parametrize("times", range(5))
async def test_nothing_arrives_before_connect_however_early_it_is_asked_for(
    server: RunningGateway, by_hand: OpenAny, times: int
) -> None:
    room = await server.open_room()
    client = await by_hand(server, room.code)
    connect = "40" + json.dumps({"token": room.teacher_token, "protocol": 1})
    await client.send(connect, '42["sync",{"have":{}}]', '42["dance"]')
    packets: list[str] = []
    while not (packets and packets[-1].startswith('42["done"')):
        packet = await client.receive()
        assert packet is not None
        packets.append(packet)
    kinds = [packet[:2] if packet[:2] != "42" else json.loads(packet[2:])[0] for packet in packets]
    assert kinds[0].startswith("0")
    assert kinds[1:] == ["40", "view", "view", "view", "synced", "done"]


async def test_a_websocket_goes_past_the_library_and_long_polling_does_not(
    server: RunningGateway, raw: OpenRaw, polling: OpenPolling
) -> None:
    room = await server.open_room()
    for client in (await raw(server, room.code), await polling(server, room.code)):
        await client.connect(room.teacher_token)
        await client.until("40")
    lines = [guest.line for guest in server.gateway._guests.values()]
    assert [type(line) for line in lines] == [WebSocketLine, PollingLine]


async def test_a_session_that_never_connects_is_closed_and_one_that_does_is_not(
    raw: OpenRaw, polling: OpenPolling
) -> None:
    clock = HandClock()
    async with running_gateway(clock) as server:
        room = await server.open_room()
        good = await raw(server, room.code)
        await good.connect(room.teacher_token)
        await good.until("40")
        idle, refused = await raw(server), await polling(server, room.code)
        await refused.connect("wrong")
        await refused.until("44")
        clock.turn(5)
        assert len(server.gateway._engine._sessions.sockets) == 3
        clock.turn(10)
        await idle.rest()
        await refused.rest()
        await good.send_event("dance")
        await good.until('42["done"')
        assert len(server.gateway._engine._sessions.sockets) == 1


async def test_a_client_that_answers_no_ping_loses_its_connection_at_once(raw: OpenRaw) -> None:
    async with running_gateway(ping_s=0.2) as server:
        room = await server.open_room()
        socket = await raw(server, room.code, autoclose=False)
        await socket.connect(room.teacher_token)
        await socket.until("40")
        (guest,) = server.gateway._guests.values()
        assert isinstance(guest.line, WebSocketLine)
        while (await socket._socket.receive()).type is aiohttp.WSMsgType.TEXT:
            pass
        # Left alone, the library waits ten seconds for an answer, and for ever if its own goodbye cannot leave.
        async with asyncio.timeout(WAIT_S):
            while not guest.line._transport.is_closing():  # noqa: ASYNC110  a transport tells nobody
                await asyncio.sleep(0)
        assert server.gateway.connected == 0


async def test_the_server_stops_quickly_whatever_clients_do(raw: OpenRaw, polling: OpenPolling) -> None:
    async with running_gateway() as server:
        room = await server.open_room()
        polite, deaf, slow = (
            await raw(server, room.code),
            await raw(server, room.code),
            await polling(server, room.code),
        )
        for client in (polite, deaf, slow):
            await client.connect(room.teacher_token)
            await client.until("40")
        leaving = asyncio.gather(polite.rest(), slow.rest())
        await deaf.send_event("dance")
        await deaf.until('42["done"')
        async with asyncio.timeout(WAIT_S):
            await server.runner.cleanup()
        # "41" would tell the client's library to stay away.
        assert list(await leaving) == [[], []]
        assert polite.close_code == WSCloseCode.OK, "cut off"
        assert server.gateway.connected == 0


@pytest.fixture
def _no_search() -> Iterator[None]:
    """For garbage."""
    gc.disable()
    yield
    gc.enable()


@pytest.mark.usefixtures("_no_search")
@pytest.mark.parametrize("last_word", ["1", "41", "zz"])
async def test_a_socket_that_has_ended_is_freed_without_a_search_for_garbage(
    server: RunningGateway, raw: OpenRaw, last_word: str
) -> None:
    room = await server.open_room()
    client = await raw(server, room.code)
    await client.connect((await server.take_seat(room.code)).seat_token)
    await client.until("40")
    (guest,) = [weakref.ref(each) for each in gc.get_objects() if isinstance(each, Guest)]
    await client.send(last_word)
    await client.close()
    await until(lambda: guest() is None)
