"""A class file says who must not, and who should, work together. Only the console ever reads it."""

import json

from playwright.async_api import FilePayload, expect

from tests.browser.classmates import NAMES, classmates
from tests.browser.overheard import keys, overheard
from tests.browser.people import Student, Teacher
from tests.browser.stage import Stage, shoot
from tests.browser.together import Groups, group_of, groups_on, phones_show

LABEL = "8b, quarrels and friendships"
LISTED_ONLY = "Zoe-Marie"
FILE: FilePayload = {
    "name": "8b.json",
    "mimeType": "application/json",
    "buffer": json.dumps(
        {
            "kind": "elbow-room-class",
            "label": LABEL,
            "names": ["Maya", "Leo", "Amara", "Ben", LISTED_ONLY],
            "apart": [["Maya", "Leo", "Amara"], ["Maya", LISTED_ONLY]],
            "together": [["Chloé", "Dmitri"]],
        }
    ).encode(),
}
OF_THE_FILE = {"class_file", "apart", "together", "missing", "reasons", "held_together", "kept_apart"}
"""Keys that tell of it."""


async def test_a_class_file_is_respected_and_reaches_no_phone_and_no_board(stage: Stage) -> None:
    teacher = await Teacher.arrives(stage)
    await teacher.start("Should a school day start later?")
    board = await teacher.open_board()
    maya, leo = [await Student.arrives(stage, name) for name in ("Maya", "Leo")]
    on_console, *elsewhere = [overheard(each.page) for each in (teacher, board, maya, leo)]
    for page in (teacher.page, board.page):
        await page.reload()
    for student in (maya, leo):
        await student.scan(stage.served.url, teacher.code)
        await student.take_seat()
    async with classmates(stage.served, teacher.code, NAMES[:6]):
        await the_teacher_loads_it(teacher)
        await the_groups_respect_it(teacher, maya, leo)
        await board.sees("Maya", "Leo", "Dmitri")
    assert keys(on_console) >= OF_THE_FILE - {"held_together", "kept_apart"}
    for frames in elsewhere:
        assert frames
        assert not keys(frames) & OF_THE_FILE
        assert not [frame for frame in frames if LABEL in frame or LISTED_ONLY in frame]


async def the_teacher_loads_it(teacher: Teacher) -> None:
    await teacher.press("Class file")
    await teacher.page.get_by_label("Load a file").set_input_files(FILE)
    await teacher.sees("Kept: 5 names.", LISTED_ONLY, "is in your lists, but in no seat.")
    await expect(teacher.box("Name of the class")).to_have_value(LABEL)
    await expect(teacher.box("Keep apart")).to_have_value(f"Maya, Leo, Amara\nMaya, {LISTED_ONLY}")
    await shoot(teacher.page, "92-class-file-teacher")
    await teacher.press("Close")


async def the_groups_respect_it(teacher: Teacher, maya: Student, leo: Student) -> None:
    await teacher.press("See the groups")
    looked_at = await groups_on(teacher)
    respects(looked_at)
    await shoot(teacher.page, "93-coming-teacher")
    await teacher.press("Start thinking")
    await teacher.press("Start pairing")
    await teacher.sees("4 groups")
    assert await groups_on(teacher) == looked_at
    await phones_show(looked_at, maya, leo)
    await teacher.press("Regroup…")
    await teacher.press("Someone new")
    now = await groups_on(teacher, other_than=looked_at)
    respects(now)
    await phones_show(now, maya, leo)


def respects(groups: Groups) -> None:
    assert not any(len(group & {"Maya", "Leo", "Amara"}) > 1 for group in groups)
    assert "Dmitri" in group_of("Chloé", groups)
