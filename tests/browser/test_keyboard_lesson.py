"""A whole lesson without a mouse: no key leads into a void, and none leaves the focus behind."""

from playwright.async_api import expect

from tests.browser.consoles import OPTIONS, PEER_INSTRUCTION, Console
from tests.browser.keyboard import Keyboard
from tests.browser.people import Board, Student, Teacher
from tests.browser.stage import LAPTOP, Stage

QUESTION = "Why does ice float?"
THOUGHT = "The particles keep a distance when they freeze"
INSIGHT = "Same weight, more room."


async def test_a_teacher_and_two_students_hold_a_whole_lesson_with_keys_alone(stage: Stage) -> None:
    teacher = await Teacher.arrives(stage)
    desk = Keyboard(teacher)
    await a_room_is_opened(teacher, desk)
    board = await teacher_opens_the_board(teacher, desk)
    maya, leo = [await somebody_joins(stage, teacher, name) for name in ("Maya", "Leo")]
    await they_think(desk, maya, leo)
    await the_clock_and_the_board_have_letters(teacher, desk, board, maya)
    await sheets_open_and_close(teacher, desk)
    await they_talk(desk, maya, leo)
    await they_share(teacher, desk, board, maya, leo)
    await they_wrap_up(teacher, desk, maya)


async def a_room_is_opened(teacher: Teacher, desk: Keyboard) -> None:
    await desk.to("Your question")
    await desk.type(QUESTION)
    await desk.reaches_everything()
    await desk.do("Start")
    await teacher.sees("Nobody is here yet")
    await desk.do("The class cannot see this screen")
    await teacher.sees_no("The class cannot see this screen")
    await desk.is_somewhere()


async def teacher_opens_the_board(teacher: Teacher, desk: Keyboard) -> Board:
    async with teacher.page.context.expect_page() as opening:
        await desk.do("Open the board")
    board = Board(await opening.value)
    await board.sees("Your names appear here.")
    await board.page.keyboard.press("c")
    await expect(board.page.locator(".big-code")).to_be_visible()
    await board.page.keyboard.press("Escape")
    await expect(board.page.locator(".big-code")).to_have_count(0)
    await teacher.page.bring_to_front()
    return board


async def somebody_joins(stage: Stage, teacher: Teacher, name: str) -> Student:
    student = await Student.arrives(stage, name, LAPTOP)
    keys = Keyboard(student)
    await student.page.goto(stage.served.url)
    await keys.to("Joining a class?")
    await keys.type(teacher.code.lower())
    await keys.press("Enter")
    await keys.is_on("First name or nickname")
    await keys.type(name)
    await keys.reaches_everything()
    await keys.press("Enter")
    await keys.is_on("You’re in. Look up.")  # noqa: RUF001
    await teacher.sees(name)
    return student


async def they_think(desk: Keyboard, maya: Student, leo: Student) -> None:
    await desk.press("n")
    keys = Keyboard(maya)
    await maya.sees(QUESTION)
    await keys.is_on(QUESTION)
    await keys.reaches_everything()
    await keys.to("What do you think?")
    await keys.type(THOUGHT)
    await keys.do("Done")
    await maya.sees("You handed in")
    await keys.is_on("Keep writing")
    await keys.press("Enter")
    await keys.is_on("Done")
    await keys.to("What do you think?", key="Shift+Tab")
    await keys.press("End")
    await keys.type(" solid.")
    await keys.do("Done", key="Space")
    await maya.sees(f"{THOUGHT} solid.")
    await keys.is_on("Keep writing")
    others = Keyboard(leo)
    await others.do("Not sure yet")
    await others.is_on("Keep writing")
    await others.do("Ask your teacher to come")
    await leo.sees("Your teacher will come by.")
    await others.is_on("Never mind")


async def the_clock_and_the_board_have_letters(
    teacher: Teacher, desk: Keyboard, board: Board, maya: Student
) -> None:
    await desk.press("p")
    await maya.sees("Eyes up.")
    left = teacher.page.get_by_role("timer")
    for key, more_s in (("+", 30), ("-", -30), ("-", -30)):
        await expect(teacher.button("+ 30 s")).to_be_enabled()
        minutes, seconds = str(await left.text_content()).split(":")
        left_s = int(minutes) * 60 + int(seconds) + more_s
        await desk.press(key)
        await expect(left).to_have_text(f"{left_s // 60}:{left_s % 60:02}")
    await expect(teacher.button("Resume")).to_be_enabled()
    await desk.press("p")
    await maya.sees_no("Eyes up.")
    await desk.press("b")
    await teacher.sees("The board is blank.")
    await board.sees_no(QUESTION)
    await desk.press("b")
    await board.sees(QUESTION)
    await desk.to("Keys")
    await desk.press("?")
    await desk.is_on("Keys")
    await teacher.sees("what comes next")
    await desk.press("Escape")
    await teacher.sees_no("what comes next")
    await desk.is_on("Keys")


async def sheets_open_and_close(teacher: Teacher, desk: Keyboard) -> None:
    for button in ("Class list", "Links", "Write to all"):
        await desk.do(button)
        await desk.is_on(button)
        assert (await desk.focus())["tag"] == "H2", "the title of what was opened"
        await desk.reaches_everything()
        await desk.press("Escape")
        await desk.is_on(button)
        assert (await desk.focus())["tag"] == "BUTTON", "where it was opened from"
    await desk.do("Class list")
    await desk.do("Close")
    await desk.is_on("Class list")
    await desk.do("Write to all")
    await desk.to("Your line")
    await desk.type("Nearly there")
    await desk.press("Enter")
    await teacher.sees("On every student’s screen now")  # noqa: RUF001
    await desk.is_somewhere()
    await desk.to("Take it away")
    await desk.press("Enter")
    await teacher.sees_no("On every student’s screen now")  # noqa: RUF001
    await desk.is_somewhere()
    await desk.press("Escape")


