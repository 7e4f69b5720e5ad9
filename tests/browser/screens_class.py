"""Everybody in the lesson of all screens, and on which screens: two consoles, the board, two students, a class."""

from collections.abc import AsyncIterator, Callable
from contextlib import AsyncExitStack, ExitStack, asynccontextmanager
from dataclasses import dataclass, field
from typing import Any

from tests.browser.classmates import Classmate, classmates
from tests.browser.screens_words import BY_LANGUAGE, Said
from tests.browser.stage import LAPTOP, PHONE, PROJECTOR, Screen, Stage
from tests.browser.tongue import Reader, Tongue

SCREENS: dict[str, Screen] = {
    "visitor-laptop": LAPTOP,
    "visitor-phone": PHONE,
    "teacher-laptop": LAPTOP,
    "teacher-phone": PHONE,
    "board-wall": PROJECTOR,
    "student-phone": PHONE,
    "student-laptop": LAPTOP,
}
VISITORS = ("visitor-laptop", "visitor-phone")
CONSOLES = ("teacher-laptop", "teacher-phone")
STUDENTS = ("student-phone", "student-laptop")
LESSON = (*CONSOLES, "board-wall", *STUDENTS)


@dataclass
class Class:
    """`at` is whoever sits at a screen, by its name."""

    stage: Stage
    said: Said
    at: dict[str, Reader]
    code: str
    console_address: str
    board_address: str
    leaving: AsyncExitStack
    cut_off: ExitStack = field(default_factory=ExitStack)
    """As long as the phone is, its browser may complain about it."""
    others: list[Classmate] = field(default_factory=list)
    speakers: list[Classmate] = field(default_factory=list)
    """One of each group that talked last."""

    @property
    def teacher(self) -> Reader:
        return self.at["teacher-laptop"]

    @property
    def board(self) -> Reader:
        return self.at["board-wall"]

    @property
    def phone(self) -> Reader:
        return self.at["student-phone"]

    @property
    def laptop(self) -> Reader:
        return self.at["student-laptop"]

    @property
    def consoles(self) -> list[Reader]:
        return [self.at[screen] for screen in CONSOLES]

    @property
    def students(self) -> list[Reader]:
        return [self.at[screen] for screen in STUDENTS]

    @property
    def visitors(self) -> list[Reader]:
        return [self.at[screen] for screen in VISITORS]

    def name_of(self, student: Reader) -> str:
        return self.said.phone if student is self.phone else self.said.laptop

    async def classmates_come(self) -> None:
        coming = classmates(self.stage.served, self.code, self.said.names)
        self.others = await self.leaving.enter_async_context(coming)

    async def goes_on(self) -> None:
        """The teacher presses what the lesson is at."""
        await self.teacher.page.locator(".desk__next [aria-disabled=false]").click()

    async def partner(self) -> Classmate:
        """Of the student with the phone."""
        name = await self.phone.page.locator(".with__partner .name").inner_text()
        return next(other for other in self.others if other.name == name)

    async def meet(self) -> None:
        """They are in their groups, and somebody of each will speak for it."""
        self.speakers = list({await other.group(): other for other in self.others}.values())


@asynccontextmanager
async def a_class(
    stage: Stage, tongue: Tongue, plan: Callable[[Said], dict[str, Any]]
) -> AsyncIterator[Class]:
    """A room that nobody has come to yet, and for each screen a page, still empty."""
    said = BY_LANGUAGE[tongue.code]
    room = await stage.served.open_room(plan(said))
    board = f"{stage.served.url}/board/{room.code}#key={room.board_token}"
    at = {name: Reader(await stage.page(name, screen), tongue) for name, screen in SCREENS.items()}
    async with AsyncExitStack() as leaving:
        yield Class(stage, said, at, room.code, stage.served.console(room), board, leaving)
