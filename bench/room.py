"""What a scenario needs of a room, whichever server it is on."""

import asyncio
from collections.abc import Awaitable, Callable, Iterable
from typing import Literal, Protocol, TypeVar

import aiohttp

from bench.websocket import Socket, heard, open_socket

AT_ONCE = 50
"""So many students join at the same time."""
CONNECTED = b"40"
DONE = b'42["done"'
NOT_OK = b'"ok":false'

Kind = Literal["lobby", "think", "pair", "lesson"]
"""Which phase runs. In the lobby none does yet; a whole lesson begins there, too."""
Made = TypeVar("Made")


class Room(Protocol):
    """Everybody is connected, and the phase runs."""

    teacher: Socket
    students: tuple[Socket, ...]
    partners: tuple[int, ...]
    """By student: who hears what this one says. Empty while thinking."""
    shown: bytes
    """What each student hears of an action starts with this."""

    def action(self, size: int) -> bytes:
        """What the teacher sends to be heard by all. Floors answer with a text of `size` bytes."""
        ...

    def words(self, student: int, words: str) -> bytes:
        """What a student sends to be heard by the partner."""
        ...

    def draft(self, words: str, /) -> bytes:
        """What a student sends who is still thinking; a `done` comes back."""
        ...

    def thought(self, words: str, /) -> bytes:
        """What a student sends who has done thinking; a `done` comes back."""
        ...

    def join(self, http: aiohttp.ClientSession, number: int, /) -> Awaitable[Socket]:
        """Somebody new is in, with all on screen. Raises Lost."""
        ...

    def back(self, student: int, /) -> Awaitable[Socket]:
        """This student on a new connection, with all on screen again. Raises Lost."""
        ...

    async def close(self) -> None: ...


OpenRoom = Callable[[int, Kind], Awaitable[Room]]
"""How many students, in which phase."""


async def open_at(port: int, query: str) -> Socket:
    """Engine.IO by WebSocket alone, before Socket.IO's CONNECT. Raises Lost."""
    return await open_socket(port, f"/socket.io/?EIO=4&transport=websocket&{query}")


async def connect(port: int, query: str) -> Socket:
    """Engine.IO by WebSocket alone, then Socket.IO's CONNECT. Raises Lost if the server refuses."""
    socket = await open_at(port, query)
    await heard(socket, CONNECTED, b"40")
    return socket


async def all_of(steps: Iterable[Callable[[], Awaitable[Made]]], at_once: int = AT_ONCE) -> tuple[Made, ...]:
    """Results in order, some steps at a time."""
    gate = asyncio.Semaphore(at_once)

    async def take(step: Callable[[], Awaitable[Made]]) -> Made:
        async with gate:
            return await step()

    return tuple(await asyncio.gather(*(take(step) for step in steps)))
