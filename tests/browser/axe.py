"""Faults that axe finds on a screen."""

from axe_playwright_python.async_playwright import Axe
from playwright.async_api import Page

from tests.browser.people import Somebody

GRAVE = {"serious", "critical"}


async def accessible(*everybody: Somebody) -> None:
    """Each of these screens as it stands now."""
    for somebody in everybody:
        await somebody.page.emulate_media(color_scheme="dark", reduced_motion="reduce")
        assert await grave_faults(somebody.page, runOnly=["color-contrast"]) == []
        await somebody.page.emulate_media(color_scheme="light", reduced_motion="reduce")
        assert await grave_faults(somebody.page) == []


async def grave_faults(page: Page, **options: object) -> list[str]:
    found = await Axe().run(page, options={"resultTypes": ["violations"], "preload": False, **options})
    return [
        f"{page.url.split('/')[3]}: {fault['id']}: {node['html']} {node['failureSummary']}"
        for fault in found.response["violations"]
        for node in fault["nodes"]
        if fault["impact"] in GRAVE
    ]
