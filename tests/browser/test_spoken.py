"""What a screen reader hears of a lesson: each change once, when it comes, and nothing that nobody needs."""

from collections.abc import Mapping
from typing import Any
from urllib.parse import parse_qs, urlsplit

from playwright.async_api import Page, expect

from tests.browser.classmates import classmates
from tests.browser.consoles import PAIR, SHARE, THINK, Console
from tests.browser.people import Student, Teacher
from tests.browser.spoken import forget, hears, listen, said_on
from tests.browser.stage import PHONE, Stage
from tests.support.devices import Device

TIMES = ("left", "Time is up")
TOLD_TWICE = """() => saidAloud.filter(({ words }) => words.includes(" left")).length === 2"""
SLOW = {**THINK, "duration_s": 3600}


async def listening(stage: Stage, *phases: Mapping[str, Any]) -> tuple[Console, Student]:
    """A console and a phone, both of which are listened to from the first word on."""
    console = await Console.comes_to(stage, phases)
    await listen(console.page.context)
    await console.page.reload()
    await console.sees("Nobody is here yet")
    maya = await Student.arrives(stage, "Maya")
    await listen(maya.page.context)
    await maya.scan(stage.served.url, console.code)
    await maya.take_seat()
    await console.sees("1 is here")
    return console, maya


async def begins(console: Console, name: str, maya: Student) -> None:
    """The next phase, from which on is listened."""
    for somebody in (console, maya):
        await forget(somebody.page)
    await console.step(name)


async def test_a_phase_is_announced_once_on_the_console_and_to_a_student_who_reads(stage: Stage) -> None:
    console, maya = await listening(stage, THINK, PAIR, SHARE)
    await begins(console, "Start thinking", maya)
    for page in (console.page, maya.page):
        await hears(page, "Think: everybody on their own.")
    async with classmates(stage.served, console.code, ("Ben",)):
        await begins(console, "Start pairing", maya)
        await hears(console.page, "Pair: the groups talk.")
        await hears(maya.page, "Pair: the groups talk.")
        await hears(maya.page, "You are with Ben")
        await begins(console, "Share with the class", maya)
        for page in (console.page, maya.page):
            await hears(page, "Share: the whole class.")
        await begins(console, "Wrap up", maya)
        for page in (console.page, maya.page):
            await hears(page, "The lesson is over.")


async def test_a_phase_takes_no_box_from_whoever_writes_and_go_moves(stage: Stage) -> None:
    console, maya = await listening(stage, THINK, PAIR, SHARE)
    async with classmates(stage.served, console.code, ("Ben",)):
        await console.step("Start thinking")
        await maya.box("What do you think?").press_sequentially("Because of ")
        await begins(console, "Start pairing", maya)
        await hears(maya.page, "Time to talk has begun. Your words here are kept.")
        await expect(maya.box("What do you think?")).to_be_focused()
        await maya.page.keyboard.type("the gaps")
        await expect(maya.box("What do you think?")).to_have_value("Because of the gaps")
        await console.page.keyboard.press("p")
        await hears(maya.page, "Eyes up. Your words are kept.")
        await maya.page.keyboard.type(".")
        await expect(maya.box("What do you think?")).to_have_value("Because of the gaps.")
        await forget(maya.page)
        await maya.press("Go")
        await expect(maya.page.get_by_role("heading", level=1)).to_be_focused()
        await expect(maya.page.get_by_role("heading", level=1)).to_contain_text("You are with")
        await hears(maya.page, "You are with Ben")
        assert not [each for each in await said_on(maya.page) if "has begun" in each.words]


async def test_the_time_is_told_at_half_60_30_and_10_seconds_and_not_when_it_is_changed(stage: Stage) -> None:
    thinks = [{**THINK, "duration_s": 62}, {**THINK, "duration_s": 62}, {**THINK, "duration_s": 12}]
    console, maya = await listening(stage, *thinks)
    both = (console.page, maya.page)
    await begins(console, "Start thinking", maya)
    for page in both:
        await hears(page, "1 minute left")
    await time_is_changed(console)
    for page in both:
        assert await times_on(page) == ["1 minute left"]
    await begins(console, "Start thinking", maya)
    await console.press("− 30 s")  # noqa: RUF001
    for page in both:
        await hears(page, "30 seconds left")
        assert await times_on(page) == ["30 seconds left"]
    await begins(console, "Start thinking", maya)
    for page in both:
        await hears(page, "10 seconds left")
        await hears(page, "6 seconds left")
    await console.press("− 30 s")  # noqa: RUF001
    for page in both:
        await hears(page, "Time is up.")
        assert await times_on(page) == ["10 seconds left", "6 seconds left", "Time is up."]


