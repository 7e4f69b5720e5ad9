"""Pairs, then fours, face to face: planned on the front page, led by the wall."""

from playwright.async_api import expect

from tests.browser.classmates import NAMES, classmates
from tests.browser.fits import off_the_wall
from tests.browser.people import Teacher
from tests.browser.stage import LAPTOP, Stage, shoot


async def test_pairs_meet_pairs_and_the_wall_says_whose_turn_it_is(stage: Stage) -> None:
    teacher = await Teacher.arrives(stage, LAPTOP)
    await it_is_planned(teacher)
    await teacher.start("Should homework be optional?")
    board = await teacher.open_board()
    async with classmates(stage.served, teacher.code, NAMES[:8]):
        await board.sees("8 are here")
        await teacher.press("Start thinking")
        await teacher.press("Start pairing")
        await board.sees("A speaks", "0:29")
        await expect(board.page.locator(".group")).to_have_count(4)
        await shoot(board.page, "91-aloud-pairs-board")
        assert await off_the_wall(board.page) == []
        await teacher.press("Start the fours")
        await board.sees("with your group", "A speaks")
        await expect(board.page.locator(".group")).to_have_count(2)
        await shoot(board.page, "92-aloud-fours-board")
        assert await off_the_wall(board.page) == []


async def it_is_planned(teacher: Teacher) -> None:
    page = teacher.page
    await teacher.press("Choices, times, more questions…")
    await page.get_by_role("radio", name="1-2-4-All").check()
    await teacher.write("Fours", "2:30")
    await teacher.sees("Think 1:00", "Pair 2:00", "Fours 2:30", "Share 5:00")
    await page.locator("summary").click()
    await page.get_by_role("radio", name="Aloud, face to face").check()
    await teacher.sees("Fours: all turns together take 3:00.")
    await page.get_by_role("combobox", name="Each speaks for").select_option("30 seconds")
    await teacher.sees_no("Fours: all turns together")
    await shoot(page, "90-aloud-front-teacher")
    await page.reload()
    await teacher.sees("Fours 2:30")
