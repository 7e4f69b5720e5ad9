"""One lesson from the front page to its deletion, as a teacher, a wall and five phones go through it."""

import asyncio
import csv
import json
from pathlib import Path

from playwright.async_api import expect

from tests.browser.lesson import QUESTION, Lesson, the_class_gathers
from tests.browser.people import Student, Teacher
from tests.browser.stage import Stage, shoot

THOUGHT = "I think the particles spread out when it freezes."
THINK_S, PAIR_S = 90, 120


async def test_a_class_goes_through_a_whole_lesson(stage: Stage) -> None:
    lesson = await the_class_gathers(stage)
    await they_think(lesson)
    await the_teacher_pauses(lesson)
    await time_runs_out(lesson)
    await they_pair(lesson)
    await somebody_comes_late(lesson, stage)
    await they_talk(lesson)
    await they_write_their_answer(lesson)
    await the_teacher_reads_along(lesson)
    await they_share(lesson)
    await the_teacher_rules_the_wall(lesson)
    await they_wrap_up(lesson)
    await the_teacher_takes_it_home(lesson)
    await the_teacher_deletes_it(lesson)


async def they_think(lesson: Lesson) -> None:
    teacher, board, amara, ben = lesson.teacher, lesson.board, lesson.amara, lesson.ben
    await teacher.press("Start thinking")
    await lesson.all_see("Think", QUESTION)
    await amara.think("I think the particles spread out")
    await amara.sees("kept", "Now: you and your teacher. Next: your partner.")
    await amara.reload()
    await expect(amara.box("What do you think?")).to_have_value("I think the particles spread out")
    await lesson.shoot("04-think")
    await amara.hand_in(THOUGHT)
    await amara.sees("You handed in", THOUGHT)
    await ben.think("No idea. Air?")
    await ben.press("Not sure yet")
    await ben.sees("That is a fine start.")
    await board.sees("2 of 4 ready")
    await board.sees_no("particles", "Air?")
    await teacher.sees("2 of 4 ready", THOUGHT, "not sure yet")
    await ben.press("Keep writing")
    await board.sees("1 of 4 ready")
    await ben.think("Because ice has air in it?")
    await ben.press("Not sure yet")
    await lesson.shoot("05-thought")


async def the_teacher_pauses(lesson: Lesson) -> None:
    await lesson.teacher.press("Pause")
    await lesson.all_see("Eyes up")
    await lesson.chloe.sees("Your words are kept.")
    await lesson.teacher.sees("paused")
    await lesson.shoot("06-paused")
    await lesson.teacher.press("Resume")
    await lesson.board.sees_no("Eyes up")


async def time_runs_out(lesson: Lesson) -> None:
    await lesson.chloe.think("It is lighter")
    await lesson.dmitri.think("Half a thou")
    await lesson.teacher.let_time_run_out(THINK_S)
    await lesson.all_see("Time is up")
    await lesson.shoot("07-time-up")
    await shoot(lesson.dmitri.page, "07-time-up-writing-phone")
    await lesson.chloe.press("Done")
    await lesson.board.sees("3 of 4 ready")


async def they_pair(lesson: Lesson) -> None:
    teacher, board, amara, dmitri = lesson.teacher, lesson.board, lesson.amara, lesson.dmitri
    await teacher.press("Start pairing")
    await dmitri.sees("Time to talk has begun. Your words here are kept.")
    await shoot(dmitri.page, "08-pair-begins-phone")
    await dmitri.press("Go")
    await dmitri.sees("Not finished, so your partner cannot see it yet.")
    await dmitri.press("Show")
    await amara.sees("You are with")
    await board.sees("Pair", "Amara", "Ben", "Dmitri", "0 of 4 ready")
    await teacher.sees("2 groups", "4 here")


async def somebody_comes_late(lesson: Lesson, stage: Stage) -> None:
    """Whoever comes late makes a pair a trio; which pair, chance decides."""
    elif_ = await Student.arrives(stage, "Elif")
    await elif_.type_code(stage.served.url, lesson.teacher.code_as_read)
    await elif_.take_seat()
    await elif_.sees("Welcome! You are with")
    await lesson.board.sees("Elif")
    await lesson.teacher.sees("2 groups", "5 here")
    trio = [other for other in lesson.four if await elif_.is_with(other)]
    assert len(trio) == 2
    for student in trio:
        await student.sees("Somebody has joined you. You are with")
    await shoot(elif_.page, "09-late-phone")
    await lesson.shoot("09-trio")
    lesson.partner, *_ = [other for other in (*lesson.four, elif_) if await lesson.amara.is_with(other)]


async def they_talk(lesson: Lesson) -> None:
    amara, partner = lesson.amara, lesson.partner
    await partner.sees("Amara thought")
    await amara.sees("You thought", THOUGHT, "Your teacher can read this too")
    await partner.write("Write to", "why would they")
    await amara.sees(f"{partner.name} is writing…")
    await partner.say("why would they spread out tho")
    await amara.sees("why would they spread out tho")
    await amara.press("Can you say why")
    await expect(amara.box("Write to")).to_have_value("Can you say why ")
    await amara.say("they make a pattern, like a honeycomb")
    await partner.sees("they make a pattern, like a honeycomb")
    await partner.say("ohh so holes in the pattern = lighter")
    await amara.sees("ohh so holes in the pattern = lighter")
    await lesson.teacher.sees("ohh so holes in the pattern = lighter")
    await lesson.shoot("10-talk")


