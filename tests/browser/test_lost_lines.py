"""A connection dies in silence, in many ways: the screen says so, and is soon where the lesson is again."""

import re
from collections.abc import AsyncIterator
from dataclasses import dataclass

import pytest
from playwright.async_api import WebSocketRoute, expect

from tests.browser.bad_network import networked
from tests.browser.people import Board, Student, Teacher, seated
from tests.browser.served import Served
from tests.browser.stage import PHONE, Stage, shoot
from tests.faults.proxy import Network
from tests.faults.toxics import CaptivePortal
from tests.support.browser_path import Browser

QUESTION = "Should homework be optional?"
AWAKE_MS = 1_000
"""So soon a device that wakes has dialled."""
RECONNECTING = "Reconnecting… You can go on writing, nothing is lost."
SOCKETS = re.compile("socket.io")
SHOWN_AGAIN = "document.dispatchEvent(new Event('visibilitychange'))"
OUT_OF_THE_CACHE = "window.dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true }))"
ONLINE = "window.dispatchEvent(new Event('online'))"


@dataclass
class Lesson:
    stage: Stage
    network: Network
    teacher: Teacher
    maya: Student

    async def while_maya_is_cut_off(self) -> None:
        """Her connection stays silent for ever, and the lesson begins without her."""
        self.network.forget()
        await self.teacher.press("Start thinking")
        await self.teacher.sees("0 of 1 ready")


@pytest.fixture
async def lesson(stage: Stage, found: Browser, served: Served) -> AsyncIterator[Lesson]:
    """One phone, whose clock a test may move, in a lobby; the teacher has another network."""
    teacher = await Teacher.arrives(stage)
    await teacher.start(QUESTION)
    async with networked(found, served) as (behind, network):
        maya = await Student.arrives(behind, "Maya")
        await maya.page.clock.install()
        await maya.scan(served.url, teacher.code)
        await maya.take_seat()
        await maya.page.clock.run_for(1_500)
        with behind.watch.overlooking("Maya"):
            yield Lesson(behind, network, teacher, maya)


@pytest.mark.parametrize("waking", [SHOWN_AGAIN, OUT_OF_THE_CACHE, ONLINE])
async def test_a_page_that_wakes_dials_at_once_and_shows_where_the_lesson_is(
    lesson: Lesson, waking: str
) -> None:
    await lesson.while_maya_is_cut_off()
    page = lesson.maya.page
    async with page.expect_event("websocket", timeout=AWAKE_MS):
        await page.evaluate(waking)
    await lesson.maya.sees("on your own", QUESTION)


async def test_a_laptop_lid_that_was_shut_is_noticed_by_the_clock(lesson: Lesson) -> None:
    await lesson.while_maya_is_cut_off()
    page = lesson.maya.page
    async with page.expect_event("websocket", timeout=AWAKE_MS):
        await page.clock.fast_forward("30:00")
    await lesson.maya.sees("on your own", QUESTION)


async def test_after_eight_seconds_of_silence_the_page_says_so_and_one_can_go_on_writing(
    lesson: Lesson,
) -> None:
    maya, network = lesson.maya, lesson.network
    await lesson.teacher.press("Start thinking")
    await maya.think("It should")
    await maya.sees("kept")
    network.black_out()
    await maya.page.clock.run_for(6_000)
    await maya.sees_no(RECONNECTING)
    await maya.page.clock.run_for(4_500)
    # Before the library itself finds out.
    await expect(maya.text(RECONNECTING)).not_to_have_count(0, timeout=2_000)
    await maya.hand_in("It should be up to us.")
    network.light_up()
    await maya.sees("You handed in", "It should be up to us.")
    await maya.sees_no(RECONNECTING)
    await lesson.teacher.sees("1 of 1 ready")


