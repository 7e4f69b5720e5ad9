"""Ways to come to a server and to go: politely, abruptly, not let in, without a word, with nonsense."""

import asyncio
import random
import secrets
from collections.abc import Awaitable, Callable
from contextlib import suppress
from dataclasses import dataclass

import aiohttp

from tests.support.devices import Raw, RawPolling, RawSocket
from tests.support.rooms import open_room, take_seat

PLAN = {"rounds": [{"question": "Why does ice float?", "phases": [{"kind": "think", "duration_s": 10_800}]}]}
SEATS = 12
NONSENSE = ("42[", "9", "40/else,", '451-["command"]', "4" * 200, '42["command",{"cid":NaN}]', "42[null]")


@dataclass
class Place:
    """A room that lasts, and the tokens of its seats."""

    host: str
    code: str
    teacher: str
    tokens: list[str]

    @classmethod
    async def open(cls, url: str) -> "Place":
        room = await open_room(url, PLAN)
        seats = [await take_seat(url, room.code, f"Student {n}") for n in range(SEATS)]
        tokens = [seat.seat_token for seat in seats]
        return cls(url.removeprefix("http://"), room.code, room.teacher_token, tokens)

    async def close(self) -> None:
        await _delete(self)


async def polite(place: Place) -> None:
    client = await RawSocket.open(place.host, place.code)
    await _sit(client, place)
    await client.send("41", "1")
    await client.close()


async def polite_by_polling(place: Place) -> None:
    client = await RawPolling.open(place.host, place.code)
    await _sit(client, place)
    await client.send("41", "1")
    await client.close()


async def abrupt(place: Place) -> None:
    client = await RawSocket.open(place.host, place.code)
    await _sit(client, place)
    await client.cut()


async def abrupt_by_polling(place: Place) -> None:
    """Never heard of again."""
    client = await RawPolling.open(place.host, place.code)
    await _sit(client, place)
    await client.close()


async def not_let_in(place: Place) -> None:
    client = await RawSocket.open(place.host, place.code)
    await client.connect("nobody's token")
    await client.until("44")
    await client.cut()


async def of_an_old_page(place: Place) -> None:
    client = await RawPolling.open(place.host, place.code)
    await client.connect(random.choice(place.tokens), protocol=0)
    await client.until("44")
    await client.close()


async def without_a_word(place: Place) -> None:
    client = await RawSocket.open(place.host, place.code)
    await client.cut()


async def with_nonsense(place: Place) -> None:
    client = await RawSocket.open(place.host, place.code)
    await _sit(client, place)
    with suppress(ConnectionError):
        await client.send(random.choice(NONSENSE))
    await client.cut()


async def with_half_a_request(place: Place) -> None:
    _, writer = await asyncio.open_connection(*place.host.split(":"))
    writer.write(
        b"POST /socket.io/?EIO=4&transport=polling HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Length: 99\r\n\r\n4"
    )
    await writer.drain()
    writer.transport.abort()


async def with_a_class(place: Place) -> None:
    """A room is opened, somebody joins, it is deleted while they look."""
    other = await Place.open(f"http://{place.host}")
    client = await RawSocket.open(other.host, other.code)
    await _sit(client, other)
    await _delete(other)
    await client.until('42["bye"')
    await client.close()


VISITS: tuple[Callable[[Place], Awaitable[None]], ...] = (
    polite,
    polite_by_polling,
    abrupt,
    abrupt_by_polling,
    not_let_in,
    of_an_old_page,
    without_a_word,
    with_nonsense,
    with_half_a_request,
    with_a_class,
)


async def _sit(client: Raw, place: Place) -> None:
    await client.connect(random.choice(place.tokens))
    await client.until("40")
    await client.send_event("sync", {"have": {}})
    await client.until('42["synced"')
    await client.send_event("command", {"cid": secrets.token_hex(8), "type": "RaiseHand", "up": False})
    await client.until('42["done"')


async def _delete(place: Place) -> None:
    bearer = {"Authorization": f"Bearer {place.teacher}"}
    async with (
        aiohttp.ClientSession(f"http://{place.host}") as http,
        http.delete(f"/api/rooms/{place.code}", headers=bearer) as response,
    ):
        assert response.status == 204
