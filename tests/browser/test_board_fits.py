"""Whatever a class does, the whole wall can be read from the last row: on a beamer of any shape, in any language."""

from collections.abc import Callable, Iterator
from typing import Any

import pytest

from tests.browser.on_the_wall import faults
from tests.browser.scenes import (
    ALSO,
    ARABIC,
    CHINESE,
    ENGLISH,
    OPTIONS,
    View,
    cards,
    chart,
    lesson,
    long,
    names,
    pairs,
    wall,
)
from tests.browser.stage import Screen, Stage
from tests.browser.written_board import WrittenBoard

Scene = Callable[[], tuple[View, View]]
"""Made as it is shown: its clock counts from then."""

RATIOS = {"16:9": Screen(1920, 1080), "4:3": Screen(1024, 768), "21:9": Screen(2560, 1080)}
LANGUAGES = {"English": ENGLISH, "Arabic": ARABIC, "Chinese": CHINESE}
ESSAY = 500
LONG_OPTIONS = [long(ENGLISH, 200)] * 8
CHART = chart((9, 6, 8, 4), (17, 2, 6, 2), {0: {0: 8, 2: 1}, 1: {0: 5, 1: 1}, 2: {0: 3, 2: 5}, 3: {1: 1}})
VOTES: dict[str, Any] = {"options": OPTIONS, "also": ALSO, "chart": CHART}
LONG_CHART = chart(range(8), range(8, 0, -1), {0: {1: 3, 2: 2, 3: 1, 4: 1, 5: 1, 6: 1, 7: 1}, 1: {1: 60}})


def scene(board: View, *phase: str, **said: Any) -> Scene:
    return lambda: (lesson(*phase, **said), board)


def scenes() -> Iterator[tuple[str, Scene]]:
    yield from lobbies()
    yield from thinking_and_talking()
    yield from sharing()
    for language, words in LANGUAGES.items():
        for count in (1, 7, 30, 60):
            yield f"{count} cards in {language}", scene(wall(), "p4", cards=cards(count, long(words)))
        up = cards(30, long(words))
        yield f"30 cards in {language} beside votes", scene(wall(), "p4", **VOTES, cards=up)
        yield f"spotlight in {language}", scene(wall(), "p4", also=ALSO, cards=up, spotlight="c0")


def lobbies() -> Iterator[tuple[str, Scene]]:
    lobby: dict[str, Any] = {"stage": "lobby", "also": ALSO}
    for count in (0, 7, 30, 60):
        yield f"lobby of {count}", scene(wall(names=names(count), here=count), **lobby)
    wide = wall(names=names(60, are_wide=True), here=60)
    yield "60 wide names", scene(wide, **lobby)
    essay = long(CHINESE, ESSAY)
    yield "lobby with an essay", scene(wide, stage="lobby", question=essay, also=essay)


def thinking_and_talking() -> Iterator[tuple[str, Scene]]:
    essay = {"question": long(ENGLISH, ESSAY), "also": long(CHINESE, ESSAY)}
    stopped = {"stage": "paused", "face": "stopped"}
    yield "think", scene(wall(), "p1", also=ALSO)
    yield "think about an essay", scene(wall(here=300, ready=120), "p1", **essay)
    yield "choose", scene(wall(here=60), "p1", also=ALSO, options=OPTIONS)
    yield "choose among essays", scene(wall(), "p1", **essay, options=LONG_OPTIONS)
    yield "time is up", scene(wall(), "p1", face="up", stage="time_up")
    yield "pair", scene(wall(), "p2", also=ALSO)
    yield "30 pairs", scene(wall(groups=pairs(30)), "p2", also=ALSO)
    yield "pairs with wide names", scene(wall(groups=pairs(30, are_wide=True)), "p2")
    yield "aloud", scene(wall(), "p2", talk="aloud", also=ALSO)
    yield "15 pairs aloud", scene(wall(groups=pairs(15)), "p2", talk="aloud")
    yield "eyes up", scene(wall(), "p2", also=ALSO, **stopped)
    yield "parked", scene(wall(), "p2", parked=True, **stopped)
    yield "blank", scene(wall(blank=True), "p2")


def sharing() -> Iterator[tuple[str, Scene]]:
    essays = {"options": LONG_OPTIONS, "question": long(ENGLISH, ESSAY), "chart": LONG_CHART}
    few = cards(7, "Ice has holes in its pattern. Water has no pattern, so no holes.")
    yield "no cards yet", scene(wall(), "p4", also=ALSO)
    yield "votes", scene(wall(), "p4", **VOTES)
    yield "votes on essays", scene(wall(), "p4", **essays)
    yield "one vote", scene(wall(), "p4", options=("Yes", "No"), chart=chart((9, 18), (), {}))
    yield "cards beside votes", scene(wall(), "p4", **VOTES, cards=few)
    yield "cards beside votes on essays", scene(wall(), "p4", **essays, cards=few)
    yield "eyes up, votes", scene(wall(), "p4", stage="paused", face="stopped", **VOTES, cards=few)
    yield "the end", scene(wall(), stage="ended")
    yield "the end, cards", scene(wall(), stage="ended", cards=few)
    yield "the end, votes", scene(wall(), stage="ended", **VOTES)
    yield "the end, votes and cards", scene(wall(), stage="ended", **VOTES, cards=few)


@pytest.mark.parametrize("ratio", RATIOS)
async def test_every_scene_fits_and_is_legible_on_a_wall_of(stage: Stage, ratio: str) -> None:
    board = await WrittenBoard.opened(stage, RATIOS[ratio])
    await board.page.emulate_media(reduced_motion="reduce")
    found = {}
    for name, views in scenes():
        await board.show(*views())
        found[name] = await faults(board.page)
    assert {name: wrong for name, wrong in found.items() if wrong} == {}
