"""What whoever stands at the projector can do there, and what the wall does by itself."""

from typing import Any

import pytest
from playwright.async_api import Page, expect

from tests.browser.on_the_wall import faults
from tests.browser.scenes import OPTIONS, QUESTION, View, cards, chart, lesson, names, pairs, wall
from tests.browser.stage import Stage
from tests.browser.written_board import WrittenBoard

VOTES: dict[str, Any] = {
    "options": OPTIONS,
    "chart": chart((9, 6, 8, 4), (17, 2, 6, 2), {1: {0: 5}, 2: {2: 3}}),
}
SCENES: dict[str, tuple[View, View]] = {
    "lobby": (lesson(stage="lobby"), wall(names=names(7))),
    "think": (lesson("p1"), wall()),
    "pair": (lesson("p2"), wall(groups=pairs(7))),
    "share": (lesson("p4"), wall()),
    "votes": (lesson("p4", **VOTES), wall()),
    "spotlight": (lesson("p4", cards=cards(7, "Air?"), spotlight="c1"), wall()),
    "parked": (lesson("p2", stage="paused", face="stopped", parked=True), wall()),
    "ended": (lesson(stage="ended", cards=cards(7, "Air?")), wall()),
}
COUNT_TONES = """
window.tones = 0;
const createOscillator = AudioContext.prototype.createOscillator;
AudioContext.prototype.createOscillator = function () { window.tones += 1; return createOscillator.call(this); };
"""
LASTING = """() => document.getAnimations().map((motion) => motion.effect.getComputedTiming().endTime)"""


@pytest.mark.parametrize("scene", SCENES)
async def test_the_code_is_in_sight_and_one_key_makes_it_huge_and_small_again(
    stage: Stage, scene: str
) -> None:
    board = await WrittenBoard.opened(stage)
    await board.show(*SCENES[scene])
    code = board.page.url.split("/board/")[1][:6]
    written = board.page.get_by_text(f"{code[:3]} {code[3:]}").filter(visible=True)
    await expect(written).not_to_have_count(0)
    huge = board.page.locator(".big-code .code")
    await board.page.keyboard.press("c")
    await expect(huge).to_have_text(f"{code[:3]} {code[3:]}")
    box = await huge.bounding_box()
    assert box is not None
    assert box["height"] > 250
    await board.page.keyboard.press("c")
    await expect(huge).to_have_count(0)


async def test_one_key_covers_the_wall_and_uncovers_it(stage: Stage) -> None:
    board = await WrittenBoard.opened(stage)
    await board.show(*SCENES["spotlight"])
    card = board.page.get_by_text("Air?")
    await board.page.keyboard.press("b")
    await expect(card).to_have_count(0)
    await expect(board.page.get_by_text("B shows the board again.")).to_be_visible()
    await board.page.keyboard.press("b")
    await expect(card).to_be_visible()


async def test_the_wall_says_what_the_class_chose_and_who_went_where_in_numbers_alone(stage: Stage) -> None:
    board = await WrittenBoard.opened(stage)
    await board.show(*SCENES["votes"])
    votes = board.page.get_by_role("region", name="What we chose")
    await expect(votes.get_by_role("listitem").filter(has_text="Ice holds air").locator("b")).to_have_text(
        ["B", "6", "2"]
    )
    for words in ("Before the talk", "After the talk", "5 went from B to A", "3 kept their answer"):
        await expect(votes.get_by_text(words).first).to_be_visible()
    await expect(board.page.get_by_role("heading", name=QUESTION)).to_be_visible()


async def test_what_the_teacher_says_to_all_is_on_their_phones_and_not_on_the_wall(stage: Stage) -> None:
    board = await WrittenBoard.opened(stage)
    await board.show(lesson("p1", line={"text": "Page twelve", "at_ms": 0}), wall())
    await expect(board.page.get_by_text(QUESTION)).to_be_visible()
    await expect(board.page.get_by_text("Page twelve")).to_have_count(0)


async def test_a_phase_that_ends_chimes_once_somebody_has_touched_the_board(stage: Stage) -> None:
    board = await WrittenBoard.opened(stage, scripts=[COUNT_TONES])
    await time_runs_out(board)
    assert await tones(board.page) == 0
    await board.page.mouse.click(600, 400)
    await time_runs_out(board)
    assert await tones(board.page) == 2
    await board.page.get_by_role("button", name="Chime on").click()
    await time_runs_out(board)
    assert await tones(board.page) == 2


async def test_a_device_without_sound_stays_silent_and_goes_on(stage: Stage) -> None:
    board = await WrittenBoard.opened(stage, scripts=["delete window.AudioContext"])
    await board.page.mouse.click(600, 400)
    await time_runs_out(board)
    await board.page.mouse.move(9, 9)
    await board.page.get_by_role("button", name="Chime off").click()
    await expect(board.page.get_by_text("Time is up")).to_be_visible()


async def test_light_and_language_of_the_wall_are_set_at_the_wall_and_remembered(stage: Stage) -> None:
    board = await WrittenBoard.opened(stage)
    page = board.page
    await board.show(*SCENES["think"])
    await expect(page.locator(".settings")).to_have_css("opacity", "0")
    await page.mouse.move(300, 300)
    await expect(page.locator(".settings")).to_have_css("opacity", "1")
    assert await faults(page) == []
    await page.get_by_role("button", name="Bright room").click()
    await page.get_by_role("button", name="Español").click()
    await expect(page.locator("html")).to_have_attribute("lang", "es")
    await page.reload()
    await expect(page.locator("html")).to_have_attribute("data-theme", "light")
    await expect(page.locator("html")).to_have_attribute("lang", "es")


async def test_a_question_is_marked_where_its_line_begins_whatever_way_the_board_runs(stage: Stage) -> None:
    board = await WrittenBoard.opened(stage, asked="?lang=ar")
    await board.show(*SCENES["lobby"])
    await expect(board.page.locator("html")).to_have_attribute("dir", "rtl")
    await expect(board.page.get_by_text(QUESTION)).to_have_css("border-left-style", "solid")
    await expect(board.page.get_by_text(QUESTION)).to_have_css("border-right-style", "none")


@pytest.mark.parametrize("reduced", [False, True], ids=["moving", "still"])
async def test_what_moves_on_the_wall_is_short_and_nothing_moves_for_who_wants_none(
    stage: Stage, reduced: bool
) -> None:
    board = await WrittenBoard.opened(stage)
    await board.page.emulate_media(reduced_motion="reduce" if reduced else "no-preference")
    lasting: list[float] = []
    for scene in SCENES.values():
        await board.show(*scene)
        lasting += await board.page.evaluate(LASTING)
    assert (lasting == []) if reduced else (0 < max(lasting) <= 250)


async def time_runs_out(board: WrittenBoard) -> None:
    await board.show(lesson("p1"), wall())
    await board.show(lesson("p1", face="up", stage="time_up"), wall())


async def tones(page: Page) -> int:
    made: int = await page.evaluate("window.tones")
    return made
