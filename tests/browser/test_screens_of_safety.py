"""As the screens of a lesson, those at the door and those that keep the class safe have no fault."""

import pytest
from playwright.async_api import Browser

from tests.browser.screens_faults import faults_in
from tests.browser.served import Served
from tests.browser.watch import Watch


@pytest.mark.parametrize("language", ["en", "ar"])
@pytest.mark.parametrize("story", ["door", "safety"])
async def test_no_screen_that_keeps_the_class_safe_has_a_fault(
    browser: Browser, served: Served, watch: Watch, story: str, language: str
) -> None:
    found = await faults_in(story, browser, served, watch, language)
    assert not found, "\n".join(found)
