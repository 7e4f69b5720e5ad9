"""How a teacher moves names between groups: with a mouse, with a finger, or with keys alone."""

from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import AbstractAsyncContextManager, asynccontextmanager
from typing import TypeAlias

from playwright.async_api import Locator, Page, expect

from tests.browser.people import Teacher, spoken
from tests.browser.together import name_of

Place: TypeAlias = tuple[float, float]
Carry: TypeAlias = Callable[[Place], Awaitable[None]]
Hand: TypeAlias = Callable[[Teacher, str], AbstractAsyncContextManager[Carry]]
"""Takes hold of a name, carries it to places on the screen, and lets go at the end of the block."""

STEPS = 6
MOST_TABS = 80
FOCUSED = """() => {
  const { activeElement: found, body } = document;
  return found && found !== body ? (found.getAttribute("aria-label") ?? found.textContent) : "";
}"""


@asynccontextmanager
async def mouse(teacher: Teacher, name: str) -> AsyncIterator[Carry]:
    pointer = teacher.page.mouse
    x, y = await middle_of(name_of(teacher, name))
    await pointer.move(x, y)
    await pointer.down()
    await pointer.move(x + 12, y + 12, steps=STEPS)
    yield lambda place: pointer.move(*place, steps=STEPS)
    await pointer.up()


@asynccontextmanager
async def finger(teacher: Teacher, name: str) -> AsyncIterator[Carry]:
    """By the grip beside the name, on a screen that is touched."""
    touch = await teacher.page.context.new_cdp_session(teacher.page)
    grip = name_of(teacher, name).locator("..").locator(".grip")

    async def move(kind: str, *places: Place) -> None:
        points = [{"x": x, "y": y} for x, y in places]
        await touch.send("Input.dispatchTouchEvent", {"type": kind, "touchPoints": points})

    x, y = await middle_of(grip)
    await move("touchStart", (x, y))
    await move("touchMove", (x + 12, y + 12))
    yield lambda place: move("touchMove", place)
    await move("touchEnd")


async def put(teacher: Teacher, hand: Hand, name: str, to: Locator) -> None:
    async with hand(teacher, name) as carry:
        await carry(await foot_of(to))


async def tab_to(page: Page, words: str) -> None:
    """From where the focus is, forwards."""
    for _ in range(MOST_TABS):
        await page.keyboard.press("Tab")
        if spoken(words).search(await page.evaluate(FOCUSED)):
            return
    raise AssertionError(f"no key leads to “{words}”")


async def middle_of(found: Locator) -> Place:
    return await _inside(found, down=1 / 2)


async def foot_of(found: Locator) -> Place:
    """In a group's tile: below its names."""
    return await _inside(found, down=9 / 10)


async def _inside(found: Locator, down: float) -> Place:
    await expect(found).to_be_visible()
    box = await found.bounding_box()
    assert box is not None
    return box["x"] + box["width"] / 2, box["y"] + box["height"] * down
