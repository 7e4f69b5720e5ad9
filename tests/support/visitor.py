"""Somebody who asks our server over HTTP, with headers and bodies as a test wants them."""

import asyncio
import json
from collections.abc import AsyncIterator, Mapping
from contextlib import asynccontextmanager
from dataclasses import dataclass
from typing import Any

import aiohttp
from yarl import URL

from server.live.clock import Clock
from server.settings import Settings
from server.storage.log import Log
from tests.support.gateway import fresh_key
from tests.support.server import running_server

PLAN = {
    "rounds": [
        {
            "question": "Why does ice float?",
            "phases": [{"kind": "think"}, {"kind": "pair"}, {"kind": "share"}],
        }
    ]
}
WAIT_S = 10.0


@dataclass(frozen=True)
class Answer:
    status: int
    headers: Mapping[str, str]
    body: bytes
    """As it came, not unzipped."""

    @property
    def text(self) -> str:
        return self.body.decode()

    @property
    def json(self) -> Any:
        return json.loads(self.body)


class Visitor:
    """Follows no redirects and keeps no cookies."""

    def __init__(self, address: str, session: aiohttp.ClientSession) -> None:
        self.address = address
        self._session = session

    @property
    def host(self) -> str:
        return self.address.removeprefix("http://")

    async def ask(self, method: str, path: str, *, body: Any = None, **headers: str) -> Answer:
        """A dict as `body` is sent as JSON. In the names of headers `_` stands for `-`."""
        named = {name.replace("_", "-"): value for name, value in headers.items()}
        if isinstance(body, dict):
            body = json.dumps(body)
        if body is not None:
            named.setdefault("Content-Type", "application/json")
        url = URL(self.address + path, encoded=True)
        async with self._session.request(
            method, url, data=body, headers=named, allow_redirects=False
        ) as answer:
            return Answer(answer.status, answer.headers, await answer.read())

    async def get(self, path: str, **headers: str) -> Answer:
        return await self.ask("GET", path, **headers)

    async def open_room(self, **headers: str) -> Any:
        """`{code, teacher_token, board_token}` of a new room."""
        opened = await self.ask("POST", "/api/rooms", body={"key": fresh_key(), "plan": PLAN}, **headers)
        assert opened.status == 201, opened.text
        return opened.json

    async def join(
        self, code: str, name: str = "Maya", *, beside: str | None = None, **headers: str
    ) -> Answer:
        """`beside`: the token of a seat on the same device."""
        order = {"key": fresh_key(), "name": name} | ({} if beside is None else {"beside": beside})
        return await self.ask("POST", f"/api/rooms/{code}/seats", body=order, **headers)

    async def export(self, code: str, token: str, form: str = "json") -> Answer:
        return await self.get(f"/api/rooms/{code}/export?format={form}", Authorization=f"Bearer {token}")

    async def write(self, bytes_sent: bytes) -> bytes:
        """All that comes back for bytes that need not be HTTP, up to the end of the connection."""
        reader, writer = await asyncio.open_connection(*self.host.split(":"))
        try:
            writer.write(bytes_sent)
            async with asyncio.timeout(WAIT_S):
                return await reader.read()
        finally:
            writer.close()


@asynccontextmanager
async def visiting(
    log: Log | None = None, settings: Settings | None = None, clock: Clock | None = None
) -> AsyncIterator[Visitor]:
    """Somebody at a server of their own."""
    async with running_server(log, settings, clock) as address, calling(address) as visitor:
        yield visitor


@asynccontextmanager
async def calling(address: str) -> AsyncIterator[Visitor]:
    """Somebody at a server that runs already."""
    jar = aiohttp.DummyCookieJar()
    plain = {"Accept-Encoding": "identity"}
    async with aiohttp.ClientSession(auto_decompress=False, cookie_jar=jar, headers=plain) as session:
        yield Visitor(address, session)