async def test_a_pulse_that_knows_more_than_the_page_makes_it_ask(stage: Stage) -> None:
    """The last change of all is lost on the way, so that no later one gives it away."""
    lost: list[str] = []

    async def lose_the_pause(socket: WebSocketRoute) -> None:
        server = socket.connect_to_server()

        def down(message: str | bytes) -> None:
            if not lost and isinstance(message, str) and '"paused"' in message and '"patch"' in message:
                lost.append(message)
            else:
                socket.send(message)

        server.on_message(down)

    teacher = await Teacher.arrives(stage)
    await teacher.start(QUESTION)
    maya = await Student.arrives(stage, "Maya")
    await maya.page.route_web_socket(SOCKETS, lose_the_pause)
    await maya.scan(stage.served.url, teacher.code)
    await maya.take_seat()
    await teacher.press("Start thinking")
    await maya.sees("on your own")
    await teacher.press("Pause")
    await maya.sees("Eyes up")
    assert len(lost) == 1


async def test_a_filter_that_takes_websockets_and_swallows_them_keeps_nobody_out(stage: Stage) -> None:
    teacher = await Teacher.arrives(stage)
    await teacher.start(QUESTION)
    maya = await Student.arrives(stage, "Maya")
    await maya.page.route_web_socket(SOCKETS, lambda socket: None)
    await maya.scan(stage.served.url, teacher.code)
    await maya.take_seat()
    await teacher.press("Start thinking")
    await maya.hand_in("It says nothing.")
    await teacher.sees("1 of 1 ready", "It says nothing.")


async def test_behind_a_wifi_that_wants_a_sign_in_words_wait_until_it_has_it(lesson: Lesson) -> None:
    maya, network = lesson.maya, lesson.network
    await lesson.teacher.press("Start thinking")
    await maya.sees("on your own")
    network.up.toxics = [CaptivePortal()]
    network.reset()
    await maya.sees(RECONNECTING)
    await maya.hand_in("It should be up to us.")
    network.up.toxics = []
    await maya.sees("You handed in", "It should be up to us.")
    await lesson.teacher.sees("1 of 1 ready")


async def test_who_joins_behind_a_wifi_that_wants_a_sign_in_is_told_so(lesson: Lesson) -> None:
    leo = await Student.arrives(lesson.stage, "Leo", PHONE)
    await leo.scan(lesson.stage.served.url, lesson.teacher.code)
    with lesson.stage.watch.overlooking("Leo"):
        lesson.network.up.toxics = [CaptivePortal()]
        await leo.write("First name or nickname", "Leo")
        await leo.press("Join")
        await leo.sees("This Wi-Fi wants you to sign in first.")
        await shoot(leo.page, "45-portal-phone")
        lesson.network.up.toxics = []
        await leo.press("Join")
        await leo.sees("You’re in. Look up.")  # noqa: RUF001
        await lesson.teacher.sees("2 are here")


async def test_every_screen_says_that_it_has_no_connection_until_it_has(
    found: Browser, served: Served
) -> None:
    async with networked(found, served) as (stage, network):
        teacher = await Teacher.arrives(stage)
        await teacher.start(QUESTION)
        board = await teacher.open_board()
        (maya,) = await seated(stage, teacher.code, "Maya")
        with stage.watch.overlooking("teacher", "Maya"):
            await all_reconnect(teacher, board, maya, network)


async def all_reconnect(teacher: Teacher, board: Board, maya: Student, network: Network) -> None:
    await teacher.press("Start thinking")
    await maya.think("Half a thou")
    network.up.toxics = [CaptivePortal()]
    network.reset()
    for role, somebody in (("teacher", teacher), ("board", board), ("phone", maya)):
        await somebody.sees("Reconnecting…")
        await shoot(somebody.page, f"46-reconnecting-{role}")
    # What the notice says may not hide what one can do.
    await teacher.page.get_by_role("button", name="Undo").click(trial=True)
    network.up.toxics = []
    for somebody in (teacher, board, maya):
        await somebody.sees_no("Reconnecting…")
