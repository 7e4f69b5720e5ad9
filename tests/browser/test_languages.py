"""In a language from right to left every word is translated, every screen turns round, and nothing runs over."""

import asyncio
from collections.abc import AsyncIterator

import pytest
from playwright.async_api import Browser, BrowserContext, Locator, Page, Route, expect

from tests.browser.fits import off_the_wall, scrolls_aside
from tests.browser.people import Board, Somebody, Student, Teacher
from tests.browser.served import Served
from tests.browser.stage import LAPTOP, PHONE, Screen, Stage, shoot
from tests.browser.watch import Watch
from tests.languages.pseudo import speak_pseudo, untranslated
from tests.languages.texts import all_texts

QUESTION = "Why does ice float?"
THOUGHT = "Because ice takes more room."
FORMATS = ["CSV", "Excel", "Markdown", "JSON"]
OWN = [QUESTION, THOUGHT, "Maya", "Leo", "Yusra", "elbow.test", "KTW FNX", "Esc", *FORMATS]


class PseudoStage(Stage):
    """All its devices ask for Arabic, and get words that can be told from English."""

    async def device(self, who: str, screen: Screen) -> BrowserContext:
        device = await super().device(who, screen)
        await speak_pseudo(device, all_texts())
        return device


class Speaker(Somebody):
    def button(self, name: str) -> Locator:
        return super().button(f"«{name}»")


class PseudoTeacher(Speaker, Teacher):
    pass


class PseudoStudent(Speaker, Student):
    pass


@pytest.fixture
async def pseudo_stage(browser: Browser, served: Served, watch: Watch) -> AsyncIterator[Stage]:
    stage = PseudoStage(browser, served, watch, locale="ar")
    yield stage
    await stage.close()


async def test_a_whole_lesson_from_right_to_left(pseudo_stage: Stage) -> None:
    stage = pseudo_stage
    teacher = await PseudoTeacher.arrives(stage)
    await teacher.page.locator("[aria-controls=details]").click()
    await turned("60-front", teacher)
    await teacher.start(QUESTION)
    board = await teacher.open_board()
    maya, leo, yusra = [await PseudoStudent.arrives(stage, name) for name in ("Maya", "Leo", "Yusra")]
    await maya.scan(stage.served.url, teacher.code)
    await turned("61-join", maya)
    await maya.take_seat()
    for student in (leo, yusra):
        await student.scan(stage.served.url, teacher.code)
        await student.take_seat()
    await board.sees("3 are here")
    await turned("62-lobby", teacher, board, maya)
    await sheets_turn(teacher, "62", "See the groups", "How we talk", "Class file")
    await they_think(teacher, board, maya, leo)
    await they_talk(teacher, board, maya, leo)
    await they_share(teacher, board, maya)


async def they_think(teacher: Teacher, board: Board, maya: Student, leo: Student) -> None:
    await teacher.press("Start thinking")
    await maya.think(THOUGHT)
    await turned("63-think", teacher, board, maya)
    await maya.press("Done")
    await leo.press("Not sure yet")
    await board.sees("2 of 3 ready")
    await turned("64-thought", teacher, board, maya, leo)
    await sheets_turn(teacher, "65", "Class list", "Links", "Keys")
    await teacher.press("Pause")
    await board.sees("Eyes up")
    await turned("66-paused", teacher, board, maya)
    await teacher.press("Resume")


async def they_talk(teacher: Teacher, board: Board, maya: Student, leo: Student) -> None:
    await teacher.press("Start pairing")
    await leo.sees("You are with")
    await maya.say(QUESTION)
    await leo.say(THOUGHT)
    await maya.sees(THOUGHT)
    await turned("67-talk", teacher, board, maya)
    await maya.turn_to_answer()
    await maya.press("Take the pen")
    await maya.write("Our answer", THOUGHT)
    await maya.sees("kept")
    await turned("68-answer", maya, leo)
    await sheets_turn(teacher, "68", "Regroup…")
    await teacher.tile("Maya").first.click()
    await teacher.sees("Thought alone")
    await turned("69-group", teacher)


async def they_share(teacher: Teacher, board: Board, maya: Student) -> None:
    await teacher.press("Share with the class")
    await maya.press("Go")
    await maya.write("What should the class hear?", THOUGHT)
    await turned("70-share", teacher, board, maya)
    await maya.press("Put on the board")
    await teacher.sees("1 waits for you")
    await turned("71-waiting", teacher, maya)
    await teacher.press("Let through")
    await board.sees(THOUGHT)
    await teacher.press("Spotlight")
    await maya.sees("On the board now")
    await turned("72-spotlight", teacher, board, maya)
    await teacher.press("Wrap up")
    await maya.sees("That was it. Thank you!")
    await turned("73-wrap-up", teacher, board, maya)


async def sheets_turn(teacher: Teacher, number: str, *sheets: str) -> None:
    for place, sheet in enumerate(sheets):
        await teacher.press(sheet)
        await turned(f"{number}-sheet-{place}", teacher)
        await teacher.press("Close")


