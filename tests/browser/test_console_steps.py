"""A step can be undone for ten seconds, a lesson goes on another day, and a plan serves another class."""

from playwright.async_api import expect

from tests.browser.axe import accessible
from tests.browser.classmates import NAMES, classmates
from tests.browser.consoles import PAIR, QUESTION, SHARE, THINK, Console
from tests.browser.fits import scrolls_aside, scrolls_down
from tests.browser.stage import Stage, shoot

UNDO_MS = 12_000
PAPER = "() => [...document.querySelectorAll('.console *')].filter((box) => box.checkVisibility()).length"


async def test_a_step_by_mistake_is_undone_by_its_button_or_by_a_key_and_only_for_a_while(
    stage: Stage,
) -> None:
    teacher = await Console.comes_to(stage)
    async with classmates(stage.served, teacher.code, ("Amara", "Ben")):
        await teacher.sees("2 are here")
        await teacher.step("Start thinking")
        await teacher.press("Undo: back to the lobby U")
        await teacher.sees("2 are here")
        await teacher.step("Start thinking")
        await teacher.step("Start pairing")
        await expect(teacher.button("Undo: back to Think U")).to_be_enabled()
        await shoot(teacher.page, "210-undo-teacher")
        await teacher.page.keyboard.press("u")
        await teacher.sees("0 of 2 ready")
        await expect(teacher.page.get_by_role("button", name="Undo")).to_have_count(0)
        await teacher.step("Start pairing")
        await teacher.sees("Undo: back to Think")
        await expect(teacher.page.get_by_role("button", name="Undo")).to_have_count(0, timeout=UNDO_MS)
        await teacher.page.keyboard.press("u")
        await teacher.sees("1 group")


async def test_a_lesson_goes_on_another_day_where_it_was(stage: Stage) -> None:
    teacher = await Console.comes_to(stage)
    async with classmates(stage.served, teacher.code, ("Amara", "Ben")):
        await teacher.sees("2 are here")
        await teacher.step("Start thinking")
        await teacher.press("Continue another day")
        await teacher.sees("This lesson goes on another day.", "Your rooms", "All 2 are here.")
        await shoot(teacher.page, "211-parked-teacher")
        assert await scrolls_down(teacher.page) == []
        await accessible(teacher)
        await teacher.reload()
        await teacher.press("Resume the lesson")
        await teacher.sees("0 of 2 ready")
        await expect(teacher.button("Continue another day")).to_be_enabled()


async def test_the_button_says_that_fours_come_next(stage: Stage) -> None:
    teacher = await Console.comes_to(stage, (THINK, PAIR, {**PAIR, "size": 4, "merges": True}, SHARE))
    async with classmates(stage.served, teacher.code, NAMES[:4]):
        await teacher.sees("4 are here")
        await teacher.step("Start thinking")
        await teacher.step("Start pairing")
        await teacher.step("Start the fours")
        await teacher.sees("1 group")


async def test_the_board_goes_on_paper_without_a_name_and_the_plan_to_another_class(stage: Stage) -> None:
    teacher = await Console.comes_to(stage)
    async with classmates(stage.served, teacher.code, ("Amara", "Ben")) as others:
        await teacher.sees("2 are here")
        await teacher.uncover()
        await teacher.step("Start thinking")
        await teacher.step("Start pairing")
        await others[0].group()
        await teacher.step("Share with the class")
        await others[0].post("More room, same weight")
        await teacher.press("Let through")
        await teacher.step("Wrap up")
        await teacher.sees("2 took part")
        await accessible(teacher)
        await teacher.page.emulate_media(media="print")
        assert await teacher.page.evaluate(PAPER) == 0
        await expect(teacher.text(QUESTION)).to_have_count(1)
        await expect(teacher.text("More room, same weight")).to_have_count(1)
        await expect(teacher.text("Amara")).to_have_count(0)
        await shoot(teacher.page, "212-paper-teacher")
        await teacher.page.emulate_media(media="screen")
        async with teacher.page.expect_download() as saving:
            await teacher.press("Excel")
        assert (await saving.value).suggested_filename.endswith(".xlsx")
        old = teacher.code
        await teacher.press("Same plan, new class")
        await teacher.sees("Nobody is here yet", QUESTION)
        assert teacher.code != old
        assert await scrolls_aside(teacher.page) == []
