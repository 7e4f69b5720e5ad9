"""Every screen on which groups are arranged, talked in aloud, or share a device passes axe, in light and in dark."""

from playwright.async_api import expect

from tests.browser.axe import accessible
from tests.browser.classmates import classmates
from tests.browser.hands import tab_to
from tests.browser.people import Board, Student, Teacher
from tests.browser.stage import Stage
from tests.browser.together import groups_on


async def test_no_screen_of_the_groups_has_a_grave_fault(stage: Stage) -> None:
    teacher = await Teacher.arrives(stage)
    await teacher.start("Why does ice float?")
    board = await teacher.open_board()
    maya, leo = [await Student.arrives(stage, name) for name in ("Maya", "Leo")]
    await maya.scan(stage.served.url, teacher.code)
    await maya.take_seat()
    await leo.scan(stage.served.url, teacher.code)
    await leo.press("We share this device")
    await leo.write("The second person", "Noor")
    await accessible(leo)
    await leo.take_seat()
    async with classmates(stage.served, teacher.code, ("Amara",)):
        await the_teacher_arranges_them(teacher)
        await the_teacher_lets_them_talk_aloud(teacher, maya, leo)
        await they_talk_aloud(teacher, board, maya, leo)


async def the_teacher_arranges_them(teacher: Teacher) -> None:
    await teacher.press("See the groups")
    groups = await groups_on(teacher)
    await accessible(teacher)
    await tab_to(teacher.page, "Move Maya…")
    await teacher.page.keyboard.press("Enter")
    await accessible(teacher)
    await teacher.press("to Leo + Noor")
    await groups_on(teacher, other_than=groups)
    await expect(teacher.page.locator(".moved__words")).to_be_visible()
    await accessible(teacher)
    await teacher.press("Leave it to the start")
    await teacher.press("Class file")
    await teacher.write("Keep apart", "Maya, Zoe")
    await teacher.press("Keep it in this room")
    await teacher.sees("is in your lists, but in no seat.")
    await accessible(teacher)
    await teacher.press("Close")


async def the_teacher_lets_them_talk_aloud(teacher: Teacher, maya: Student, leo: Student) -> None:
    await teacher.press("How we talk")
    await accessible(teacher)
    await teacher.press("Aloud, face to face")
    await maya.sees("Where do you sit?")
    await accessible(teacher, maya, leo)
    await maya.write("Where do you sit?", "Table 3")
    await maya.press("Keep")
    await maya.sees("You sit here: Table 3")
    await teacher.press("Start thinking")
    await leo.hand_in("Because there is air in it.")
    await leo.sees("You handed in")
    await accessible(maya, leo)


async def they_talk_aloud(teacher: Teacher, board: Board, maya: Student, leo: Student) -> None:
    await teacher.press("Start pairing")
    await leo.sees("Leo speaks first.")
    await maya.sees("Write instead")
    await board.sees("A speaks")
    await accessible(teacher, board, maya, leo)
    await maya.page.get_by_text("Write instead").click()
    await maya.sees("Your teacher can read this too")
    await accessible(maya)
    await teacher.press("Regroup…")
    await accessible(teacher)
    await teacher.press("Class list")
    await teacher.press("Mark Maya as away")
    await maya.sees("Your teacher has marked you away.")
    await accessible(teacher, maya)
