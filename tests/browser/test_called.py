"""What students are called by each other is as the teacher wishes, and so is what reaches the others at all."""

from playwright.async_api import expect

from tests.browser.doorway import at_door, opened
from tests.browser.overheard import overheard
from tests.browser.people import Teacher, seated
from tests.browser.stage import Stage, shoot

REAL = ("Maya", "Leo")
FRIENDLY = ("Indigo cat", "Purple turtle")
THOUGHT = "Because its particles keep a dis"


async def test_hidden_names_are_the_teachers_alone_to_read(stage: Stage) -> None:
    teacher = await opened(stage, names="hidden")
    board = await teacher.open_board()
    students = await at_door(stage, teacher.code, *REAL)
    frames = [overheard(each.page) for each in (board, *students)]
    await board.reload()
    for student in students:
        await student.take_seat()
        await student.sees("Your class sees you as")
    await shoot(students[0].page, "510-hidden-phone")
    await teacher.sees(*REAL)
    await board.sees("2 are here", *FRIENDLY)
    await teacher.press("Start thinking")
    await teacher.press("Start pairing")
    maya, leo = students
    await maya.page.get_by_role("heading", name="You are with").filter(has_text=FRIENDLY[1]).wait_for()
    await leo.say("Same weight, more room")
    await maya.sees("Same weight, more room", FRIENDLY[1])
    await shoot(maya.page, "511-hidden-pair-phone")
    on_board, of_maya, of_leo = frames
    assert on_board
    assert not [frame for frame in on_board if any(name in frame for name in REAL)]
    assert of_maya
    assert not [frame for frame in of_maya if "Leo" in frame]
    assert not [frame for frame in of_leo if "Maya" in frame]
    await teacher.press("Class list")
    await teacher.sees("seen as")
    await shoot(teacher.page, "510-hidden-teacher")


async def test_where_the_room_gives_the_names_nobody_types_one(stage: Stage) -> None:
    teacher = await opened(stage)
    board = await teacher.open_board()
    await teacher.press("Door")
    await teacher.press("Made-up names, such as “Blue cat”")
    (maya,) = await at_door(stage, teacher.code, "Maya")
    await maya.sees("Here everybody is called by their picture")
    await expect(maya.page.get_by_role("textbox")).to_have_count(0)
    await shoot(maya.page, "512-friendly-phone")
    await maya.press("Join")
    await maya.sees("Look up", FRIENDLY[0])
    await board.sees(FRIENDLY[0])


async def test_who_is_asked_for_another_name_keeps_the_seat_and_the_work(stage: Stage) -> None:
    teacher = await opened(stage)
    board = await teacher.open_board()
    (joker,) = await seated(stage, teacher.code, "Mr Bean")
    await teacher.press("Start thinking")
    await joker.think(THOUGHT)
    await sheet_of(teacher, "Mr Bean")
    await teacher.press("Ask for another name")
    await joker.sees("Your teacher asks you for another name.", FRIENDLY[0])
    await expect(joker.box("What do you think?")).to_have_value(THOUGHT)
    await shoot(joker.page, "513-asked-phone")
    await shoot(teacher.page, "513-asked-teacher")
    await joker.write("First name or nickname", "Ben")
    await joker.press("Keep")
    await joker.sees_no("Your teacher asks you for another name.")
    await expect(joker.box("What do you think?")).to_have_value(THOUGHT)
    await teacher.sees("May the class see these names?", "Ben")
    await teacher.press("Let Ben through")
    await teacher.write("Another name", "Benjamin")
    await teacher.press("Rename")
    await teacher.press("Close")
    await joker.press("Done")
    await teacher.sees("1 of 1 ready", "Benjamin")
    await board.sees_no("Mr Bean")


async def test_a_muted_student_writes_to_the_teacher_alone(stage: Stage) -> None:
    teacher = await opened(stage)
    maya, leo = await seated(stage, teacher.code, "Maya", "Leo")
    await teacher.press("Start thinking")
    await teacher.press("Start pairing")
    await maya.write("Write to", "You are all")
    await sheet_of(teacher, "Maya")
    await teacher.press("Mute")
    await maya.sees("Your teacher has paused what you write to others.")
    await expect(maya.box("Write to")).to_have_value("You are all")
    await maya.page.keyboard.press("Enter")
    await shoot(maya.page, "514-muted-phone")
    await teacher.press("Mute")
    await maya.sees_no("Your teacher has paused what you write to others.")
    await maya.say("sorry")
    await leo.sees("sorry")
    await leo.sees_no("You are all")


async def test_a_student_shows_a_message_to_the_teacher_and_nobody_else_knows(stage: Stage) -> None:
    teacher = await opened(stage)
    maya, leo = await seated(stage, teacher.code, "Maya", "Leo")
    await teacher.press("Start thinking")
    await teacher.press("Start pairing")
    await leo.say("you smell")
    await maya.press("Report this message")
    await maya.sees("Show this to your teacher?")
    await shoot(maya.page, "515-report-phone")
    await maya.press("Show my teacher")
    await maya.sees("Your teacher has it.")
    await teacher.sees("report")
    await leo.sees_no("report", "Report")


async def test_a_students_name_and_words_are_deleted_for_good(stage: Stage) -> None:
    teacher = await opened(stage)
    maya, leo = await seated(stage, teacher.code, "Maya", "Leo")
    await teacher.press("Start thinking")
    for student in (maya, leo):
        await student.hand_in(f"What {student.name} thinks")
    await teacher.sees("What Maya thinks", "What Leo thinks")
    await sheet_of(teacher, "Maya")
    await shoot(teacher.page, "516-student-teacher")
    await teacher.press("Delete name and words")
    await teacher.press("Delete for good")
    await teacher.sees_no("What Maya thinks", "Maya")
    await teacher.sees("What Leo thinks")
    await maya.sees_no("What Maya thinks")


async def sheet_of(teacher: Teacher, name: str) -> None:
    await teacher.press("Class list")
    await teacher.tile(name).first.click()
    await expect(teacher.heading(name).first).to_be_visible()
