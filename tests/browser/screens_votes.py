"""The second round: a choice and how sure, a talk aloud, the choice again with its chart; then the end."""

from playwright.async_api import Locator, expect

from tests.browser.screens_class import CONSOLES, LESSON, STUDENTS, Class
from tests.browser.screens_step import Step
from tests.browser.screens_words import PAIR_S
from tests.browser.tongue import Reader


def option(student: Reader, words: str) -> Locator:
    return student.page.get_by_role("radio", name=words)


async def they_are_asked_to_choose(everybody: Class) -> None:
    await everybody.teacher.press("Show the board")
    await everybody.goes_on()
    for student in everybody.students:
        await option(student, everybody.said.options[0]).wait_for()


async def they_choose(everybody: Class) -> None:
    for place, student in enumerate(everybody.students):
        await option(student, everybody.said.options[place]).check()
        await student.page.locator(".sure__chip input").nth(place).check()
        await student.box("Why?").fill(everybody.said.thoughts[place])
    for place, other in enumerate(everybody.others):
        await other.choose(place % 3, everybody.said.thoughts[place % 4], sure=place % 3)
    await everybody.laptop.press("Done")
    await everybody.laptop.sees("You handed in")


async def they_are_to_talk_aloud(everybody: Class) -> None:
    for console in everybody.consoles:
        await console.press("Class list")
        await console.press("How we talk")
    await everybody.teacher.press("Aloud, face to face")
    await expect(everybody.teacher.button("Aloud, face to face")).to_have_attribute("aria-pressed", "true")
    for student in everybody.students:
        await student.sees("Where do you sit?")


async def they_talk_aloud(everybody: Class) -> None:
    await everybody.phone.press("Done")
    await everybody.phone.sees("You handed in")
    await everybody.goes_on()
    await everybody.meet()
    for student in everybody.students:
        await student.unnamed(".aloud").wait_for()


async def they_write_one_line(everybody: Class) -> None:
    for _ in range(PAIR_S // 30):
        await everybody.teacher.press("− 30 s")  # noqa: RUF001
    for student in everybody.students:
        await student.sees("Now one line together.")


async def they_choose_again(everybody: Class) -> None:
    await everybody.goes_on()
    for student in everybody.students:
        await student.page.locator(".think").wait_for()
    for place, other in enumerate(everybody.others):
        await other.choose(1 if place % 4 else 0, everybody.said.thoughts[place % 4])


async def the_chart_hangs(everybody: Class) -> None:
    await everybody.goes_on()
    await everybody.board.unnamed(".chart").wait_for()
    for console in everybody.consoles:
        await console.page.locator("summary").first.click()


async def a_group_is_called_on(everybody: Class) -> None:
    for console in everybody.consoles:
        await console.press("Call on a group")
        await console.sees("Ask {names} next")


async def it_goes_on_another_day(everybody: Class) -> None:
    await everybody.teacher.press("Continue another day")
    await everybody.teacher.sees("This lesson goes on another day.")


async def it_ends(everybody: Class) -> None:
    await everybody.goes_on()
    await everybody.teacher.sees_no("This lesson goes on another day.")
    for other, words in zip(everybody.speakers, everybody.said.thoughts, strict=False):
        await other.post(words)
    await everybody.teacher.press("Let all through")
    await everybody.teacher.press("Yes, all on the board")
    await everybody.goes_on()
    for student in everybody.students:
        await student.sees("That was it. Thank you!")


async def it_is_printed(everybody: Class) -> None:
    for reader in (*everybody.consoles, *everybody.students):
        await reader.page.emulate_media(media="print")


async def it_is_to_be_deleted(everybody: Class) -> None:
    for reader in (*everybody.consoles, *everybody.students):
        await reader.page.emulate_media(media="screen")
    for console in everybody.consoles:
        await console.press("Delete now")
        await console.sees("Delete all that was said?")


async def it_is_deleted(everybody: Class) -> None:
    await everybody.teacher.press("Delete")
    await everybody.teacher.sees("Turn to your elbow partner.")
    for reader in (everybody.board, *everybody.students):
        await reader.sees("This room is closed.")


VOTES = (
    Step("choose", they_are_asked_to_choose, LESSON),
    Step("chosen", they_choose, LESSON),
    Step("how-we-talk-now", they_are_to_talk_aloud, (*CONSOLES, *STUDENTS)),
    Step("pair-aloud", they_talk_aloud, LESSON),
    Step("pair-one-line", they_write_one_line, LESSON),
    Step("choose-again", they_choose_again, LESSON),
    Step("chart", the_chart_hangs, LESSON),
    Step("called-on", a_group_is_called_on, CONSOLES),
    Step("parked", it_goes_on_another_day, LESSON),
    Step("wrap-up", it_ends, LESSON),
    Step("print", it_is_printed, (*CONSOLES, *STUDENTS)),
    Step("delete", it_is_to_be_deleted, CONSOLES),
    Step("closed", it_is_deleted, LESSON),
)
