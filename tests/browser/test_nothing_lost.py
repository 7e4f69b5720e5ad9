"""Whatever a child's browser goes through, the words are there afterwards, once."""

import asyncio
import json
import re
from collections.abc import AsyncIterator
from dataclasses import dataclass

import pytest
from playwright.async_api import Page, WebSocketRoute, expect

from tests.browser.classmates import Classmate
from tests.browser.people import Student, Teacher, seated
from tests.browser.stage import Stage, shoot

QUESTION = "Should homework be optional?"
RECONNECTING = "Reconnecting… You can go on writing, nothing is lost."
NO_STORAGE = """Object.defineProperty(window, "localStorage", {
  get() { throw new DOMException("not in this window", "SecurityError"); } });"""
FULL = """() => { Storage.prototype.setItem = () => { throw new DOMException("full", "QuotaExceededError"); } }"""


@dataclass
class Lesson:
    stage: Stage
    teacher: Teacher
    maya: Student
    leo: Classmate

    async def another_tab(self) -> Student:
        """Of Maya's browser."""
        tab = Student(await self.maya.page.context.new_page(), "Maya")
        await tab.scan(self.stage.served.url, self.teacher.code)
        return tab

    async def offline(self, is_so: bool) -> None:
        await self.maya.page.context.set_offline(is_so)


@pytest.fixture
async def lesson(stage: Stage) -> AsyncIterator[Lesson]:
    """Two who think."""
    teacher = await Teacher.arrives(stage)
    await teacher.start(QUESTION)
    (maya,) = await seated(stage, teacher.code, "Maya")
    leo = await Classmate.joins(stage.served, teacher.code, "Leo")
    await teacher.press("Start thinking")
    await maya.sees("on your own")
    with stage.watch.overlooking("Maya"):
        yield Lesson(stage, teacher, maya, leo)
    await leo.leave()


async def test_what_was_handed_in_offline_survives_a_closed_browser(lesson: Lesson) -> None:
    await lesson.offline(True)
    await lesson.maya.hand_in("It should be up to us.")
    await lesson.maya.sees("Handing in…")
    await lesson.maya.page.close()
    await lesson.offline(False)
    again = await lesson.another_tab()
    await again.sees("You handed in", "It should be up to us.")
    await lesson.teacher.sees("1 of 2 ready", "It should be up to us.")


async def test_words_typed_offline_past_the_end_of_a_phase_arrive_late_and_are_kept(lesson: Lesson) -> None:
    maya, teacher = lesson.maya, lesson.teacher
    await maya.think("It should")
    await maya.sees("kept")
    await lesson.offline(True)
    await maya.think("It should be up to us.")
    await maya.sees(RECONNECTING)
    await teacher.press("Start pairing")
    await lesson.offline(False)
    await maya.sees("Time to talk has begun. Your words here are kept.", "kept")
    await shoot(maya.page, "47-late-phone")
    await maya.press("Go")
    await maya.sees("You are with", "It should be up to us.")


async def test_words_typed_before_the_battery_died_arrive_when_the_class_talks_already(
    lesson: Lesson,
) -> None:
    await lesson.offline(True)
    await lesson.maya.think("It should be up to us.")
    await dies(lesson.maya.page)
    await lesson.teacher.press("Start pairing")
    await lesson.offline(False)
    again = await lesson.another_tab()
    await again.sees("You thought", "It should be up to us.")


async def test_a_message_sent_offline_past_the_end_of_the_talk_is_in_the_talk_once(lesson: Lesson) -> None:
    maya, teacher = lesson.maya, lesson.teacher
    await teacher.press("Start pairing")
    await maya.say("are you there?")
    await expect(maya.page.get_by_label("kept")).to_have_count(1)
    await lesson.offline(True)
    await maya.say("I think so too")
    await maya.sees("I think so too", RECONNECTING)
    await expect(maya.page.get_by_label("on its way")).to_have_count(1)
    await shoot(maya.page, "48-on-its-way-phone")
    await teacher.press("Share with the class")
    await lesson.offline(False)
    await maya.sees("Sharing has begun. Your words here are kept.")
    await maya.press("Go")
    await teacher.press("Wrap up")
    await maya.sees("What we said: 2 messages")


async def test_at_the_end_of_a_long_talk_one_sees_that_the_partner_has_no_connection(lesson: Lesson) -> None:
    maya, leo = lesson.maya, lesson.leo
    await lesson.teacher.press("Start pairing")
    for number in range(12):
        await leo.say(f"and reason number {number} is that")
    await maya.say("wait, one by one")
    await maya.sees("wait, one by one")
    await expect(maya.heading("You are with")).not_to_be_in_viewport()
    await leo.leave()
    below = maya.page.get_by_label("Your talk").get_by_text("Leo is reconnecting")
    await expect(below).to_be_in_viewport(ratio=0.9)
    await shoot(maya.page, "51-partner-reconnecting-phone")
    await leo.come_back()
    await expect(below).to_have_count(0)


