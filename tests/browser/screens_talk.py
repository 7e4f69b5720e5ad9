"""The first round: a question to be answered in words, a talk in chat, a second thought, and cards on the board."""

from playwright.async_api import expect

from tests.browser.screens_class import CONSOLES, LESSON, STUDENTS, Class
from tests.browser.screens_step import Step, close, each, sheet
from tests.browser.screens_words import THINK_S
from tests.browser.tongue import Reader


async def thinking_begins(everybody: Class) -> None:
    await everybody.teacher.press("Take it away")
    await each(everybody.consoles, close)
    await everybody.goes_on()
    for student in everybody.students:
        await student.box("What do you think?").wait_for()


async def they_write(everybody: Class) -> None:
    async def writes(student: Reader) -> None:
        await student.write("What do you think?", everybody.said.thoughts[everybody.students.index(student)])
        await student.sees("kept")

    await each(everybody.students, writes)
    for place, other in enumerate(everybody.others[:8]):
        await other.think(everybody.said.thoughts[place % len(everybody.said.thoughts)])
    await everybody.others[9].raise_hand()
    await everybody.teacher.sees("hand up")
    await expect(everybody.teacher.page.locator("main .tile q, main .tile [dir=auto]")).not_to_have_count(0)


async def they_hand_in(everybody: Class) -> None:
    await everybody.phone.press("Done")
    await everybody.phone.sees("You handed in")
    await everybody.laptop.press("Not sure yet")
    await everybody.laptop.sees("That is a fine start. What would you like to hear from your partner?")


async def one_student_is_looked_at(everybody: Class) -> None:
    for console in everybody.consoles:
        await console.page.locator("main .tile").filter(has_text=everybody.said.phone).click()
        await console.unnamed(".sheet").wait_for()


async def the_lesson_pauses(everybody: Class) -> None:
    await each(everybody.consoles, close)
    await everybody.teacher.press("Pause")
    await everybody.board.sees("Eyes up")
    await everybody.phone.sees("Eyes up.")


async def time_runs_out(everybody: Class) -> None:
    await everybody.teacher.press("Resume")
    for _ in range(THINK_S // 30):
        await everybody.teacher.press("− 30 s")  # noqa: RUF001
    await everybody.teacher.sees("time is up")
    await everybody.board.sees("Time is up")


async def pairs_meet(everybody: Class) -> None:
    await everybody.goes_on()
    for student in everybody.students:
        await student.unnamed(".with__title").wait_for()


async def they_talk(everybody: Class) -> None:
    await everybody.meet()
    partner = await everybody.partner()
    ask, tell, see = everybody.said.talk
    await partner.say(ask)
    await everybody.phone.write("Write to {name}", tell)
    await everybody.phone.press("Send")
    await partner.say(see)
    for place, other in enumerate(everybody.speakers):
        await other.say(everybody.said.talk[place % 3])
    for other in everybody.others[:3]:
        await other.answer(everybody.said.answer)
        await other.be_done()
    await expect(everybody.phone.page.locator(".message")).to_have_count(4)


async def they_write_their_answer(everybody: Class) -> None:
    for student in everybody.students:
        await student.unnamed(".answer-bar").click()
    await everybody.phone.press("Take the pen")
    await everybody.phone.box("Our answer").fill(everybody.said.answer)
    await everybody.phone.sees("kept")


async def a_group_is_looked_at(everybody: Class) -> None:
    for console in everybody.consoles:
        await console.page.locator("main .tile--group").filter(has_text=everybody.said.phone).click()
        await console.sees("Thought alone")


async def the_partner_drops_out(everybody: Class) -> None:
    await each(everybody.consoles, close)
    await everybody.phone.unnamed(".answer-bar").click()
    partner = await everybody.partner()
    await partner.leave()
    await everybody.phone.sees("is reconnecting…")


async def the_phone_drops_out(everybody: Class) -> None:
    everybody.cut_off.enter_context(everybody.stage.watch.overlooking("student-phone"))
    await everybody.phone.page.context.set_offline(True)
    await everybody.phone.sees("Reconnecting…")


async def they_think_again(everybody: Class) -> None:
    await everybody.phone.page.context.set_offline(False)
    await everybody.phone.sees_no("Reconnecting…")
    await (await everybody.partner()).come_back()
    await everybody.goes_on()
    for student in everybody.students:
        await student.page.locator(".think").wait_for()
    everybody.cut_off.close()


async def sharing_begins(everybody: Class) -> None:
    await everybody.goes_on()
    for student in everybody.students:
        await student.box("What should the class hear?").wait_for()


async def cards_wait(everybody: Class) -> None:
    for other, words in zip(everybody.speakers, everybody.said.insights, strict=False):
        await other.post(words)
    await everybody.laptop.write("What should the class hear?", everybody.said.answer)
    await everybody.laptop.press("Put on the board")
    await everybody.laptop.sees("waiting for your teacher")
    await expect(everybody.teacher.page.locator(".queued")).to_have_count(5)


async def cards_are_on_the_board(everybody: Class) -> None:
    await everybody.teacher.press("Let all through")
    await everybody.teacher.press("Yes, all on the board")
    for words in everybody.said.insights:
        await everybody.board.page.get_by_text(words).wait_for()


async def one_card_is_in_the_light(everybody: Class) -> None:
    await everybody.teacher.button("Spotlight").first.click()
    await everybody.phone.sees("On the board now")


async def the_board_is_blank(everybody: Class) -> None:
    await everybody.teacher.button("Spotlight").first.click()
    await everybody.teacher.press("Blank board")
    await everybody.teacher.sees("The board is blank.")


TALK = (
    Step("think-empty", thinking_begins, LESSON),
    Step("think-writing", they_write, LESSON),
    Step("think-done", they_hand_in, LESSON),
    Step("one-student", one_student_is_looked_at, CONSOLES),
    Step("paused", the_lesson_pauses, LESSON),
    Step("time-up", time_runs_out, LESSON),
    Step("pair-begins", pairs_meet, LESSON),
    Step("pair-chat", they_talk, LESSON),
    Step("pair-answer", they_write_their_answer, STUDENTS),
    Step("one-group", a_group_is_looked_at, (*CONSOLES, *STUDENTS)),
    sheet("regroup", "Regroup…"),
    Step("partner-reconnecting", the_partner_drops_out, (*CONSOLES, "student-phone")),
    Step("reconnecting", the_phone_drops_out, ("student-phone",)),
    Step("think-again", they_think_again, LESSON),
    Step("share-begins", sharing_begins, LESSON),
    Step("share-waiting", cards_wait, LESSON),
    Step("share-board", cards_are_on_the_board, LESSON),
    Step("spotlight", one_card_is_in_the_light, LESSON),
    Step("blank", the_board_is_blank, (*CONSOLES, "board-wall")),
)
