"""Rooms and their seats, asked for over HTTP as every client does."""

import secrets
from collections.abc import Mapping
from typing import Any, TypeVar

import aiohttp
import msgspec

from server.protocol import down

Answer = TypeVar("Answer")


async def open_room(url: str, plan: Mapping[str, Any]) -> down.RoomOpened:
    """`url`: of the server, without a slash at the end."""
    return await _post(f"{url}/api/rooms", down.RoomOpened, plan=plan)


async def take_seat(url: str, code: str, name: str) -> down.SeatTaken:
    return await _post(f"{url}/api/rooms/{code}/seats", down.SeatTaken, name=name)


async def _post(url: str, kind: type[Answer], **order: Any) -> Answer:
    body = {"key": secrets.token_urlsafe(24), **order}
    async with aiohttp.ClientSession() as http, http.post(url, json=body) as answer:
        assert answer.status == 201, await answer.text()
        return msgspec.convert(await answer.json(), kind)