async def turned(name: str, *everybody: Somebody) -> None:
    """Each of these screens is from right to left, in words, and fits."""
    for somebody in everybody:
        page = somebody.page
        who = type(somebody).__name__.removeprefix("Pseudo").lower()
        await shoot(page, f"{name}-{who}")
        await expect(page.locator("html")).to_have_attribute("dir", "rtl")
        code = page.url.split("/")[-1][:6]
        assert await untranslated(page, *OWN, code, f"{code[:3]} {code[3:]}") == []
        assert await scrolls_aside(page) == []
        if who == "board":
            assert await off_the_wall(page) == []


# --- Choosing a language ---

ENGLISH, SPANISH, ARABIC = (
    "Turn to your elbow partner.",
    "Habla con quien tienes al lado.",
    "حديث مع من بجانبك.",
)


async def title(page: Page, words: str, language: str) -> None:
    await expect(page.get_by_role("heading", level=1)).to_have_text(words)
    await expect(page.locator("html")).to_have_attribute("lang", language)


async def test_what_is_chosen_is_shown_at_once_and_remembered(stage: Stage) -> None:
    home = await stage.page("home", LAPTOP)
    await home.goto(stage.served.url)
    await title(home, ENGLISH, "en")
    await home.get_by_role("textbox", name="Your question").fill(QUESTION)
    await home.get_by_role("button", name="Español").click()
    await title(home, SPANISH, "es")
    await expect(home.get_by_role("textbox", name="Tu pregunta")).to_have_value(QUESTION)
    await home.reload()
    await title(home, SPANISH, "es")
    await home.get_by_role("link", name="Qué se guarda").click()
    await title(home, "Qué se guarda", "es")


async def test_what_the_address_asks_for_counts_until_somebody_chooses(stage: Stage) -> None:
    home = await stage.page("home", LAPTOP)
    await home.goto(f"{stage.served.url}/?lang=ar")
    await title(home, ARABIC, "ar")
    await expect(home.locator("html")).to_have_attribute("dir", "rtl")
    await home.get_by_role("button", name="English").click()
    await title(home, ENGLISH, "en")
    await expect(home).to_have_url(f"{stage.served.url}/")
    await expect(home.locator("html")).to_have_attribute("dir", "ltr")


async def test_another_kind_of_page_has_a_language_of_its_own(stage: Stage) -> None:
    laptop = await stage.device("laptop", LAPTOP)
    teacher = Teacher(await laptop.new_page())
    await teacher.page.goto(stage.served.url)
    await teacher.start(QUESTION)
    student = await laptop.new_page()
    await student.goto(f"{stage.served.url}/r/{teacher.code}")
    await student.get_by_role("button", name="العربية").click()
    await title(student, "ما اسمك؟", "ar")
    await expect(student).to_have_title(f"الغرفة {teacher.code} \u2013 Elbow Room")
    home = await laptop.new_page()
    await home.goto(stage.served.url)
    await title(home, ARABIC, "ar")
    await home.get_by_role("button", name="Español").click()
    await title(home, SPANISH, "es")
    await student.reload()
    await title(student, "ما اسمك؟", "ar")


async def test_what_the_server_says_is_in_the_language_of_the_screen(stage: Stage) -> None:
    teacher = await Teacher.arrives(stage)
    await teacher.start(QUESTION)
    student = await stage.page("student", PHONE)
    await student.goto(f"{stage.served.url}/r/{teacher.code}?lang=es")
    await student.get_by_role("textbox").fill("\u200b")
    with stage.watch.overlooking("student"):
        await student.get_by_role("button", name="Entrar").click()
        await expect(student.get_by_role("alert")).to_have_text("Escribe un nombre que se pueda leer.")


async def test_where_the_words_do_not_come_the_page_is_in_english(stage: Stage) -> None:
    device = await stage.device("cut off", LAPTOP)
    home = await device.new_page()
    await device.route("**/words/**", lambda route: route.abort())
    with stage.watch.overlooking("cut off"):
        await home.goto(f"{stage.served.url}/?lang=ar")
        await title(home, ENGLISH, "en")
        await home.get_by_role("button", name="Español").click()
        await expect(home.get_by_role("alert")).to_have_text(
            "No answer from the room. Check the Wi-Fi, then try again."
        )
    await title(home, ENGLISH, "en")


async def test_the_last_choice_counts_however_slow_the_one_before(stage: Stage) -> None:
    device = await stage.device("home", LAPTOP)
    home = await device.new_page()
    may_come = asyncio.Event()

    async def late(route: Route) -> None:
        await may_come.wait()
        await route.continue_()

    await device.route("**/home.ar.json", late)
    await home.goto(stage.served.url)
    await home.get_by_role("button", name="العربية").click()
    await home.get_by_role("button", name="Español").click()
    await title(home, SPANISH, "es")
    async with home.expect_response("**/home.ar.json") as arrival:
        may_come.set()
    await (await arrival.value).finished()
    await home.evaluate(
        "() => new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn)))"
    )
    await title(home, SPANISH, "es")
    await home.reload()
    await title(home, SPANISH, "es")
