"""A class opens the student's page all at once, on one Wi-Fi: it is light, and nothing that it needs is found late."""

import re
from collections.abc import AsyncIterator
from dataclasses import dataclass

import pytest
from playwright.async_api import Page, expect

from tests.browser.chromium import launched
from tests.browser.served import Served, serving
from tests.browser.stage import PHONE, Stage
from tests.browser.watch import Watch
from tests.browser.weight import Weight
from tests.support.browser_path import Browser
from tests.support.bundles import bundles
from tests.support.devices import Device

NAME = "light.test:8080"
MOST_BYTES = 80_000
MOST_AGAIN_BYTES = 3_000
LANGUAGES = pytest.mark.parametrize("school", ["en", "es", "ar"], indirect=True)
LATER_SCREENS = r"/student-later-\w+\.js$"
LATER = rf"{LATER_SCREENS}|/student-later\.css$"
ON_THE_WAY_IN = r"/api/rooms/\w{6}/seats$|/socket\.io/$|/vendor/animals\.svg$"
ALONE = "You have no partner yet."
"""The screen of a pair, for somebody who is the whole class."""
NAME_BOX, THINK_BOX = "input[name=name]", "textarea"
PLAN = {"rounds": [{"question": "Why does ice float?", "phases": [{"kind": "think"}, {"kind": "pair"}]}]}


@dataclass
class Lesson:
    """Of a teacher whose screen nobody sees."""

    stage: Stage
    code: str
    teacher: Device

    async def goes_on(self) -> None:
        visit = self.teacher.views["everyone"]["room"]["visit"]
        assert (await self.teacher.do("Next", visit=visit))["ok"]

    async def opens(self, page: Page) -> Weight:
        """In front of somebody who can type a name."""
        weight = await Weight.of(page)
        await page.goto(f"{self.stage.served.url}/r/{self.code}")
        await expect(page.locator(NAME_BOX)).to_be_visible()
        return weight

    async def joins(self, page: Page) -> None:
        await page.locator(NAME_BOX).fill("Maya")
        await page.keyboard.press("Enter")


@pytest.fixture(scope="module")
async def bundled(found: Browser, tmp_path_factory: pytest.TempPathFactory) -> AsyncIterator[Served]:
    """A server of bundles, as people get them, even while somebody edits client/."""
    packages = bundles(tmp_path_factory.mktemp("bundles"))
    async with serving(tmp_path_factory.mktemp("server"), NAME, packages) as served:
        yield served


@pytest.fixture
async def school(bundled: Served, found: Browser, request: pytest.FixtureRequest) -> AsyncIterator[Stage]:
    """Where all devices speak one language."""
    async with launched(found, bundled) as browser:
        stage = Stage(browser, bundled, Watch(bundled.url), getattr(request, "param", "en"))
        yield stage
        await stage.close()
    assert stage.watch.take() == []


@pytest.fixture
async def lesson(school: Stage) -> AsyncIterator[Lesson]:
    """In its lobby."""
    room = await school.served.open_room(PLAN)
    teacher = Device(school.served.host, room.code, room.teacher_token, "websocket")
    await teacher.connect()
    yield Lesson(school, room.code, teacher)
    await teacher.close()


@pytest.fixture
async def page(school: Stage) -> Page:
    return await school.page("phone", PHONE)


@LANGUAGES
async def test_the_first_task_needs_no_more_than_80_KB(lesson: Lesson, page: Page) -> None:
    await lesson.goes_on()
    weight = await lesson.opens(page)
    await lesson.joins(page)
    await expect(page.locator(THINK_BOX)).to_be_visible()
    await weight.all_here()
    assert weight.bytes(but=LATER) <= MOST_BYTES, f"{weight.bytes(but=LATER)} bytes:\n{weight}"


@LANGUAGES
async def test_all_that_the_name_box_needs_stands_in_the_page_itself(lesson: Lesson, page: Page) -> None:
    """Two round trips: the page, then everything else at once."""
    weight = await lesson.opens(page)
    await weight.all_here()
    html = await page.evaluate("async () => (await fetch(location.href)).text()")
    named = re.findall(r'<(?:link|script)[^>]* (?:href|src)="([^"]+)"', html)
    assert set(weight.paths[1:-1]) - set(named) == set()


async def test_joining_asks_for_a_seat_a_socket_and_the_pictures_alone(lesson: Lesson, page: Page) -> None:
    await lesson.goes_on()
    before = len((await lesson.opens(page)).paths)
    weight = await Weight.of(page)
    await lesson.joins(page)
    await expect(page.locator(THINK_BOX)).to_be_visible()
    assert before > 1
    assert [path for path in weight.paths if not re.search(f"{ON_THE_WAY_IN}|{LATER}", path)] == []


async def test_later_screens_come_while_somebody_thinks_and_not_before(lesson: Lesson, page: Page) -> None:
    weight = await lesson.opens(page)
    await lesson.joins(page)
    await expect(page.get_by_role("button", name="Not me")).to_be_visible()
    assert [path for path in weight.paths if re.search(LATER, path)] == []
    async with page.expect_response(re.compile(LATER_SCREENS)):
        await lesson.goes_on()
    await expect(page.locator(THINK_BOX)).to_be_visible()


async def test_later_screens_that_failed_to_come_are_asked_for_again(lesson: Lesson, page: Page) -> None:
    with lesson.stage.watch.overlooking("phone"):
        await page.route(re.compile(LATER_SCREENS), lambda route: route.abort(), times=1)
        await lesson.goes_on()
        await lesson.opens(page)
        await lesson.joins(page)
        await page.wait_for_event("requestfailed")
        await lesson.goes_on()
        await expect(page.get_by_role("heading", name=ALONE)).to_be_visible()


async def test_a_page_that_cannot_get_its_later_screens_is_loaded_anew(lesson: Lesson, page: Page) -> None:
    """A newer server has no more of the older page than its seats and its words."""
    with lesson.stage.watch.overlooking("phone"):
        await page.route(re.compile(LATER_SCREENS), lambda route: route.fulfill(status=404), times=2)
        await lesson.goes_on()
        await lesson.opens(page)
        await lesson.joins(page)
        await expect(page.locator(THINK_BOX)).to_be_visible()
        await lesson.goes_on()
        async with page.expect_event("load"):
            pass
        await expect(page.get_by_role("heading", name=ALONE)).to_be_visible()


@LANGUAGES
async def test_who_was_here_before_loads_the_page_and_nothing_else(lesson: Lesson, page: Page) -> None:
    first = await lesson.opens(page)
    await first.all_here()
    again = await lesson.opens(await page.context.new_page())
    await again.all_here()
    assert again.from_the_wire == [f"/r/{lesson.code}"], str(again)
    assert again.bytes() <= MOST_AGAIN_BYTES, str(again)
