"""A browser that knows our server by another name than the one that this machine has."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

from playwright.async_api import Browser, async_playwright

from tests.browser.served import Served
from tests.support import browser_path


@asynccontextmanager
async def launched(found: browser_path.Browser, served: Served) -> AsyncIterator[Browser]:
    async with async_playwright() as playwright:
        browser = await playwright.chromium.launch(
            executable_path=found.executable,
            env=dict(found.whole_environment()),
            args=[*found.arguments(), f"--host-resolver-rules=MAP {served.name} {served.host}"],
        )
        yield browser
        await browser.close()