async def they_write_their_answer(lesson: Lesson) -> None:
    amara, partner = lesson.amara, lesson.partner
    await amara.turn_to_answer()
    await amara.press("Take the pen")
    await amara.write("Our answer", "Same weight, more room: the pattern has holes.")
    await amara.sees("kept")
    await partner.turn_to_answer()
    await partner.sees("Same weight, more room", "Amara has the pen")
    await shoot(amara.page, "11-answer-phone")
    await shoot(partner.page, "11-answer-partner-phone")
    await amara.press("Pass the pen")
    await partner.press("Take the pen")
    await expect(partner.box("Our answer")).to_be_focused()
    await partner.write("Our answer", "Same weight, more room: the pattern has holes, so it is lighter.")
    await amara.sees("more room: the pattern has holes, so it is lighter.")
    for student in (amara, partner):
        await student.turn_to_answer()
        await student.press("We’re done")  # noqa: RUF001
    await lesson.board.sees("2 of 5 ready")


async def the_teacher_reads_along(lesson: Lesson) -> None:
    teacher, amara = lesson.teacher, lesson.amara
    await teacher.tile("Amara", lesson.partner.name).click()
    await teacher.sees("Thought alone", "they make a pattern, like a honeycomb", "so it is lighter.")
    await amara.sees("Your teacher is here.")
    await teacher.write("Write to this group", "Lighter, or bigger?")
    await teacher.press("Send")
    await amara.sees("Your teacher", "Lighter, or bigger?")
    await lesson.shoot("12-open-group")
    await teacher.press("Close")
    await amara.sees_no("Your teacher is here.")


async def they_share(lesson: Lesson) -> None:
    teacher, board, amara, ben = lesson.teacher, lesson.board, lesson.amara, lesson.ben
    await teacher.let_time_run_out(PAIR_S)
    await teacher.press("Share with the class")
    await lesson.all_see("Share")
    await board.sees("What did you find out together?")
    await lesson.shoot("13-share")
    await amara.page.get_by_role("button", name="Use our answer").click()
    await amara.press("Put on the board")
    await amara.sees("waiting for your teacher")
    await ben.post("It is like a life jacket: not lighter, just larger.")
    await teacher.sees("2 wait for you")
    await board.sees_no("life jacket", "the pattern has holes")
    await lesson.shoot("14-waiting")
    await teacher.card("life jacket").get_by_role("button", name="Let through").click()
    await lesson.all_see("It is like a life jacket: not lighter, just larger.")
    await teacher.card("the pattern has holes").get_by_role("button", name="Let through").click()
    await lesson.all_see("so it is lighter.")
    await amara.sees("on the board")
    await lesson.shoot("15-cards")


async def the_teacher_rules_the_wall(lesson: Lesson) -> None:
    teacher, board = lesson.teacher, lesson.board
    await teacher.card("life jacket").get_by_role("button", name="Spotlight").click()
    await lesson.amara.sees("On the board now")
    await board.sees_no("the pattern has holes")
    await lesson.shoot("16-spotlight")
    await teacher.card("life jacket").get_by_role("button", name="Spotlight").click()
    await board.sees("the pattern has holes")
    await teacher.card("life jacket").get_by_role("button", name="Hide").click()
    await board.sees_no("life jacket")
    await teacher.sees("1 hidden")
    await teacher.press("Blank board")
    await teacher.sees("The board is blank.")
    await board.sees_no("the pattern has holes", "Share", teacher.code_as_read)
    await lesson.shoot("17-blank")
    await teacher.press("Show the board")
    await board.sees("the pattern has holes")


async def they_wrap_up(lesson: Lesson) -> None:
    await lesson.teacher.press("Wrap up")
    await lesson.board.sees("Thank you, everybody", "the pattern has holes")
    await lesson.amara.sees("That was it. Thank you!", "You thought", "What we said: 4 messages")
    await lesson.amara.sees("Our answer", "On the board")
    await lesson.teacher.sees("5 took part", "1 thought · 1 message", "Take it with you")
    await lesson.shoot("18-wrap-up")


async def the_teacher_takes_it_home(lesson: Lesson) -> None:
    story = await downloaded(lesson.teacher, "Markdown", ".md")
    assert QUESTION in story
    assert "life jacket" not in story
    assert json.loads(await downloaded(lesson.teacher, "JSON", ".json"))["code"] == lesson.teacher.code
    rows = list(csv.reader((await downloaded(lesson.teacher, "CSV", ".csv")).splitlines()))
    assert any("they make a pattern, like a honeycomb" in row for row in rows)


async def downloaded(teacher: Teacher, name: str, ending: str) -> str:
    async with teacher.page.expect_download() as saving:
        await teacher.press(name)
    file = await saving.value
    assert file.suggested_filename == f"elbow-room-{teacher.code.lower()}{ending}"
    return (await asyncio.to_thread(Path(await file.path()).read_bytes)).decode("utf-8-sig")


async def the_teacher_deletes_it(lesson: Lesson) -> None:
    await lesson.teacher.press("Delete now")
    await lesson.teacher.sees("Delete all that was said?")
    await shoot(lesson.teacher.page, "19-delete-teacher")
    await lesson.teacher.press("Delete")
    await lesson.teacher.sees("Turn to your elbow partner.")
    await lesson.teacher.sees_no("Your rooms")
    await lesson.board.sees("This room is closed.")
    await lesson.amara.sees("This room is closed.")
    await shoot(lesson.amara.page, "19-deleted-phone")
