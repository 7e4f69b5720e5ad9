"""Screens that are reloaded, cut off, left and opened elsewhere show what they showed before."""

import re
from dataclasses import dataclass

import pytest
from playwright.async_api import expect

from tests.browser.classmates import classmates
from tests.browser.consoles import PAIR, Console
from tests.browser.people import Board, Student, Teacher, seated
from tests.browser.stage import LAPTOP, Stage, shoot

QUESTION = "Should homework be optional?"
ONLINE = "window.dispatchEvent(new Event('online'))"
DIALS_AGAIN = "() => performance.now() > 3_000"
"""A page that has just dialled does not do so again."""
NOTE_IF_GONE = """(words) => {
  window.wasGone = false;
  const look = () => { window.wasGone ||= !document.body.textContent.includes(words); };
  new MutationObserver(look).observe(document.body, { childList: true, characterData: true, subtree: true });
}"""


@dataclass
class Lesson:
    teacher: Teacher
    board: Board
    maya: Student
    leo: Student

    async def all_reload(self) -> None:
        for somebody in (self.teacher, self.board, self.maya, self.leo):
            await somebody.reload()


@pytest.fixture
async def lesson(stage: Stage) -> Lesson:
    """Two students in a lobby."""
    teacher = await Teacher.arrives(stage)
    await teacher.start(QUESTION)
    board = await teacher.open_board()
    maya, leo = await seated(stage, teacher.code, "Maya", "Leo")
    return Lesson(teacher, board, maya, leo)


async def test_a_reload_in_any_phase_shows_the_same_again(lesson: Lesson) -> None:
    teacher, board, maya, leo = lesson.teacher, lesson.board, lesson.maya, lesson.leo
    assert not await maya.page.evaluate("isSecureContext")
    await lesson.all_reload()
    await teacher.sees("2 are here", "Maya", "Leo", teacher.code_as_read)
    await board.sees("2 are here", "Maya", "Leo", teacher.code_as_read)
    await maya.sees("You’re in. Look up.", "Maya")  # noqa: RUF001
    await teacher.press("Start thinking")
    await maya.hand_in("Only if you read instead.")
    await leo.think("No, because")
    await lesson.all_reload()
    await teacher.sees("1 of 2 ready", "Only if you read instead.")
    await board.sees(QUESTION, "1 of 2 ready")
    await maya.sees("You handed in", "Only if you read instead.")
    await expect(leo.box("What do you think?")).to_have_value("No, because")
    await they_talk_and_reload(lesson)
    await they_share_and_reload(lesson)


async def they_talk_and_reload(lesson: Lesson) -> None:
    teacher, board, maya, leo = lesson.teacher, lesson.board, lesson.maya, lesson.leo
    await teacher.press("Start pairing")
    await maya.say("so what about maths")
    await leo.sees("so what about maths")
    await leo.write("Write to", "half a mess")
    await maya.turn_to_answer()
    await maya.press("Take the pen")
    await maya.write("Our answer", "Optional, with a test.")
    await maya.sees("kept")
    await lesson.all_reload()
    await teacher.sees("1 group", "so what about maths")
    await board.sees("Maya", "Leo", "0 of 2 ready")
    await maya.sees("You are with", "Leo", "so what about maths", "Optional, with a test.")
    await expect(leo.box("Write to")).to_have_value("half a mess")


async def they_share_and_reload(lesson: Lesson) -> None:
    teacher, board, maya = lesson.teacher, lesson.board, lesson.maya
    await teacher.press("Share with the class")
    await maya.write("What should the class hear?", "Tests tell who needs it.")
    await lesson.all_reload()
    await expect(maya.box("What should the class hear?")).to_have_value("Tests tell who needs it.")
    await maya.press("Put on the board")
    await teacher.press("Let through")
    await lesson.all_reload()
    await teacher.sees("1 on the board", "Tests tell who needs it.")
    await board.sees("Tests tell who needs it.")
    await maya.sees("From you", "on the board")
    await teacher.press("Wrap up")
    await lesson.all_reload()
    await teacher.sees("2 took part", "Take it with you")
    await board.sees("Thank you, everybody", "Tests tell who needs it.")
    await maya.sees("That was it. Thank you!", "Optional, with a test.")


async def test_a_copied_console_link_opens_the_console_on_a_second_device_and_only_that(
    lesson: Lesson, stage: Stage
) -> None:
    link = await lesson.teacher.link_for_another_device()
    await shoot(lesson.teacher.page, "40-links-teacher")
    second = Teacher(await stage.page("second device", LAPTOP))
    await second.page.goto(link.split("#")[0])
    await second.sees("This is the teacher's side of the room.")
    await shoot(second.page, "41-no-key-teacher")
    await second.page.goto("about:blank")
    await second.page.goto(link)
    await second.sees("2 are here", QUESTION)
    await second.press("Start thinking")
    await lesson.teacher.sees("0 of 2 ready")
    await lesson.maya.sees("on your own")
    await second.press("Links")
    await second.page.get_by_role("link", name="Open the board").wait_for()


