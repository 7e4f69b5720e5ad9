"""Consoles of rooms whose plan is given: no form to fill in."""

from collections.abc import Mapping, Sequence
from typing import Any, Self

from tests.browser.people import Teacher
from tests.browser.stage import LAPTOP, Screen, Stage

QUESTION = "Why does ice float?"
THINK, PAIR, SHARE = (
    {"kind": "think", "duration_s": 90},
    {"kind": "pair", "duration_s": 120},
    {"kind": "share", "duration_s": 300},
)
OPTIONS = ("It spills over", "It stays where it is", "It sinks a little")
CHOOSE = {
    "kind": "think",
    "duration_s": 60,
    "asks_sure": True,
    "task": {"type": "choice", "options": [{"text": text, "right": text == OPTIONS[1]} for text in OPTIONS]},
}
CHOOSE_AGAIN = {**CHOOSE, "asks_sure": False, "revisits": True}
PEER_INSTRUCTION = (CHOOSE, PAIR, CHOOSE_AGAIN, SHARE)


SEATS = 240
"""So large a room takes a class that comes all at once for no flood."""


class Console(Teacher):
    """In front of a console, as it is opened: covered on a laptop."""

    @classmethod
    async def comes_to(
        cls, stage: Stage, phases: Sequence[Mapping[str, Any]] = (THINK, PAIR, SHARE), screen: Screen = LAPTOP
    ) -> Self:
        plan = {"rounds": [{"question": QUESTION, "phases": list(phases)}], "seats": SEATS}
        console = await cls.before_console(stage, plan, screen)
        await console.sees("Nobody is here yet")
        return console

    async def cover(self) -> None:
        """Or uncover, by the switch in the header."""
        await self.page.get_by_role("switch", name="Cover names and words").click()

    async def step(self, name: str) -> None:
        """The primary button, as soon as it is ready for the next press."""
        await self.page.locator(".desk__next [aria-disabled=false]").get_by_text(name).click()
