"""A lesson in which the class chooses. What is right, and who chose what, stays with the teacher."""

from playwright.async_api import expect

from tests.browser.overheard import keys, overheard
from tests.browser.people import Board, Student, Teacher
from tests.browser.stage import Stage, shoot

QUESTION = "An ice cube melts in a full glass of water. What does the water do?"
OPTIONS = ("It spills over", "It stays where it is", "It sinks a little")


async def test_what_is_right_and_who_chose_what_reach_no_screen_but_the_teachers(stage: Stage) -> None:
    teacher = await Teacher.arrives(stage)
    await a_choice_is_planned(teacher)
    board = await teacher.open_board()
    on_board, on_console = overheard(board.page), overheard(teacher.page)
    for page in (board.page, teacher.page):
        await page.reload()
    maya, leo = [await Student.arrives(stage, name) for name in ("Maya", "Leo")]
    on_phones = overheard(maya.page), overheard(leo.page)
    for student in (maya, leo):
        await student.scan(stage.served.url, teacher.code)
        await student.take_seat()
    await they_choose(teacher, board, maya, leo)
    assert "right" not in keys(on_board)
    assert not {"choice", "thoughts"} & keys(on_board)
    await they_talk_about_it(teacher, board, maya, leo)
    assert "right" in keys(on_console)
    for frames in (on_board, *on_phones):
        assert frames
        assert "right" not in keys(frames)


async def a_choice_is_planned(teacher: Teacher) -> None:
    await teacher.press("Choices, times, more questions…")
    await teacher.page.get_by_role("radio", name="by choosing, and saying why").check()
    for n, option in enumerate(OPTIONS, 1):
        await teacher.page.get_by_role("textbox", name=f"Choice {n}").fill(option)
    await teacher.page.get_by_role("checkbox", name="Choice 2 is right").check()
    await teacher.sees("Think 1:00")
    await shoot(teacher.page, "30-choice-front-teacher")
    await teacher.start(QUESTION)


async def they_choose(teacher: Teacher, board: Board, maya: Student, leo: Student) -> None:
    await teacher.press("Start thinking")
    await board.sees(QUESTION, *OPTIONS)
    await expect(maya.button("Done")).to_be_disabled()
    await maya.page.get_by_role("radio", name=OPTIONS[0]).check()
    await maya.write("Why?", "There is more water then.")
    await maya.reload()
    await expect(maya.page.get_by_role("radio", name=OPTIONS[0])).to_be_checked()
    await shoot(maya.page, "31-choice-phone")
    await maya.press("Done")
    await leo.page.get_by_role("radio", name=OPTIONS[1]).check()
    await leo.press("Done")
    await board.sees("2 of 2 ready")
    await teacher.sees("right", "There is more water then.")
    await shoot(teacher.page, "31-choice-teacher")
    await shoot(board.page, "31-choice-board")


async def they_talk_about_it(teacher: Teacher, board: Board, maya: Student, leo: Student) -> None:
    await teacher.press("Start pairing")
    await leo.sees("Maya thought", OPTIONS[0], "You thought", OPTIONS[1])
    await maya.sees("Leo thought", OPTIONS[1])
    await shoot(leo.page, "32-choice-pair-phone")
    await teacher.press("Share with the class")
    await board.sees("2 votes", "Send it from your phone, and it appears here.")
    await teacher.sees("right")
    await shoot(teacher.page, "33-choice-share-teacher")
    await teacher.press("Wrap up")
    await maya.sees("That was it. Thank you!", OPTIONS[0])
    await shoot(maya.page, "34-choice-wrap-up-phone")
