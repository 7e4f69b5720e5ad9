"""Nothing reaches the class that the teacher did not want there: cards, messages, and words that worry."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path

import pytest
from playwright.async_api import Page, expect

from tests.browser.axe import accessible
from tests.browser.classmates import Classmate, classmates
from tests.browser.consoles import PAIR, SHARE, Console
from tests.browser.fits import scrolls_aside, scrolls_down
from tests.browser.people import Board
from tests.browser.stage import LAPTOP, PHONE, PROJECTOR, Screen, Stage, shoot

KIND, RUDE, LINK = "It takes more room", "You are a dickhead", "See example.com for more"
CHANGED = "That card was taken back meanwhile."
FAR_PX = 180


@asynccontextmanager
async def sharing(
    stage: Stage, *cards: str, screen: Screen = LAPTOP
) -> AsyncIterator[tuple[Console, list[Classmate]]]:
    """A class of as many as there are cards, alone each, that waits to share."""
    teacher = await Console.comes_to(stage, (SHARE,), screen)
    names = [f"Student {'ABCDEF'[place]}" for place in range(max(2, len(cards)))]
    async with classmates(stage.served, teacher.code, names) as others:
        if screen is LAPTOP:
            await teacher.uncover()
        await teacher.sees(f"{len(names)} are here")
        await teacher.step("Share with the class")
        for classmate, words in zip(others, cards, strict=False):
            await classmate.post(words)
        yield teacher, others


@asynccontextmanager
async def talking(stage: Stage) -> AsyncIterator[tuple[Console, Classmate, Classmate]]:
    teacher = await Console.comes_to(stage, (PAIR, SHARE))
    async with classmates(stage.served, teacher.code, ("Amara", "Ben")) as (amara, ben):
        await teacher.uncover()
        await teacher.sees("2 are here")
        await teacher.step("Start pairing")
        await amara.group()
        yield teacher, amara, ben


async def board_of(stage: Stage, teacher: Console) -> Board:
    page = await stage.page("board", PROJECTOR)
    key = teacher.address.split("&board=")[1]
    await page.goto(f"{stage.served.url}/board/{teacher.code}#key={key}")
    return Board(page)


async def test_where_the_doubtful_wait_a_rude_card_waits_and_the_others_are_on_the_board(
    stage: Stage,
) -> None:
    async with sharing(stage) as (teacher, (kind, rude)):
        board = await board_of(stage, teacher)
        await teacher.page.get_by_label("New cards").select_option("The doubtful wait")
        await teacher.sees("Doubtful cards come here first")
        await kind.post(KIND)
        await rude.post(RUDE)
        await teacher.sees("1 doubtful, waits for you", "look: a rude word?", "1 on the board")
        await board.sees(KIND)
        await board.sees_no(RUDE)
        await accessible(teacher)
        await shoot(teacher.page, "600-doubtful-teacher")


async def test_all_at_once_are_those_that_nothing_speaks_against(stage: Stage) -> None:
    async with sharing(stage, KIND, "It is lighter", RUDE, LINK) as (teacher, _):
        board = await board_of(stage, teacher)
        await teacher.sees("2 wait for you", "2 doubtful, wait for you", "look: a link")
        await teacher.press("Let all through")
        await teacher.press("Yes, all on the board")
        await board.sees(KIND, "It is lighter")
        await board.sees_no(RUDE, LINK)
        await teacher.press("Let these through too")
        await teacher.press("Yes, these too")
        await board.sees(RUDE, LINK)
        await teacher.press("Undo: let through")
        await board.sees_no(RUDE, LINK)
        await teacher.sees("2 held")


async def test_a_card_that_one_console_holds_another_cannot_let_through_as_it_was(stage: Stage) -> None:
    async with sharing(stage, RUDE) as (teacher, _):
        second = Console(await stage.page("second", LAPTOP))
        await second.page.goto(teacher.address)
        await second.uncover()
        await second.sees(RUDE)
        with stage.watch.overlooking("second"):
            await second.page.context.set_offline(True)
            await second.sees("Reconnecting…")
            await second.press("Let through")
            await teacher.press("More about this card")
            await teacher.press("Hold")
            await teacher.sees("1 held")
            await second.page.context.set_offline(False)
            await second.sees("1 held", CHANGED)
        await teacher.sees_no("1 on the board")
        await shoot(second.page, "601-changed-teacher")
        await second.press("Let through")
        await teacher.sees("1 on the board")


async def test_with_one_thumb_cards_are_let_through_hidden_and_taken_back(stage: Stage) -> None:
    async with sharing(stage, KIND, RUDE, screen=PHONE) as (teacher, _):
        board = await board_of(stage, teacher)
        await teacher.press("One by one")
        await teacher.sees("2 wait for you", KIND)
        await accessible(teacher)
        await shoot(teacher.page, "602-one-by-one-phone")
        assert [*await scrolls_down(teacher.page), *await scrolls_aside(teacher.page)] == []
        await swipe(teacher.page, FAR_PX)
        await teacher.sees("1 waits for you", RUDE, "On the board.", "look: a rude word?")
        await board.sees(KIND)
        await swipe(teacher.page, -FAR_PX)
        await teacher.sees("Nothing waits for you", "Hidden.")
        await board.sees_no(RUDE)
        await teacher.press("Undo")
        await teacher.sees("1 waits for you", RUDE, "Undone.")
        await teacher.press("Undo")
        await board.sees_no(KIND)
        await teacher.sees("2 wait for you")


async def swipe(page: Page, by_px: int) -> None:
    """As soon as the card has been in sight for long enough to be read."""
    await expect(page.locator(".in-hand[data-read=true]")).to_be_visible()
    touch = await page.context.new_cdp_session(page)
    for kind, places in (
        ("touchStart", [(195, 400)]),
        ("touchMove", [(195 + by_px // 2, 402)]),
        ("touchMove", [(195 + by_px, 402)]),
        ("touchEnd", []),
    ):
        points = [{"x": x, "y": y} for x, y in places]
        await touch.send("Input.dispatchTouchEvent", {"type": kind, "touchPoints": points})


async def test_keys_do_what_the_thumb_does_and_one_still_blanks_the_board(stage: Stage) -> None:
    async with sharing(stage, KIND, RUDE, LINK) as (teacher, _):
        board = await board_of(stage, teacher)
        await teacher.press("One by one")
        await teacher.sees(KIND)
        await key(teacher, "ArrowRight")
        await board.sees(KIND)
        await teacher.sees(RUDE)
        await key(teacher, "h")
        await teacher.sees("Hidden.", LINK)
        await key(teacher, "w")
        await teacher.sees("Held.", "held")
        await teacher.page.keyboard.press("n")
        await teacher.page.keyboard.press("b")
        await expect(teacher.button("Show the board B")).to_be_enabled()
        await board.sees_no(KIND)
        await teacher.page.keyboard.press("u")
        await teacher.page.keyboard.press("u")
        await teacher.sees("2 wait for you", RUDE)
        await shoot(teacher.page, "603-one-by-one-teacher")
        await accessible(teacher)
        await teacher.page.keyboard.press("Escape")
        await teacher.sees("have shared")


async def key(teacher: Console, name: str) -> None:
    """Once the card in sight may be decided about."""
    await expect(teacher.page.locator(".in-hand[data-read=true]")).to_be_visible()
    await teacher.page.keyboard.press(name)


async def test_a_report_comes_first_with_what_was_said_around_it_until_it_is_settled(stage: Stage) -> None:
    async with talking(stage) as (teacher, amara, ben):
        await amara.say("Hello")
        await ben.say("Go away, you idiot")
        await amara.report("Go away, you idiot")
        await teacher.sees("1 report waits for you")
        await teacher.press("Look")
        await teacher.sees("reported this at", "Hello", "Go away, you idiot")
        await accessible(teacher)
        await shoot(teacher.page, "604-report-teacher")
        await teacher.press("Take it away")
        await amara.hears_no("Go away, you idiot")
        await teacher.press("I have seen to it")
        await teacher.sees("0 reports", "1 settled")
        await teacher.sees_no("1 report waits for you")


async def test_a_message_that_is_taken_away_leaves_both_phones_and_can_be_put_back(stage: Stage) -> None:
    async with talking(stage) as (teacher, amara, ben):
        await ben.say("Your shoes are ugly")
        await amara.hears("Your shoes are ugly")
        await teacher.tile("Amara").click()
        await teacher.page.get_by_role("button", name="What to do about these words").click()
        await teacher.press("Take it away")
        for classmate in (amara, ben):
            await classmate.hears_no("Your shoes are ugly")
        await teacher.sees("1 message taken away")
        await teacher.reload()
        await teacher.tile("Amara").click()
        await teacher.page.get_by_text("1 message taken away").click()
        await accessible(teacher)
        await shoot(teacher.page, "605-taken-teacher")
        await teacher.press("Put it back")
        await ben.hears("Your shoes are ugly")


async def test_a_closed_chat_is_said_wherever_the_talk_is_read_and_opens_again(stage: Stage) -> None:
    async with talking(stage) as (teacher, amara, _):
        await teacher.press("Chat closed")
        await teacher.sees("The chat is closed.")
        with pytest.raises(AssertionError, match="chat_off"):
            await amara.say("Hello?")
        await shoot(teacher.page, "606-chat-closed-teacher")
        await teacher.press("Open the chat")
        await amara.say("Hello!")


async def test_what_is_set_aside_stays_with_no_peer_and_in_one_file_which_delete_asks_about(
    stage: Stage, tmp_path: Path
) -> None:
    words = "I am afraid to go home"
    async with talking(stage) as (teacher, amara, ben):
        await ben.say(words)
        await amara.hears(words)
        await teacher.tile("Amara").click()
        await teacher.page.get_by_role("button", name="What to do about these words").click()
        await teacher.press("Set aside for care")
        await teacher.sees("sealed in one file")
        await shoot(teacher.page, "607-set-aside-teacher")
        await teacher.press("Set aside")
        await amara.hears_no(words)
        await teacher.sees_no(words)
        await teacher.press("Close")
        await teacher.step("Share with the class")
        await teacher.step("Wrap up")
        async with teacher.page.expect_download() as saving:
            await teacher.press("File for care")
        file = tmp_path / "care.md"
        await (await saving.value).save_as(file)
        assert words in file.read_text("utf-8")
        assert "Ben" in file.read_text("utf-8")
        await teacher.press("Delete now")
        await teacher.sees("Words were set aside for care.")
        await shoot(teacher.page, "608-delete-care-teacher")
        await teacher.press("Delete them too")
        await teacher.sees("New question")


async def test_what_gets_through_is_settled_before_the_lesson_begins(stage: Stage) -> None:
    teacher = await Console.comes_to(stage, (PAIR, SHARE))
    await teacher.uncover()
    await teacher.press("Cards and chat")
    await teacher.press("All go up")
    await teacher.sees("Cards go straight to the board.")
    await teacher.write("Words that you doubt too", "Kartoffel\nfleabag")
    await teacher.press("Keep these words")
    await expect(teacher.button("Keep these words")).to_have_count(0)
    await accessible(teacher)
    await shoot(teacher.page, "609-gate-teacher")
    await teacher.reload()
    await teacher.press("Cards and chat")
    await expect(teacher.button("All go up")).to_have_attribute("aria-pressed", "true")
    await expect(teacher.box("Words that you doubt too")).to_have_value("Kartoffel\nfleabag")
