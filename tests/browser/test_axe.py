"""Every screen passes axe, in light and in dark: no fault that it calls serious or critical."""

from tests.browser.axe import accessible
from tests.browser.people import Board, Student, Teacher
from tests.browser.stage import LAPTOP, Stage

THOUGHT = "Because the particles keep a distance when they freeze."


async def test_no_screen_of_a_lesson_has_a_grave_fault(stage: Stage) -> None:
    await the_front_pages(stage)
    teacher = await Teacher.arrives(stage)
    await teacher.start("Why does ice float?")
    board = await teacher.open_board()
    maya, leo = [await Student.arrives(stage, name) for name in ("Maya", "Leo")]
    for student in (maya, leo):
        await student.scan(stage.served.url, teacher.code)
    await accessible(maya)
    for student in (maya, leo):
        await student.take_seat()
    await accessible(teacher, board, maya)
    await the_thinking(teacher, board, maya, leo)
    await the_talk(teacher, board, maya, leo)
    await the_share(teacher, board, maya)


async def the_front_pages(stage: Stage) -> None:
    visitor = Teacher(await stage.page("visitor", LAPTOP))
    await visitor.page.goto(stage.served.url)
    await accessible(visitor)
    await visitor.press("Choices, times, more questions…")
    await visitor.page.get_by_role("radio", name="by choosing, and saying why").check()
    await visitor.page.locator("summary").click()
    await visitor.press("Start")
    await visitor.sees("Write your question first.", "Write two choices or more.")
    await accessible(visitor)
    with stage.watch.overlooking("visitor"):
        for path in ("privacy", "r/BCDFGH"):
            await visitor.page.goto(f"{stage.served.url}/{path}")
            await accessible(visitor)


async def the_thinking(teacher: Teacher, board: Board, maya: Student, leo: Student) -> None:
    await teacher.press("Start thinking")
    await maya.think(THOUGHT)
    await accessible(maya)
    await maya.press("Done")
    await leo.press("Not sure yet")
    await teacher.sees(THOUGHT)
    await accessible(teacher, board, maya)
    await teacher.press("Class list")
    await accessible(teacher)
    await teacher.press("Links")
    await accessible(teacher)
    await teacher.press("Keys")
    await accessible(teacher)
    await teacher.press("Pause")
    await board.sees("Eyes up")
    await accessible(teacher, board, maya)
    await teacher.press("Resume")
    await teacher.let_time_run_out(90)
    await board.sees("Time is up")
    await accessible(teacher, board, maya)


async def the_talk(teacher: Teacher, board: Board, maya: Student, leo: Student) -> None:
    await teacher.press("Start pairing")
    await maya.say("What do you think?")
    await leo.say("You first!")
    await maya.sees("You first!")
    await accessible(teacher, board, maya)
    await maya.turn_to_answer()
    await maya.press("Take the pen")
    await maya.write("Our answer", "More room, same weight.")
    await maya.sees("kept")
    await accessible(maya)
    await teacher.tile("Maya").click()
    await teacher.sees("Thought alone", "You first!")
    await accessible(teacher, maya)


async def the_share(teacher: Teacher, board: Board, maya: Student) -> None:
    await teacher.press("Share with the class")
    await board.sees("What did you find out together?")
    await accessible(board)
    await maya.press("Go")
    await maya.write("What should the class hear?", "More room, same weight.")
    await accessible(maya)
    await maya.press("Put on the board")
    await teacher.sees("1 waits for you")
    await accessible(teacher)
    await teacher.press("Let through")
    await board.sees("More room, same weight.")
    await accessible(teacher, board, maya)
    await teacher.press("Spotlight")
    await maya.sees("On the board now")
    await accessible(teacher, board, maya)
    await teacher.press("Wrap up")
    await maya.sees("That was it. Thank you!")
    await accessible(teacher, board, maya)
