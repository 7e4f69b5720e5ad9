"""Lessons that come by every screen there is, for whoever wants to look at all of them."""

import asyncio
from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from typing import Any

from playwright.async_api import Page

from tests.browser.screens_class import a_class
from tests.browser.screens_coming import COMING
from tests.browser.screens_door import DOOR
from tests.browser.screens_safety import SAFETY
from tests.browser.screens_step import Step
from tests.browser.screens_talk import TALK
from tests.browser.screens_votes import VOTES
from tests.browser.screens_words import Said, brief, plan
from tests.browser.stage import Stage
from tests.browser.tongue import Tongue

Seen = Callable[[str, Page], Awaitable[None]]
"""Is told the name of what it sees, `state-role-device`."""


@dataclass(frozen=True)
class Story:
    """Each has a room of its own; `letter` begins the names of its pictures."""

    letter: str
    steps: tuple[Step, ...]
    plan: Callable[[Said], dict[str, Any]]


STORIES = {
    "lesson": Story("", (*COMING, *TALK, *VOTES), plan),
    "door": Story("d", DOOR, brief),
    "safety": Story("s", SAFETY, brief),
}


async def walk(stage: Stage, tongue: Tongue, seen: Seen, story: Story) -> None:
    """The devices of `stage` ask for the language of `tongue`."""
    async with a_class(stage, tongue, story.plan) as everybody:
        for number, step in enumerate(story.steps, 1):
            await step.happens(everybody)
            name = f"{story.letter}{number:02}-{step.state}"
            seeing = [seen(f"{name}-{screen}", everybody.at[screen].page) for screen in step.seen_on]
            await asyncio.gather(*seeing)
