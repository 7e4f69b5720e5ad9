"""Every way in asks here first whether there is a room with this code: pages, calls and sockets alike."""

from contextlib import suppress

from aiohttp import web
from aiohttp.typedefs import Handler

from server.live.clock import Clock
from server.live.hub import Hub
from server.protocol import down
from server.room.codes import normal
from server.room.refused import Refused
from server.room.views.entrance import door_seen
from server.settings import Settings
from server.storage.log import Unavailable
from server.web.addresses import asker
from server.web.engine import PATH
from server.web.misses import Misses

RETRY_S = "2"


class Door:
    """Tells codes that are rooms' from others, but not to whoever asks for too many others."""

    def __init__(self, hub: Hub, clock: Clock, settings: Settings) -> None:
        self._hub = hub
        self._misses = Misses(clock)
        self._settings = settings

    async def find(self, request: web.Request, typed: str) -> str:
        """The code of a room that there is. Refused (room_unknown), Unavailable, Damaged; HTTPTooManyRequests: it is
        not told."""
        code = normal(typed)
        if code is None:
            raise Refused("room_unknown")
        asked = self._misses.of(asker(request, self._settings))
        price = 0 if code in asked.codes else 1
        if asked.misses.left < price:
            raise web.HTTPTooManyRequests(headers={"Retry-After": RETRY_S})
        # Paid before it is looked for, or a thousand guesses at once would cost nothing; a second phone with the same
        # code does not pay again.
        asked.misses.take(price)
        asked.know(code)
        try:
            await self._hub.room(code)
        except Refused:
            asked.codes.pop(code, None)
            raise
        except Unavailable:
            # Nothing was told about the code.
            asked.misses.take(-price)
            if price:
                asked.codes.pop(code, None)
            raise
        asked.misses.take(-price)
        return code

    async def look(self, code: str) -> down.Door:
        """What whoever has no seat yet sees of a room that was found. Refused: room_unknown."""
        return door_seen(await self._hub.room(code))

    def opened(self, request: web.Request, code: str) -> None:
        """Somebody opened this room: the class beside them may join whatever else happens at their address."""
        self._misses.of(asker(request, self._settings)).know(code)

    @web.middleware
    async def guarded(self, request: web.Request, handler: Handler) -> web.StreamResponse:
        """Middleware: the beginning of a socket's session asks for a room as well. The gateway says what is wrong."""
        if request.path == PATH and "sid" not in request.query:
            with suppress(Refused, Unavailable):
                await self.find(request, request.query.get("room", ""))
        return await handler(request)
