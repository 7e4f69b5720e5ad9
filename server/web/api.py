"""The HTTP calls: open a room, take a seat, bring the class file, take it, the plan and everything home, delete.

Calls about who may come in by what are in `keys_api`.
"""

import asyncio

from aiohttp import web

from server.live.hub import Hub
from server.protocol import up
from server.protocol.class_file import ClassFile
from server.room.class_lists import class_file
from server.room.refused import Refused
from server.web.calls import Teachers, as_file, json_answer, read_body
from server.web.door import Door
from server.web.exports import FORMATS, written
from server.web.exports.care import care_file
from server.web.languages import Languages
from server.web.opening import Opening
from server.web.seating import Seating
from server.web.together import Together

NO_SEAT = ("room_unknown", "room_full", "room_over", "room_locked")
"""Answered alike, and after the same time: whoever tries codes does not learn which of them are rooms."""


class Api:
    def __init__(
        self, hub: Hub, door: Door, opening: Opening, seating: Seating, languages: Languages
    ) -> None:
        self._hub = hub
        self._door = door
        self._opening = opening
        self._seating = seating
        self._languages = languages
        self._teachers = Teachers(hub, door)

    def routes(self) -> list[web.RouteDef]:
        return [
            web.post("/api/rooms", self._open),
            web.post("/api/rooms/{code}/seats", self._seat),
            web.get("/api/rooms/{code}/door", self._look_at_door),
            web.put("/api/rooms/{code}/class", self._keep_class),
            web.get("/api/rooms/{code}/class", self._take_class_home),
            web.get("/api/rooms/{code}/plan", self._take_plan_home),
            web.get("/api/rooms/{code}/export", self._export),
            web.get("/api/rooms/{code}/care", self._take_care_home),
            web.delete("/api/rooms/{code}/students/{student}", self._redact),
            web.delete("/api/rooms/{code}", self._delete),
            web.get("/healthz", self._health),
            web.get("/readyz", self._ready),
        ]

    async def _open(self, request: web.Request) -> web.Response:
        order = await read_body(request, up.OpenRoom)
        self._opening.check(request, order.passcode)
        opened = await self._hub.open_room(order)
        self._door.opened(request, opened.code)
        return json_answer(opened, 201)

    async def _seat(self, request: web.Request) -> web.Response:
        order = await read_body(request, up.TakeSeat)
        async with Together(NO_SEAT, "no_seat"):
            code = await self._door.find(request, request.match_info["code"])
            with self._seating.one_more(request, await self._hub.room(code)):
                return json_answer(await self._hub.take_seat(code, order), 201)

    async def _look_at_door(self, request: web.Request) -> web.Response:
        code = await self._door.find(request, request.match_info["code"])
        return json_answer(await self._door.look(code), 200)

    async def _keep_class(self, request: web.Request) -> web.Response:
        code = await self._teachers.room_of(request)
        await self._hub.keep_class(code, await read_body(request, ClassFile))
        return web.Response(status=204)

    async def _take_class_home(self, request: web.Request) -> web.Response:
        code = await self._teachers.room_of(request)
        answer = json_answer(class_file(await self._hub.room(code)), 200)
        answer.headers.update(as_file(f"elbow-room-{code}-class.json"))
        return answer

    async def _take_plan_home(self, request: web.Request) -> web.Response:
        code = await self._teachers.room_of(request, cover=True)
        return json_answer((await self._hub.room(code)).plan, 200)

    async def _export(self, request: web.Request) -> web.Response:
        code = await self._teachers.room_of(request)
        form = FORMATS.get(request.query.get("format", "json"))
        if form is None:
            raise Refused("bad_message")
        # In a thread: a long lesson takes a while, and everybody else would wait.
        say = self._languages.of(request).say
        body = await asyncio.to_thread(written, form, await self._hub.history(code), say)
        return web.Response(
            body=body,
            content_type=form.kind,
            charset="utf-8" if form.is_text else None,
            headers=as_file(f"elbow-room-{code}.{form.ending}"),
        )

    async def _take_care_home(self, request: web.Request) -> web.Response:
        code = await self._teachers.room_of(request)
        text = care_file(await self._hub.room(code), self._languages.of(request).say)
        name = as_file(f"elbow-room-{code}-care.md")
        return web.Response(text=text, content_type="text/markdown", headers=name)

    async def _redact(self, request: web.Request) -> web.Response:
        code, student = await self._teachers.room_of(request), request.match_info["student"]
        sealed = (await self._hub.room(code)).aside.values()
        _check_care(request, any(one.by == student for one in sealed))
        await self._hub.redact(code, student)
        return web.Response(status=204)

    async def _delete(self, request: web.Request) -> web.Response:
        code = await self._teachers.room_of(request)
        _check_care(request, bool((await self._hub.room(code)).aside))
        await self._hub.delete_room(code)
        return web.Response(status=204)

    async def _health(self, _request: web.Request) -> web.Response:
        return web.Response(text="ok\n")

    async def _ready(self, _request: web.Request) -> web.Response:
        if await self._hub.can_write():
            return web.Response(text="ready\n")
        return web.Response(status=503, text="not yet\n")


def _check_care(request: web.Request, has_care: bool) -> None:
    """What was set aside for care is deleted only by whoever says so. Refused: has_care."""
    if has_care and request.query.get("care") != "delete":
        raise Refused("has_care")
