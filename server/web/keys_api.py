"""The HTTP calls about who may come in by what: new links, a cover link, a phone as a console, a seat that moves."""

from aiohttp import web

from server.live.hub import Hub
from server.protocol import down, up
from server.settings import Settings
from server.web.addresses import asker
from server.web.api import NO_SEAT
from server.web.calls import Teachers, bearer, json_answer, read_body
from server.web.door import Door
from server.web.together import Together


class KeysApi:
    def __init__(self, hub: Hub, door: Door, settings: Settings) -> None:
        self._keys = hub.keys
        self._door = door
        self._settings = settings
        self._teachers = Teachers(hub, door)

    def routes(self) -> list[web.RouteDef]:
        return [
            web.post("/api/rooms/{code}/keys", self._renew),
            web.post("/api/rooms/{code}/cover", self._cover),
            web.post("/api/rooms/{code}/consoles", self._ask_console),
            web.post("/api/rooms/{code}/consoles/{number}", self._admit_console),
            web.post("/api/rooms/{code}/seats/again", self._ask_seat),
        ]

    async def _renew(self, request: web.Request) -> web.Response:
        order = await read_body(request, up.Again)
        async with Together(("room_unknown",), "not_allowed"):
            code = await self._door.find(request, request.match_info["code"])
            return json_answer(await self._keys.renew(code, bearer(request), order), 201)

    async def _cover(self, request: web.Request) -> web.Response:
        code = await self._teachers.room_of(request)
        return json_answer(await self._keys.cover(code, await read_body(request, up.Cover)), 201)

    async def _ask_console(self, request: web.Request) -> web.Response:
        order = await read_body(request, up.Again)
        code = await self._door.find(request, request.match_info["code"])
        answer = await self._keys.ask_console(code, order, asker(request, self._settings))
        return json_answer(answer, 202 if isinstance(answer, down.NumberShown) else 201)

    async def _admit_console(self, request: web.Request) -> web.Response:
        code = await self._teachers.room_of(request)
        await self._keys.admit_console(code, request.match_info["number"])
        return web.Response(status=204)

    async def _ask_seat(self, request: web.Request) -> web.Response:
        order = await read_body(request, up.AskSeat)
        async with Together(NO_SEAT, "no_seat"):
            code = await self._door.find(request, request.match_info["code"])
            answer = await self._keys.ask_seat(code, order)
        return json_answer(answer, 202 if isinstance(answer, down.Asked) else 201)
