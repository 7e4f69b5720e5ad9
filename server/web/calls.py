"""What the HTTP calls have in common: how a body is read, how an answer is written, and whose word counts."""

import asyncio
from typing import TypeVar

import msgspec
from aiohttp import hdrs, web

from server.live.hub import Hub
from server.live.passes import Pass
from server.protocol import limits
from server.room.ids import TEACHER
from server.room.refused import Refused
from server.web.door import Door
from server.web.reading import Unreadable, check_text

Body = TypeVar("Body")

BODY_S = 30.0
"""So long a body may take to arrive."""


class Teachers:
    """Who asks as a teacher."""

    def __init__(self, hub: Hub, door: Door) -> None:
        self._hub = hub
        self._door = door

    async def room_of(self, request: web.Request, *, cover: bool = False) -> str:
        """The code of the room whose teacher is asking; `cover`: or whoever stands in. Refused: not_allowed, for an
        unknown room and for a wrong token alike."""
        holder = await self._holder(request)
        if holder is None or holder.actor != TEACHER or (holder.is_cover and not cover):
            raise Refused("not_allowed")
        return holder.code

    async def _holder(self, request: web.Request) -> Pass | None:
        try:
            code = await self._door.find(request, request.match_info["code"])
            return await self._hub.admit(code, bearer(request))
        except Refused:
            return None


def bearer(request: web.Request) -> str:
    """The token that came with the request; empty if none did."""
    scheme, _, token = request.headers.get(hdrs.AUTHORIZATION, "").partition(" ")
    return token if scheme.lower() == "bearer" else ""


async def read_body(request: web.Request, kind: type[Body]) -> Body:
    """The body, checked. Refused: bad_message. Raises HTTPException: too large, too slow, no JSON by its own word."""
    if request.content_type != "application/json":
        raise web.HTTPUnsupportedMediaType
    body = await _bounded(request)
    try:
        content = msgspec.json.decode(body, type=kind)
        # Only an escape can be a NUL or half a character: as they stand, JSON and UTF-8 have neither.
        if b"\\u" in body:
            check_text(msgspec.to_builtins(content))
    except (msgspec.MsgspecError, Unreadable, UnicodeDecodeError, RecursionError):
        raise Refused("bad_message") from None
    return content


async def _bounded(request: web.Request) -> bytes:
    if (request.content_length or 0) > limits.BODY_BYTES:
        raise web.HTTPRequestEntityTooLarge(limits.BODY_BYTES, request.content_length or 0)
    try:
        async with asyncio.timeout(BODY_S):
            return await request.read()
    except TimeoutError:
        raise web.HTTPRequestTimeout from None


def as_file(name: str) -> dict[str, str]:
    return {hdrs.CONTENT_DISPOSITION: f'attachment; filename="{name}"'}


def json_answer(content: msgspec.Struct, status: int) -> web.Response:
    body = msgspec.json.encode(content)
    return web.Response(status=status, body=body, content_type="application/json", charset="utf-8")
