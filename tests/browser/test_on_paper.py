"""What comes out of a printer: the student's page of the lesson, and the class's board."""

import re

from playwright.async_api import Page, ViewportSize, expect

from tests.browser.classmates import Classmate, classmates
from tests.browser.consoles import CHOOSE, CHOOSE_AGAIN, OPTIONS, PAIR, QUESTION, SHARE, Console
from tests.browser.people import Student
from tests.browser.scenes import ARABIC, CHINESE, long
from tests.browser.stage import Stage, shoot

UNBROKEN = "Donaudampfschifffahrtsgesellschaftskapitän" * 6
WALL = (long(ARABIC), long(CHINESE), UNBROKEN)
OTHERS = ("Ben", "Chloé", "Dmitri", "Elif", "Farid")
PAPER_PX: ViewportSize = {"width": 672, "height": 1000}
"""What the margins leave of A4, upright."""
CUT = """() => [...document.querySelectorAll("main *, .keepsake *")].filter((each) => {
  const { right, left, width } = each.getBoundingClientRect();
  if (width <= 1 || getComputedStyle(each).display === "inline" || each instanceof SVGElement) return false;
  return right > innerWidth + 1 || left < -1 || each.scrollWidth > each.clientWidth + 1;
}).map((each) => each.outerHTML.slice(0, 200))"""
"""Boxes that leave the paper, or whose words leave them."""
INKED = """() => [...document.querySelectorAll("html, body, main, main *")].map((each) => getComputedStyle(each))
  .filter(({ display }) => display !== "none").map(({ backgroundColor }) => backgroundColor)
  .filter((colour) => !["rgba(0, 0, 0, 0)", "rgb(255, 255, 255)"].includes(colour))"""
"""What is neither white nor nothing behind the words."""
A4 = re.compile(rb"/MediaBox \[0 0 59[45][.\d]* 84[12][.\d]*\]")


async def test_a_students_page_fits_the_paper_and_is_light_on_ink(stage: Stage) -> None:
    teacher = await Console.comes_to(stage, (CHOOSE, PAIR, CHOOSE_AGAIN, SHARE))
    maya = await Student.arrives(stage, "Maya")
    await maya.scan(stage.served.url, teacher.code)
    await maya.take_seat()
    async with classmates(stage.served, teacher.code, OTHERS) as others:
        await a_lesson(teacher, maya, others)
        await maya.sees("That was it. Thank you!", *WALL)
        await maya.page.emulate_media(media="print", color_scheme="dark")
        await maya.page.set_viewport_size(PAPER_PX)
        await maya.sees("Maya", QUESTION, "You thought first", "What the class chose", *WALL)
        await maya.sees_no("Print this page", "Not me")
        assert await maya.page.evaluate(CUT) == []
        bars = await maya.page.locator(".chart-words__bar[data-last=true]").count()
        assert len(await maya.page.evaluate(INKED)) == bars
        await shoot(maya.page, "241-paper-phone")
        assert await pages_of(maya.page) == 2


async def test_the_board_on_paper_is_the_board_and_nobodys_name(stage: Stage) -> None:
    teacher = await Console.comes_to(stage, (CHOOSE, PAIR, CHOOSE_AGAIN, SHARE))
    maya = await Student.arrives(stage, "Maya")
    await maya.scan(stage.served.url, teacher.code)
    await maya.take_seat()
    async with classmates(stage.served, teacher.code, OTHERS) as others:
        await a_lesson(teacher, maya, others)
        await teacher.page.emulate_media(media="print", color_scheme="dark")
        await teacher.page.set_viewport_size(PAPER_PX)
        await teacher.sees(QUESTION, "before the talk", "after the talk", *OPTIONS, *WALL)
        await teacher.sees_no("Maya", *OTHERS, "Back to the lesson", "New question", "right")
        await expect(teacher.page.locator(".console")).to_be_hidden()
        assert await teacher.page.evaluate(CUT) == []
        await shoot(teacher.page, "242-paper-teacher")
        assert await pages_of(teacher.page) == 1


async def a_lesson(teacher: Console, maya: Student, others: list[Classmate]) -> None:
    """Up to the wrap-up: everybody votes twice, and three cards are let through."""
    await teacher.uncover()
    for step, option in (("Start thinking", 0), ("Think again", 1)):
        await teacher.step(step)
        await maya.page.get_by_role("radio", name=OPTIONS[option]).check()
        await maya.write("Why?", UNBROKEN)
        await maya.press("Done")
        for other in others:
            await other.choose(option, long(ARABIC))
        await teacher.sees("6 of 6 ready")
        await teacher.step("Share with the class" if option else "Start pairing")
    for other, words in zip(others, WALL, strict=False):
        await other.post(words)
    await teacher.press("Let all through")
    await teacher.press("Yes, all on the board")
    await maya.sees(*WALL)
    await teacher.step("Wrap up")


async def pages_of(page: Page) -> int:
    paper = await page.pdf(format="A4", prefer_css_page_size=True)
    sheets = len(re.findall(rb"/Type /Page\b", paper))
    assert len(A4.findall(paper)) == sheets
    return sheets
