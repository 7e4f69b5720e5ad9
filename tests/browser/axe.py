"""Faults that axe finds on a screen, of whatever weight."""

from axe_playwright_python.async_playwright import Axe
from playwright.async_api import Page

from tests.browser.people import Somebody

THERE = "() => Boolean(window.axe)"
RUN = """async (options) => (await axe.run({ resultTypes: ["violations"], preload: false, ...options })).violations
  .flatMap(({ id, nodes }) => nodes.map(({ html, failureSummary }) => `${id}: ${html} ${failureSummary}`))"""
WRITTEN = Axe().axe_script


async def accessible(*everybody: Somebody) -> None:
    """Each of these screens as it stands now."""
    for somebody in everybody:
        assert await faults(somebody.page) == []


async def faults(page: Page) -> list[str]:
    """Dark and light: the words are the same in both, so the dark is looked at for its colours alone."""
    if not await page.evaluate(THERE):
        await page.evaluate(WRITTEN)
    await page.emulate_media(color_scheme="dark", reduced_motion="reduce")
    dark = await _found(page, runOnly=["color-contrast"])
    await page.emulate_media(color_scheme="light", reduced_motion="reduce")
    return [*dark, *await _found(page)]


async def _found(page: Page, **options: object) -> list[str]:
    found: list[str] = await page.evaluate(RUN, options)
    return [f"{page.url.split('/')[3]}: {fault}" for fault in found]
