"""How a teacher moves names between groups: with a mouse, with a finger, or with keys alone."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

from playwright.async_api import Locator, Page, expect

from tests.browser.people import Teacher
from tests.browser.together import name_of, spoken

STEPS = 6
MOST_TABS = 80
FOCUSED = """() => {
  const { activeElement: found, body } = document;
  return found && found !== body ? (found.getAttribute("aria-label") ?? found.textContent) : "";
}"""


@asynccontextmanager
async def in_hand(teacher: Teacher, name: str) -> AsyncIterator[Page]:
    """The mouse has taken hold of a name, and lets go at the end of the block."""
    mouse = teacher.page.mouse
    x, y = await middle_of(name_of(teacher, name))
    await mouse.move(x, y)
    await mouse.down()
    await mouse.move(x + 12, y + 12, steps=STEPS)
    yield teacher.page
    await mouse.up()


async def drag(teacher: Teacher, name: str, to: Locator) -> None:
    """With the mouse; `to` may be there only while a name is in hand."""
    async with in_hand(teacher, name) as page:
        await page.mouse.move(*await middle_of(to), steps=STEPS)


async def drag_with_finger(teacher: Teacher, name: str, to: Locator) -> None:
    """By the grip beside the name, on a screen that is touched."""
    hold = teacher.page.locator("[data-carry]").filter(has=name_of(teacher, name)).locator(".grip")
    await hold.scroll_into_view_if_needed()
    touch = await teacher.page.context.new_cdp_session(teacher.page)

    async def finger(type: str, *points: tuple[float, float]) -> None:
        at = [{"x": x, "y": y} for x, y in points]
        await touch.send("Input.dispatchTouchEvent", {"type": type, "touchPoints": at})

    x, y = await middle_of(hold)
    await finger("touchStart", (x, y))
    await finger("touchMove", (x + 12, y + 12))
    to_x, to_y = await middle_of(to)
    for step in range(1, STEPS + 1):
        part = step / STEPS
        await finger("touchMove", (x + (to_x - x) * part, y + (to_y - y) * part))
    await finger("touchEnd")


async def tab_to(page: Page, words: str) -> None:
    """From where the focus is, forwards."""
    for _ in range(MOST_TABS):
        await page.keyboard.press("Tab")
        if spoken(words).search(await page.evaluate(FOCUSED)):
            return
    raise AssertionError(f"no key leads to “{words}”")


async def middle_of(found: Locator) -> tuple[float, float]:
    await expect(found).to_be_visible()
    box = await found.bounding_box()
    assert box is not None
    return box["x"] + box["width"] / 2, box["y"] + box["height"] / 2
