"""The HTTP calls: open a room, take a seat, take everything home, delete."""

from collections.abc import Callable
from typing import TypeVar

import msgspec
from aiohttp import hdrs, web

from server.live.hub import Hub, Pass
from server.protocol import limits, up
from server.room.codes import normal
from server.room.ids import TEACHER
from server.room.refused import Refused
from server.web.exports import FORMATS
from server.web.misses import Misses
from server.web.problems import problem
from server.web.reading import Unreadable, check_text

Body = TypeVar("Body")


class Api:
    """`is_ready` tells whether rooms can be taken (`/readyz`)."""

    def __init__(self, hub: Hub, misses: Misses, is_ready: Callable[[], bool]) -> None:
        self._hub = hub
        self._misses = misses
        self._is_ready = is_ready

    def routes(self) -> list[web.RouteDef]:
        return [
            web.post("/api/rooms", self._open),
            web.post("/api/rooms/{code}/seats", self._seat),
            web.get("/api/rooms/{code}/export", self._export),
            web.delete("/api/rooms/{code}", self._delete),
            web.get("/healthz", self._health),
            web.get("/readyz", self._ready),
        ]

    async def _open(self, request: web.Request) -> web.Response:
        order = await _read(request, up.OpenRoom)
        return _json(await self._hub.open_room(order), 201)

    async def _seat(self, request: web.Request) -> web.Response:
        order = await _read(request, up.TakeSeat)
        address = request.remote or ""
        code = normal(request.match_info["code"])
        try:
            if code is None:
                raise Refused("room_unknown")
            return _json(await self._hub.take_seat(code, order), 201)
        except Refused as refused:
            if refused.code == "room_unknown":
                if self._misses.spent(address):
                    return problem("too_fast")
                self._misses.note(address)
            raise

    async def _export(self, request: web.Request) -> web.Response:
        code = (await self._teacher(request)).code
        form = FORMATS.get(request.query.get("format", "json"))
        if form is None:
            return problem("bad_message")
        text = form.write(await self._hub.room(code), await self._hub.history(code))
        name = f"elbow-room-{code}.{form.ending}"
        return web.Response(
            text=text,
            content_type=form.kind,
            charset="utf-8",
            headers={hdrs.CONTENT_DISPOSITION: f'attachment; filename="{name}"'},
        )

    async def _delete(self, request: web.Request) -> web.Response:
        await self._hub.delete_room((await self._teacher(request)).code)
        return web.Response(status=204)

    async def _teacher(self, request: web.Request) -> Pass:
        """Who brings the teacher's token. An unknown room and a wrong token are answered alike."""
        code = normal(request.match_info["code"])
        scheme, _, token = request.headers.get(hdrs.AUTHORIZATION, "").partition(" ")
        try:
            holder = await self._hub.admit(code, token) if code is not None else None
        except Refused:
            holder = None
        if holder is None or holder.actor != TEACHER or scheme.lower() != "bearer":
            raise Refused("not_allowed")
        return holder

    async def _health(self, _request: web.Request) -> web.Response:
        return web.Response(text="ok\n")

    async def _ready(self, _request: web.Request) -> web.Response:
        return web.Response(text="ready\n") if self._is_ready() else web.Response(status=503, text="not yet\n")


async def _read(request: web.Request, kind: type[Body]) -> Body:
    """The body, checked. Refused: bad_message; a body over the limit raises HTTPRequestEntityTooLarge."""
    if request.content_type != "application/json":
        raise Refused("bad_message")
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
    return await request.read()


def _json(content: msgspec.Struct, status: int) -> web.Response:
    body = msgspec.json.encode(content)
    return web.Response(status=status, body=body, content_type="application/json", charset="utf-8")
