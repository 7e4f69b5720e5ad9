"""A whole lesson, from the front page to its end, on networks as schools have them: nobody sees a difference."""

from collections.abc import AsyncIterator, Sequence

import pytest

from tests.browser.bad_network import networked
from tests.browser.conftest import NAME
from tests.browser.people import Board, Student, Teacher, seated
from tests.browser.served import Served, serving
from tests.browser.stage import Stage
from tests.faults.proxy import Network
from tests.faults.toxics import Buffer, Delay, DropUpgrade, RefuseUpgrade, Slice, Toxic
from tests.support.browser_path import Browser
from tests.support.bundles import bundles

BLOCKED = "WebSocket connection to"
"""All that a browser may say against it."""
THOUGHT = "Ice takes more room than the water it was. " * 40
"""Longer than one segment."""


@pytest.fixture(scope="module")
async def bundled(found: Browser, tmp_path_factory: pytest.TempPathFactory) -> AsyncIterator[Served]:
    """A server of bundles, as people get them, even while somebody edits client/."""
    packages = bundles(tmp_path_factory.mktemp("bundles"))
    async with serving(tmp_path_factory.mktemp("server"), NAME, packages) as served:
        yield served


@pytest.mark.parametrize(
    ("toxics", "is_blocked"),
    [
        ([DropUpgrade()], True),
        ([RefuseUpgrade("426 Upgrade Required")], True),
        ([Slice(536), Delay(0.001)], False),
        ([DropUpgrade(), Slice(536), Delay(0.001)], True),
        ([Slice(1)], False),
        ([DropUpgrade(), Slice(1)], True),
        ([Buffer(most_s=0.1)], False),
        ([DropUpgrade(), Buffer(most_s=0.1)], True),
    ],
    ids=repr,
)
async def test_a_class_goes_through_a_whole_lesson(
    found: Browser, bundled: Served, toxics: Sequence[Toxic], is_blocked: bool
) -> None:
    async with networked(found, bundled) as (stage, network):
        # To load the pages byte by byte takes longer than the lesson.
        spoil(network, [Slice(536) if each == Slice(1) else each for each in toxics])
        teacher, board, maya, leo = await the_class_gathers(stage)
        spoil(network, toxics)
        await they_think(teacher, board, maya, leo)
        await they_talk(teacher, maya, leo)
        await they_share(teacher, board, maya, leo)
        said = stage.watch.take()
        assert bool(said) == is_blocked
        assert [each for each in said if BLOCKED not in each] == []


def spoil(network: Network, toxics: Sequence[Toxic]) -> None:
    network.up.toxics = toxics
    # Only a request says what it wants to be upgraded to.
    network.down.toxics = [each for each in toxics if not isinstance(each, DropUpgrade | RefuseUpgrade)]


async def the_class_gathers(stage: Stage) -> tuple[Teacher, Board, Student, Student]:
    teacher = await Teacher.arrives(stage)
    await teacher.start("Why does ice float?")
    board = await teacher.open_board()
    maya, leo = await seated(stage, teacher.code, "Maya", "Leo")
    await board.sees("2 are here", "Maya", "Leo")
    return teacher, board, maya, leo


async def they_think(teacher: Teacher, board: Board, maya: Student, leo: Student) -> None:
    await teacher.press("Start thinking")
    await maya.hand_in(THOUGHT)
    await leo.think("Air?")
    await leo.sees("kept")
    await board.sees("1 of 2 ready")
    await leo.press("Done")
    await teacher.sees("2 of 2 ready", THOUGHT.strip(), "Air?")


async def they_talk(teacher: Teacher, maya: Student, leo: Student) -> None:
    await teacher.press("Start pairing")
    await leo.sees("You are with", THOUGHT.strip())
    await maya.write("Write to", "why")
    await leo.sees("Maya is writing…")
    await maya.say("why air?")
    await leo.sees("why air?")
    await leo.say("there are bubbles in it")
    await maya.sees("there are bubbles in it")
    await maya.turn_to_answer()
    await maya.press("Take the pen")
    await maya.write("Our answer", "It needs more room.")
    await maya.sees("kept")
    await leo.turn_to_answer()
    await leo.sees("It needs more room.", "Maya has the pen")


async def they_share(teacher: Teacher, board: Board, maya: Student, leo: Student) -> None:
    await teacher.press("Share with the class")
    await maya.sees("Sharing has begun. Your words here are kept.")
    await maya.press("Go")
    await maya.post("Lighter, because larger.")
    await board.sees_no("Lighter, because larger.")
    await teacher.press("Let through")
    for somebody in (board, maya, leo):
        await somebody.sees("Lighter, because larger.")
    await teacher.press("Wrap up")
    await teacher.sees("2 took part")
    await board.sees("Thank you, everybody")
    await maya.sees("That was it.")
