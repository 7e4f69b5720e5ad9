"""A teacher looks at the groups before they talk, changes them, and the phones show exactly those."""

from playwright.async_api import expect

from tests.browser.hands import mouse, put
from tests.browser.people import Board, Student, Teacher, seated
from tests.browser.stage import Stage, shoot
from tests.browser.together import Groups, group_of, groups_on, is_with, name_of, partners_of, phones_show


async def test_the_groups_that_a_teacher_has_looked_at_are_the_ones_that_talk(stage: Stage) -> None:
    teacher = await Teacher.arrives(stage)
    await teacher.start("Should a school day start later?")
    board = await teacher.open_board()
    four = await seated(stage, teacher.code, "Amara", "Ben", "Chloé", "Dmitri")
    await teacher.sees("4 are here: 2 pairs")
    chosen = await the_teacher_arranges_them(teacher)
    await nobody_else_knows(board, four)
    await they_are_the_ones_that_talk(teacher, board, four, chosen)
    await everybody_meets_someone_new(teacher, four, chosen)


async def the_teacher_arranges_them(teacher: Teacher) -> Groups:
    await teacher.press("See the groups")
    first = await groups_on(teacher)
    await shoot(teacher.page, "90-coming-teacher")
    await teacher.press("Other groups")
    second = await groups_on(teacher, other_than=first)
    assert not first & second
    (others,) = second - {group_of("Amara", second)}
    await put(teacher, mouse, "Amara", to=name_of(teacher, min(others)))
    return await groups_on(teacher, other_than=second)


async def nobody_else_knows(board: Board, four: list[Student]) -> None:
    await board.sees("4 are here")
    for student in four:
        await student.sees("Look up")
        await student.sees_no("You are with")


async def they_are_the_ones_that_talk(
    teacher: Teacher, board: Board, four: list[Student], chosen: Groups
) -> None:
    await teacher.press("Close")
    await teacher.press("Start thinking")
    await teacher.press("See the groups")
    assert await groups_on(teacher) == chosen
    await teacher.press("Start pairing")
    await teacher.sees("2 groups")
    assert await groups_on(teacher) == chosen
    await phones_show(chosen, *four)
    await board.sees("Amara", "Ben", "Chloé", "Dmitri")


async def everybody_meets_someone_new(teacher: Teacher, four: list[Student], met: Groups) -> None:
    await teacher.press("Regroup…")
    await teacher.press("Someone new")
    now = await groups_on(teacher, other_than=met)
    assert not now & met
    await shoot(teacher.page, "91-regroup-teacher")
    await phones_show(now, *four)
    for student in four:
        await is_with(student, partners_of(student.name, now))
    await expect(teacher.page.get_by_role("status").filter(has_text="Formed anew: 2 pairs.")).to_have_count(1)
