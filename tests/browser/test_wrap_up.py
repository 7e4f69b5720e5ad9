"""What a student takes home of a lesson: all that was theirs or shown to them, once, in order, and nothing else."""

from playwright.async_api import Page, expect

from tests.browser.axe import accessible
from tests.browser.classmates import Classmate, classmates
from tests.browser.consoles import CHOOSE, CHOOSE_AGAIN, OPTIONS, PAIR, SHARE, THINK
from tests.browser.people import Student, Teacher
from tests.browser.stage import Stage, shoot

SQUARES = {"kind": "pair", "size": 4, "merges": True}
PLAN: dict[str, object] = {
    "rounds": [
        {"question": "Why does ice float?", "phases": [THINK, PAIR, SQUARES, SHARE]},
        {
            "question": "The ice melts. And the water?",
            "also": "Se derrite. ¿Y el agua?",
            "phases": [CHOOSE, PAIR, CHOOSE_AGAIN, SHARE],
        },
    ]
}
OTHERS = ("Ben", "Chloé", "Dmitri")


async def test_a_students_page_of_the_lesson_holds_what_they_may_see_and_nothing_else(stage: Stage) -> None:
    teacher = await Teacher.opens(stage, PLAN)
    maya = await Student.arrives(stage, "Maya")
    await maya.scan(stage.served.url, teacher.code)
    await maya.take_seat()
    async with classmates(stage.served, teacher.code, OTHERS) as others:
        first, fours = await a_round_of_one_two_four_all(teacher, maya, others)
        second = await a_round_of_choices(teacher, maya, others)
        await onwards(teacher, "Wrap up")
        await maya.sees("That was it. Thank you!")
        await maya.sees(f"Our answer · with {first.name}")
        assert await lines(maya.page) == [
            *("That was it. Thank you!", "Question 1", "Why does ice float?"),
            *("You thought", "Maya thinks it is lighter"),
            *(f"{first.name} thought", f"{first.name} has a thought"),
            *(f"Our answer · with {first.name}", "The two of us say gaps"),
            *(line for each in fours for line in (f"{each.name} thought", f"{each.name} has a thought")),
            *("Our answer · with your group", "The four of us say honeycomb"),
            *("On the board", "Honeycomb, for all to see"),
            *("Question 2", "The ice melts. And the water?", "Se derrite. ¿Y el agua?"),
            *("You thought first", OPTIONS[0], "More water"),
            *(f"{second.name} thought", OPTIONS[1], "I think so"),
            "What we said: 2 messages",
            *("You think now", OPTIONS[1], "The same water"),
            *("What the class chose", f"A {OPTIONS[0]}", "1 before talking, 0 after"),
            *(f"B {OPTIONS[1]}", "3 before talking, 4 after"),
            *(f"C {OPTIONS[2]}", "0 before talking, 0 after"),
            "1 person chose something else after talking.",
            *("Print this page", "You are", "Maya", "Not me"),
        ]
        await accessible(maya)
        await shoot(maya.page, "240-wrap-up-phone")


async def a_round_of_one_two_four_all(
    teacher: Teacher, maya: Student, others: list[Classmate]
) -> tuple[Classmate, list[Classmate]]:
    """Who was with Maya first, and who came then."""
    await onwards(teacher, "Start thinking")
    await maya.hand_in("Maya thinks it is lighter")
    for other in others:
        await other.think(f"{other.name} has a thought")
    await teacher.sees("4 of 4 ready")
    await onwards(teacher, "Start pairing")
    partner = await partner_of(maya, others)
    await partner.answer("The two of us say gaps")
    strangers = [other for other in others if other is not partner]
    await strangers[0].say("Nobody but us reads this")
    await strangers[0].answer("The other two say air")
    await maya.sees("The two of us say gaps")
    await onwards(teacher, "Start the fours")
    await maya.sees("Your answer from before", "The two of us say gaps", *(other.name for other in others))
    await partner.answer("The four of us say honeycomb")
    await maya.sees("The four of us say honeycomb")
    await onwards(teacher, "Share with the class")
    await partner.post("Honeycomb, for all to see")
    await strangers[0].post("The teacher keeps this one back")
    await teacher.card("Honeycomb, for all to see").get_by_role("button", name="Let through").click()
    await maya.sees("Honeycomb, for all to see")
    return partner, strangers


async def a_round_of_choices(teacher: Teacher, maya: Student, others: list[Classmate]) -> Classmate:
    await onwards(teacher, "Next question")
    await maya.page.get_by_role("radio", name=OPTIONS[0]).check()
    await maya.write("Why?", "More water")
    await maya.press("Done")
    for other in others:
        await other.choose(1, "I think so")
    await onwards(teacher, "Start pairing")
    partner = await partner_of(maya, others)
    await maya.say("Are you sure?")
    await partner.say("It is the same water")
    await maya.sees("It is the same water")
    await maya.page.locator("h1").click()
    await onwards(teacher, "Think again")
    await maya.page.get_by_role("radio", name=OPTIONS[1]).check()
    await maya.write("Why?", "The same water")
    await maya.press("Done")
    for other in others:
        await other.choose(1, "I still think so")
    await onwards(teacher, "Share with the class")
    await maya.sees("What the class chose")
    return partner


async def onwards(teacher: Teacher, step: str) -> None:
    await teacher.page.locator(".desk__next [aria-disabled=false]").get_by_text(step).click()


async def partner_of(maya: Student, others: list[Classmate]) -> Classmate:
    title = maya.page.get_by_role("heading", level=1)
    await expect(title).to_contain_text("You are with")
    words = await title.inner_text()
    return next(other for other in others if other.name in words)


async def lines(page: Page) -> list[str]:
    """What can be read on a page, from top to bottom."""
    words = await page.get_by_role("main").inner_text()
    return [line.strip() for line in words.splitlines() if line.strip()]
