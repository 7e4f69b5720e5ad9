"""The pages: small shells that say who they are in a block of facts, and load their code."""

from functools import lru_cache
from itertools import groupby
from pathlib import Path
from typing import Any

import jinja2
import msgspec
import segno
import structlog
from aiohttp import hdrs, web
from aiohttp.typedefs import Handler
from markupsafe import Markup, escape

from server.protocol import limits
from server.room.recipes import RECIPES
from server.room.refused import REASONS, Refused
from server.settings import Settings
from server.storage.log import Damaged, Unavailable
from server.web.addresses import address
from server.web.client_files import ClientFiles
from server.web.door import Door
from server.web.languages import Language, Languages
from server.web.problems import MESSAGES, advice, call_of

TEMPLATES = Path(__file__).parents[2] / "templates"
STUDENT_LIMITS = (
    *("NAME_CHARS", "DEVICE_SEATS", "PLACE_GRAPHEMES"),
    *("THOUGHT_CHARS", "MESSAGE_CHARS", "ANSWER_CHARS", "INSIGHT_CHARS"),
)
"""All that the student's page asks for: a class loads it at once, so it is told no more."""
UNKNOWN_PAGE = "There is nothing at this address."
_BY_STATUS = {429: MESSAGES["too_fast"], 503: MESSAGES["unavailable"]}

_logger = structlog.get_logger()


class Pages:
    def __init__(self, door: Door, client: ClientFiles, languages: Languages, settings: Settings) -> None:
        self._door = door
        self._client = client
        self._settings = settings
        self._languages = languages
        self._templates = {code: _templates(language) for code, language in languages.known.items()}
        for templates in self._templates.values():
            templates.globals |= {"asset": client.asset, "scripts": client.scripts}
            templates.globals |= {"languages": languages.known, "listed": languages.listed}

    def routes(self) -> list[web.RouteDef]:
        return [
            web.get("/", self._home),
            web.get("/privacy", self._privacy),
            web.get("/r/{code}", self._student),
            web.get("/teach/{code}", self._teacher),
            web.get("/board/{code}", self._board),
        ]

    async def _home(self, request: web.Request) -> web.Response:
        facts = {"recipes": msgspec.to_builtins(RECIPES), "limits": _limits()}
        if self._settings.passcode:
            facts["asks_passcode"] = True
        return self._page(request, "home.html", facts=facts)

    async def _privacy(self, request: web.Request) -> web.Response:
        return self._page(request, "privacy.html")

    async def _student(self, request: web.Request) -> web.Response:
        code = await self._code(request)
        facts = {
            "code": code,
            "limits": {name: getattr(limits, name) for name in STUDENT_LIMITS},
            "door": msgspec.to_builtins(await self._door.look(code)),
            "later_styles": self._client.asset("student-later.css"),
        }
        return self._page(request, "student.html", code=code, facts=facts)

    async def _teacher(self, request: web.Request) -> web.Response:
        code = await self._code(request)
        facts = {"code": code, "address": self._address(), "limits": _limits()}
        return self._page(request, "teacher.html", code=code, facts=facts)

    async def _board(self, request: web.Request) -> web.Response:
        code = await self._code(request)
        qr = _qr(f"{address(self._settings)}/r/{code}")
        facts = {"code": code, "address": self._address(), "qr": qr}
        return self._page(request, "board.html", code=code, facts=facts)

    async def _code(self, request: web.Request) -> str:
        """The code in the page's address. Refused: room_unknown; one that is typed otherwise leads to its own page."""
        typed = request.match_info["code"]
        code = await self._door.find(request, typed)
        if code != typed:
            page = f"/{request.path.split('/')[1]}/{code}"
            raise web.HTTPFound(request.rel_url.with_path(page, keep_query=True))
        return code

    def _address(self) -> str:
        """What the board says to type: without the part that browsers add."""
        return address(self._settings).removeprefix("http://")

    def _page(self, request: web.Request, name: str, status: int = 200, **content: Any) -> web.Response:
        language = self._languages.of(request)
        asked = f"?lang={language.code}" if "lang" in request.query else ""
        text = self._templates[language.code].get_template(name).render(content, asked=asked)
        headers = {hdrs.VARY: f"{hdrs.ACCEPT_LANGUAGE}, {hdrs.ACCEPT_ENCODING}"}
        page = web.Response(status=status, text=text, content_type="text/html", headers=headers)
        page.enable_compression()
        return page

    def _trouble(self, request: web.Request, message: str, status: int) -> web.Response:
        return self._page(request, "error.html", status, message=message)

    @web.middleware
    async def answered(self, request: web.Request, handler: Handler) -> web.StreamResponse:
        """Middleware around everything that people see: whatever goes wrong becomes a kind page."""
        try:
            return await handler(request)
        except Refused as refused:
            return self._trouble(request, REASONS[refused.code], 404)
        except Damaged:
            return self._trouble(request, MESSAGES["room_damaged"], 500)
        except Unavailable:
            return self._trouble(request, MESSAGES["unavailable"], 503)
        except web.HTTPException as answer:
            if answer.status < 400:
                raise
            page = self._trouble(request, _BY_STATUS.get(answer.status, UNKNOWN_PAGE), answer.status)
            page.headers.update(advice(answer))
            return page
        except Exception:
            _logger.exception("page_failed", page=call_of(request))
            return self._trouble(request, MESSAGES["internal_error"], 500)


def _templates(language: Language) -> jinja2.Environment:
    """Every template, in this language. What a translation holds is text, as everywhere."""

    def say(text: str) -> Markup:
        return escape(language.say(text))

    def say_number(one: str, many: str, n: int) -> Markup:
        return escape(language.say_number(one, many, n))

    templates = jinja2.Environment(
        loader=jinja2.FileSystemLoader(TEMPLATES),
        autoescape=True,
        undefined=jinja2.StrictUndefined,
        extensions=["jinja2.ext.i18n"],
        trim_blocks=True,
        lstrip_blocks=True,
    )
    templates.install_gettext_callables(say, say_number, newstyle=True)  # type: ignore[attr-defined]  # by the extension
    templates.globals["language"] = language
    templates.policies["json.dumps_kwargs"] = {}  # the order says something
    return templates


@lru_cache(maxsize=256)
def _qr(url: str) -> dict[str, Any]:
    """The QR code of an address as the path of an SVG: one unit a module, no quiet zone."""
    rows = segno.make(url, error="m", micro=False).matrix
    path = "".join(_row(number, row) for number, row in enumerate(rows))
    return {"size": len(rows), "path": path}


def _row(number: int, row: Any) -> str:
    """A bar for each run of dark modules."""
    bars = []
    for dark, run in groupby(enumerate(row), key=lambda module: bool(module[1])):
        columns = [column for column, _ in run]
        if dark:
            bars.append(f"M{columns[0]} {number}h{len(columns)}v1h-{len(columns)}z")
    return "".join(bars)


def _limits() -> dict[str, int]:
    return {name: value for name, value in vars(limits).items() if name.isupper()}
