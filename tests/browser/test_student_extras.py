"""What a student may do or get beside thinking and talking: privately where it is private, kept where it is kept."""

from playwright.async_api import expect

from tests.browser.consoles import CHOOSE, CHOOSE_AGAIN, OPTIONS, PAIR, QUESTION, SHARE, THINK, Console
from tests.browser.overheard import keys, overheard
from tests.browser.people import Board, Student, Teacher, seated
from tests.browser.stage import SMALL_PHONE, Stage, shoot

ALSO = "¿Por qué flota el hielo?"
OPTIONS_ALSO = ("Se derrama", "Se queda donde está", "Baja un poco")


async def test_how_sure_somebody_is_is_the_teachers_to_know_and_nobody_elses(stage: Stage) -> None:
    teacher = await Console.comes_to(stage, (CHOOSE, PAIR, SHARE))
    board = await teacher.open_board()
    maya, leo = await seated(stage, teacher.code, "Maya", "Leo")
    await teacher.uncover()
    own, *heard = await listened_to(maya, board, leo)
    await teacher.step("Start thinking")
    await maya.page.get_by_role("radio", name=OPTIONS[0]).check()
    await maya.page.get_by_role("radio", name="Rather").check()
    await maya.reload()
    await expect(maya.page.get_by_role("radio", name="Rather")).to_be_checked()
    await maya.press("Done")
    await maya.sees("How sure: Rather")
    await shoot(maya.page, "230-sure-phone")
    await leo.page.get_by_role("radio", name=OPTIONS[1]).check()
    await leo.press("Done")
    await teacher.sees("2 of 2 ready", "1 rather sure")
    await teacher.step("Start pairing")
    await leo.sees("Maya thought", OPTIONS[0])
    await board.sees("Maya")
    for frames in heard:
        assert frames
        assert "sure" not in keys(frames)
    assert "sure" in keys(own)


async def test_asked_again_a_student_has_the_first_thought_in_sight_and_in_the_box(stage: Stage) -> None:
    teacher = await Console.comes_to(stage, (CHOOSE, PAIR, CHOOSE_AGAIN, SHARE))
    maya, leo = await seated(stage, teacher.code, "Maya", "Leo")
    await teacher.uncover()
    await teacher.step("Start thinking")
    for student, option in ((maya, OPTIONS[0]), (leo, OPTIONS[1])):
        await student.page.get_by_role("radio", name=option).check()
    await maya.write("Why?", "There is more water then.")
    await maya.press("Done")
    await leo.press("Done")
    await teacher.step("Start pairing")
    await maya.sees("You are with")
    await teacher.step("Think again")
    first = maya.page.locator(".first-thought")
    await expect(first).to_contain_text("Your first thought: keep it, or change it.")
    await expect(first).to_contain_text(OPTIONS[0])
    await expect(first).to_contain_text("There is more water then.")
    await expect(maya.page.get_by_role("radio", name=OPTIONS[0])).to_be_checked()
    await expect(maya.box("Why?")).to_have_value("There is more water then.")
    await maya.sees_no("How sure are you?")
    await shoot(maya.page, "231-first-thought-phone")
    await maya.page.get_by_role("radio", name=OPTIONS[1]).check()
    await maya.press("Done")
    await leo.press("Done")
    await teacher.sees("2 of 2 ready")
    await teacher.step("Share with the class")
    await maya.sees(
        "What the class chose", "1 before talking, 2 after", "1 person chose something else after talking."
    )
    await shoot(maya.page, "232-chart-phone")
    await teacher.press("Chart on the board")
    await maya.sees_no("What the class chose")


async def test_a_hand_reaches_the_teacher_alone_who_takes_it_down(stage: Stage) -> None:
    teacher = await Console.comes_to(stage)
    maya, leo = await seated(stage, teacher.code, "Maya", "Leo")
    await teacher.uncover()
    await teacher.step("Start thinking")
    own, heard = await listened_to(maya, leo)
    await maya.press("Ask your teacher to come")
    await maya.sees("Your teacher will come by.")
    await teacher.step("Start pairing")
    await teacher.sees("Maya has a hand up")
    await maya.sees("Your teacher will come by.", "Never mind")
    await teacher.page.get_by_role("button", name="I have been there").click()
    await maya.sees("Ask your teacher to come")
    await maya.sees_no("Your teacher will come by.")
    await maya.press("Ask your teacher to come")
    await teacher.sees("Maya has a hand up")
    await maya.press("Never mind")
    await teacher.sees_no("Maya has a hand up")
    assert "hand" in keys(own)
    assert "hand" not in keys(heard)


