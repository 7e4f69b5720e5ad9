"""Who else may be the teacher: a phone that shows a number, a substitute for a day; and how all that is ended."""

import re
from contextlib import suppress
from functools import partial
from urllib.parse import urlsplit

from aiohttp import ClientSession
from playwright.async_api import Error, Locator, Page, Route, expect

from tests.browser.axe import accessible
from tests.browser.classmates import classmates
from tests.browser.consoles import QUESTION, Console
from tests.browser.fits import scrolls_aside
from tests.browser.people import BARE, Board, Student, Teacher
from tests.browser.stage import LAPTOP, PHONE, Stage, shoot

NUMBER = re.compile(r"^[0-9]{3} [0-9]{3}$")
KEY = "() => JSON.parse(Object.entries(localStorage).find(([name]) => name.endsWith('token:teacher'))[1])"
CLOSED = "This link is over."


async def test_a_phone_shows_a_number_and_is_a_console_once_the_laptop_has_it(stage: Stage) -> None:
    teacher = await Console.comes_to(stage)
    phone = Student(await stage.page("phone", PHONE), "")
    await phone.page.goto(stage.served.url)
    await phone.write("Joining a class?", teacher.code)
    await phone.press("I am the teacher")
    await phone.sees("This is the teacher's side of the room.")
    await phone.press("I teach here: show a number")
    shown = phone.page.get_by_text(NUMBER)
    await expect(shown).to_be_visible()
    await accessible(phone)
    await shoot(phone.page, "260-number-phone")
    await teacher.press("Links")
    with stage.watch.overlooking("teacher"):
        await type_number(teacher, "000 000")
        await teacher.sees("No phone shows this number now.")
    await type_number(teacher, await shown.inner_text())
    await teacher.sees("It is a console now.", "A phone, since")
    await phone.sees(QUESTION, "Nobody is here yet")
    await expect(phone.page).to_have_url(BARE)
    await phone.reload()
    await phone.sees(QUESTION)


async def test_new_links_close_every_other_console_and_board_and_no_student(stage: Stage) -> None:
    teacher = await Console.comes_to(stage)
    await teacher.uncover()
    board = await teacher.open_board()
    second = Console(await stage.page("second", LAPTOP))
    await second.page.goto(await teacher.link_for_another_device())
    old = second.page.url, await teacher.box("Console link").input_value()
    async with classmates(stage.served, teacher.code, ("Amara",)) as (amara,):
        await second.sees("1 is here")
        await press_twice(teacher, "Make new links")
        await second.sees(CLOSED, "nothing is lost")
        await shoot(second.page, "261-over-teacher")
        await board.sees("This link is over.")
        await teacher.sees("Start thinking", "Amara")
        await teacher.reload()
        await teacher.press("Start thinking")
        await amara.think("still here")
        await second.reload()
        await second.sees("This is the teacher's side of the room.")
        await second.page.goto(old[1])
        await second.sees("This link does not open the room.")
        await Board(board.page).sees_no("Amara")
        await teacher.press("Links")
        again = await teacher.open_board()
        await again.sees("Think")


async def test_new_links_are_finished_though_the_console_was_reloaded_in_the_middle(stage: Stage) -> None:
    teacher = await Console.comes_to(stage)
    await teacher.press("Links")
    cut = re.compile("/keys$")
    with stage.watch.overlooking("teacher"):
        await teacher.page.route(cut, partial(without_an_answer, stage))
        await press_twice(teacher, "Make new links")
        await teacher.sees("Making new links…", "No answer yet.")
        await teacher.reload()
        await teacher.sees("Making new links…")
        await teacher.page.unroute(cut)
    await teacher.sees(QUESTION, "Start thinking")


async def test_whoever_stands_in_leads_the_lesson_and_takes_nothing_home(stage: Stage) -> None:
    teacher = await Console.comes_to(stage)
    await teacher.uncover()
    link = await cover_link(teacher)
    await shoot(teacher.page, "262-links-teacher")
    await accessible(teacher)
    stand_in = Console(await stage.page("stand-in", LAPTOP))
    await stand_in.page.goto(link)
    await stand_in.uncover()
    await expect(stand_in.page).to_have_url(BARE)
    await teacher.sees("A cover link, until")
    await stand_in.press("Links")
    await stand_in.sees("You stand in", "For students")
    await stand_in.sees_no("Make new links", "the console link", "The number that it shows")
    await shoot(stand_in.page, "263-stand-in-teacher")
    await stand_in.press("Close")
    await stand_in.reload()
    async with classmates(stage.served, teacher.code, ("Amara", "Ben")):
        for step in ("Start thinking", "Start pairing", "Share with the class", "Wrap up"):
            await stand_in.step(step)
        await stand_in.sees("Take it with you", "downloading and deleting are left to the teacher")
        await stand_in.sees_no("CSV", "JSON", "Delete now")
    await teacher.press("Links")
    await press_twice(teacher, "Make new links")
    await stand_in.sees(CLOSED)
    await stand_in.reload()
    await stand_in.sees("This is the teacher's side of the room.")
    await teacher.sees("Take it with you", "CSV")


async def test_no_key_is_in_a_title_a_query_or_a_page_that_the_class_sees(stage: Stage) -> None:
    teacher = await Console.comes_to(stage)
    await teacher.press("Links")
    await teacher.page.get_by_text("the console link").click()
    await teacher.page.get_by_text("the cover link").click()
    await teacher.sees("It is covered, as names and words are.")
    key = await teacher.page.evaluate(KEY)
    await teacher.cover()
    await teacher.page.get_by_text("the console link").click()
    await expect(teacher.box("Console link")).to_have_value(re.compile(key))
    board = await teacher.open_board()
    for page in (teacher.page, board.page):
        assert key not in page.url + await page.title()
    assert key not in await board.page.content()
    await teacher.press("Close")
    assert key not in await teacher.page.content()


async def test_the_links_fit_a_phone(stage: Stage) -> None:
    teacher = await Console.comes_to(stage, screen=PHONE)
    await cover_link(teacher)
    await shoot(teacher.page, "264-links-phone")
    assert await scrolls_aside(teacher.page) == []


async def without_an_answer(stage: Stage, route: Route) -> None:
    """The server does as it was asked, and the network loses what it says."""
    asked = route.request
    url = asked.url.replace(stage.served.name, stage.served.host)
    headers = await asked.all_headers()
    async with ClientSession() as session, session.post(url, data=asked.post_data, headers=headers) as answer:
        assert answer.status == 201
    # The page that asked may have been loaded anew meanwhile, and its request is over.
    with suppress(Error):
        await route.abort()


async def cover_link(teacher: Teacher) -> str:
    await teacher.press("Links")
    await teacher.page.get_by_text("the cover link").click()
    await teacher.page.get_by_role("button", name=re.compile("^Until ")).last.click()
    link = await teacher.page.get_by_role("textbox", name="Cover link, until").input_value()
    assert urlsplit(link).query == ""
    return link


async def type_number(teacher: Teacher, number: str) -> None:
    await teacher.write("The number that it shows", number)
    await teacher.press("Let it in")


async def press_twice(teacher: Teacher, name: str) -> None:
    """A button that asks once."""
    await teacher.press(name)
    await asked(teacher.page).get_by_role("button", name=name).click()


def asked(page: Page) -> Locator:
    return page.get_by_role("group", name="Close all other consoles and boards?")
