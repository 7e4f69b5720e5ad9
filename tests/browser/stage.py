"""Devices as they stand in a classroom, each with a browser profile of its own."""

import os
from contextlib import AsyncExitStack
from dataclasses import dataclass
from pathlib import Path

from playwright.async_api import Browser, BrowserContext, Page

from tests.browser.served import Served
from tests.browser.watch import Watch

SHOTS = Path(__file__).parent / "shots"
WANTED = os.environ.get("ROOM_SHOTS") == "1"
PATIENCE_MS = 15_000
DRAWN = """() => document.fonts.ready.then(() => new Promise((done) =>
  requestAnimationFrame(() => requestAnimationFrame(() => done()))))"""
"""For `evaluate`: the fonts are here, and what the page is has been drawn; a picture before that has holes."""


@dataclass(frozen=True)
class Screen:
    width: int
    height: int
    is_phone: bool = False


LAPTOP = Screen(1280, 800)
PROJECTOR = Screen(1920, 1080)
PHONE = Screen(390, 844, is_phone=True)
SMALL_PHONE = Screen(360, 640, is_phone=True)


class Stage:
    """Opens devices; all are closed together."""

    def __init__(self, browser: Browser, served: Served, watch: Watch, locale: str = "en-GB") -> None:
        self._browser = browser
        self._open = AsyncExitStack()
        self._locale = locale
        self.served = served
        self.watch = watch

    async def device(self, who: str, screen: Screen) -> BrowserContext:
        """A device that has never been here before."""
        context = await self._browser.new_context(
            viewport={"width": screen.width, "height": screen.height},
            is_mobile=screen.is_phone,
            has_touch=screen.is_phone,
            device_scale_factor=2 if screen.is_phone else 1,
            color_scheme="light",
            locale=self._locale,
        )
        self._open.push_async_callback(context.close)
        context.set_default_timeout(PATIENCE_MS)
        self._open.push_async_callback(self.watch.leave, context, who)
        await self.watch.over(context, who)
        return context

    async def page(self, who: str, screen: Screen) -> Page:
        return await (await self.device(who, screen)).new_page()

    async def close(self) -> None:
        await self._open.aclose()


async def shoot(page: Page, name: str) -> None:
    """Keep a picture of what this screen shows, as `NN-phase-role`; where somebody wants to look: ROOM_SHOTS=1."""
    if not WANTED:
        return
    SHOTS.mkdir(exist_ok=True)
    await page.evaluate(DRAWN)
    await page.screenshot(path=SHOTS / f"{name}.png", animations="disabled", caret="initial")
