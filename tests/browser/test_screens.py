"""Every screen, in English and in Arabic, light and dark: axe has nothing against it, and it fits its width."""

import pytest
from playwright.async_api import Browser, Page

from tests.browser.axe import faults
from tests.browser.fits import wider_than_screen
from tests.browser.screens_story import walk
from tests.browser.served import Served
from tests.browser.stage import Stage
from tests.browser.tongue import Tongue
from tests.browser.watch import Watch


@pytest.mark.parametrize("language", ["en", "ar"])
async def test_no_screen_of_a_lesson_has_a_fault(
    browser: Browser, served: Served, watch: Watch, language: str
) -> None:
    stage = Stage(browser, served, watch, locale=language)
    found: list[str] = []

    async def seen(name: str, page: Page) -> None:
        found.extend(f"{name}: {fault}" for fault in [*await faults(page), *await wider_than_screen(page)])

    await walk(stage, Tongue(language), seen)
    await stage.close()
    assert not found, "\n".join(found)
