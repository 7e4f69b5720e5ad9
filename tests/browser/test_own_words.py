"""Who is writing the group's answer when the partner leaves goes on writing, and adds the words to the new answer."""

from playwright.async_api import expect

from tests.browser.people import Student, Teacher
from tests.browser.stage import Stage, shoot

OURS = "Holes in the pattern"
MINE = "Air is lighter, it rises like a balloon"


async def test_words_that_the_new_group_does_not_have_stay_in_the_box_and_are_mine_to_add(
    stage: Stage,
) -> None:
    teacher = await Teacher.arrives(stage)
    await teacher.start("Why does ice float?")
    students = [await Student.arrives(stage, name) for name in ("Maya", "Leo", "Noor", "Ben")]
    for student in students:
        await student.scan(stage.served.url, teacher.code)
        await student.take_seat()
    await teacher.press("Start thinking")
    await teacher.press("Start pairing")
    maya, *others = students
    for student in students:
        await expect(student.heading("You are with")).to_be_visible()
    writer, leaver = [other for other in others if not await maya.is_with(other)]
    await answers(maya, OURS)
    await answers(writer, "Air is lighter")
    await writer.box("Our answer").focus()
    await writer.page.keyboard.press("End")
    await writer.page.keyboard.type(", it rises")
    await leaver.press("Not me")
    await leaver.press("Leave")
    await writer.sees("Your partner left. Now you are with", "Your words, not yet in our answer", OURS)
    await writer.page.keyboard.type(" like a balloon")
    await expect(writer.box("Your words, not yet in our answer")).to_have_value(MINE)
    await shoot(writer.page, "46-own-words-phone")
    await writer.reload()
    await expect(writer.box("Your words, not yet in our answer")).to_have_value(MINE)
    await writer.press("Add to our answer")
    await expect(writer.box("Our answer")).to_have_value(f"{OURS}\n{MINE}")
    await maya.sees(MINE)


async def answers(student: Student, words: str) -> None:
    await student.turn_to_answer()
    await student.press("Take the pen")
    await student.write("Our answer", words)
    await student.sees("kept")
