"""A laptop is often on the projector: its console shows no name and no word before the teacher says that it may."""

from playwright.async_api import expect

from tests.browser.axe import accessible
from tests.browser.classmates import NAMES, Classmate, classmates
from tests.browser.consoles import CHOOSE, PAIR, SHARE, Console
from tests.browser.fits import scrolls_aside, scrolls_down
from tests.browser.people import Teacher
from tests.browser.stage import PHONE, Stage, shoot

THOUGHT = "Because its particles keep a distance"
WORDS = "I do not get it at all"
INSIGHT = "Same weight, more room"
HELD = "Dickhead"
CLASS = (*NAMES[:29], HELD)
MARKUP = "() => document.documentElement.outerHTML"


async def test_no_name_and_no_word_is_in_the_page_before_the_teacher_lets_them(stage: Stage) -> None:
    teacher = await Console.comes_to(stage, (CHOOSE, PAIR, SHARE))
    async with classmates(stage.served, teacher.code, CLASS) as others:
        await teacher.sees("30 are here", "1 name waits for you")
        await is_covered(teacher, "200-covered-lobby")
        await teacher.page.keyboard.down("h")
        await teacher.press(f"Let {HELD} through")
        await teacher.page.keyboard.up("h")
        await teacher.sees_no("1 name waits for you")
        await they_think(teacher, others)
        await they_talk(teacher, others)
        await they_share(teacher, others)
        await teacher.step("Wrap up")
        await teacher.sees("30 took part", "Take it with you")
        await is_covered(teacher, "204-covered-wrap-up")


async def they_think(teacher: Console, others: list[Classmate]) -> None:
    await teacher.step("Start thinking")
    for place, classmate in enumerate(others[:20]):
        await classmate.choose(place % 3, THOUGHT)
    await teacher.sees("20 of 30 ready")
    await is_covered(teacher, "201-covered-think")
    await teacher.sees_no("It spills over", "right")
    for button in ("Class list", "See the groups"):
        await teacher.press(button)
        await teacher.sees("What you opened lies below.")
        await is_covered(teacher, f"201-covered-{button.split()[0].lower()}")
    await teacher.press("Close what lies below")
    await teacher.press("Links")
    await teacher.page.get_by_text("the console link").click()
    await teacher.sees("It is covered, as names and words are.")
    await teacher.press("Close")
    await teacher.press("Pause")
    await teacher.sees("All 30 are here.")
    await others[3].leave()
    await expect(teacher.text("29 of 30 are here.")).to_be_visible(timeout=20_000)
    await is_covered(teacher, "201-covered-paused")
    await teacher.press("Resume")


async def they_talk(teacher: Console, others: list[Classmate]) -> None:
    await teacher.step("Start pairing")
    for classmate in others[5:25]:
        await classmate.say(WORDS)
    await teacher.sees("15 groups", "talking")
    await is_covered(teacher, "202-covered-pair")


async def they_share(teacher: Console, others: list[Classmate]) -> None:
    here = [classmate for place, classmate in enumerate(others) if place != 3]
    groups = {await classmate.group(): classmate for classmate in here}
    await teacher.step("Share with the class")
    for classmate in groups.values():
        await classmate.post(INSIGHT)
    await teacher.sees(f"{len(groups)} cards wait for you")
    await is_covered(teacher, "203-covered-share")


async def is_covered(teacher: Console, name: str) -> None:
    """Nothing is in the page that the class must not see; H uncovers it; both fit."""
    markup = await teacher.page.evaluate(MARKUP)
    secret = (*(f">{name}<" for name in CLASS), *CLASS[2:5], THOUGHT, WORDS, INSIGHT, HELD)
    assert [words for words in secret if words in markup] == []
    await accessible(teacher)
    await fits(teacher, name)
    await teacher.page.keyboard.down("h")
    await expect(teacher.page.locator("main .name").first).to_be_visible()
    await accessible(teacher)
    await fits(teacher, f"{name}-held")
    await teacher.page.keyboard.up("h")
    await expect(teacher.page.locator("main .name")).to_have_count(0)


async def fits(teacher: Console, name: str) -> None:
    await shoot(teacher.page, f"{name}-teacher")
    assert await scrolls_down(teacher.page) == []
    assert await scrolls_aside(teacher.page) == []


async def test_the_cover_is_held_up_by_a_button_too_and_falls_when_it_is_let_go(stage: Stage) -> None:
    teacher = await Console.comes_to(stage)
    async with classmates(stage.served, teacher.code, ("Amara",)):
        await teacher.sees("1 is here")
        hold = teacher.page.get_by_role("button", name="Hold to look")
        await hold.hover()
        await teacher.page.mouse.down()
        await teacher.sees("Amara")
        await teacher.page.mouse.up()
        await teacher.sees_no("Amara")
        await hold.focus()
        await teacher.page.keyboard.down("Space")
        await teacher.sees("Amara")
        await teacher.page.keyboard.up("Space")
        await teacher.sees_no("Amara")
        await teacher.page.keyboard.down("h")
        await teacher.sees("Amara")
        await teacher.page.evaluate("() => dispatchEvent(new Event('blur'))")
        await teacher.sees_no("Amara")


async def test_what_the_teacher_said_about_this_screen_stays_for_this_room_alone(stage: Stage) -> None:
    teacher = await Console.comes_to(stage)
    async with classmates(stage.served, teacher.code, ("Amara",)):
        await teacher.sees("The class may be looking on")
        await teacher.uncover()
        await teacher.sees("Amara")
        await teacher.reload()
        await teacher.sees("Amara")
        await teacher.cover()
        await teacher.sees_no("Amara", "The class may be looking on")
        await teacher.reload()
        await teacher.sees("Names and words are covered.")
        await teacher.sees_no("Amara")


async def test_a_phone_is_not_mirrored_and_so_not_covered(stage: Stage) -> None:
    teacher = await Console.comes_to(stage)
    await teacher.uncover()
    link = await teacher.link_for_another_device()
    phone = Teacher(await stage.page("phone", PHONE))
    async with classmates(stage.served, teacher.code, ("Amara",)):
        await phone.page.goto(link)
        await phone.sees("Amara")
        await phone.page.get_by_role("switch", name="Cover names and words").click()
        await phone.sees_no("Amara", "Hold H")
        await phone.sees("Hold to look")
        await accessible(phone)
        await shoot(phone.page, "205-covered-console-phone")
        assert await scrolls_aside(phone.page) == []


async def test_letter_keys_can_be_switched_off_and_then_none_uncovers_or_steps(stage: Stage) -> None:
    teacher = await Console.comes_to(stage)
    async with classmates(stage.served, teacher.code, ("Amara",)):
        await teacher.press("Keys")
        await teacher.page.get_by_role("checkbox", name="Letter keys are on").uncheck()
        await teacher.press("Close")
        await teacher.reload()
        await teacher.sees("1 is here")
        await teacher.sees_no("Hold H")
        for key in ("h", "n"):
            await teacher.page.keyboard.down(key)
        await teacher.press("Links")
        await teacher.sees("For students")
        await teacher.sees_no("Amara", "0 of 1 ready")