async def they_talk(desk: Keyboard, maya: Student, leo: Student) -> None:
    await desk.press("n")
    mine, theirs = Keyboard(maya), Keyboard(leo)
    await maya.sees("You are with")
    await mine.is_on("You are with")
    await mine.to("Write to Leo")
    await mine.type("What do you think?")
    await mine.press("Enter")
    await leo.sees("What do you think?")
    await mine.is_on("Write to Leo")
    await mine.reaches_everything()
    await theirs.do("Our answer")
    await theirs.do("Take the pen")
    await theirs.is_on("Our answer")
    assert (await theirs.focus())["tag"] == "TEXTAREA"
    await theirs.type(INSIGHT)
    await maya.sees(INSIGHT)
    await theirs.do("Pass the pen")
    await theirs.is_on("Take the pen")
    await theirs.reaches_everything()
    await theirs.to("We’re done", key="Shift+Tab")  # noqa: RUF001
    await theirs.press("Enter")
    await theirs.is_on("We’re done")  # noqa: RUF001
    await the_teacher_comes_by(desk, leo)


async def the_teacher_comes_by(desk: Keyboard, leo: Student) -> None:
    await desk.do("I have been there: Leo")
    await leo.sees_no("Your teacher will come by.")
    await desk.is_somewhere()
    pair = await desk.to_one_of("Leo + Maya", "Maya + Leo")
    await desk.press("Enter")
    await leo.sees("Your teacher is here.")
    await desk.to("Write to this group")
    await desk.type("Lighter, or bigger?")
    await desk.press("Enter")
    await leo.sees("Lighter, or bigger?")
    await desk.reaches_everything()
    await desk.press("Escape")
    await desk.is_on(pair)


async def they_share(teacher: Teacher, desk: Keyboard, board: Board, maya: Student, leo: Student) -> None:
    await desk.press("n")
    for student, words in ((maya, "A life jacket is larger, not lighter."), (leo, INSIGHT)):
        keys = Keyboard(student)
        if student is maya:
            await maya.sees("Sharing has begun.")
            await keys.press("Tab")  # Whoever leaves the box goes along.
        await keys.is_on(QUESTION)
        await keys.to("What should the class hear?")
        await keys.type(words)
        await keys.do("Put on the board")
        await student.sees("waiting for your teacher")
        await keys.is_somewhere()
        await keys.reaches_everything()
    await teacher.sees("2 wait for you")
    await the_cards_are_moderated(teacher, desk, board)


async def the_cards_are_moderated(teacher: Teacher, desk: Keyboard, board: Board) -> None:
    """After each press the focus is on the next card that waits, and after the last one still among the cards."""
    await desk.reaches_everything()
    await desk.do("Let through")
    await board.sees("life jacket")
    await desk.is_on("Let through")
    await desk.to("Hide")
    await desk.press("Enter")
    await teacher.sees("1 hidden")
    await desk.is_somewhere()
    await desk.to("1 hidden")
    await desk.press("Enter")
    await desk.do("Let through")
    await board.sees(INSIGHT)
    await desk.is_somewhere()
    await desk.do("Spotlight")
    await desk.is_on("Spotlight")
    await expect(board.text(INSIGHT).or_(board.text("life jacket"))).to_have_count(1)


async def they_wrap_up(teacher: Teacher, desk: Keyboard, maya: Student) -> None:
    await desk.to("Wrap up")
    await expect(teacher.button("Wrap up")).to_be_enabled()
    await desk.press("Enter")
    await teacher.sees("2 took part")
    await desk.is_somewhere()
    await Keyboard(maya).is_on("That was it. Thank you!")
    await desk.to("Markdown")
    async with teacher.page.expect_download():
        await desk.press("Enter")
    await desk.do("Delete now")
    await desk.is_on("No")
    await desk.press("Escape")
    await desk.is_on("Delete now")
    await desk.reaches_everything()


async def test_a_choice_is_made_with_the_arrow_keys(stage: Stage) -> None:
    console = await Console.comes_to(stage, PEER_INSTRUCTION)
    maya = await Student.arrives(stage, "Maya", LAPTOP)
    await maya.scan(stage.served.url, console.code)
    keys = Keyboard(maya)
    await keys.is_on("First name or nickname")
    await keys.type("Maya")
    await keys.press("Enter")
    await keys.is_on("You’re in. Look up.")  # noqa: RUF001
    await Keyboard(console).press("n")
    await maya.sees(*OPTIONS)
    await keys.to(f"A{OPTIONS[0]}")
    await keys.press("Space")
    await keys.press("ArrowDown")
    await keys.is_on(f"B{OPTIONS[1]}")
    await expect(maya.page.get_by_role("radio", name=OPTIONS[1])).to_be_checked()
    await keys.to("Why?")
    await keys.type("It melts to what it weighs")
    await keys.to("A guess")
    await keys.press("ArrowRight", "ArrowRight")
    await expect(maya.page.get_by_role("radio", name="Certain")).to_be_checked()
    await keys.reaches_everything()
    await keys.do("Done")
    await maya.sees("You handed in")
    await keys.is_on("Keep writing")
