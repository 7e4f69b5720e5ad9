"""A class of thirty fits: the console and the board never scroll, and no phone scrolls sideways."""

from playwright.async_api import expect

from tests.browser.classmates import NAMES, Classmate, classmates
from tests.browser.consoles import PAIR, SEATS, SHARE, THINK
from tests.browser.fits import off_the_wall, scrolls_aside, scrolls_down
from tests.browser.people import Board, Student, Teacher
from tests.browser.stage import SMALL_PHONE, Stage, shoot

QUESTION = "Why does ice float, when most solids sink in their own liquid? Use what you know about particles."
WORDS = (
    "I think the particles spread out when it freezes, so the same weight takes more room than before.",
    "Because ice has air in it?",
    "It is about density: a litre of ice is lighter than a litre of water. I am not sure why, though.",
)
MANY = 11
"""More than a third of thirty."""
INSIGHTS = (
    "The molecules push each other apart when they freeze, so the same weight takes more room.",
    "1 kg of ice is bigger than 1 kg of water. Bigger and same weight means it floats.",
    "It is like a life jacket: not lighter, just larger.",
)


async def test_thirty_students_fit_on_the_console_and_on_the_board(stage: Stage) -> None:
    plan = {"rounds": [{"question": QUESTION, "phases": [THINK, PAIR, SHARE]}], "seats": SEATS}
    teacher = await Teacher.opens(stage, plan)
    board = await teacher.open_board()
    phone = await Student.arrives(stage, "Wilhelmina-Alexandra", SMALL_PHONE)
    await phone.scan(stage.served.url, teacher.code)
    await phone.take_seat()
    async with classmates(stage.served, teacher.code, NAMES[:29]) as others:
        await teacher.sees("30 are here")
        await board.sees("30 are here")
        await everything_fits(teacher, board, phone, "50-full-lobby")
        for number, opened in enumerate(("See the groups", "How we talk", "Class file")):
            await teacher.press(opened)
            await the_console_fits(teacher, f"50-full-sheet-{number}")
            await teacher.press("Close")
        await they_think(teacher, board, phone, others)
        await they_talk(teacher, board, phone, others)
        await the_teacher_rearranges_them(teacher)
        await many_drop_out_at_once(teacher, others)
        await they_share(teacher, board, phone, others)


async def they_think(teacher: Teacher, board: Board, phone: Student, others: list[Classmate]) -> None:
    await teacher.press("Start thinking")
    await phone.think(WORDS[0])
    await everything_fits(teacher, board, phone, "51-full-think")
    for place, classmate in enumerate(others[:20]):
        await classmate.think(WORDS[place % len(WORDS)])
    await phone.press("Done")
    await teacher.sees("21 of 30 ready")
    await everything_fits(teacher, board, phone, "52-full-thought")
    await teacher.press("Class list")
    await teacher.sees("30 here")
    assert await scrolls_down(teacher.page) == []
    await teacher.press("Close")


async def they_talk(teacher: Teacher, board: Board, phone: Student, others: list[Classmate]) -> None:
    await teacher.press("Start pairing")
    await phone.sees("You are with")
    for place, classmate in enumerate(others):
        if place % 3:
            await classmate.say(WORDS[place % len(WORDS)])
    await phone.say(WORDS[0])
    await phone.say("Whatdoyoumeanbythat" * 6)
    await teacher.sees("15 groups")
    await expect(board.text("Wilhelmina-Alexandra")).to_be_visible()
    await everything_fits(teacher, board, phone, "53-full-pair")
    await phone.turn_to_answer()
    await phone.press("Take the pen")
    await phone.write("Our answer", WORDS[2] * 2)
    assert await scrolls_aside(phone.page) == []
    await shoot(phone.page, "53-full-answer-phone")
    await phone.turn_to_answer()


async def the_teacher_rearranges_them(teacher: Teacher) -> None:
    await teacher.tile("Wilhelmina-Alexandra").click()
    await teacher.press("Move Wilhelmina-Alexandra…")
    await teacher.sees("Change places with")
    await the_console_fits(teacher, "57-full-move")
    await teacher.press("Close")
    await teacher.press("Regroup…")
    await teacher.sees("Everybody gets other partners at once")
    await the_console_fits(teacher, "57-full-regroup")
    await teacher.press("Close")


async def many_drop_out_at_once(teacher: Teacher, others: list[Classmate]) -> None:
    """One of each pair; and they come back."""
    dropped = list({await classmate.group(): classmate for classmate in others}.values())[:MANY]
    for classmate in dropped:
        await classmate.leave()
    await teacher.sees(f"{MANY} phones dropped out at once.", "is reconnecting", "Go on without them")
    await the_console_fits(teacher, "58-full-banner")
    for classmate in dropped:
        await classmate.come_back()
    await teacher.sees_no("dropped out", "is reconnecting")


async def they_share(teacher: Teacher, board: Board, phone: Student, others: list[Classmate]) -> None:
    groups = {await classmate.group(): classmate for classmate in others}
    await teacher.press("Share with the class")
    for place, classmate in enumerate(groups.values()):
        await classmate.post(INSIGHTS[place % len(INSIGHTS)])
    await teacher.sees(f"{len(groups)} wait for you")
    await everything_fits(teacher, board, phone, "54-full-queue")
    await teacher.press("Let all through")
    await teacher.press("Yes, all on the board")
    await teacher.sees(f"{len(groups)} on the board")
    await expect(board.text(INSIGHTS[0]).first).to_be_visible()
    await everything_fits(teacher, board, phone, "55-full-cards")
    await teacher.press("Wrap up")
    await teacher.sees("30 took part")
    await everything_fits(teacher, board, phone, "56-full-wrap-up")


async def the_console_fits(teacher: Teacher, name: str) -> None:
    await shoot(teacher.page, f"{name}-teacher")
    assert await scrolls_down(teacher.page) == []
    assert await scrolls_aside(teacher.page) == []


async def everything_fits(teacher: Teacher, board: Board, phone: Student, name: str) -> None:
    await the_console_fits(teacher, name)
    for role, somebody in (("board", board), ("phone", phone)):
        await shoot(somebody.page, f"{name}-{role}")
    assert await off_the_wall(board.page) == []
    assert await scrolls_aside(phone.page) == []
