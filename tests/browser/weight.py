"""What a page loads, as it comes over the wire."""

import asyncio
import re
from dataclasses import dataclass
from typing import Any, Self
from urllib.parse import urlsplit

from playwright.async_api import Page

LOADS_S = 10.0


@dataclass
class Load:
    """What is at one address."""

    path: str
    wire_bytes: int = 0
    """Compressed, with its headers; 0 if it was in the browser's cache. Of a WebSocket: its texts."""
    is_here: bool = False


class Weight:
    """Everything that a page asks for from now on, in that order."""

    def __init__(self) -> None:
        self._loads: dict[str, Load] = {}
        self._news = asyncio.Event()

    @classmethod
    async def of(cls, page: Page) -> Self:
        weight = cls()
        session = await page.context.new_cdp_session(page)
        session.on("Network.requestWillBeSent", weight._on_request)
        session.on("Network.loadingFinished", weight._on_finished)
        session.on("Network.webSocketCreated", weight._on_socket)
        session.on("Network.webSocketFrameReceived", weight._on_text)
        await session.send("Network.enable")
        return weight

    async def all_here(self) -> None:
        """Wait for what has been asked for; sockets last."""
        async with asyncio.timeout(LOADS_S):
            while not all(load.is_here for load in self._loads.values()):
                self._news.clear()
                await self._news.wait()

    @property
    def paths(self) -> list[str]:
        return [load.path for load in self._loads.values()]

    @property
    def from_the_wire(self) -> list[str]:
        return [load.path for load in self._loads.values() if load.wire_bytes]

    def bytes(self, but: str = "$^") -> int:
        """Of all addresses in which `but` is not found."""
        return sum(load.wire_bytes for load in self._loads.values() if not re.search(but, load.path))

    def __str__(self) -> str:
        heaviest = sorted(self._loads.values(), key=lambda load: -load.wire_bytes)
        return "\n".join(f"{load.wire_bytes:>7} {load.path}" for load in heaviest)

    def _on_request(self, event: dict[str, Any]) -> None:
        address = urlsplit(event["request"]["url"])
        if address.scheme == "http":
            self._loads[event["requestId"]] = Load(address.path)

    def _on_socket(self, event: dict[str, Any]) -> None:
        self._loads[event["requestId"]] = Load(urlsplit(event["url"]).path, is_here=True)

    def _on_finished(self, event: dict[str, Any]) -> None:
        load = self._loads.get(event["requestId"])
        if load is not None:
            load.wire_bytes, load.is_here = int(event["encodedDataLength"]), True
            self._news.set()

    def _on_text(self, event: dict[str, Any]) -> None:
        self._loads[event["requestId"]].wire_bytes += len(event["response"]["payloadData"].encode())