async def test_words_typed_while_offline_are_kept_and_handed_in_when_the_line_is_back(
    lesson: Lesson, stage: Stage
) -> None:
    teacher, maya = lesson.teacher, lesson.maya
    await teacher.press("Start thinking")
    await maya.think("It should")
    await maya.sees("kept")
    with stage.watch.overlooking("Maya"):
        await maya.page.context.set_offline(True)
        await maya.sees("Reconnecting… You can go on writing, nothing is lost.")
        await maya.hand_in("It should be up to us.")
        await shoot(maya.page, "42-offline-phone")
        await maya.page.context.set_offline(False)
        await maya.sees("You handed in", "It should be up to us.")
    await maya.sees_no("Reconnecting")
    await teacher.sees("1 of 2 ready", "It should be up to us.")


async def test_a_server_that_was_away_finds_every_screen_where_it_was(lesson: Lesson, stage: Stage) -> None:
    teacher, board, maya, leo = lesson.teacher, lesson.board, lesson.maya, lesson.leo
    await teacher.press("Start thinking")
    await leo.hand_in("Kept before.")
    await board.sees("1 of 2 ready")
    with stage.watch.overlooking("teacher", "Maya", "Leo"):
        await stage.served.stop()
        for somebody in (teacher, board, maya):
            await somebody.sees("Reconnecting…")
        await maya.think("Typed meanwhile.")
        for role, somebody in (("teacher", teacher), ("board", board), ("phone", maya)):
            await shoot(somebody.page, f"43-reconnecting-{role}")
        await stage.served.start()
        for somebody in (teacher, board, maya, leo):
            await expect(somebody.text("Reconnecting…")).to_have_count(0, timeout=15_000)
    await maya.press("Done")
    await board.sees("2 of 2 ready")
    await teacher.sees("Kept before.", "Typed meanwhile.")


async def test_a_talk_that_the_teacher_reads_stays_open_on_a_new_connection(stage: Stage) -> None:
    teacher = await Console.comes_to(stage, (PAIR,))
    async with classmates(stage.served, teacher.code, ("Maya", "Leo")) as (maya, _):
        await teacher.uncover()
        await teacher.sees("2 are here")
        await teacher.step("Start pairing")
        await maya.group()
        await maya.say("Is it the gaps?")
        await teacher.tile("Maya").click()
        await teacher.sees("Is it the gaps?")
        await teacher.page.evaluate(NOTE_IF_GONE, "Is it the gaps?")
        await teacher.page.wait_for_function(DIALS_AGAIN)
        async with teacher.page.expect_event("websocket"):
            await teacher.page.evaluate(ONLINE)
        await maya.say("I think so")
        await teacher.sees("I think so", "Is it the gaps?")
        assert await teacher.page.evaluate("window.wasGone") is False


async def test_what_two_have_said_stays_to_be_read_when_a_third_comes(lesson: Lesson, stage: Stage) -> None:
    maya, leo = lesson.maya, lesson.leo
    await lesson.teacher.press("Start thinking")
    await lesson.teacher.press("Start pairing")
    await maya.say("just between us two")
    await leo.sees("just between us two")
    noor = await Student.arrives(stage, "Noor")
    await noor.scan(stage.served.url, lesson.teacher.code)
    await noor.take_seat()
    await noor.sees("Welcome! You are with")
    await leo.sees("Somebody has joined you. You are with", "What we said: 1 message")
    await leo.page.get_by_text("What we said: 1 message").click()
    await leo.sees("just between us two")
    await noor.sees_no("just between us two", "What we said")
    await shoot(leo.page, "44-third-phone")


async def test_a_filter_that_closes_websockets_keeps_nobody_out(stage: Stage) -> None:
    teacher = await Teacher.arrives(stage)
    maya, leo = [await Student.arrives(stage, name) for name in ("Maya", "Leo")]
    for somebody in (teacher, maya, leo):
        await somebody.page.route_web_socket(re.compile("socket.io"), lambda socket: socket.close())
    await teacher.start(QUESTION)
    for student in (maya, leo):
        await student.scan(stage.served.url, teacher.code)
        await student.take_seat()
    await teacher.sees("2 are here", "Maya", "Leo")
    await teacher.press("Start thinking")
    await maya.hand_in("Words longer than one piece of a network: " + "a b c " * 500)
    await maya.sees("You handed in")
    await teacher.sees("1 of 2 ready")
    await teacher.press("Start pairing")
    await leo.sees("You are with", "Maya")
    await maya.say("does this reach you?")
    await leo.sees("does this reach you?")
