"""What is said in a group: reported by a student, taken away, closed, or set aside by the teacher."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path

import pytest
from playwright.async_api import expect

from tests.browser.axe import accessible
from tests.browser.classmates import Classmate, classmates
from tests.browser.consoles import PAIR, SHARE, Console
from tests.browser.stage import Stage, shoot


@asynccontextmanager
async def talking(stage: Stage) -> AsyncIterator[tuple[Console, Classmate, Classmate]]:
    teacher = await Console.comes_to(stage, (PAIR, SHARE))
    async with classmates(stage.served, teacher.code, ("Amara", "Ben")) as (amara, ben):
        await teacher.uncover()
        await teacher.sees("2 are here")
        await teacher.step("Start pairing")
        await amara.group()
        yield teacher, amara, ben


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
        await teacher.press("Close the chat")
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
        await expect(teacher.box("Your question")).to_be_visible()
