"""What browsers load: bundles made at set-up, or our modules as they stand while somebody is editing them.

`/bundle/<stamp>/…` is a page's code or styles, for ever the same under its address. `/client/…` is a file of
client/, always asked for anew. `/vendor/…` is other people's code, the font and the animals. Everything but the files
that are being edited is kept in memory, compressed once.
"""

import gzip
import hashlib
import json
from dataclasses import dataclass, replace
from functools import cached_property
from importlib.resources import files
from importlib.resources.abc import Traversable
from pathlib import Path

import structlog
from aiohttp import ETag, hdrs, web

from server.web.client_stamp import client_stamp

CLIENT = Path(__file__).parents[2] / "client"
_TYPES = {
    ".js": "text/javascript",
    ".css": "text/css",
    ".svg": "image/svg+xml",
    ".txt": "text/plain",
    ".woff2": "font/woff2",
}
FOR_EVER = "public, max-age=31536000, immutable"
_A_DAY = "public, max-age=86400"
_ASK_AGAIN = "no-cache"

_logger = structlog.get_logger()


class NotBuilt(Exception):
    """The built part of the client is missing; its text is for the teacher."""


@dataclass(frozen=True)
class File:
    """One file as it goes out."""

    body: bytes
    kind: str
    caching: str

    @cached_property
    def tag(self) -> ETag:
        """Weak: it names the file, zipped or not."""
        return ETag(hashlib.sha256(self.body).hexdigest()[:20], is_weak=True)

    @cached_property
    def zipped(self) -> bytes | None:
        """None if zipping does not pay."""
        zipped = gzip.compress(self.body, mtime=0)
        return zipped if len(zipped) < len(self.body) else None

    def answer(self, request: web.Request) -> web.Response:
        headers = {hdrs.CACHE_CONTROL: self.caching, hdrs.VARY: hdrs.ACCEPT_ENCODING}
        if any(known.value in (self.tag.value, "*") for known in request.if_none_match or ()):
            answer = web.Response(status=304, headers=headers)
        else:
            body = self.body
            if "gzip" in request.headers.get(hdrs.ACCEPT_ENCODING, "") and self.zipped is not None:
                body, headers[hdrs.CONTENT_ENCODING] = self.zipped, "gzip"
            charset = None if self.kind.startswith(("font", "image")) else "utf-8"
            answer = web.Response(body=body, content_type=self.kind, charset=charset, headers=headers)
        answer.etag = self.tag
        return answer


class ClientFiles:
    """`asset("student.js")` is the address of a page's code or styles. Raises NotBuilt.

    `client` is our folder, `built` what set-up made of it (`hatch_build.py` says what is in it).
    """

    def __init__(self, client: Path = CLIENT, built: Traversable | None = None) -> None:
        self._client = client.resolve()
        try:
            built = built or files("elbowroom_client")
            stamp = json.loads(built.joinpath("stamp.json").read_text("utf-8"))["stamp"]
        except (ModuleNotFoundError, FileNotFoundError):
            raise NotBuilt("The pages are not built yet. Start with: python3 run.py") from None
        self._vendor = dict(_read(built.joinpath("vendor"), ""))
        pages = _read(built.joinpath("pages"), "")
        self._pages = {name: replace(file, caching=FOR_EVER) for name, file in pages}
        self._mark = File((client / "mark.svg").read_bytes(), _TYPES[".svg"], _A_DAY)
        self._stamp = stamp[:20]
        self._bundled = stamp == client_stamp(self._client)
        if not self._bundled:
            _logger.info("serving_modules", reason="client/ is not what was bundled at set-up")

    def asset(self, name: str) -> str:
        if self._bundled and name in self._pages:
            return f"/bundle/{self._stamp}/{name}"
        page, _, kind = name.partition(".")
        return f"/client/js/{page}/main.js" if kind == "js" else f"/client/css/{name}"

    def scripts(self, page: str) -> list[str]:
        """The addresses of all code that a page begins with, its own last: so it need not find them by reading it."""
        shared = sorted(name for name in self._pages if name.startswith(f"{page}-chunk-"))
        return [self.asset(name) for name in (*(shared if self._bundled else ()), f"{page}.js")]

    def routes(self) -> list[web.RouteDef]:
        return [
            web.get("/bundle/{stamp}/{name}", self._bundle),
            web.get("/client/{path:.+}", self._own),
            web.get("/vendor/{path:.+}", self._foreign),
            web.get("/favicon.ico", self._icon),
        ]

    async def _bundle(self, request: web.Request) -> web.Response:
        file = self._pages.get(request.match_info["name"])
        if file is None or request.match_info["stamp"] != self._stamp:
            raise web.HTTPNotFound
        return file.answer(request)

    async def _foreign(self, request: web.Request) -> web.Response:
        file = self._vendor.get(request.match_info["path"])
        if file is None:
            raise web.HTTPNotFound
        return file.answer(request)

    async def _own(self, request: web.Request) -> web.Response:
        file = self._read_own(request.match_info["path"])
        if file is None:
            raise web.HTTPNotFound
        return file.answer(request)

    async def _icon(self, request: web.Request) -> web.Response:
        return self._mark.answer(request)

    def _read_own(self, name: str) -> File | None:
        """A file of client/ as it stands now; None for what is none, or lies elsewhere."""
        try:
            path = (self._client / name).resolve(strict=True)
            kind = _TYPES.get(path.suffix)
            if kind is None or not path.is_relative_to(self._client):
                return None
            return File(path.read_bytes(), kind, _ASK_AGAIN)
        except (OSError, ValueError):
            # Not there, a folder, a name that no file can have.
            return None


def _read(folder: Traversable, prefix: str) -> list[tuple[str, File]]:
    found: list[tuple[str, File]] = []
    for entry in folder.iterdir():
        name = f"{prefix}{entry.name}"
        if entry.is_dir():
            found += _read(entry, f"{name}/")
            continue
        kind = _TYPES.get(Path(name).suffix)
        if kind is not None:
            found.append(
                (name, File(entry.read_bytes(), kind, _ASK_AGAIN if kind == _TYPES[".js"] else _A_DAY))
            )
    return found
