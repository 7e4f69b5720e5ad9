"""One server and one browser for all tests here; devices for each test."""

import os
from collections.abc import AsyncIterator, Iterator

import pytest
from playwright.async_api import Browser, expect

from tests.browser.chromium import launched
from tests.browser.served import Served, serving
from tests.browser.stage import PATIENCE_MS, Stage
from tests.browser.watch import Watch
from tests.support.browser_path import Browser as FoundBrowser
from tests.support.browser_path import find_browser

NAME = "elbow.test:8080"
"""No localhost: what browsers do for secure pages alone is missing here, as in a classroom."""
NO_BROWSER = (
    "NO BROWSER, so nobody has looked at the screens. Install Chromium, Chrome or Edge, or run: "
    "python -m playwright install chromium"
)


@pytest.fixture(scope="session")
def found() -> FoundBrowser:
    found = find_browser()
    if found is None:
        (pytest.fail if os.environ.get("CI") == "true" else pytest.skip)(NO_BROWSER)
    expect.set_options(timeout=PATIENCE_MS)
    return found


@pytest.fixture(scope="session")
async def browser(found: FoundBrowser, served: Served) -> AsyncIterator[Browser]:
    async with launched(found, served) as browser:
        yield browser


@pytest.fixture(scope="session")
async def served(tmp_path_factory: pytest.TempPathFactory) -> AsyncIterator[Served]:
    async with serving(tmp_path_factory.mktemp("server"), NAME) as served:
        yield served


@pytest.fixture(scope="session")
def watch(served: Served) -> Watch:
    return Watch(served.url)


@pytest.fixture
async def stage(browser: Browser, served: Served, watch: Watch) -> AsyncIterator[Stage]:
    stage = Stage(browser, served, watch)
    yield stage
    await stage.close()


@pytest.fixture(autouse=True)
def nothing_to_complain_about(watch: Watch) -> Iterator[None]:
    """Every test fails on a console error, a blocked or failed request, or one to anybody else."""
    yield
    assert watch.take() == []