async def test_where_nothing_can_be_stored_the_lesson_goes_on_and_a_reload_keeps_the_seat(
    stage: Stage,
) -> None:
    teacher = await Teacher.arrives(stage)
    await teacher.start(QUESTION)
    maya = await Student.arrives(stage, "Maya")
    await maya.page.context.add_init_script(NO_STORAGE)
    await maya.scan(stage.served.url, teacher.code)
    await maya.take_seat()
    await teacher.press("Start thinking")
    await maya.think("It should be up to us.")
    await maya.sees("kept")
    await maya.reload()
    await expect(maya.box("What do you think?")).to_have_value("It should be up to us.")
    await maya.press("Done")
    await teacher.sees("1 of 1 ready", "It should be up to us.")


async def test_when_storage_is_full_words_still_arrive_and_a_reload_shows_the_newest(lesson: Lesson) -> None:
    maya = lesson.maya
    await maya.think("It")
    await maya.page.evaluate(FULL)
    await maya.think("It should be up to us.")
    await maya.sees("kept")
    await maya.reload()
    await expect(maya.box("What do you think?")).to_have_value("It should be up to us.")
    await maya.press("Done")
    await lesson.teacher.sees("1 of 2 ready", "It should be up to us.")


async def test_two_tabs_of_one_seat_show_the_same_and_say_everything_once(lesson: Lesson) -> None:
    maya, teacher = lesson.maya, lesson.teacher
    other = await lesson.another_tab()
    await other.sees("on your own")
    await maya.think("It should be up to us.")
    await maya.sees("kept")
    await expect(other.box("What do you think?")).to_have_value("It should be up to us.")
    await other.press("Done")
    await maya.sees("You handed in", "It should be up to us.")
    await shoot(maya.page, "49-other-tab-phone")
    await teacher.press("Start pairing")
    await other.say("why though")
    await maya.sees("why though")
    await other.page.close()
    await maya.say("maths needs practice")
    await teacher.press("Share with the class")
    await maya.press("Go")
    await teacher.press("Wrap up")
    await maya.sees("What we said: 2 messages")


async def test_a_teacher_who_joins_in_the_browser_of_the_console_stays_both(stage: Stage) -> None:
    teacher = await Teacher.arrives(stage)
    await teacher.start(QUESTION)
    pupil = Student(await teacher.page.context.new_page(), "Me, to see it")
    await pupil.scan(stage.served.url, teacher.code)
    await pupil.take_seat()
    for somebody in (teacher, pupil):
        await somebody.reload()
    await teacher.sees("1 is here", pupil.name)
    await pupil.sees("You’re in. Look up.", pupil.name)  # noqa: RUF001


async def test_a_page_older_than_the_server_is_told_to_load_again_and_loses_nothing(stage: Stage) -> None:
    teacher = await Teacher.arrives(stage)
    await teacher.start(QUESTION)
    maya = await Student.arrives(stage, "Maya")
    is_old = False

    async def speak(socket: WebSocketRoute) -> None:
        """As a page of another version does, once it is one."""
        server = socket.connect_to_server()
        socket.on_message(lambda said: server.send(outdated(said) if is_old else said))

    await maya.page.route_web_socket(re.compile("socket.io"), speak)
    await maya.page.route(re.compile("transport=polling"), lambda route: route.abort())
    await maya.scan(stage.served.url, teacher.code)
    await maya.take_seat()
    await teacher.press("Start thinking")
    await maya.sees("on your own")
    with stage.watch.overlooking("Maya"):
        await maya.page.context.set_offline(True)
        await maya.sees(RECONNECTING)
        await maya.hand_in("It should be up to us.")
        is_old = True
        await maya.page.context.set_offline(False)
        await maya.sees("There is a newer page.", "Your words are kept on this device.")
        await shoot(maya.page, "50-old-page-phone")
    is_old = False
    await maya.press("Load again")
    await maya.sees("You handed in", "It should be up to us.")
    await teacher.sees("1 of 1 ready", "It should be up to us.")


@pytest.mark.parametrize(
    ("page", "words"),
    [
        ("teach", "This link does not open the room."),
        ("board", "This link does not open the room."),
        ("r", "First name or nickname"),
    ],
)
async def test_a_key_that_does_not_fit_is_said_to_whoever_holds_it(
    stage: Stage, page: str, words: str
) -> None:
    teacher = await Teacher.arrives(stage)
    await teacher.start(QUESTION)
    somebody = await Student.arrives(stage, "somebody")
    await somebody.page.goto(f"{stage.served.url}/{page}/{teacher.code}#key={'x' * 32}")
    await somebody.sees(words)


async def dies(page: Page) -> None:
    """In the middle of everything: a page that closes would say so to itself."""
    devtools = await page.context.new_cdp_session(page)
    async with page.expect_event("crash"):
        dying = asyncio.create_task(devtools.send("Page.crash"))
    dying.cancel()
    await page.close()


def outdated(said: str | bytes) -> str | bytes:
    """The same, where it says which protocol the page speaks, with one that no server speaks any more."""
    if not (isinstance(said, str) and said.startswith("40{")):
        return said
    return "40" + json.dumps({**json.loads(said[2:]), "protocol": 0})
