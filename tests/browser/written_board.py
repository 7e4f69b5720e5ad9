"""A board whose views a test writes: the real page and client, and at the other end of their socket, the test."""

import asyncio
import json
import time
from collections.abc import Mapping, Sequence
from typing import Any, Self

from playwright.async_api import Page, WebSocketRoute

from tests.browser.stage import DRAWN, PROJECTOR, Screen, Stage

PATIENCE_S = 8.0
MORE_THAN_THERE_IS = 1_000_000
TEN_MINUTES_MS = 600_000
OPENED = {"sid": "page", "upgrades": [], "pingInterval": TEN_MINUTES_MS, "pingTimeout": TEN_MINUTES_MS}
PLAN = {"rounds": [{"question": "Why?", "phases": [{"kind": "think"}]}]}
"""The page wants a room that there is."""

View = Mapping[str, Any]


class WrittenBoard:
    def __init__(self, page: Page) -> None:
        self.page = page
        self._socket: WebSocketRoute | None = None
        self._views: dict[str, View] = {}
        self._rev = 0
        self._held = asyncio.Condition()
        self._held_rev = -1

    @classmethod
    async def opened(
        cls, stage: Stage, screen: Screen = PROJECTOR, asked: str = "", scripts: Sequence[str] = ()
    ) -> Self:
        """On a device of its own; `asked` is the query of its address, `scripts` run before the page's own."""
        board = cls(await stage.page("board", screen))
        for script in scripts:
            await board.page.add_init_script(script)
        code = (await stage.served.open_room(PLAN)).code
        await board.page.route_web_socket("**/socket.io/**", board._meet)
        await board.page.goto(f"{stage.served.url}/board/{code}{asked}#key=test")
        return board

    async def show(self, everyone: View, board: View) -> None:
        """Drawn when this returns."""
        self._rev += 1
        self._views = {"everyone": everyone, "board": board}
        self._tell_views()
        async with asyncio.timeout(PATIENCE_S), self._held:
            await self._held.wait_for(lambda: self._held_rev == self._rev)
        await self.page.evaluate(DRAWN)

    def _meet(self, socket: WebSocketRoute) -> None:
        self._socket = socket
        socket.on_message(self._hear)
        socket.send("0" + json.dumps(OPENED))

    async def _hear(self, packet: str | bytes) -> None:
        if str(packet).startswith("40"):
            assert self._socket is not None
            self._socket.send('40{"sid":"page"}')
            await self._synced(json.loads(packet[2:])["have"])
        elif str(packet).startswith("42"):
            event, content = json.loads(packet[2:])
            if event == "sync":
                await self._synced(content["have"])

    async def _synced(self, have: Mapping[str, tuple[str, int]]) -> None:
        self._tell("synced", {"now_ms": now_ms()})
        async with self._held:
            self._held_rev = have.get("everyone", ("", -1))[1]
            self._held.notify_all()
        if self._views and self._held_rev < self._rev:
            self._tell_views()

    def _tell_views(self) -> None:
        for audience, view in self._views.items():
            self._tell("view", {"audience": audience, "epoch": "test", "rev": self._rev, "view": view})
        # A page that hears of more than it holds says what it holds.
        self._tell("pulse", {"now_ms": now_ms(), "revs": {"everyone": MORE_THAN_THERE_IS}})

    def _tell(self, event: str, content: View) -> None:
        if self._socket is not None:
            self._socket.send("42" + json.dumps([event, content]))


def now_ms() -> float:
    """The clock of the other end."""
    return time.time() * 1000
