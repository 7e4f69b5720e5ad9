"""Every screen of a lesson at 200 %, on 320 px, for a thumb, and for whom moving things make ill."""

from collections.abc import AsyncIterator

from playwright.async_api import expect

from tests.browser.classmates import Classmate, classmates
from tests.browser.consoles import CHOOSE, OPTIONS, PAIR, SHARE, Console
from tests.browser.people import Somebody, Student, Teacher
from tests.browser.reach import POINTER_PX, THUMB_PX, ZOOMED, moves, out_of_reach, too_small
from tests.browser.stage import LAPTOP, Stage

LONG_NAME = "Wilhelmina-Alexandra"
TALK = {**PAIR, "starters": ["I agree because…", "Can you say why?"]}
PHASES = (CHOOSE, TALK, SHARE)


async def test_no_screen_is_cut_off_at_200_percent_or_at_320_px_nor_too_small_for_a_thumb(
    stage: Stage,
) -> None:
    faults = {}
    front = Teacher(await stage.page("visitor", LAPTOP))
    await unfolds(stage, front)
    faults["front page"] = await faults_on(front, POINTER_PX)
    console = await Console.comes_to(stage, PHASES)
    phone = await Student.arrives(stage, LONG_NAME)
    async with classmates(stage.served, console.code, ("Leo", "Ida", "Jun")) as others:
        async for step in a_lesson(stage, console, phone, others[0]):
            faults[f"{step}: console"] = await faults_on(console, POINTER_PX)
            faults[f"{step}: phone"] = await faults_on(phone, THUMB_PX)
    assert {step: found for step, found in faults.items() if found} == {}


async def test_nothing_moves_for_whom_it_makes_ill(stage: Stage) -> None:
    faults = {}
    front = Teacher(await stage.page("visitor", LAPTOP))
    await still(front)
    await unfolds(stage, front)
    faults["front page"] = await moves(front.page)
    console = await Console.comes_to(stage, PHASES)
    await console.uncover()
    board = await console.open_board()
    phone = await Student.arrives(stage, LONG_NAME)
    for somebody in (console, board, phone):
        await still(somebody)
    async with classmates(stage.served, console.code, ("Leo", "Ida", "Jun")) as others:
        async for step in a_lesson(stage, console, phone, others[0]):
            for name, somebody in (("console", console), ("board", board), ("phone", phone)):
                faults[f"{step}: {name}"] = await moves(somebody.page)
    assert {step: found for step, found in faults.items() if found} == {}


async def test_at_200_percent_a_student_still_finds_what_a_phones_keyboard_hides(stage: Stage) -> None:
    console = await Console.comes_to(stage)
    maya = await Student.arrives(stage, "Maya", LAPTOP)
    await maya.page.set_viewport_size(ZOOMED)
    await maya.scan(stage.served.url, console.code)
    await maya.take_seat()
    await console.step("Start thinking")
    await maya.box("What do you think?").click()
    for name in ("Ask your teacher to come", "Not me"):
        await expect(maya.button(name)).to_be_visible()


async def faults_on(somebody: Somebody, least_px: int) -> list[str]:
    return [*await too_small(somebody.page, least_px), *await out_of_reach(somebody.page)]


async def still(somebody: Somebody) -> None:
    await somebody.page.emulate_media(reduced_motion="reduce")


async def unfolds(stage: Stage, visitor: Teacher) -> None:
    """The front page, with all that it can show."""
    await visitor.page.goto(stage.served.url)
    await visitor.press("Choices, times, more questions…")
    await visitor.press("My plans")


async def a_lesson(stage: Stage, console: Console, phone: Student, partner: Classmate) -> AsyncIterator[str]:
    """From one screen to the next, with a stop at each."""
    await phone.scan(stage.served.url, console.code)
    await expect(phone.box("First name or nickname")).to_be_visible()
    yield "joining"
    await phone.take_seat()
    yield "lobby"
    if await console.button("The class cannot see this screen").count():
        await console.uncover()
    for sheet in ("Class list", "How we talk", "Links"):
        await console.press(sheet)
        yield f"lobby, {sheet}"
        await console.press("Close")
    async for step in thinking(console, phone):
        yield step
    async for step in talking(console, phone):
        yield step
    async for step in sharing(console, phone):
        yield step


async def thinking(console: Console, phone: Student) -> AsyncIterator[str]:
    await console.step("Start thinking")
    await phone.sees(*OPTIONS)
    yield "think"
    await phone.page.get_by_role("radio", name=OPTIONS[0]).check()
    await phone.write("Why?", "There is more water then. " * 8)
    await phone.press("Done")
    await phone.sees("You handed in")
    await console.sees("There is more water then.")
    yield "think, done"
    await console.press("Pause")
    await phone.sees("Eyes up.")
    yield "paused"
    await console.press("Resume")


async def talking(console: Console, phone: Student) -> AsyncIterator[str]:
    await console.step("Start pairing")
    await phone.sees("You are with")
    await phone.say("Whatdoyoumeanbythat" * 6)
    await phone.press("Ask your teacher to come")
    await phone.sees("Your teacher will come by.")
    await console.sees("has a hand up")
    yield "pair"
    await phone.turn_to_answer()
    await phone.press("Take the pen")
    await phone.write("Our answer", "Same weight, more room. " * 4)
    await phone.sees("kept")
    await console.tile(LONG_NAME).first.click()
    await console.sees("Thought alone")
    yield "pair, answer"
    await console.press("Close")


async def sharing(console: Console, phone: Student) -> AsyncIterator[str]:
    await console.step("Share with the class")
    await phone.press("Go")
    await phone.post("It is larger.")
    await console.sees("1 waits for you")
    yield "share"
    await console.press("Let through")
    await phone.sees("on the board")
    yield "share, card"
    await console.step("Wrap up")
    await phone.sees("That was it. Thank you!")
    await console.sees("4 took part")
    yield "wrap-up"
