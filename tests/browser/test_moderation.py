"""No card reaches the board that the teacher did not want there, from a laptop or from a phone in the hand."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

from playwright.async_api import Browser, Page, expect

from tests.browser.axe import accessible
from tests.browser.classmates import Classmate, classmates
from tests.browser.consoles import PAIR, SHARE, Console
from tests.browser.fits import scrolls_aside, scrolls_down
from tests.browser.people import Board
from tests.browser.reach import THUMB_PX, out_of_reach, too_small
from tests.browser.served import Served
from tests.browser.stage import LAPTOP, PHONE, PROJECTOR, Screen, Stage, shoot
from tests.browser.tongue import Reader, Tongue
from tests.browser.watch import Watch

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
        assert await out_of_reach(teacher.page) == []
        assert await too_small(teacher.page, THUMB_PX) == []
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


async def test_where_words_run_the_other_way_the_thumb_does_too(
    stage: Stage, browser: Browser, served: Served, watch: Watch
) -> None:
    async with sharing(stage, KIND) as (teacher, _):
        arabic = Stage(browser, served, watch, locale="ar")
        phone = Reader(await arabic.page("phone", PHONE), Tongue("ar"))
        await phone.page.goto(teacher.address)
        await phone.press("One by one")
        await swipe(phone.page, -FAR_PX)
        await phone.sees("On the board.")
        await teacher.sees("1 on the board")
        await shoot(phone.page, "602-one-by-one-arabic")
        await arabic.close()


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
