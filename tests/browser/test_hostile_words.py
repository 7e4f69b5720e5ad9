"""What people type is only ever text: hostile words through every box, onto every screen and into every file."""

import csv
import io
import json
import re
from collections.abc import Iterable
from pathlib import Path

import openpyxl
import pytest
from playwright.async_api import Page, TimeoutError

from tests.browser.hostile_class import FOUR, PLACES, ROUNDS, HostileClass, plan, words_of
from tests.browser.hostile_words import SHORT, WORDS
from tests.browser.people import Teacher
from tests.browser.stage import LAPTOP, PHONE, PROJECTOR, Stage

MISSING = """(texts) => {
  const { textContent } = document.querySelector("#page");
  const typed = [...document.querySelectorAll("input, textarea")].map(({ value }) => value);
  const plain = (text) => text.replace(/\\s+/g, " ").trim();
  const shown = plain([textContent, ...typed].join(" \\n "));
  return texts.filter((text) => !shown.includes(plain(text)));
}"""
RAN = "() => ['__xss' in window, '__xss' in Object.prototype, 'x' in Object.prototype]"


class Screens:
    """Every screen of one room, and whatever asks for something on them."""

    def __init__(self) -> None:
        self.asked: list[str] = []
        self.pages: list[Page] = []

    async def add(self, page: Page, address: str) -> Page:
        page.on("dialog", lambda dialog: self.asked.append(dialog.message))
        page.on("popup", lambda popup: self.asked.append(popup.url))
        await page.goto(address)
        self.pages.append(page)
        return page

    async def ran_nothing(self) -> None:
        assert self.asked == []
        for page in self.pages:
            assert await page.evaluate(RAN) == [False, False, False]


def test_there_are_more_than_two_hundred_of_them() -> None:
    assert len(WORDS) >= 200


async def test_whatever_is_typed_is_shown_as_text_and_nothing_runs(stage: Stage) -> None:
    room = await HostileClass.gathers(stage.served)
    screens = Screens()
    url = stage.served.url
    phone = await screens.add(
        await stage.page("phone", PHONE), f"{url}/r/{room.code}#key={room.tokens[FOUR[0]]}"
    )
    newcomer = await screens.add(await stage.page("newcomer", PHONE), f"{url}/r/{room.code}")
    board = await screens.add(
        await stage.page("board", PROJECTOR), f"{url}/board/{room.code}#key={room.tokens['board']}"
    )
    console = await screens.add(
        await stage.page("teacher", LAPTOP), f"{url}/teach/{room.code}#key={room.tokens['teacher']}"
    )
    teacher = Teacher(console)
    await teacher.uncover()
    await in_the_lobby(room, teacher, board, newcomer)
    for number in range(ROUNDS):
        await a_round_is_shown(room, number, phone, board, teacher)
    await room.next()
    await after_the_lesson(room, phone, teacher)
    await screens.ran_nothing()
    await room.close()


async def in_the_lobby(room: HostileClass, teacher: Teacher, board: Page, newcomer: Page) -> None:
    await shows(board, SHORT[:12])
    await shows(newcomer, SHORT)
    await shows(teacher.page, SHORT)
    await opens(teacher, "class")
    await shows(teacher.page, [*SHORT, *PLACES])
    await opens(teacher, "file")
    await shows(teacher.page, WORDS)
    await teacher.press("Close")
    await room.only_four_stay()
    await opens(teacher, "door")
    await shows(teacher.page, SHORT)
    await opens(teacher, "gate")
    await shows(teacher.page, [word for word in WORDS if len(word) <= 40][:200])
    await teacher.press("Close")


async def a_round_is_shown(
    room: HostileClass, number: int, phone: Page, board: Page, teacher: Teacher
) -> None:
    words = words_of(number)
    await room.next()
    await room.think(number)
    for page in (phone, board, teacher.page):
        await shows(page, words)
    await room.next()
    await room.talk(number)
    await shows(phone, words)
    await teacher.tile(FOUR[0]).first.click()
    await shows(teacher.page, words)
    if number == 0:
        await room.report()
        await opens(teacher, "flags")
        await shows(teacher.page, words[-4:])
    await room.next()
    for page in (phone, board, teacher.page):
        await shows(page, await room.share(number) if page is phone else words[:8])


