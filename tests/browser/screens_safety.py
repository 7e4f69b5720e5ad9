"""What is said in a group and what is put on the board: reported, taken away, set aside, held, hidden, let through."""

from playwright.async_api import Locator, expect

from tests.browser.screens_class import CONSOLES, LESSON, STUDENTS, Class
from tests.browser.screens_coming import (
    students_come_in,
    students_scan_the_code,
    the_teacher_comes,
    two_are_to_be_kept_apart,
)
from tests.browser.screens_step import Step, close, each, in_sheet, opens
from tests.browser.screens_talk import a_group_is_looked_at, pairs_meet, they_talk
from tests.browser.tongue import Reader


def in_hand(console: Reader) -> Locator:
    """The card that may be decided about."""
    return console.page.locator(".in-hand[data-read=true]")


async def what_gets_through_is_settled(everybody: Class) -> None:
    await the_teacher_comes(everybody)
    await students_scan_the_code(everybody)
    await everybody.classmates_come()
    await students_come_in(everybody)
    await two_are_to_be_kept_apart(everybody)
    for console in everybody.consoles:
        await opens(console, "gate")
        await console.box("Words that you doubt too, one in a line").fill(everybody.said.own_words)


async def something_unkind_is_said(everybody: Class) -> None:
    await each(everybody.consoles, close)
    await everybody.goes_on()
    await everybody.phone.box("What do you think?").wait_for()
    for other in everybody.others:
        await other.think(everybody.said.thoughts[0])
    await pairs_meet(everybody)
    await they_talk(everybody)
    await (await everybody.partner()).say(everybody.said.unkind)
    await everybody.phone.page.get_by_text(everybody.said.unkind).wait_for()
    await everybody.phone.button("Report this message").last.click()
    await everybody.phone.button("Show my teacher").wait_for()


async def it_is_reported(everybody: Class) -> None:
    await everybody.phone.press("Show my teacher")
    await everybody.phone.sees("Your teacher has it.")
    for console in everybody.consoles:
        await console.sees("{n} report waits for you")


async def the_report_is_read(everybody: Class) -> None:
    for console in everybody.consoles:
        await opens(console, "flags")
        await console.sees("{name} reported this at {time}")


async def it_is_to_be_set_aside(everybody: Class) -> None:
    for console in everybody.consoles:
        await in_sheet(console, "Set aside for care").last.click()
        await console.button("Set aside").wait_for()


async def it_is_set_aside(everybody: Class) -> None:
    await everybody.teacher.press("Set aside")
    await everybody.teacher.press("I have seen to it")
    for console in everybody.consoles:
        await opens(console, "care")
        await console.sees("{what} by {name}")


async def a_message_is_looked_at(everybody: Class) -> None:
    await each(everybody.consoles, close)
    await a_group_is_looked_at(everybody)
    for console in everybody.consoles:
        await console.page.locator(".talk__more").last.click()
        await console.button("Take it away").wait_for()


async def a_message_is_taken_away(everybody: Class) -> None:
    await everybody.teacher.press("Take it away")
    for console in everybody.consoles:
        await console.page.locator(".talk__taken summary").click()


async def the_chat_is_closed(everybody: Class) -> None:
    await each(everybody.consoles, close)
    await everybody.teacher.press("Close the chat")
    for console in everybody.consoles:
        await console.sees("The chat is closed. Students cannot write to each other; you can.")


async def cards_are_looked_at(everybody: Class) -> None:
    await everybody.goes_on()
    for other, words in zip(everybody.speakers, everybody.said.doubtful, strict=False):
        await other.post(words)
    for other, words in zip(everybody.speakers[3:], everybody.said.insights, strict=False):
        await other.post(words)
    await everybody.phone.write("What should the class hear?", everybody.said.answer)
    await everybody.phone.press("Put on the board")
    await everybody.phone.sees("waiting for your teacher")


async def more_is_done_about_a_card(everybody: Class) -> None:
    for console in everybody.consoles:
        await console.button("More about this card").first.click()
        await console.button("Hold").wait_for()


async def cards_come_one_by_one(everybody: Class) -> None:
    for console in everybody.consoles:
        await opens_one_by_one(console)


async def opens_one_by_one(console: Reader) -> None:
    await console.page.locator("[data-opens=moderate]").first.click()
    await in_hand(console).wait_for()


async def one_is_hidden(everybody: Class) -> None:
    await everybody.teacher.page.keyboard.press("h")
    await everybody.teacher.sees("Hidden.")
    await in_hand(everybody.teacher).wait_for()


async def all_are_decided_about(everybody: Class) -> None:
    waiting = everybody.teacher.page.locator(".in-hand")
    while await waiting.count():
        text = await in_hand(everybody.teacher).locator(".in-hand__text").inner_text()
        own = text == everybody.said.answer
        await everybody.teacher.page.keyboard.press("h" if own else "l")
        await expect(waiting.filter(has_text=text)).to_have_count(0)
    for console in everybody.consoles:
        await console.sees("Nothing waits for you")


async def cards_are_up_and_hidden(everybody: Class) -> None:
    for console in everybody.consoles:
        await console.press("Close")
        await console.page.locator(".pile__hidden summary").click()


async def words_set_aside_are_to_be_deleted(everybody: Class) -> None:
    await everybody.goes_on()
    for console in everybody.consoles:
        await console.press("Delete now")
        await console.button("Delete them too").wait_for()


SAFETY = (
    Step("gate", what_gets_through_is_settled, CONSOLES),
    Step("report", something_unkind_is_said, STUDENTS),
    Step("reported", it_is_reported, (*CONSOLES, "student-phone")),
    Step("reports", the_report_is_read, CONSOLES),
    Step("to-set-aside", it_is_to_be_set_aside, CONSOLES),
    Step("set-aside", it_is_set_aside, (*CONSOLES, "student-phone")),
    Step("message", a_message_is_looked_at, CONSOLES),
    Step("message-gone", a_message_is_taken_away, (*CONSOLES, "student-phone")),
    Step("chat-closed", the_chat_is_closed, (*CONSOLES, *STUDENTS)),
    Step("doubtful", cards_are_looked_at, LESSON),
    Step("card-more", more_is_done_about_a_card, CONSOLES),
    Step("one-by-one", cards_come_one_by_one, CONSOLES),
    Step("one-by-one-next", one_is_hidden, CONSOLES),
    Step("one-by-one-none", all_are_decided_about, CONSOLES),
    Step("up-and-hidden", cards_are_up_and_hidden, (*CONSOLES, "board-wall", "student-phone")),
    Step("delete-care", words_set_aside_are_to_be_deleted, CONSOLES),
)
