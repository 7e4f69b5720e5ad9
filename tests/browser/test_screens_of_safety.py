"""Every screen that keeps the class safe, as those of a lesson: no fault."""

import pytest
from playwright.async_api import Browser

from tests.browser.screens_faults import faults_in
from tests.browser.served import Served
from tests.browser.watch import Watch


@pytest.mark.parametrize("language", ["en", "ar"])
async def test_no_screen_that_keeps_the_class_safe_has_a_fault(
    browser: Browser, served: Served, watch: Watch, language: str
) -> None:
    found = await faults_in("safety", browser, served, watch, language)
    assert not found, "\n".join(found)
