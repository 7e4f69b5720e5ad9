"""The screens at the door are for everybody: for a thumb, at 200 %, and for whom a screen is read."""

from playwright.async_api import expect

from tests.browser.axe import accessible
from tests.browser.doorway import at_door, knocks, opened
from tests.browser.people import Somebody, Student
from tests.browser.reach import POINTER_PX, THUMB_PX, out_of_reach, too_small
from tests.browser.stage import PHONE, Stage


async def test_every_screen_at_the_door_can_be_read_and_reached_by_everybody(stage: Stage) -> None:
    teacher = await opened(stage, waits="unlisted")
    await teacher.press("Door")
    await teacher.write("Names to tap", "Wilhelmina-Alexandra\nLeo\nMaya")
    await teacher.press("Keep these names")
    leo, stranger = await at_door(stage, teacher.code, "Leo", "Stranger")
    await leo.sees("Tap your name")
    await is_for_everybody(leo, THUMB_PX)
    await leo.press("Leo")
    await stranger.press("My name is not here")
    await knocks(stranger)
    await stranger.sees("Wait a moment.")
    await is_for_everybody(stranger, THUMB_PX)
    await is_for_everybody(teacher, POINTER_PX)
    tablet = Student(await stage.page("tablet", PHONE), "Leo")
    with stage.watch.overlooking("tablet"):
        await tablet.scan(stage.served.url, teacher.code)
        await tablet.page.get_by_role("button", name="Leo").click()
        await tablet.sees("Is that you?")
        await is_for_everybody(tablet, THUMB_PX)
        await tablet.press("Yes, on another device")
        await tablet.sees("Your teacher has been asked.")
        await is_for_everybody(tablet, THUMB_PX)
        await teacher.sees("asks for this seat on a new device")
        await is_for_everybody(teacher, POINTER_PX)
        await teacher.press("Do not give Leo the seat")
        await tablet.sees("this seat is somebody else's")
    await is_for_everybody(tablet, THUMB_PX)
    await the_teacher_looks_at_leo(teacher, leo)


async def the_teacher_looks_at_leo(teacher: Somebody, leo: Student) -> None:
    await teacher.press("Class list")
    await teacher.page.get_by_role("main").get_by_role("button").filter(has_text="Leo").first.click()
    await is_for_everybody(teacher, POINTER_PX)
    await teacher.press("Ask for another name")
    await expect(leo.box("First name or nickname")).to_be_visible()
    await is_for_everybody(leo, THUMB_PX)


async def is_for_everybody(somebody: Somebody, least_px: int) -> None:
    await accessible(somebody)
    assert [*await too_small(somebody.page, least_px), *await out_of_reach(somebody.page)] == []
