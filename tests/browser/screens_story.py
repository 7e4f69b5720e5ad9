"""One lesson that comes by every screen there is, for whoever wants to look at all of them."""

import asyncio
from collections.abc import Awaitable, Callable

from playwright.async_api import Page

from tests.browser.screens_class import a_class
from tests.browser.screens_coming import COMING
from tests.browser.screens_talk import TALK
from tests.browser.screens_votes import VOTES
from tests.browser.stage import Stage
from tests.browser.tongue import Tongue

Seen = Callable[[str, Page], Awaitable[None]]
"""Is told the name of what it sees, `state-role-device`."""

STORY = (*COMING, *TALK, *VOTES)


async def walk(stage: Stage, tongue: Tongue, seen: Seen) -> None:
    """The devices of `stage` ask for the language of `tongue`."""
    async with a_class(stage, tongue) as everybody:
        for number, step in enumerate(STORY, 1):
            await step.happens(everybody)
            name = f"{number:02}-{step.state}"
            seeing = [seen(f"{name}-{screen}", everybody.at[screen].page) for screen in step.seen_on]
            await asyncio.gather(*seeing)
