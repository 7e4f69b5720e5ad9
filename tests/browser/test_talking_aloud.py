"""Pairs, then fours, face to face: planned on the front page, led by the wall."""

from playwright.async_api import expect

from tests.browser.classmates import NAMES, classmates
from tests.browser.fits import off_the_wall
from tests.browser.people import Board, Teacher, seated
from tests.browser.stage import LAPTOP, Stage, shoot
from tests.browser.together import groups_on, phones_show


async def test_pairs_meet_pairs_and_the_wall_says_whose_turn_it_is(stage: Stage) -> None:
    teacher = await Teacher.arrives(stage, LAPTOP)
    await it_is_planned(teacher)
    await teacher.start("Should homework be optional?")
    board = await teacher.open_board()
    maya, leo = await seated(stage, teacher.code, "Maya", "Leo")
    async with classmates(stage.served, teacher.code, NAMES[:6]):
        await board.sees("8 are here")
        await teacher.press("Start thinking")
        await teacher.press("Start pairing")
        await the_wall_leads(board, "with your partner", groups=4)
        pairs = await groups_on(teacher)
        await phones_show(pairs, maya, leo)
        await teacher.press("Start the fours")
        await the_wall_leads(board, "with your group", groups=2)
        squares = await groups_on(teacher, other_than=pairs)
        assert all(any(pair < square for square in squares) for pair in pairs), "no pair is parted"
        await phones_show(squares, maya, leo)
        await shoot(maya.page, "92-aloud-fours-phone")


async def the_wall_leads(board: Board, with_whom: str, groups: int) -> None:
    await board.sees(with_whom, "A speaks", "0:29")
    await expect(board.page.locator(".group")).to_have_count(groups)
    await shoot(board.page, f"91-aloud-{groups}-groups-board")
    assert await off_the_wall(board.page) == []


async def it_is_planned(teacher: Teacher) -> None:
    page = teacher.page
    await teacher.press("Choices, times, more questions…")
    await page.get_by_role("radio", name="1-2-4-All").check()
    await teacher.write("Fours", "2:30")
    await teacher.sees("Think 1:00", "Pair 2:00", "Fours 2:30", "Share 5:00")
    await page.get_by_text("Pairing").click()
    await page.get_by_role("radio", name="Aloud, face to face").check()
    await teacher.sees("Fours: all turns together take 3:00.")
    await page.get_by_role("combobox", name="Each speaks for").select_option("30 seconds")
    await teacher.sees_no("Fours: all turns together")
    await shoot(page, "90-aloud-front-teacher")
    await page.reload()
    await teacher.sees("Fours 2:30")
