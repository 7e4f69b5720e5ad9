"""The workbook: three sheets, all of it text, whatever anybody typed."""

import io
import re
import zipfile

import pytest
from openpyxl import Workbook, load_workbook

from server.protocol import up
from server.room.commands import Draft
from server.room.ids import TEACHER
from server.web.exports import FORMATS, written
from tests.room.given import Lesson, answered, given, joined, posted, reached, said, student, teacher, wrote
from tests.room.plans import CHOICE, SURE
from tests.support.visitor import Visitor
from tests.web.http.test_exports import FORMULAS, history_of, lesson_with


def file_of(lesson: Lesson) -> bytes:
    return written(FORMATS["xlsx"], history_of(lesson.log))


def opened(lesson: Lesson) -> Workbook:
    return load_workbook(io.BytesIO(file_of(lesson)))


def rows(lesson: Lesson, sheet: str) -> list[dict[str, str]]:
    """Each row by its column's head; empty cells as no text."""
    head, *rest = opened(lesson)[sheet].iter_rows(values_only=True)
    return [{str(name): str(cell or "") for name, cell in zip(head, row, strict=True)} for row in rest]


def column(lesson: Lesson, sheet: str, *names: str) -> list[tuple[str, ...]]:
    return [tuple(row[name] for name in names) for row in rows(lesson, sheet)]


def test_there_is_a_sheet_for_thoughts_one_for_groups_and_one_for_the_board() -> None:
    assert opened(lesson_with()).sheetnames == ["Thoughts", "Groups", "Board"]


def test_thoughts_stand_by_student_also_of_who_wrote_nothing() -> None:
    lesson = given(
        joined("s1", "Maya"), joined("s2", "Leo"), joined("s3", "Ada"), reached("think"), plan=SURE
    )
    lesson.do(student("s2", up.WriteThought, phase="p1", text="Air", sure=2), student("s3", up.LeaveSeat))
    lesson.when(TEACHER, up.Next, drafts=(Draft("s1", "p1", "Because i"),))
    assert column(lesson, "Thoughts", "who", "seat", "what", "sure", "text") == [
        ("Maya", "taken", "unfinished thought", "", "Because i"),
        ("Leo", "taken", "thought", "certain", "Air"),
        ("Ada", "given up", "", "", ""),
    ]


def test_a_choice_stands_in_its_words() -> None:
    lesson = given(joined("s1"), reached("think"), plan=CHOICE)
    lesson.do(student("s1", up.WriteThought, phase="p1", choice="o2"))
    assert column(lesson, "Thoughts", "round", "question", "choice") == [("1", "question-1", "option-dog")]


def test_groups_stand_with_what_they_said_also_those_that_only_talked() -> None:
    lesson = given(*[joined(f"s{number}", f"N{number}") for number in range(1, 5)], reached("pair"))
    lesson.do(said("s1", "Hello"), answered("s1", "Ours"))
    talk = [row for row in column(lesson, "Groups", "group", "who", "what", "text") if "N1" in row[0]]
    assert [row[1:] for row in talk] == [("N1", "message", "Hello"), ("N1", "answer", "Ours")]
    (silent,) = [row for row in column(lesson, "Groups", "group", "question", "text") if "N1" not in row[0]]
    assert silent[1:] == ("question-1", "")


def test_the_board_stands_with_who_posted_what_and_what_became_of_it() -> None:
    lesson = given(joined("s1", "Maya"), reached("share"), posted("s1", "One"), posted("s1", "Two"))
    lesson.do(teacher(up.ShowCard, card=next(iter(lesson.room.cards))))
    assert column(lesson, "Board", "who", "text", "state") == [
        ("Maya", "One", "up"),
        ("Maya", "Two", "waiting"),
    ]


@pytest.mark.parametrize("formula", FORMULAS)
def test_no_cell_is_a_formula_or_becomes_one_when_it_is_edited_and_no_word_is_lost(formula: str) -> None:
    lesson = lesson_with(name=formula.strip()[:20], text=formula)
    for sheet in opened(lesson).worksheets:
        for row in sheet.iter_rows():
            assert all(cell.data_type == "s" and cell.quotePrefix for cell in row if cell.value is not None)
    with zipfile.ZipFile(io.BytesIO(file_of(lesson))) as parts:
        sheets = [name for name in parts.namelist() if name.startswith("xl/worksheets/")]
        assert not any(re.search(rb"<(\w+:)?f[ >]", parts.read(name)) for name in sheets)
    said_by_maya = [text for (text,) in column(lesson, "Groups", "text")]
    assert said_by_maya == [formula.replace("\r", "\n")] * 2


@pytest.mark.parametrize("text", ["1e5", "007", "2026-01-02", "TRUE", "#N/A", "12:30", "50%"])
def test_what_looks_like_a_number_a_date_or_an_error_stays_as_it_was_typed(text: str) -> None:
    assert column(lesson_with(text=text), "Groups", "text") == [(text,)] * 2


@pytest.mark.parametrize(
    "text", ["a\x01b", "a\x0bb", "a\x1fb", "a\ufffeb", "a\uffffb"], ids=["1", "b", "1f", "fffe", "ffff"]
)
def test_signs_that_no_such_file_may_hold_are_replaced(text: str) -> None:
    assert column(lesson_with(text=text), "Groups", "text") == [("a\N{REPLACEMENT CHARACTER}b",)] * 2


@pytest.mark.parametrize("text", ["<b> & \"x\" 'y'", "مرحبا 🙂", "two\nlines", "  spaces  ", "x" * 4_000])
def test_all_else_is_kept_as_it_is(text: str) -> None:
    lesson = given(joined("s1"), reached("think"), wrote("s1", text))
    assert column(lesson, "Thoughts", "text") == [(text,)]


def test_a_room_in_which_nothing_happened_has_a_workbook_too() -> None:
    assert [rows(given(), sheet) for sheet in ("Thoughts", "Groups", "Board")] == [[], [], []]


async def test_it_comes_over_the_wire_as_it_is(visitor: Visitor) -> None:
    room = await visitor.open_room()
    await visitor.join(room["code"], "Maya")
    answer = await visitor.export(room["code"], room["teacher_token"], "xlsx")
    sheet = load_workbook(io.BytesIO(answer.body))["Thoughts"]
    assert sheet["A2"].value == "Maya"
