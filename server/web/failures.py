"""Whatever goes wrong is answered as its asker can read it: a page for people, a Problem for programs."""

from aiohttp import web
from aiohttp.typedefs import Handler, Middleware

from server.web import problems
from server.web.engine import PATH
from server.web.pages import Pages

_FOR_PROGRAMS = ("/api/", PATH)


def answered(pages: Pages) -> Middleware:
    """Middleware around everything."""

    @web.middleware
    async def middleware(request: web.Request, handler: Handler) -> web.StreamResponse:
        wrap = problems.answered if request.path.startswith(_FOR_PROGRAMS) else pages.answered
        return await wrap(request, handler)

    return middleware