async def time_is_changed(console: Console) -> None:
    """Less, and more again: marks are passed that no time has passed."""
    for button in ("− 30 s", "+ 30 s"):  # noqa: RUF001
        face = console.page.get_by_role("timer")
        before = str(await face.text_content())[:3]
        await expect(console.button(button)).to_be_enabled()
        await console.press(button)
        await expect(face).not_to_contain_text(before)


async def times_on(page: Page) -> list[str]:
    return [each.words for each in await said_on(page) if any(word in each.words for word in TIMES)]


async def test_private_extra_time_is_told_at_the_same_moments_to_that_student_alone(stage: Stage) -> None:
    console, maya = await listening(stage, SLOW, PAIR)
    await console.uncover()
    async with classmates(stage.served, console.code, ("Ben",)):
        await console.step("Start thinking")
        await gives(stage, console, maya, extra_s=13)
        await begins(console, "Start pairing", maya)
        await hears(maya.page, "A little more time for you.")
        await hears(maya.page, "10 seconds left")
        await maya.page.wait_for_function(TOLD_TWICE)
        _, half = await times_on(maya.page)
        # A page that is slow to wake tells the second it wakes in.
        assert half in ("6 seconds left", "5 seconds left")
        assert await times_on(console.page) == []
        await hears(maya.page, "You are with Ben")


async def gives(stage: Stage, console: Console, student: Student, extra_s: int) -> None:
    """Less than the buttons offer: nobody waits for half a minute."""
    link = urlsplit(await console.link_for_another_device())
    (token,) = parse_qs(link.fragment)["key"]
    teacher = Device(stage.served.host, console.code, token, "websocket")
    await teacher.connect()
    students = teacher.views["teacher"]["students"]
    (maya,) = [id for id, each in students.items() if each["name"] == student.name]
    assert (await teacher.do("GiveExtraTime", student=maya, seconds=extra_s))["ok"]
    await teacher.close()


async def test_what_a_partner_says_is_told_once_and_so_is_what_becomes_of_them(stage: Stage) -> None:
    console, maya = await listening(stage, THINK, PAIR, SHARE)
    async with classmates(stage.served, console.code, ("Ben",)) as (ben,):
        await console.step("Start thinking")
        await console.step("Start pairing")
        await expect(maya.box("Write to")).to_be_visible()
        await forget(maya.page)
        await ben.say("Is it the gaps?")
        await hears(maya.page, "Is it the gaps?")
        await maya.say("I think so")
        await ben.say("Me too")
        await hears(maya.page, "Me too")
        await hears(maya.page, "I think so")
        await ben.be_done()
        await hears(maya.page, "Ben: done")
        await ben.leave()
        await hears(maya.page, "Ben is reconnecting")
        await ben.come_back()


async def test_who_is_moved_hears_with_whom(stage: Stage) -> None:
    console, maya = await listening(stage, THINK, PAIR)
    await console.uncover()
    async with classmates(stage.served, console.code, ("Ben", "Ida", "Jun")):
        await console.step("Start thinking")
        await console.step("Start pairing")
        await maya.sees("You are with")
        await forget(maya.page)
        await console.press("Regroup…")
        await console.press("Someone new")
        await hears(maya.page, "Your teacher put you with")


async def test_what_the_teacher_does_for_a_student_is_told(stage: Stage) -> None:
    console, maya = await listening(stage, THINK, PAIR, SHARE)
    await console.uncover()
    async with classmates(stage.served, console.code, ("Ben",)):
        await console.step("Start thinking")
        await maya.hand_in("The gaps.")
        await hears(maya.page, "You handed in")
        await maya.press("Ask your teacher to come")
        await hears(maya.page, "Your teacher will come by.")
        await console.step("Start pairing")
        await maya.sees("You are with")
        await console.page.get_by_role("button", name="I have been there").click()
        await hears(maya.page, "Your hand is down.")
        await console.tile("Maya").click()
        await hears(maya.page, "Your teacher is here.")
        await console.press("Write to all")
        await console.write("Your line", "Two more minutes")
        await console.press("Send to all")
        await hears(maya.page, "Your teacher: Two more minutes")
        await console.step("Share with the class")
        await cards_come_through(console, maya)


async def cards_come_through(console: Console, maya: Student) -> None:
    for words in ("It is larger.", "It is lighter."):
        await forget(maya.page)
        await maya.post(words)
        await console.press("Let through")
        await hears(maya.page, "Your card is on the board.")


async def test_what_goes_wrong_is_told_at_once(stage: Stage) -> None:
    visitor = Teacher(await stage.page("visitor", PHONE))
    await listen(visitor.page.context)
    await visitor.page.goto(stage.served.url)
    await visitor.press("Start")
    await hears(visitor.page, "Write your question first.", "alert")
    await visitor.write("Joining a class?", "QQ")
    await visitor.press("Join")
    await hears(visitor.page, "six letters", "alert")
