"""Who else may be the teacher, and how that ends."""

from tests.browser.screens_class import CONSOLES, VISITORS, Class
from tests.browser.screens_coming import the_teacher_comes
from tests.browser.screens_step import Step, each, opens
from tests.browser.tongue import Reader


async def the_rest_of_the_plan_is_read(everybody: Class) -> None:
    async def reads(visitor: Reader) -> None:
        await visitor.page.goto(everybody.stage.served.url)
        await visitor.press("Choices, times, more questions…")
        fold = visitor.page.locator("summary").filter(has_text=visitor.tongue.part("Board, names, door"))
        await fold.click()
        await fold.evaluate("(line) => line.scrollIntoView({ block: 'start' })")

    await each(everybody.visitors, reads)


async def the_privacy_page_is_read_on(everybody: Class) -> None:
    for visitor in everybody.visitors:
        await visitor.page.goto(f"{everybody.stage.served.url}/privacy")
        await visitor.page.locator("h2").nth(4).evaluate("(line) => line.scrollIntoView({ block: 'start' })")


async def they_come_to_the_teachers_side(everybody: Class) -> None:
    async def comes(visitor: Reader) -> None:
        await visitor.page.goto(f"{everybody.stage.served.url}/teach/{everybody.code}")
        await visitor.sees("This is the teacher's side of the room.")

    await each(everybody.visitors, comes)


async def they_show_a_number(everybody: Class) -> None:
    for visitor in everybody.visitors:
        await visitor.press("I teach here: show a number")
        await visitor.unnamed(".pairing__number .code").wait_for()


async def links_are_looked_at(everybody: Class) -> None:
    await the_teacher_comes(everybody)
    await everybody.teacher.press("The class cannot see this screen")
    for console in everybody.consoles:
        await opens(console, "links")


async def a_phone_is_let_in(everybody: Class) -> None:
    number = await everybody.at["visitor-phone"].unnamed(".pairing__number .code").inner_text()
    await everybody.teacher.write("The number that it shows", number)
    await everybody.teacher.press("Let it in")
    await everybody.teacher.sees("It is a console now.")
    for console in everybody.consoles:
        await console.page.locator("details summary").last.click()
        await console.page.locator(".links__part .ways__row .button").last.click()
        await console.sees("Copy it now: it is not shown again.")
        await console.page.locator("details").last.evaluate(
            "(each) => each.scrollIntoView({ block: 'center' })"
        )


async def somebody_stands_in(everybody: Class) -> None:
    box = everybody.teacher.box("Cover link, until {when}")
    visitor = everybody.at["visitor-laptop"]
    await visitor.page.goto(await box.input_value())
    await visitor.press("The class cannot see this screen")
    await opens(visitor, "links")
    await visitor.sees("You stand in: links for others come from the teacher of this class.")


async def new_links_are_asked_for(everybody: Class) -> None:
    await everybody.teacher.page.get_by_role("switch").first.click()
    for console in everybody.consoles:
        await opens(console, "links")
        await console.press("Make new links")
        await console.sees("Close all other consoles and boards?")


async def other_links_are_over(everybody: Class) -> None:
    await everybody.teacher.press("Make new links")
    for screen in OVER:
        await everybody.at[screen].sees("This link is over.")


OVER = ("visitor-laptop", "teacher-phone", "board-wall")
LINKS = (
    Step("front-door", the_rest_of_the_plan_is_read, VISITORS),
    Step("privacy-below", the_privacy_page_is_read_on, VISITORS),
    Step("teachers-side", they_come_to_the_teachers_side, VISITORS),
    Step("number", they_show_a_number, VISITORS),
    Step("links", links_are_looked_at, CONSOLES),
    Step("cover-link", a_phone_is_let_in, CONSOLES),
    Step("stand-in", somebody_stands_in, ("visitor-laptop",)),
)
LINKS_END = (
    Step("new-links", new_links_are_asked_for, CONSOLES),
    Step("link-over", other_links_are_over, OVER),
)
