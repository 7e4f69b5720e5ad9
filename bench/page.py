"""A student's first seconds, with a slow phone in a full classroom: from the QR code to the first task.

Two pages in turn: `plain` is as much HTML as ours, a box in it and nothing else, so no page of this size is ready
sooner. The others are the student's page, in each language, of a lesson in which the class thinks. Each comes to a
browser that has never been here.
"""

import sys
import time
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass

import aiohttp
from aiohttp import web
from playwright.async_api import Browser, Locator, async_playwright
from playwright.async_api import Error as BrowserFailed

from bench.cores import on_every_core
from bench.measured import Failed
from bench.ours import open_our_room
from bench.servers import Server
from bench.slow_line import slow_line_to
from bench.websocket import HOST
from tests.support import browser_path

SLOWER = 4
"""Than this machine."""
PATIENCE_MS = 30_000
PLAIN = "plain"
LANGUAGES = ("en", "es", "ar")
KEY = "M"
TWO_FRAMES = "() => new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(() => drawn())))"
HTML = '<!doctype html><html lang="en"><meta charset="utf-8"><title>plain</title><input><!--{}-->'


@dataclass(frozen=True)
class Arrival:
    """Times until a key that was pressed is seen in a box; bytes are all that came down the line, headers and all."""

    name_ms: float
    name_bytes: int
    task_ms: float = 0.0
    """From the press on Join."""
    task_bytes: int = 0
    """From the beginning."""


Arrivals = dict[str, list[Arrival]]
"""By page: `plain`, or a language; one for each round."""


async def arrivals(ours: Server, rounds: int) -> Arrivals:
    """Empty: there is no browser. Raises Failed if a page does not come up."""
    found = browser_path.find_browser()
    if found is None:
        return {}
    room = await open_our_room(ours.port, 1, "think")
    path = f"/r/{room.code}"
    arrived: Arrivals = {page: [] for page in (PLAIN, *LANGUAGES)}
    with on_every_core():
        async with _launched(found) as browser, _plain_page(ours.port, path) as plain:
            for number in range(rounds):
                print(f"page, round {number + 1} of {rounds}", file=sys.stderr, flush=True)
                arrived[PLAIN].append(await _arrive(browser, plain, "/", PLAIN, ""))
                for language in LANGUAGES:
                    arrived[language].append(await _arrive(browser, ours.port, path, language, str(number)))
    await room.close()
    return arrived


async def _arrive(browser: Browser, port: int, path: str, language: str, number: str) -> Arrival:
    """`number`: with the language part of the name, so that nobody is taken for whoever came before."""
    locale = "en" if language == PLAIN else language
    device = await browser.new_context(
        viewport={"width": 360, "height": 640}, is_mobile=True, has_touch=True, locale=locale
    )
    device.set_default_timeout(PATIENCE_MS)
    try:
        async with slow_line_to(port) as (line, slow_port):
            page = await device.new_page()
            await (await device.new_cdp_session(page)).send(
                "Emulation.setCPUThrottlingRate", {"rate": SLOWER}
            )
            began_s = time.perf_counter()
            await page.goto(f"http://{HOST}:{slow_port}{path}", wait_until="commit")
            await _type_into(page.locator("input"))
            name_ms, name_bytes = _since_ms(began_s), line.down_bytes
            if language == PLAIN:
                return Arrival(name_ms, name_bytes)
            await page.keyboard.type(language + number)
            began_s = time.perf_counter()
            await page.keyboard.press("Enter")
            await _type_into(page.locator("textarea"))
            return Arrival(name_ms, name_bytes, _since_ms(began_s), line.down_bytes)
    except BrowserFailed as failure:
        raise Failed(f"the page in {language!r} did not come up: {failure.message}") from failure
    finally:
        await device.close()


async def _type_into(box: Locator) -> None:
    """Until the key is on the screen."""
    await box.press(KEY)
    while await box.input_value() != KEY:
        await box.page.evaluate(TWO_FRAMES)
    await box.page.evaluate(TWO_FRAMES)


def _since_ms(began_s: float) -> float:
    return (time.perf_counter() - began_s) * 1_000


@asynccontextmanager
async def _launched(found: browser_path.Browser) -> AsyncIterator[Browser]:
    async with async_playwright() as playwright:
        browser = await playwright.chromium.launch(
            executable_path=found.executable, env=dict(found.whole_environment()), args=found.arguments()
        )
        yield browser
        await browser.close()


@asynccontextmanager
async def _plain_page(port: int, path: str) -> AsyncIterator[int]:
    """The port of a server that has a page of the same size."""
    async with aiohttp.ClientSession() as http, http.get(f"http://{HOST}:{port}{path}") as ours:
        size = int(ours.headers["Content-Length"])
    html = HTML.format("." * (size - len(HTML) + 2))

    async def answer(_request: web.Request) -> web.Response:
        return web.Response(text=html, content_type="text/html")

    app = web.Application()
    app.router.add_get("/", answer)
    runner = web.AppRunner(app, access_log=None)
    await runner.setup()
    try:
        await web.TCPSite(runner, HOST, 0).start()
        yield int(runner.addresses[0][1])
    finally:
        await runner.cleanup()
