"""Who is in a classroom. They act by what they read on the screen, and wait until they see what they wait for."""

import asyncio
import re
from typing import Any, Self

from playwright.async_api import Locator, Page, expect

from tests.browser.stage import LAPTOP, PHONE, PROJECTOR, Screen, Stage

BARE = re.compile(r"/[a-z]+/[A-Z]{6}$")
"""The address of a page whose key has gone into hiding."""


def spoken(words: str) -> re.Pattern[str]:
    """These words, with or without the marks that keep a name from turning the line round."""
    return re.compile("[\u2066-\u2069]*".join(re.escape(letter) for letter in words))


class Somebody:
    """In front of one page."""

    def __init__(self, page: Page) -> None:
        self.page = page

    async def sees(self, *texts: str) -> None:
        """Each of these words, somewhere on the screen."""
        for text in texts:
            await expect(self.text(text)).not_to_have_count(0)

    async def sees_no(self, *texts: str) -> None:
        for text in texts:
            await expect(self.text(text)).to_have_count(0)

    async def press(self, name: str) -> None:
        await self.button(name).click()

    async def write(self, box: str, words: str) -> None:
        await self.box(box).fill(words)

    async def reload(self) -> None:
        await self.page.reload()

    def text(self, text: str) -> Locator:
        return self.page.get_by_text(text).filter(visible=True)

    def button(self, name: str) -> Locator:
        return self.page.get_by_role("button", name=re.compile(f"^{spoken(name).pattern}$"))

    def box(self, name: str) -> Locator:
        return self.page.get_by_role("textbox", name=name)

    def heading(self, name: str) -> Locator:
        return self.page.get_by_role("heading", name=name)


class Teacher(Somebody):
    """At the laptop."""

    address: str
    """Of the console, with its keys, for another device: known where the form was not filled in."""

    @classmethod
    async def arrives(cls, stage: Stage, screen: Screen = LAPTOP) -> Self:
        page = await stage.page("teacher", screen)
        await page.goto(stage.served.url)
        return cls(page)

    @classmethod
    async def opens(cls, stage: Stage, plan: dict[str, Any]) -> Self:
        """A room for a plan that the start form cannot make."""
        teacher = await cls.before_console(stage, plan)
        await teacher.uncover()
        return teacher

    @classmethod
    async def before_console(cls, stage: Stage, plan: dict[str, Any], screen: Screen = LAPTOP) -> Self:
        """Of a room for this plan, as the console opens: covered on a laptop."""
        room = await stage.served.open_room(plan)
        teacher = cls(await stage.page("teacher", screen))
        teacher.address = stage.served.console(room)
        await teacher.page.goto(teacher.address)
        return teacher

    @property
    def code(self) -> str:
        return self.page.url.split("/teach/")[1][:6]

    @property
    def code_as_read(self) -> str:
        return f"{self.code[:3]} {self.code[3:]}"

    async def start(self, question: str) -> None:
        await self.write("Your question", question)
        await self.press("Start")
        await self.sees("Nobody is here yet")
        await self.uncover()

    async def uncover(self) -> None:
        """Say that nobody else sees this laptop."""
        await self.press("The class cannot see this screen")

    async def open_board(self) -> "Board":
        """On the projector, which shows nothing of the laptop's."""
        async with self.page.context.expect_page() as opening:
            await self.page.get_by_role("link", name="Open the board").click()
        page = await opening.value
        await page.set_viewport_size({"width": PROJECTOR.width, "height": PROJECTOR.height})
        await expect(page).to_have_url(BARE)
        return Board(page)

    async def link_for_another_device(self) -> str:
        """Copied from the console, where it stays open."""
        await self.press("Links")
        await self.page.get_by_text("the console link").click()
        return await self.box("Console link").input_value()

    async def let_time_run_out(self, of_s: int) -> None:
        """By pressing minus until none is left of a phase that has just begun."""
        for _ in range(of_s // 30):
            await self.press("− 30 s")  # noqa: RUF001
        await self.sees("time is up")

    def tile(self, *names: str) -> Locator:
        """The button of a student, or of the group of these students."""
        found = self.page.get_by_role("main").get_by_role("button")
        for name in names:
            found = found.filter(has_text=name)
        return found

    def card(self, text: str) -> Locator:
        return self.page.get_by_role("listitem").filter(has_text=text)


class Board(Somebody):
    """The wall. Nobody touches it."""


class Student(Somebody):
    """With a phone."""

    def __init__(self, page: Page, name: str) -> None:
        super().__init__(page)
        self.name = name

    @classmethod
    async def arrives(cls, stage: Stage, name: str, screen: Screen = PHONE) -> Self:
        return cls(await stage.page(name, screen), name)

    async def type_code(self, url: str, code: str) -> None:
        await self.page.goto(url)
        await self.write("Joining a class?", code)
        await self.press("Join")

    async def scan(self, url: str, code: str) -> None:
        """What a phone's camera does with the QR code."""
        await self.page.goto(f"{url}/r/{code}")

    async def take_seat(self) -> None:
        await self.write("First name or nickname", self.name)
        await self.press("Join")
        await expect(self.page.get_by_role("button", name="Not me")).to_be_visible()

    async def think(self, words: str) -> None:
        await self.write("What do you think?", words)

    async def hand_in(self, words: str) -> None:
        """A thought."""
        await self.think(words)
        await self.press("Done")

    async def say(self, words: str) -> None:
        """To the group."""
        await self.write("Write to", words)
        await self.press("Send")

    async def post(self, words: str) -> None:
        """On a card for the board."""
        await self.write("What should the class hear?", words)
        await self.press("Put on the board")

    async def turn_to_answer(self) -> None:
        """Unfold the group's answer, or fold it away."""
        await self.page.get_by_role("button", name="Our answer").click()

    async def is_with(self, other: "Student") -> bool:
        """Whether the screen says now that these two talk."""
        title = self.page.get_by_role("heading", level=1).filter(has_text="You are with")
        return await title.filter(has_text=other.name).count() == 1


async def seated(stage: Stage, code: str, *names: str) -> list[Student]:
    """Phones whose students have come in, all at the same time."""

    async def come_in(name: str) -> Student:
        student = await Student.arrives(stage, name)
        await student.scan(stage.served.url, code)
        await student.take_seat()
        return student

    return await asyncio.gather(*map(come_in, names))
