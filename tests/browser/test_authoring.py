"""Before the lesson: a teacher writes a plan, keeps it, and uses it again. A question and Start stay enough."""

import json
from pathlib import Path
from typing import Any

from playwright.async_api import Locator, expect

from tests.browser.axe import accessible
from tests.browser.classmates import classmates
from tests.browser.fits import scrolls_aside
from tests.browser.people import Teacher
from tests.browser.stage import PHONE, Stage, shoot

FIRST, SECOND, THIRD = "Why does ice float?", "Which is heavier?", "What would a fish say?"
OPTIONS = ("Ice", "Water")
ALSO = "¿Por qué flota el hielo?"


async def test_questions_are_moved_and_removed_and_nothing_written_is_lost(stage: Stage) -> None:
    teacher = await Teacher.arrives(stage)
    await three_questions(teacher)
    await teacher.press("Move question 3 up")
    await expect(teacher.button("Move question 2 up")).to_be_focused()
    await teacher.press("Remove question 3")
    await teacher.sees("Question 3 is removed.", "for each of the 2 questions")
    await teacher.press("Undo")
    await shoot(teacher.page, "70-three-questions")
    await teacher.reload()
    await teacher.press("Choices, times, more questions…")
    plan = await saved(teacher)
    assert [each["question"] for each in plan["rounds"]] == [FIRST, THIRD, SECOND]
    assert [each["phases"][0]["task"]["type"] for each in plan["rounds"]] == ["text", "text", "choice"]
    assert [each["text"] for each in plan["rounds"][2]["phases"][0]["task"]["options"]] == list(OPTIONS)
    await teacher.press("Start")
    await teacher.sees("Nobody is here yet", FIRST)


async def test_a_plan_goes_to_another_teacher_as_a_file(stage: Stage, tmp_path: Path) -> None:
    author = await Teacher.arrives(stage)
    await author.write("Your question", FIRST)
    await author.press("Choices, times, more questions…")
    await radio(author, "Vote, discuss, vote again").check()
    await author.press("Add a second language")
    await author.page.get_by_role("textbox", name="In another language", exact=True).fill(ALSO)
    for n, option in enumerate(OPTIONS, 1):
        await author.page.get_by_role("textbox", name=f"Choice {n}", exact=True).fill(option)
    plan = await saved(author)
    assert [phase["kind"] for phase in plan["rounds"][0]["phases"]] == ["think", "pair", "think", "share"]
    assert plan["rounds"][0]["also"] == ALSO
    colleague = await Teacher.arrives(stage)
    await load(colleague, tmp_path, json.dumps(plan))
    await expect(colleague.box("Your question")).to_have_value(FIRST)
    await colleague.sees("Think again 0:45")
    await colleague.press("Choices, times, more questions…")
    await expect(radio(colleague, "Vote, discuss, vote again")).to_be_checked()
    assert await saved(colleague) == plan
    await colleague.press("Start")
    await colleague.sees("Nobody is here yet")


async def test_what_is_no_plan_is_refused_and_the_form_stays_as_it_is(stage: Stage, tmp_path: Path) -> None:
    teacher = await Teacher.arrives(stage)
    await teacher.write("Your question", FIRST)
    await load(teacher, tmp_path, json.dumps({"kind": "elbow-room-class", "names": ["Maya"]}))
    await teacher.sees("This is no plan.")
    await expect(teacher.box("Your question")).to_have_value(FIRST)


async def test_what_was_started_is_there_to_be_used_again_until_it_is_forgotten(stage: Stage) -> None:
    teacher = await Teacher.arrives(stage)
    for question in (FIRST, SECOND):
        await teacher.start(question)
        await teacher.page.goto(stage.served.url)
    await expect(teacher.box("Your question")).to_have_value("")
    await teacher.press("My plans")
    await teacher.page.get_by_role("button", name=FIRST).first.click()
    await expect(teacher.box("Your question")).to_be_focused()
    await expect(teacher.box("Your question")).to_have_value(FIRST)
    await teacher.press("Undo")
    await expect(teacher.box("Your question")).to_have_value("")
    await teacher.press("My plans")
    await teacher.press(f"Remove this plan: {FIRST}")
    await expect(plans(teacher)).to_have_count(1)
    await teacher.press("Undo")
    await expect(plans(teacher)).to_have_count(2)
    await teacher.press("Forget all")
    await (
        teacher.page.get_by_role("group", name="Forget all these plans?").get_by_role("button").first.click()
    )
    await teacher.reload()
    await teacher.press("My plans")
    await expect(plans(teacher)).to_have_count(0)


