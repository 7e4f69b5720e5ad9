"""A phone's keyboard lies over the page without telling the layout. What is being typed stays above it."""

from playwright.async_api import Locator, expect

from tests.browser.classmates import Classmate, classmates
from tests.browser.consoles import CHOOSE, PAIR, SHARE, THINK, Console
from tests.browser.people import Student
from tests.browser.stage import SMALL_PHONE, Stage, shoot

KEYBOARD = """() => {
  const seen = new EventTarget();
  Object.defineProperty(seen, "height", {get: () => seen.left ?? innerHeight});
  Object.defineProperty(window, "visualViewport", {value: Object.assign(seen, {offsetTop: 0, scale: 1})});
}"""
"""No browser here has a keyboard: this is what one does to `visualViewport`, and to nothing else."""
COMES_UP = """([left, offsetTop]) => {
  Object.assign(visualViewport, {left, offsetTop});
  visualViewport.dispatchEvent(new Event("resize"));
}"""
LEFT_PX, PANNED_PX = 330, 90
"""So much is left of 640 px, and so far a phone may have moved the page up by itself."""


async def test_every_box_stays_above_the_keyboard_with_what_hands_it_in(stage: Stage) -> None:
    teacher = await Console.comes_to(stage, (CHOOSE, THINK, PAIR, SHARE))
    maya = await Student.arrives(stage, "Maya", SMALL_PHONE)
    await maya.page.add_init_script(f"({KEYBOARD})()")
    await maya.scan(stage.served.url, teacher.code)
    await maya.take_seat()
    async with classmates(stage.served, teacher.code, ["Ben"]) as (ben,):
        await teacher.uncover()
        await teacher.step("Start thinking")
        await is_typed_in_sight(maya, maya.box("Why?"), maya.button("Done"), "250-why")
        await teacher.step("Start thinking")
        await maya.press("Go")
        await is_typed_in_sight(maya, maya.box("What do you think?"), maya.button("Done"), "251-think")
        await teacher.step("Start pairing")
        await maya.press("Go")
        await they_talk(maya, ben)
        await teacher.step("Share with the class")
        await maya.press("Go")
        await is_typed_in_sight(
            maya, maya.box("What should the class hear?"), maya.button("Put on the board"), "254-insight"
        )


async def they_talk(maya: Student, ben: Classmate) -> None:
    for _ in range(6):
        await ben.say("Why would it be lighter when it is the same water as before?")
    last = maya.page.get_by_role("log").get_by_role("paragraph").last
    await is_typed_in_sight(maya, maya.box("Write to"), maya.button("Send"), "252-talk")
    await expect(last).to_be_in_viewport()
    await maya.turn_to_answer()
    await maya.press("Take the pen")
    await is_typed_in_sight(maya, maya.box("Our answer"), maya.button("Pass the pen"), "253-answer")


async def is_typed_in_sight(maya: Student, box: Locator, button: Locator, name: str) -> None:
    await box.focus()
    for panned in (0, PANNED_PX):
        await maya.page.evaluate(COMES_UP, [LEFT_PX, panned])
        await is_between(box, panned, panned + LEFT_PX)
        await box.press_sequentially("word ")
        for found in (box, button):
            await is_between(found, panned, panned + LEFT_PX)
        if panned == 0:
            await shoot(maya.page, f"{name}-phone")
    await maya.page.evaluate(COMES_UP, [SMALL_PHONE.height, 0])


async def is_between(found: Locator, top_px: int, bottom_px: int) -> None:
    await expect(found).to_be_visible()
    place = await found.bounding_box()
    assert place is not None
    assert top_px <= place["y"]
    assert place["y"] + place["height"] <= bottom_px
