"""What the console tells a teacher about the class, and what the teacher can do about it."""

from playwright.async_api import expect

from tests.browser.axe import accessible
from tests.browser.classmates import NAMES, Classmate, classmates
from tests.browser.consoles import PEER_INSTRUCTION, Console
from tests.browser.fits import scrolls_aside, scrolls_down
from tests.browser.stage import Stage, shoot


async def test_a_hand_comes_first_until_the_teacher_has_been_there(stage: Stage) -> None:
    teacher = await Console.comes_to(stage)
    async with classmates(stage.served, teacher.code, NAMES[:8]) as others:
        await a_class_begins(teacher, 8)
        await others[0].raise_hand()
        await expect(teacher.tile("Amara")).to_contain_text("hand up")
        await teacher.sees("Hands up")
        await teacher.step("Start pairing")
        first = teacher.page.locator("main .place").first
        await expect(first).to_contain_text("Amara has a hand up")
        await teacher.sees("1 would like you")
        await shoot(teacher.page, "220-hand-teacher")
        await accessible(teacher)
        await first.get_by_role("button", name="I have been there").click()
        await teacher.sees_no("Amara has a hand up", "1 would like you", "Hands up")


async def test_thoughts_are_searched_and_one_student_gets_more_time(stage: Stage) -> None:
    teacher = await Console.comes_to(stage)
    async with classmates(stage.served, teacher.code, NAMES[:6]) as others:
        await a_class_begins(teacher, 6)
        await others[1].think("Because ice has air in it")
        await others[2].think("It is like a honeycomb")
        search = teacher.page.get_by_role("searchbox", name="Find a name or a word")
        await search.fill("AIR ice")
        await teacher.sees("1 found", "because ice has air in it")
        await expect(teacher.page.locator("main .tile")).to_have_count(1)
        await search.fill("chloe")
        await expect(teacher.tile("Chloé")).to_be_visible()
        await search.fill("")
        await expect(teacher.page.locator("main .tile")).to_have_count(6)
        await teacher.tile("Ben").click()
        await teacher.sees("More time to think for")
        await teacher.press("1 minute")
        await expect(teacher.button("1 minute")).to_have_attribute("aria-pressed", "true")
        await accessible(teacher)
        await teacher.press("Close")
        await teacher.sees("1 has extra time")
        await expect(teacher.tile("Ben")).to_contain_text("+ 1 min")


async def test_a_line_stands_on_every_screen_until_it_is_taken_away(stage: Stage) -> None:
    teacher = await Console.comes_to(stage)
    async with classmates(stage.served, teacher.code, NAMES[:2]) as others:
        await a_class_begins(teacher, 2)
        await teacher.press("Write to all")
        await teacher.write("Your line", "Two more minutes.")
        await teacher.press("Send to all")
        await teacher.sees("On every student", "Two more minutes.")
        await accessible(teacher)
        await shoot(teacher.page, "221-line-teacher")
        await others[0].reads("Two more minutes.")
        await teacher.press("Take it away")
        await teacher.sees_no("Two more minutes.")
        await others[0].reads(None)


async def test_the_chart_is_the_teachers_to_show_and_who_changed_is_counted(stage: Stage) -> None:
    teacher = await Console.comes_to(stage, PEER_INSTRUCTION)
    async with classmates(stage.served, teacher.code, NAMES) as others:
        await a_class_begins(teacher, 30)
        for place, classmate in enumerate(others):
            await classmate.choose(place % 3, "I think so", sure=place % 3)
        await teacher.sees("30 of 30 ready", "10 guesses", "10 rather sure", "10 certain")
        await everything_fits(teacher, "222-sure")
        groups = await they_talk_and_choose_again(teacher, others)
        await teacher.sees("Chosen: A 0 · B (right) 30 · C 0", "20 of 30 chose something else")
        for classmate in groups:
            await classmate.post("It takes more room, but it weighs the same as before, so the water stays.")
        await teacher.sees("15 wait for you")
        await everything_fits(teacher, "223-queue")
        await teacher.page.locator("summary").click()
        await expect(teacher.page.get_by_role("row", name="A – 10 –")).to_be_visible()  # noqa: RUF001
        await expect(teacher.page.get_by_role("row", name="B – 10 –")).to_be_visible()  # noqa: RUF001
        await shoot(teacher.page, "224-moves-teacher")
        await accessible(teacher)
        await teacher.press("Chart on the board")
        await expect(teacher.button("Chart on the board")).to_have_attribute("aria-pressed", "false")
        await others[0].sees_chart(False)
        await teacher.press("Chart on the board")
        await others[0].sees_chart(True)


async def they_talk_and_choose_again(teacher: Console, others: list[Classmate]) -> list[Classmate]:
    """Everybody ends with what is right. Returns somebody of each group."""
    await teacher.step("Start pairing")
    groups = {await classmate.group(): classmate for classmate in others}
    await teacher.step("Think again")
    for classmate in others:
        await classmate.choose(1, "Now I see")
    await teacher.step("Share with the class")
    return list(groups.values())


async def test_the_console_calls_on_every_group_before_it_calls_on_one_again(stage: Stage) -> None:
    teacher = await Console.comes_to(stage)
    async with classmates(stage.served, teacher.code, NAMES[:6]) as others:
        await a_class_begins(teacher, 6)
        await teacher.step("Start pairing")
        await others[0].group()
        await teacher.step("Share with the class")
        called = teacher.page.get_by_role("status").filter(has_text="Ask")
        await teacher.press("Call on a group")
        heard = [await called.inner_text()]
        for _ in range(2):
            await teacher.press("Another group")
            await expect(called).not_to_have_text(heard[-1])
            heard.append(await called.inner_text())
        assert len(set(heard)) == 3
        assert all(" + " in words for words in heard)
        await teacher.cover()
        await expect(called).to_have_count(0)


async def a_class_begins(teacher: Console, count: int) -> None:
    await teacher.sees(f"{count} are here")
    await teacher.uncover()
    await teacher.step("Start thinking")
    await teacher.sees(f"0 of {count} ready")


async def everything_fits(teacher: Console, name: str) -> None:
    await shoot(teacher.page, f"{name}-teacher")
    assert await scrolls_down(teacher.page) == []
    assert await scrolls_aside(teacher.page) == []
    await accessible(teacher)
