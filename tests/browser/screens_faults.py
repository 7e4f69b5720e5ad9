"""What is wrong with the screens of a story: what axe has against them, and whether they fit their width.

Axe looks at them in English: in another language they have the same parts, in the same colours.
"""

from playwright.async_api import Browser, Page

from tests.browser.axe import faults
from tests.browser.fits import wider_than_screen
from tests.browser.screens_story import STORIES, walk
from tests.browser.served import Served
from tests.browser.stage import Stage
from tests.browser.tongue import Tongue
from tests.browser.watch import Watch


async def faults_in(story: str, browser: Browser, served: Served, watch: Watch, language: str) -> list[str]:
    stage = Stage(browser, served, watch, locale=language)
    found: list[str] = []

    async def seen(name: str, page: Page) -> None:
        against = await faults(page) if language == "en" else []
        found.extend(f"{name}: {fault}" for fault in [*against, *await wider_than_screen(page)])

    await walk(stage, Tongue(language), seen, STORIES[story])
    await stage.close()
    return found
