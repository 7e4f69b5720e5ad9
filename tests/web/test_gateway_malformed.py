"""Packets that are none end their socket at once, and nothing of it stays; see also tests/program/test_malformed.py."""

import asyncio

import pytest

from tests.support.gateway import RunningGateway
from tests.support.patience import until
from tests.web.conftest import OpenPolling, OpenRaw

NO_PACKETS = ["", "x", "b!", "٣", "9", "-1"]


@pytest.mark.parametrize("packet", NO_PACKETS)
async def test_on_a_websocket_what_is_no_packet_ends_the_socket_and_its_session(
    server: RunningGateway, raw: OpenRaw, packet: str
) -> None:
    room = await server.open_room()
    socket = await raw(server, room.code)
    await socket.connect(room.teacher_token)
    await socket.until("40")
    await socket.send(packet)
    assert await socket.rest() == []
    await until(lambda: server.gateway.connected == 0)
    await until(lambda: server.gateway._engine._sessions.sockets == {})


@pytest.mark.parametrize("packet", NO_PACKETS[1:])
async def test_in_a_polling_body_one_that_is_none_is_a_400_for_all_of_it(
    server: RunningGateway, polling: OpenPolling, packet: str
) -> None:
    room = await server.open_room()
    client = await polling(server, room.code)
    await client.connect(room.teacher_token)
    await client.until("40")
    assert await client.post(f'42["dance"]\x1e{packet}') == 400
    await client.send_event("sync", {"have": {}})
    assert (await client.until("42")).startswith('42["view"'), "nothing of that body was done"


async def test_a_post_to_a_session_that_has_just_ended_is_told_so(
    server: RunningGateway, polling: OpenPolling
) -> None:
    room = await server.open_room()
    client = await polling(server, room.code)
    await client.connect(room.teacher_token)
    await client.until("40")
    (session,) = server.gateway._engine._sessions.sockets.values()
    await session.close(wait=False, abort=True)
    async with asyncio.timeout(2):
        assert await client.post("3") == 400
