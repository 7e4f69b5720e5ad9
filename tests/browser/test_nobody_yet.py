"""An empty lobby is not left alone with itself: most first lessons that fail, fail at the Wi-Fi."""

from playwright.async_api import expect

from tests.browser.axe import accessible
from tests.browser.classmates import classmates
from tests.browser.consoles import Console
from tests.browser.fits import scrolls_down
from tests.browser.stage import Stage, shoot

A_MINUTE_S = 61


async def test_when_nobody_comes_for_a_minute_the_console_says_what_may_be_in_the_way(stage: Stage) -> None:
    teacher = await Console.comes_to(stage)
    await teacher.page.clock.install()
    await teacher.reload()
    await teacher.sees("Open the board on the projector")
    await teacher.page.clock.fast_forward(A_MINUTE_S * 1000)
    await teacher.sees("Nobody for a minute?", "Guest networks", "on one phone")
    await shoot(teacher.page, "220-nobody-teacher")
    assert await scrolls_down(teacher.page) == []
    await accessible(teacher)
    async with classmates(stage.served, teacher.code, ("Amara",)):
        await teacher.sees("1 is here")
        await expect(teacher.text("Nobody for a minute?")).to_have_count(0)
