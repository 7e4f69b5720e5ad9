"""The HTTP calls: open a room, take a seat, bring the class file, take it, the plan and everything home, delete."""

import asyncio
from collections.abc import Awaitable, Callable
from typing import TypeVar

import msgspec
from aiohttp import hdrs, web

from server.live.hub import Hub
from server.protocol import limits, up
from server.protocol.class_file import ClassFile
from server.room.class_lists import class_file
from server.room.ids import TEACHER
from server.room.refused import Refused
from server.room.views.entrance import door_seen
from server.web.door import Door
from server.web.exports import FORMATS, written
from server.web.reading import Unreadable, check_text

Body = TypeVar("Body")

BODY_S = 30.0
"""So long a body may take to arrive."""


class Api:
    """`is_ready` tells whether rooms can be taken (`/readyz`)."""

    def __init__(self, hub: Hub, door: Door, is_ready: Callable[[], Awaitable[bool]]) -> None:
        self._hub = hub
        self._door = door
        self._is_ready = is_ready

    def routes(self) -> list[web.RouteDef]:
        return [
            web.post("/api/rooms", self._open),
            web.post("/api/rooms/{code}/seats", self._seat),
            web.get("/api/rooms/{code}/door", self._look_at_door),
            web.put("/api/rooms/{code}/class", self._keep_class),
            web.get("/api/rooms/{code}/class", self._take_class_home),
            web.get("/api/rooms/{code}/plan", self._take_plan_home),
            web.get("/api/rooms/{code}/export", self._export),
            web.delete("/api/rooms/{code}", self._delete),
            web.get("/healthz", self._health),
            web.get("/readyz", self._ready),
        ]

    async def _open(self, request: web.Request) -> web.Response:
        opened = await self._hub.open_room(await _read(request, up.OpenRoom))
        self._door.opened(request, opened.code)
        return _json(opened, 201)

    async def _seat(self, request: web.Request) -> web.Response:
        order = await _read(request, up.TakeSeat)
        code = await self._door.find(request, request.match_info["code"])
        return _json(await self._hub.take_seat(code, order), 201)

    async def _look_at_door(self, request: web.Request) -> web.Response:
        code = await self._door.find(request, request.match_info["code"])
        return _json(door_seen(await self._hub.room(code)), 200)

    async def _keep_class(self, request: web.Request) -> web.Response:
        code = await self._teacher(request)
        await self._hub.keep_class(code, await _read(request, ClassFile))
        return web.Response(status=204)

    async def _take_class_home(self, request: web.Request) -> web.Response:
        code = await self._teacher(request)
        answer = _json(class_file(await self._hub.room(code)), 200)
        answer.headers.update(_as_file(f"elbow-room-{code}-class.json"))
        return answer

    async def _take_plan_home(self, request: web.Request) -> web.Response:
        code = await self._teacher(request)
        return _json((await self._hub.room(code)).plan, 200)

    async def _export(self, request: web.Request) -> web.Response:
        code = await self._teacher(request)
        form = FORMATS.get(request.query.get("format", "json"))
        if form is None:
            raise Refused("bad_message")
        # In a thread: a long lesson takes a while, and everybody else would wait.
        body = await asyncio.to_thread(written, form, await self._hub.history(code))
        return web.Response(
            body=body,
            content_type=form.kind,
            charset="utf-8" if form.is_text else None,
            headers=_as_file(f"elbow-room-{code}.{form.ending}"),
        )

    async def _delete(self, request: web.Request) -> web.Response:
        await self._hub.delete_room(await self._teacher(request))
        return web.Response(status=204)

    async def _teacher(self, request: web.Request) -> str:
        """The code of the room whose teacher is asking. An unknown room and a wrong token are answered alike."""
        scheme, _, token = request.headers.get(hdrs.AUTHORIZATION, "").partition(" ")
        try:
            code = await self._door.find(request, request.match_info["code"])
            holder = await self._hub.admit(code, token)
        except Refused:
            holder = None
        if holder is None or holder.actor != TEACHER or scheme.lower() != "bearer":
            raise Refused("not_allowed")
        return holder.code

    async def _health(self, _request: web.Request) -> web.Response:
        return web.Response(text="ok\n")

    async def _ready(self, _request: web.Request) -> web.Response:
        if await self._is_ready():
            return web.Response(text="ready\n")
        return web.Response(status=503, text="not yet\n")


async def _read(request: web.Request, kind: type[Body]) -> Body:
    """The body, checked. Refused: bad_message. Raises HTTPException: too large, too slow, no JSON by its own word."""
    if request.content_type != "application/json":
        raise web.HTTPUnsupportedMediaType
    body = await _bounded(request)
    try:
        content = msgspec.json.decode(body, type=kind)
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


def _as_file(name: str) -> dict[str, str]:
    return {hdrs.CONTENT_DISPOSITION: f'attachment; filename="{name}"'}


def _json(content: msgspec.Struct, status: int) -> web.Response:
    body = msgspec.json.encode(content)
    return web.Response(status=status, body=body, content_type="application/json", charset="utf-8")
