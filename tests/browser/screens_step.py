"""A state of the lesson of all screens: what happens until it is reached, and whose screens are looked at then."""

import asyncio
from collections.abc import Awaitable, Callable, Iterable
from dataclasses import dataclass

from playwright.async_api import Locator, expect

from tests.browser.screens_class import CONSOLES, Class
from tests.browser.tongue import Reader

Act = Callable[[Class], Awaitable[None]]


@dataclass(frozen=True)
class Step:
    state: str
    happens: Act
    seen_on: tuple[str, ...]


def sheet(state: str, button: str) -> Step:
    """Opened on both consoles, in the place of what lies open there."""

    async def opened(everybody: Class) -> None:
        for console in everybody.consoles:
            await console.press(button)
            await expect(console.unnamed(".sheet")).to_be_visible()

    return Step(state, opened, CONSOLES)


async def each(readers: Iterable[Reader], does: Callable[[Reader], Awaitable[None]]) -> None:
    """All at the same time."""
    await asyncio.gather(*map(does, readers))


async def close(console: Reader) -> None:
    await console.press("Close")
    await expect(console.unnamed(".sheet")).to_have_count(0)


async def opens(console: Reader, sheet: str) -> None:
    """A sheet by its name in the code, whatever its button says just now."""
    await console.page.locator(f"[data-opens={sheet}]").first.click()
    await console.unnamed(".sheet").wait_for()


def in_sheet(console: Reader, name: str) -> Locator:
    return console.page.locator(".sheet").get_by_role("button", name=console.tongue.whole(name))
