"""The pages: small shells that say who they are in a block of facts, and load their code."""

from functools import lru_cache
from pathlib import Path
from typing import Any

import jinja2
import msgspec
import segno
import structlog
from aiohttp import web

from server.live.hub import Hub
from server.protocol import limits
from server.room.codes import normal
from server.room.recipes import RECIPES
from server.room.refused import REASONS, Refused
from server.settings import Settings
from server.storage.log import Unavailable
from server.web.addresses import address
from server.web.client_files import ClientFiles
from server.web.headers import Handler
from server.web.problems import MESSAGES

TEMPLATES = Path(__file__).parents[2] / "templates"
_UNKNOWN_PAGE = "There is nothing at this address."

_logger = structlog.get_logger()


class Pages:
    def __init__(self, hub: Hub, client: ClientFiles, settings: Settings) -> None:
        self._hub = hub
        self._address = address(settings)
        self._templates = jinja2.Environment(
            loader=jinja2.FileSystemLoader(TEMPLATES),
            autoescape=True,
            undefined=jinja2.StrictUndefined,
            extensions=["jinja2.ext.i18n"],
            trim_blocks=True,
            lstrip_blocks=True,
        )
        self._templates.install_null_translations(newstyle=True)  # type: ignore[attr-defined]  # by the extension
        self._templates.globals["asset"] = client.asset

    def routes(self) -> list[web.RouteDef]:
        return [
            web.get("/", self._home),
            web.get("/privacy", self._privacy),
            web.get("/r/{code}", self._student),
            web.get("/teach/{code}", self._teacher),
            web.get("/board/{code}", self._board),
        ]

    async def _home(self, _request: web.Request) -> web.Response:
        return self._page("home.html", {"recipes": msgspec.to_builtins(RECIPES), "limits": _limits()})

    async def _privacy(self, _request: web.Request) -> web.Response:
        return self._page("privacy.html", {})

    async def _student(self, request: web.Request) -> web.Response:
        return await self._room_page(request, "student.html", {"limits": _limits()})

    async def _teacher(self, request: web.Request) -> web.Response:
        return await self._room_page(request, "teacher.html", {"limits": _limits()})

    async def _board(self, request: web.Request) -> web.Response:
        code = normal(request.match_info["code"])
        return await self._room_page(request, "board.html", {"qr": _qr(f"{self._address}/r/{code}")})

    async def _room_page(self, request: web.Request, name: str, facts: dict[str, Any]) -> web.Response:
        typed = request.match_info["code"]
        code = normal(typed)
        if code is None:
            raise Refused("room_unknown")
        if code != typed:
            page = request.path.split("/")[1]
            raise web.HTTPFound(f"/{page}/{code}")
        await self._hub.room(code)
        return self._page(name, {"code": code, **facts})

    def _page(self, name: str, facts: dict[str, Any]) -> web.Response:
        short = self._address.removeprefix("http://")
        text = self._templates.get_template(name).render(facts={"address": short, **facts})
        return web.Response(text=text, content_type="text/html")

    def _trouble(self, message: str, status: int) -> web.Response:
        text = self._templates.get_template("error.html").render(message=message)
        return web.Response(status=status, text=text, content_type="text/html")

    @web.middleware
    async def answered(self, request: web.Request, handler: Handler) -> web.StreamResponse:
        """Middleware around everything that people see: whatever goes wrong becomes a kind page."""
        try:
            return await handler(request)
        except Refused as refused:
            return self._trouble(REASONS[refused.code], 404)
        except Unavailable:
            return self._trouble(MESSAGES["unavailable"], 503)
        except web.HTTPException as answer:
            if answer.status < 400:
                raise
            return self._trouble(_UNKNOWN_PAGE, answer.status)
        except Exception:
            _logger.exception("page_failed")
            return self._trouble(MESSAGES["internal_error"], 500)


@lru_cache(maxsize=256)
def _qr(url: str) -> dict[str, Any]:
    """The QR code of an address as the path of an SVG: one unit a module, no quiet zone."""
    rows = segno.make(url, error="m", micro=False).matrix
    runs = (
        f"M{column} {row}h1v1h-1z"
        for row, modules in enumerate(rows)
        for column, dark in enumerate(modules)
        if dark
    )
    return {"size": len(rows), "path": "".join(runs)}


def _limits() -> dict[str, int]:
    return {name: value for name, value in vars(limits).items() if name.isupper()}
