"""Takes a picture of every screen in every language, light and dark: python -m tests.browser.screens [--only PATTERN]

The pictures are in shots/screens/<language>/<theme>/, by the number of the state in the lesson.
"""

import argparse
import asyncio
import re
import sys
from itertools import product
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Literal

from playwright.async_api import Browser, Page, expect

from tests.browser.chromium import launched
from tests.browser.screens_story import STORIES, Story, walk
from tests.browser.served import Served, serving
from tests.browser.stage import DRAWN, PATIENCE_MS, SHOTS, Stage
from tests.browser.tongue import Tongue
from tests.browser.watch import Watch
from tests.support.browser_path import find_browser

ADDRESS = "elbow.test:8080"
LANGUAGES = ("en", "ar")
THEMES: tuple[Literal["light", "dark"], ...] = ("light", "dark")


async def main(only: re.Pattern[str]) -> int:
    found = find_browser()
    if found is None:
        print("There is no browser to take pictures with.", file=sys.stderr)
        return 1
    expect.set_options(timeout=PATIENCE_MS)
    with TemporaryDirectory() as folder:
        async with serving(Path(folder), ADDRESS) as served, launched(found, served) as browser:
            for language, story in product(LANGUAGES, STORIES):
                count = await pictures(browser, served, language, STORIES[story], only)
                print(f"{language}, {story}: {count} pictures in {SHOTS / 'screens' / language}")
    return 0


async def pictures(
    browser: Browser, served: Served, language: str, story: Story, only: re.Pattern[str]
) -> int:
    """How many were taken of one lesson."""
    stage = Stage(browser, served, Watch(served.url), locale=language)
    files: list[Path] = []

    async def seen(name: str, page: Page) -> None:
        for theme in THEMES:
            file = SHOTS / "screens" / language / theme / f"{name}.png"
            if only.search(str(file.relative_to(SHOTS))):
                files.append(file)
                await page.emulate_media(color_scheme=theme, reduced_motion="reduce")
                await picture(page, file)

    await walk(stage, Tongue(language), seen, story)
    await stage.close()
    complaints = stage.watch.take()
    assert complaints == [], complaints
    return len(files)


async def picture(page: Page, file: Path) -> None:
    file.parent.mkdir(parents=True, exist_ok=True)
    await page.evaluate(DRAWN)
    await page.screenshot(path=file, animations="disabled")


if __name__ == "__main__":
    asked = argparse.ArgumentParser(prog="python -m tests.browser.screens")
    asked.add_argument("--only", default="", help="a regular expression: en/light, pair, student-phone…")
    sys.exit(asyncio.run(main(re.compile(asked.parse_args().only))))