async def test_what_the_teacher_says_to_all_stands_above_what_is_being_done(stage: Stage) -> None:
    teacher = await Console.comes_to(stage)
    (maya,) = await seated(stage, teacher.code, "Maya")
    await teacher.uncover()
    await teacher.step("Start thinking")
    await maya.think("It is ligh")
    await teacher.press("Write to all")
    await teacher.write("Your line", "Two more minutes.")
    await teacher.press("Send to all")
    await maya.sees("Your teacher: Two more minutes.")
    await expect(maya.box("What do you think?")).to_be_focused()
    await maya.reload()
    await maya.sees("Two more minutes.")
    await teacher.press("Take it away")
    await maya.sees_no("Two more minutes.")
    await expect(maya.box("What do you think?")).to_have_value("It is ligh")


async def test_extra_time_is_between_a_student_and_the_teacher(stage: Stage) -> None:
    teacher = await Console.comes_to(stage)
    board = await teacher.open_board()
    amara, ben = await seated(stage, teacher.code, "Amara", "Ben")
    await teacher.uncover()
    own, *heard = await listened_to(amara, board, ben)
    await teacher.step("Start thinking")
    await teacher.tile("Amara").click()
    await teacher.press("1 minute")
    await teacher.press("Close")
    await ben.hand_in("It has air in it")
    await amara.think("Because the")
    await amara.page.locator("h1").click()
    await teacher.step("Start pairing")
    await amara.sees("A little more time for you.", "Think")
    await expect(amara.page.get_by_role("timer", name="Time left")).to_be_visible()
    await ben.sees("You are with", "Amara")
    await shoot(amara.page, "233-extra-phone")
    await amara.hand_in("Because the pattern has gaps")
    await amara.sees("You are with", "Ben thought", "It has air in it")
    await ben.sees("Amara thought", "Because the pattern has gaps")
    for frames in heard:
        assert frames
        assert not {"extra", "extra_s"} & keys(frames)
    assert "extra" in keys(own)


async def test_a_lesson_that_goes_on_another_day_waits_on_the_same_device(stage: Stage) -> None:
    teacher = await Console.comes_to(stage)
    board = await teacher.open_board()
    maya = await Student.arrives(stage, "Maya", SMALL_PHONE)
    await maya.scan(stage.served.url, teacher.code)
    await maya.take_seat()
    await teacher.uncover()
    await teacher.step("Start thinking")
    await maya.think("It is lighter, I thi")
    await teacher.press("Continue another day")
    await maya.sees("We go on another day.", "Your words are kept.")
    await board.sees("We go on another day", teacher.code_as_read)
    await shoot(maya.page, "234-parked-phone")
    maya = Student(await maya.page.context.new_page(), "Maya")
    await maya.scan(stage.served.url, teacher.code)
    await maya.sees("We go on another day.")
    await expect(maya.box("What do you think?")).to_have_value("It is lighter, I thi")
    await teacher.press("Resume the lesson")
    await maya.sees_no("We go on another day.")
    await maya.hand_in("It is lighter, I think.")
    await teacher.sees("It is lighter, I think.")


async def test_the_question_stands_in_both_languages_in_every_phase(stage: Stage) -> None:
    options = [{"text": text, "also": also} for text, also in zip(OPTIONS, OPTIONS_ALSO, strict=True)]
    choose = {"kind": "think", "task": {"type": "choice", "options": options}}
    round_ = {"question": QUESTION, "also": ALSO, "phases": [choose, PAIR, SHARE]}
    teacher = await Teacher.opens(stage, {"rounds": [round_]})
    maya, _ = await seated(stage, teacher.code, "Maya", "Leo")
    await teacher.press("Start thinking")
    await maya.sees(QUESTION, ALSO, *OPTIONS, *OPTIONS_ALSO)
    for step in ("Start pairing", "Share with the class", "Wrap up"):
        await teacher.page.locator(".desk__next [aria-disabled=false]").get_by_text(step).click()
        await maya.sees(QUESTION, ALSO)
        await expect(maya.page.locator(".also").first).to_have_attribute("dir", "auto")


async def test_a_student_without_a_partner_can_still_ask_for_the_teacher(stage: Stage) -> None:
    teacher = await Console.comes_to(stage, (THINK, PAIR, SHARE))
    (maya,) = await seated(stage, teacher.code, "Maya")
    await teacher.uncover()
    await teacher.step("Start thinking")
    await teacher.step("Start pairing")
    await maya.sees("You have no partner yet.")
    await maya.press("Ask your teacher to come")
    await teacher.sees("Maya has a hand up")


async def test_what_went_wrong_is_said_in_the_language_that_is_chosen_then(stage: Stage) -> None:
    teacher = await Console.comes_to(stage)
    maya = await Student.arrives(stage, "Maya")
    await maya.scan(stage.served.url, teacher.code)
    await maya.press("Join")
    await maya.sees("Type your name first.")
    await maya.press("Español")
    await maya.sees_no("Type your name first.")
    await expect(maya.page.get_by_role("alert")).not_to_be_empty()


async def listened_to(*screens: Board | Student) -> list[list[str]]:
    """All that comes down to each of them from now on."""
    heard = [overheard(screen.page) for screen in screens]
    for screen in screens:
        await screen.reload()
    return heard
