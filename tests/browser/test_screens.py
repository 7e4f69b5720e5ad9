"""Every screen fits its width in English and in Arabic, and axe has nothing against it, light or dark."""

import pytest
from playwright.async_api import Browser

from tests.browser.screens_faults import faults_in
from tests.browser.served import Served
from tests.browser.watch import Watch


@pytest.mark.parametrize("language", ["en", "ar"])
async def test_no_screen_of_a_lesson_has_a_fault(
    browser: Browser, served: Served, watch: Watch, language: str
) -> None:
    found = await faults_in("lesson", browser, served, watch, language)
    assert not found, "\n".join(found)
