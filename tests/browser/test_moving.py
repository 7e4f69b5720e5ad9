"""A teacher moves students between groups; every phone that it concerns says so, and the console says it aloud."""

from playwright.async_api import expect

from tests.browser.classmates import Classmate, classmates
from tests.browser.hands import finger, foot_of, middle_of, mouse, put, tab_to
from tests.browser.people import Student, Teacher, seated, spoken
from tests.browser.stage import PHONE, Stage, shoot
from tests.browser.together import (
    Groups,
    group_of,
    groups_on,
    is_with,
    name_of,
    partners_of,
    phones_show,
    tile_of,
)

BY_TEACHER = "Your teacher put you with"


async def test_students_are_moved_with_a_mouse_with_a_finger_and_with_keys_alone(stage: Stage) -> None:
    teacher = await Teacher.arrives(stage)
    await teacher.start("Why does ice float?")
    maya, leo = await seated(stage, teacher.code, "Maya", "Leo")
    async with classmates(stage.served, teacher.code, ("Amara", "Ben", "Chloé", "Dmitri")) as others:
        await teacher.press("Start thinking")
        await teacher.press("Start pairing")
        await maya.sees("You are with")
        await with_the_mouse(teacher, maya, leo)
        await with_keys_alone(teacher, maya, leo)
        await with_a_finger(await on_a_phone(teacher, stage), maya, leo)
        await who_has_left_is_moved_nowhere(teacher, others[0])


async def with_the_mouse(teacher: Teacher, maya: Student, leo: Student) -> None:
    pairs = await groups_on(teacher)
    host = next(pair for pair in pairs if "Maya" not in pair)
    await put(teacher, mouse, "Maya", to=tile_of(teacher, *host))
    trios = await groups_on(teacher, other_than=pairs)
    assert partners_of("Maya", trios) == host
    assert [len(trio) for trio in trios] == [3, 3], "nobody was left alone"
    await everybody_is_told(teacher, trios, "Maya", maya, leo)
    await is_with(maya, host, BY_TEACHER)
    await shoot(teacher.page, "80-moved-teacher")
    await shoot(maya.page, "80-moved-phone")

    (others,) = trios - {group_of("Maya", trios)}
    taken = min(others)
    await put(teacher, mouse, "Maya", to=name_of(teacher, taken))
    swapped = await groups_on(teacher, other_than=trios)
    assert partners_of("Maya", swapped) == others - {taken}
    assert partners_of(taken, swapped) == host
    await everybody_is_told(teacher, swapped, "Maya", maya, leo)

    async with mouse(teacher, "Maya") as carry:
        await carry(await middle_of(teacher.text("New group")))
        await teacher.sees("alone, in a new group")
        await shoot(teacher.page, "81-carrying-teacher")
    await is_with(maya, (), "You work alone for now.")
    await told(teacher, "Maya works alone now.")
    await expect(tile_of(teacher, "Maya")).to_contain_text("works alone, as you wished")
    await shoot(maya.page, "81-alone-phone")


async def with_keys_alone(teacher: Teacher, maya: Student, leo: Student) -> None:
    before = await groups_on(teacher)
    moved = min(next(group for group in before if len(group) == 3))
    keys = teacher.page.keyboard
    await tab_to(teacher.page, moved)
    await keys.press("Enter")
    await teacher.sees("Thought alone")
    await tab_to(teacher.page, f"Move {moved}…")
    await keys.press("Enter")
    await expect(teacher.heading(f"Move {moved}")).to_be_focused()
    await tab_to(teacher.page, "to Maya")
    await shoot(teacher.page, "82-move-list-teacher")
    await keys.press("Enter")
    pairs = await groups_on(teacher, other_than=before)
    assert partners_of(moved, pairs) == {"Maya"}
    assert [len(pair) for pair in pairs] == [2, 2, 2]
    await everybody_is_told(teacher, pairs, moved, maya, leo)
    await expect(teacher.tile(moved, "Maya")).to_be_focused()


async def on_a_phone(teacher: Teacher, stage: Stage) -> Teacher:
    second = Teacher(await stage.page("second device", PHONE))
    await second.page.goto(await teacher.link_for_another_device())
    await teacher.press("Close")
    await second.sees("6 here")
    return second


async def with_a_finger(teacher: Teacher, maya: Student, leo: Student) -> None:
    pairs = await groups_on(teacher)
    host = next(pair for pair in pairs if "Maya" not in pair)
    await tile_of(teacher, *host).evaluate("(tile) => tile.scrollIntoView({ block: 'center' })")
    async with finger(teacher, "Maya") as carry:
        await carry(await foot_of(tile_of(teacher, *host)))
        await shoot(teacher.page, "83-carrying-console-phone")
    trios = await groups_on(teacher, other_than=pairs)
    assert partners_of("Maya", trios) == host
    await everybody_is_told(teacher, trios, "Maya", maya, leo)
    await shoot(teacher.page, "83-moved-console-phone")


async def who_has_left_is_moved_nowhere(teacher: Teacher, classmate: Classmate) -> None:
    before = await groups_on(teacher)
    host = next(group for group in before if classmate.name not in group)
    async with mouse(teacher, classmate.name) as carry:
        await carry(await foot_of(tile_of(teacher, *host)))
        await classmate.give_up_seat()
        await expect(name_of(teacher, classmate.name)).to_have_count(0)
    await expect(teacher.page.get_by_role("alert")).to_contain_text("not here any more")
    await shoot(teacher.page, "84-gone-teacher")


async def everybody_is_told(teacher: Teacher, groups: Groups, moved: str, *phones: Student) -> None:
    """Each phone says with whom its student is now; the console says it of whoever was moved."""
    await phones_show(groups, *phones)
    await told(teacher, f"{moved} is with")
    for name in partners_of(moved, groups):
        await told(teacher, name)


async def told(teacher: Teacher, words: str) -> None:
    """To ears too."""
    await expect(teacher.page.get_by_role("status").filter(has_text=spoken(words))).to_have_count(1)