async def after_the_lesson(room: HostileClass, phone: Page, teacher: Teacher) -> None:
    await shows(phone, WORDS)
    await shows(teacher.page, WORDS)
    for page in (phone, teacher.page):
        await page.emulate_media(media="print")
        await shows(page, WORDS)
    await it_is_taken_home(room)


async def it_is_taken_home(room: HostileClass) -> None:
    """Each file as text: no cell is a formula, no mark of Markdown is one, and no browser takes any for a page."""
    for path, kind in (("export?format=json", "application/json"), ("export?format=csv", "text/csv")):
        assert (await room.take_home(path))[1] == kind
    whole = json.loads((await room.take_home("export?format=json"))[0])
    every_word_in([json.dumps(whole, ensure_ascii=False), *strings(whole)])
    rows = list(csv.reader(io.StringIO((await room.take_home("export?format=csv"))[0].decode("utf-8-sig"))))
    every_word_in(cell for row in rows for cell in row)
    assert [cell for row in rows for cell in row if re.match(r"[=+\-@\t\r]", cell)] == []
    story, kind = await room.take_home("export?format=md")
    assert kind == "text/markdown"
    assert re.search(rb"(?<!\\)[<`*_]", re.sub(rb"\*\*", b"", story)) is None
    every_word_in([re.sub(r"\\(.)", r"\1", story.decode())])
    book = openpyxl.load_workbook(io.BytesIO((await room.take_home("export?format=xlsx"))[0]))
    cells = [cell for sheet in book for row in sheet.iter_rows() for cell in row if cell.value is not None]
    assert {cell.data_type for cell in cells} <= {"s", "n", "d"}
    every_word_in(str(cell.value) for cell in cells)


async def test_a_plan_full_of_hostile_words_is_shown_as_text_before_the_lesson(
    stage: Stage, tmp_path: Path
) -> None:
    screens = Screens()
    file = tmp_path / "hostile.plan.json"
    file.write_text(json.dumps(plan()), "utf-8")
    page = await screens.add(await stage.page("teacher", LAPTOP), stage.served.url)
    teacher = Teacher(page)
    await teacher.press("My plans")
    await page.locator("input[type=file]").set_input_files(file)
    await teacher.press("Choices, times, more questions…")
    await shows(page, WORDS)
    await teacher.press("Start")
    await teacher.sees("Nobody is here yet")
    await shows(page, words_of(0)[:8])
    await page.goto(stage.served.url)
    await teacher.press("My plans")
    await shows(page, words_of(0)[:8])
    await screens.ran_nothing()


async def opens(teacher: Teacher, sheet: str) -> None:
    await teacher.page.locator(f"[data-opens={sheet}]").first.click()


async def shows(page: Page, texts: Iterable[str]) -> None:
    """All of these, as text or as what stands in a box."""
    wanted = list(texts)
    try:
        await page.wait_for_function(f"(texts) => ({MISSING})(texts).length === 0", arg=wanted)
    except TimeoutError as late:
        pytest.fail(f"{page.url} does not show {await page.evaluate(MISSING, wanted)}: {late}")


def every_word_in(texts: Iterable[str]) -> None:
    text = plain(" \n ".join(texts))
    assert [word for word in WORDS if plain(word) not in text] == []


def plain(text: str) -> str:
    """Blanks are one blank, and so are signs that XML has none of; a sheet puts apostrophes before what may count."""
    return " ".join(text.replace("\N{REPLACEMENT CHARACTER}", " ").replace("'", "").split())


def strings(value: object) -> list[str]:
    """Every text in it, however deep."""
    if isinstance(value, str):
        return [value]
    inner = value.values() if isinstance(value, dict) else value if isinstance(value, list) else ()
    return [text for each in inner for text in strings(each)]
