"""Makes the pictures of docs/pictures anew, from a lesson as it might have been: python -m tests.browser.pictures"""

import asyncio
import sys
from pathlib import Path
from tempfile import TemporaryDirectory

from playwright.async_api import Page, expect

from tests.browser.chromium import launched
from tests.browser.classmates import NAMES, Classmate, classmates
from tests.browser.consoles import PAIR, SEATS, SHARE, THINK
from tests.browser.people import Board, Student, Teacher
from tests.browser.served import serving
from tests.browser.stage import DRAWN, LAPTOP, PATIENCE_MS, Stage
from tests.browser.watch import Watch
from tests.support.browser_path import find_browser

PICTURES = Path(__file__).parents[2] / "docs" / "pictures"
ADDRESS = "192.168.1.20:8080"
MOST_BYTES = 150_000
WALL_WIDTH, WALL_HEIGHT = 1280, 720
QUESTION = "Why does ice float, when most solids sink in their own liquid?"
THOUGHTS = (
    "Because ice has air in it?",
    "It gets bigger, so it is lighter.",
    "The pattern has holes in it.",
    "Water is heaviest at 4 degrees.",
    "Cold things shrink. I do not get it.",
)
TALKS = (
    ("what if it was salt water", "then it floats even higher"),
    ("it is the air inside", "my ice is clear, no air, and it floats"),
    ("so is steam lighter too", "steam is a gas, that does not count"),
    ("cold metal does not float tho", "true, so it is not the cold"),
    ("bottles burst in the freezer", "so ice needs more room!"),
    ("can you say why it spreads", "they hold hands like a honeycomb"),
    ("is it about hydrogen bonds?", "I think so, they keep a distance"),
)
ANSWERS = (
    "Same weight, more room, so ice floats.",
    "Ice is a pattern with holes in it.",
    "It is less dense.",
)
INSIGHTS = (
    "The molecules push each other apart when they freeze, so the same weight takes more room.",
    "1 kg of ice is bigger than 1 kg of water. Bigger and same weight means it floats.",
    'We said "because it is cold". Then we thought: cold metal does not float. So no.',
    "Ice has holes in its pattern. Water has no pattern, so no holes.",
    "It is like a life jacket: not lighter, just larger.",
    "If ice sank, lakes would freeze from the bottom.",
)


async def main() -> int:
    found = find_browser()
    if found is None:
        print("There is no browser to take pictures with.", file=sys.stderr)
        return 1
    PICTURES.mkdir(exist_ok=True)
    expect.set_options(timeout=PATIENCE_MS)
    with TemporaryDirectory() as folder:
        async with serving(Path(folder), ADDRESS) as served, launched(found, served) as browser:
            stage = Stage(browser, served, Watch(served.url))
            await a_lesson(stage)
            await stage.close()
            assert stage.watch.take() == []
    return 0


async def a_lesson(stage: Stage) -> None:
    teacher = await Teacher.arrives(stage, LAPTOP)
    await teacher.write("Your question", QUESTION)
    await picture(teacher.page, "front")
    plan = {"rounds": [{"question": QUESTION, "phases": [THINK, PAIR, SHARE]}], "seats": SEATS}
    teacher = await Teacher.opens(stage, plan)
    board = await teacher.open_board()
    await board.page.set_viewport_size({"width": WALL_WIDTH, "height": WALL_HEIGHT})
    amara = await Student.arrives(stage, "Amara")
    await amara.scan(stage.served.url, teacher.code)
    await amara.take_seat()
    async with classmates(stage.served, teacher.code, NAMES[1:24]) as others:
        await board.sees("24 are here")
        await picture(board.page, "lobby")
        await they_think(teacher, board, amara, others)
        await they_pair(teacher, board, amara, others)
        await they_share(teacher, board, others)


async def they_think(teacher: Teacher, board: Board, amara: Student, others: list[Classmate]) -> None:
    await teacher.press("Start thinking")
    await teacher.press("− 30 s")  # noqa: RUF001
    for place, classmate in enumerate(others[:15]):
        await classmate.think(THOUGHTS[place % len(THOUGHTS)])
    await amara.think("I think the particles spread out when it freezes")
    await amara.sees("kept")
    await board.sees("15 of 24 ready")
    await picture(board.page, "think")
    await picture(amara.page, "phone-think")
    await amara.press("Done")
    for place, classmate in enumerate(others[15:]):
        await classmate.think(THOUGHTS[place % len(THOUGHTS)])


async def they_pair(teacher: Teacher, board: Board, amara: Student, others: list[Classmate]) -> None:
    await teacher.press("Start pairing")
    await amara.sees("You are with")
    groups: dict[str, list[Classmate]] = {}
    for classmate in others:
        groups.setdefault(await classmate.group(), []).append(classmate)
    mine = next(group for group in groups.values() if len(group) == 1)
    await the_others_talk([group for group in groups.values() if group is not mine])
    await amara_talks(amara, mine[0])
    await board.sees("6 of 24 ready")
    await teacher.press("− 30 s")  # noqa: RUF001
    await expect(teacher.button("Share with the class")).to_be_enabled()
    await picture(board.page, "pair")
    await picture(amara.page, "phone-pair")
    await picture(teacher.page, "console")


async def the_others_talk(groups: list[list[Classmate]]) -> None:
    for place, group in enumerate(groups[1:]):
        first, reply = TALKS[place % len(TALKS)]
        await group[0].say(first)
        if place % 4 != 1:
            await group[1].say(reply)
    for place, group in enumerate(groups[-3:]):
        await group[0].answer(ANSWERS[place])
    for group in groups[-3:]:
        for classmate in group[:2]:
            await classmate.be_done()


async def amara_talks(amara: Student, partner: Classmate) -> None:
    await partner.say("why would they spread out tho")
    await amara.say("they make a honeycomb")
    await partner.say("ohh so holes in the pattern = lighter")
    await amara.say("same weight but bigger")
    await partner.answer("Ice takes more room, so it is lighter for its size.")
    await amara.sees("Ice takes more room")
    await expect(amara.page.get_by_role("img", name="kept")).to_have_count(2)


async def they_share(teacher: Teacher, board: Board, others: list[Classmate]) -> None:
    groups = {await classmate.group(): classmate for classmate in others}
    await teacher.press("Share with the class")
    await teacher.press("− 30 s")  # noqa: RUF001
    for classmate, insight in zip(groups.values(), INSIGHTS, strict=False):
        await classmate.post(insight)
    await teacher.press("Let all through")
    await teacher.press("Yes, all on the board")
    await board.sees(*INSIGHTS)
    await picture(board.page, "share")


async def picture(page: Page, name: str) -> None:
    file = PICTURES / f"{name}.png"
    await page.evaluate(DRAWN)
    await page.mouse.move(0, 0)
    picture = await page.screenshot(path=file, animations="disabled")
    assert len(picture) <= MOST_BYTES, f"{file.name} has {len(picture):,} bytes"
    print(f"{file.name}: {len(picture):,} bytes")


if __name__ == "__main__":
    sys.exit(asyncio.run(main()))
