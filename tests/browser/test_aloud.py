"""Partners who talk face to face: their phones say where to look and whose turn it is, and may sleep."""

from playwright.async_api import expect

from tests.browser.classmates import classmates
from tests.browser.hands import mouse, put
from tests.browser.people import Board, Student, Teacher
from tests.browser.stage import Stage, shoot
from tests.browser.together import groups_on, is_with, name_of, partners_of, phones_show

QUESTION = "Should a school day start later?"
TURN_S = 10
PAIR_S = 120
PLAN: dict[str, object] = {
    "rounds": [
        {
            "question": QUESTION,
            "phases": [
                {"kind": "think", "duration_s": 90},
                {"kind": "pair", "duration_s": PAIR_S, "turn_s": TURN_S, "starters": ["I think so because"]},
                {"kind": "share"},
            ],
        }
    ],
    "grace_s": 10,
}


async def test_face_to_face_phones_say_whose_turn_it_is_and_may_sleep(stage: Stage) -> None:
    teacher = await Teacher.opens(stage, PLAN)
    board = await teacher.open_board()
    maya, leo = [await Student.arrives(stage, name) for name in ("Maya", "Leo")]
    for student in (maya, leo):
        await student.scan(stage.served.url, teacher.code)
        await student.take_seat()
    async with classmates(stage.served, teacher.code, ("Amara", "Ben")):
        await the_class_will_talk_aloud(teacher, maya, leo)
        await these_two_will_talk(teacher, maya, leo)
        await they_see_where_to_look_and_who_speaks(teacher, board, maya, leo)
        await a_dark_phone_moves_nobody(teacher, board, maya, leo)
        await they_write_one_line_together(teacher, leo)


async def the_class_will_talk_aloud(teacher: Teacher, maya: Student, leo: Student) -> None:
    await maya.sees_no("Where do you sit?")
    await teacher.press("How we talk")
    await teacher.press("Aloud, face to face")
    await expect(teacher.button("Aloud, face to face")).to_have_attribute("aria-pressed", "true")
    await shoot(teacher.page, "100-aloud-teacher")
    await teacher.press("Close")
    await maya.write("Where do you sit?", "Table 3")
    await shoot(maya.page, "100-where-phone")
    await maya.press("Keep")
    await maya.sees("You sit here: Table 3")
    await shoot(maya.page, "101-where-known-phone")
    await leo.sees("Where do you sit?")


async def these_two_will_talk(teacher: Teacher, maya: Student, leo: Student) -> None:
    await teacher.press("See the groups")
    groups = await groups_on(teacher)
    (partner,) = partners_of(leo.name, groups)
    if partner != maya.name:
        await put(teacher, mouse, maya.name, to=name_of(teacher, partner))
        await groups_on(teacher, other_than=groups)
    await teacher.press("Start thinking")
    await shoot(leo.page, "102-think-phone")


async def they_see_where_to_look_and_who_speaks(
    teacher: Teacher, board: Board, maya: Student, leo: Student
) -> None:
    await teacher.press("Start pairing")
    await is_with(leo, {"Maya"})
    await is_with(maya, {"Leo"}, "Look for")
    await leo.sees("Table 3", "Write instead", "One screen is enough")
    await expect(leo.box("Write to")).to_have_count(0)
    await maya.sees("You speak first: tell Leo what you think.", "0:0")
    await leo.sees("Maya speaks. Listen.")
    await board.sees("A speaks")
    for role, somebody in (("phone", maya), ("listener-phone", leo), ("teacher", teacher), ("board", board)):
        await shoot(somebody.page, f"103-aloud-{role}")


async def a_dark_phone_moves_nobody(teacher: Teacher, board: Board, maya: Student, leo: Student) -> None:
    groups = await groups_on(teacher)
    await maya.page.close()
    await expect(leo.text("Your turn: tell Maya what you think.")).to_be_visible(
        timeout=TURN_S * 1000 + 5_000
    )
    await board.sees("B speaks")
    await expect(teacher.tile("Maya", "Leo")).to_contain_text("Maya: screen off")
    await teacher.sees("4 here")
    assert await groups_on(teacher) == groups
    await phones_show(groups, leo)
    await shoot(leo.page, "104-turn-phone")
    await shoot(teacher.page, "104-screen-off-teacher")


async def they_write_one_line_together(teacher: Teacher, leo: Student) -> None:
    await teacher.let_time_run_out(PAIR_S)
    await leo.sees("Now one line together.")
    await leo.press("Take the pen")
    await leo.write("Our answer", "Later, for everybody.")
    await leo.sees("kept")
    await shoot(leo.page, "105-one-line-phone")
    await expect(teacher.tile("Maya", "Leo")).to_contain_text("Later, for everybody.")
    await shoot(teacher.page, "105-one-line-teacher")
