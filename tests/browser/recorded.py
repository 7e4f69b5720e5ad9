"""What leaves a device, and what somebody who looks over a shoulder could read: requests, addresses and titles."""

import asyncio
from dataclasses import dataclass, field
from urllib.parse import urldefrag

from playwright.async_api import BrowserContext, Page, Request

TOKENS = """() => Object.entries(localStorage)
  .filter(([name]) => name.includes("token:")).map(([, value]) => JSON.parse(value))"""


@dataclass
class Recording:
    """Of all devices that were put `on`."""

    requests: list[Request] = field(default_factory=list)
    addresses: set[str] = field(default_factory=set)
    """Of requests and sockets, as they are sent: what stands behind # stays on the device."""
    titles: set[str] = field(default_factory=set)
    pages: list[Page] = field(default_factory=list)

    def on(self, context: BrowserContext) -> None:
        context.on("request", self._take)
        context.on("page", self._watch)

    async def look(self) -> None:
        """Note the titles that the pages have now."""
        self.titles |= set(await asyncio.gather(*(page.title() for page in self.pages)))

    async def headers(self) -> list[dict[str, str]]:
        """Of every request."""
        return await asyncio.gather(*(request.all_headers() for request in self.requests))

    async def keys(self) -> set[str]:
        """Every key that any of these devices holds."""
        kept = await asyncio.gather(*(page.evaluate(TOKENS) for page in self.pages))
        return {key for keys in kept for key in keys}

    def _take(self, request: Request) -> None:
        self.requests.append(request)
        self.addresses.add(urldefrag(request.url).url)

    def _watch(self, page: Page) -> None:
        self.pages.append(page)
        page.on("websocket", lambda socket: self.addresses.add(socket.url))
