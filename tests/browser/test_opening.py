"""Opening a room: what keeps the class safe is chosen before it begins, and a server may ask who opens one."""

from pathlib import Path

from playwright.async_api import Locator, expect

from tests.browser.axe import accessible
from tests.browser.chromium import launched
from tests.browser.conftest import NAME
from tests.browser.fits import scrolls_aside
from tests.browser.people import Teacher
from tests.browser.served import serving
from tests.browser.stage import PHONE, Stage, shoot
from tests.browser.test_authoring import saved
from tests.browser.watch import Watch
from tests.support.browser_path import Browser as FoundBrowser

PASSCODE = "apples and pears"
QUESTION = "Why does ice float?"


async def test_what_the_class_sees_is_chosen_with_the_plan_and_goes_along_in_its_file(stage: Stage) -> None:
    teacher = await Teacher.arrives(stage)
    await teacher.write("Your question", QUESTION)
    await teacher.press("Choices, times, more questions…")
    await teacher.sees("Each waits for you · Their own names")
    await teacher.page.get_by_text("Board, names, door").click()
    for choice in ("The doubtful wait", "Their own for you", "Everybody", "Español"):
        await teacher.page.get_by_role("radio", name=choice).check()
    await teacher.sees("The doubtful wait · Their own for you", "some wait at the door")
    await accessible(teacher)
    await shoot(teacher.page, "265-wall-safe-teacher")
    plan = await saved(teacher)
    assert [plan.get(field) for field in ("cards", "names", "waits", "language")] == [
        *("doubtful", "hidden", "everybody", "es"),
    ]
    await teacher.press("Start")
    await teacher.sees("Nobody is here yet")
    await teacher.page.goto(stage.served.url)
    await teacher.press("My plans")
    await teacher.page.get_by_role("button", name=QUESTION).first.click()
    await teacher.press("Choices, times, more questions…")
    assert await saved(teacher) == plan


async def test_a_server_that_asks_for_a_passcode_asks_once_on_each_device(
    tmp_path: Path, found: FoundBrowser
) -> None:
    async with serving(tmp_path, NAME, passcode=PASSCODE) as asking, launched(found, asking) as browser:
        stage = Stage(browser, asking, Watch(asking.url))
        await a_teacher_opens_rooms(stage)
        await stage.close()
        assert stage.watch.take() == []


async def a_teacher_opens_rooms(stage: Stage) -> None:
    teacher = await Teacher.arrives(stage, PHONE)
    await teacher.write("Your question", QUESTION)
    await teacher.press("Start")
    await teacher.sees("This server asks for a passcode. Whoever set it up knows it.")
    await expect(box(teacher)).to_be_focused()
    with stage.watch.overlooking("teacher"):
        await box(teacher).fill(PASSCODE.upper())
        await teacher.press("Start")
        await teacher.sees("That was not the passcode.")
    await accessible(teacher)
    await shoot(teacher.page, "266-passcode-phone")
    assert await scrolls_aside(teacher.page) == []
    await box(teacher).fill(PASSCODE)
    await teacher.press("Start")
    await teacher.sees("Nobody is here yet")
    assert PASSCODE not in teacher.page.url
    await teacher.page.goto(stage.served.url)
    await expect(box(teacher)).to_have_count(0)
    await teacher.write("Your question", QUESTION)
    await teacher.press("Start")
    await teacher.sees("Nobody is here yet")


def box(teacher: Teacher) -> Locator:
    return teacher.page.get_by_label("Passcode of this server")
