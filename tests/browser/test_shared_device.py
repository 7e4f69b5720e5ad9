"""Children who share a device think one after the other, and are a group already."""

from playwright.async_api import expect

from tests.browser.classmates import classmates
from tests.browser.people import Student, Teacher
from tests.browser.stage import Stage, shoot
from tests.browser.together import groups_on, is_with

QUESTION = "Should a school day start later?"


async def test_two_children_on_one_device_pass_it_on_and_talk_with_each_other(stage: Stage) -> None:
    teacher = await Teacher.arrives(stage)
    await teacher.start(QUESTION)
    maya = await Student.arrives(stage, "Maya")
    leo = Student(maya.page, "Leo")
    await maya.scan(stage.served.url, teacher.code)
    await they_join(maya)
    async with classmates(stage.served, teacher.code, ("Amara", "Ben")):
        await teacher.sees("4 are here: 2 pairs")
        await they_think_in_turn(teacher, maya, leo)
        await they_talk_around_one_screen(teacher, maya, leo)


async def they_join(maya: Student) -> None:
    await maya.press("We share this device")
    await maya.write("First name or nickname", "Maya")
    await maya.write("The second person", "Leo")
    await shoot(maya.page, "110-join-phone")
    await maya.press("Join")
    await maya.sees("Look up", "Maya’s turn")  # noqa: RUF001
    await shoot(maya.page, "110-lobby-phone")


async def they_think_in_turn(teacher: Teacher, maya: Student, leo: Student) -> None:
    await teacher.press("Start thinking")
    await maya.hand_in("Later, I am a night owl.")
    await maya.sees("You handed in")
    await shoot(maya.page, "111-pass-phone")
    await maya.page.get_by_role("button", name="Pass to Leo").last.click()
    await leo.sees("Leo’s turn")  # noqa: RUF001
    await leo.sees_no("night owl")
    await leo.think("Earlier, so that")
    await leo.reload()
    await leo.sees("Leo’s turn")  # noqa: RUF001
    await expect(leo.box("What do you think?")).to_have_value("Earlier, so that")
    await leo.hand_in("Earlier, so that there is more afternoon.")
    await teacher.sees("2 of 4 ready", "night owl", "more afternoon")


async def they_talk_around_one_screen(teacher: Teacher, maya: Student, leo: Student) -> None:
    await teacher.press("Start pairing")
    assert {"Maya", "Leo"} in await groups_on(teacher)
    await is_with(leo, {"Maya"})
    await leo.sees("Maya speaks first.", "night owl", "more afternoon")
    await shoot(leo.page, "112-pair-phone")
    await leo.reload()
    await is_with(leo, {"Maya"})
    await leo.turn_to_answer()
    await leo.write("Our answer", "Whenever the bus comes.")
    await leo.sees("kept")
    await shoot(leo.page, "113-answer-phone")
    await leo.page.get_by_role("button", name="Pass to Maya").first.click()
    await is_with(maya, {"Leo"})
    await maya.sees("Whenever the bus comes.")
    await expect(teacher.tile("Maya", "Leo")).to_contain_text("answer")
    await teacher.tile("Maya", "Leo").click()
    await teacher.sees("share a device", "Whenever the bus comes.")