async def test_the_same_plan_for_a_new_class_is_an_empty_room_with_a_code_of_its_own(stage: Stage) -> None:
    teacher = await Teacher.arrives(stage)
    await teacher.start(FIRST)
    first_code, first_read = teacher.code, teacher.code_as_read
    async with classmates(stage.served, first_code, ["Maya"]):
        await teacher.sees("Maya")
    await teacher.page.goto(stage.served.url)
    await teacher.press(f"More for room {first_code}")
    await teacher.press("Same plan, new class")
    await teacher.sees("Nobody is here yet", FIRST)
    assert teacher.code != first_code
    await teacher.page.goto(stage.served.url)
    await teacher.sees(first_read)
    await expect(
        teacher.page.get_by_role("navigation", name="Your rooms").get_by_role("listitem")
    ).to_have_count(2)
    await shoot(teacher.page, "71-your-rooms")
    await teacher.press(f"More for room {first_code}")
    await teacher.press("Remove from this list")
    await teacher.press("Remove")
    await teacher.sees_no(first_read)


async def test_enter_in_a_choice_goes_on_to_the_next_and_opens_no_room(stage: Stage) -> None:
    teacher = await Teacher.arrives(stage)
    await teacher.write("Your question", FIRST)
    await teacher.press("Choices, times, more questions…")
    await radio(teacher, "by choosing").check()
    for n, option in enumerate(OPTIONS, 1):
        box = teacher.page.get_by_role("textbox", name=f"Choice {n}", exact=True)
        await box.fill(option)
        await box.press("Enter")
        await expect(teacher.page.get_by_role("textbox", name=f"Choice {n + 1}", exact=True)).to_be_focused()
    await expect(teacher.button("Start")).to_be_enabled()
    assert "/teach/" not in teacher.page.url


async def test_a_whole_plan_is_written_on_a_phone_and_start_stays_in_sight(stage: Stage) -> None:
    teacher = await Teacher.arrives(stage, PHONE)
    await three_questions(teacher)
    await teacher.press("Add a second language")
    await teacher.button("Save this plan as a file").scroll_into_view_if_needed()
    await expect(teacher.button("Start")).to_be_in_viewport()
    assert await scrolls_aside(teacher.page) == []
    await shoot(teacher.page, "72-three-questions-phone")
    await teacher.press("Start")
    await teacher.sees("Nobody is here yet")


async def test_no_part_of_the_front_page_has_a_grave_fault(stage: Stage) -> None:
    teacher = await Teacher.arrives(stage)
    await teacher.start(FIRST)
    code = teacher.code
    await teacher.page.goto(stage.served.url)
    await teacher.press(f"More for room {code}")
    await three_questions(teacher)
    await teacher.press("Add a second language")
    await teacher.press("Remove question 3")
    await teacher.press("My plans")
    await accessible(teacher)
    await teacher.press("Forget all")
    await teacher.press("Remove from this list")
    await accessible(teacher)


async def three_questions(teacher: Teacher) -> None:
    """The second one is a vote."""
    await teacher.write("Your question", FIRST)
    await teacher.press("Choices, times, more questions…")
    for n, question in enumerate((SECOND, THIRD), 2):
        await teacher.press("One more question")
        await expect(group(teacher, n).get_by_role("textbox", name="What do you ask?")).to_be_focused()
        await teacher.page.keyboard.type(question)
    await group(teacher, 2).get_by_role("radio", name="by choosing").check()
    for n, option in enumerate(OPTIONS, 1):
        await group(teacher, 2).get_by_role("textbox", name=f"Choice {n}", exact=True).fill(option)


async def saved(teacher: Teacher) -> dict[str, Any]:
    """The plan, from the file that the browser saves."""
    async with teacher.page.expect_download() as downloading:
        await teacher.press("Save this plan as a file")
    file = await downloading.value
    assert file.suggested_filename.endswith(".plan.json")
    plan: dict[str, Any] = json.loads((await file.path()).read_text("utf-8"))
    return plan


async def load(teacher: Teacher, folder: Path, words: str) -> None:
    file = folder / "chosen.json"
    file.write_text(words, "utf-8")
    await teacher.press("My plans")
    await teacher.page.get_by_label("Load a plan from a file").set_input_files(file)


def group(teacher: Teacher, n: int) -> Locator:
    """All that belongs to the question of this number."""
    return teacher.page.get_by_role("group", name=f"Question {n}")


def radio(teacher: Teacher, name: str) -> Locator:
    return teacher.page.get_by_role("radio", name=name)


def plans(teacher: Teacher) -> Locator:
    return teacher.page.get_by_role("region", name="My plans").get_by_role("listitem")
