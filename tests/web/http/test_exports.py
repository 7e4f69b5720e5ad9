"""Everything about a lesson as a file: whole, in the right words, and harmless wherever it is opened."""

import csv
import io
import json
import re
from collections.abc import Sequence
from typing import Any

import msgspec
import pytest

from server.protocol import up
from server.room.events import AnyEvent
from server.room.ids import TEACHER
from server.room.words import Redacted
from server.web.exports import FORMATS, written
from server.web.exports.said import History
from server.web.exports.story import plain
from tests.room.given import Lesson, answered, given, joined, posted, reached, said, student, teacher, wrote
from tests.room.plans import TWO_ROUNDS
from tests.support.visitor import Visitor

FORMULAS = [
    '=HYPERLINK("http://evil.example","x")',
    "+1+1",
    "-2+3",
    "@SUM(A1)",
    "\t=1",
    "\r=1",
    " =1",
    "\n=1",
    "\uff1d1+1",
    "\uff0b1",
    "\uff0d1",
    "\uff201",
]
TEXTS = [name for name, form in FORMATS.items() if form.is_text]
TRIGGERS = "=+-@\uff1d\uff0b\uff0d\uff20"


def history_of(events: Sequence[AnyEvent]) -> History:
    return [(seq, event.at_ms, TEACHER, event) for seq, event in enumerate(events, start=1)]


def export(lesson: Lesson, form: str) -> str:
    return written(FORMATS[form], history_of(lesson.log)).decode()


def rows_of(text: str) -> list[dict[str, str]]:
    assert text.startswith("\ufeff")
    return list(csv.DictReader(io.StringIO(text.removeprefix("\ufeff"), newline="")))


def lesson_with(name: str = "Maya", text: str = "Because ice has air in it") -> Lesson:
    return given(
        joined("s1", name),
        joined("s2", "Leo"),
        reached("think"),
        wrote("s1", text),
        student("s2", up.WriteThought, phase="p1", not_sure=True),
        reached("pair"),
        said("s1", text),
        answered("s1", text),
        reached("share"),
        posted("s1", text),
        lambda lesson: teacher(up.ShowCard, card=next(iter(lesson.room.cards)))(lesson),
    )


def test_the_sheet_has_a_row_for_each_thing_that_was_said() -> None:
    rows = [
        (row["what"], row["who"], row["group"], row["text"], row["state"])
        for row in rows_of(export(lesson_with(), "csv"))
    ]
    words = "Because ice has air in it"
    assert rows == [
        ("thought", "Maya", "", words, ""),
        ("thought", "Leo", "", "not sure yet", ""),
        ("message", "Maya", "Maya + Leo", words, ""),
        ("answer", "Maya", "Maya + Leo", words, ""),
        ("insight", "Maya", "Maya + Leo", words, "up"),
    ]


def test_the_sheet_says_when_in_which_round_and_to_which_question() -> None:
    row = rows_of(export(lesson_with(), "csv"))[0]
    assert (row["time (UTC)"], row["round"], row["phase"], row["question"]) == (
        "1970-01-01 00:16:40",
        "1",
        "think",
        "question-1",
    )


def test_a_choice_is_exported_in_its_words() -> None:
    lesson = given(
        joined("s1"),
        reached("think"),
        lambda lesson: lesson.when("s1", up.WriteThought, phase="p1", choice="o2").accepted(),
        plan=TWO_ROUNDS,
    )
    assert rows_of(export(lesson, "csv"))[0]["choice"] == "option-dog"
    assert "option\\-dog" in export(lesson, "md")
    assert json.loads(export(lesson, "json"))["said"][0]["choice"] == "option-dog"


@pytest.mark.parametrize("formula", FORMULAS)
def test_no_cell_of_the_sheet_begins_a_formula_and_no_word_is_lost(formula: str) -> None:
    rows = rows_of(export(lesson_with(text=formula), "csv"))
    cells = [cell for row in rows for cell in row.values()]
    assert [cell for cell in cells if cell.lstrip()[:1] in tuple(TRIGGERS)] == []
    assert [row["text"].replace("'", "") for row in rows if row["who"] == "Maya"] == [formula] * 4


MARKS = [
    "# not a heading",
    "- not a list",
    "1. not a list",
    "[not a link](javascript:alert(1))",
    "![not a picture](http://evil.example/x.png)",
    "<script>alert(1)</script>",
    "**not bold** _nor slanted_ ~~nor struck~~",
    "`not code` | not | a table",
    "line\n\n---\n# another",
    "&lt;not an entity&gt;",
    "back\\slash",
    "> not a quote",
]


@pytest.mark.parametrize("text", MARKS)
def test_the_story_shows_words_as_they_were_written(text: str) -> None:
    story = export(lesson_with(text=text), "md")
    escaped = plain(text)
    assert escaped in story
    assert re.sub(r"\\(.)", r"\1", escaped) == " ".join(text.split())
    assert re.search(r"(?<!\\)(?:\\\\)*[`*_{}\[\]<>()#+\-.!|~&]", escaped) is None
    assert [line for line in story.splitlines() if line.startswith("#")] == [
        "# Elbow Room BCDFGH",
        "## question\\-1",
        "### What we thought",
        "### What we answered together",
        "### On the board",
    ]


def test_the_json_holds_everything_and_no_secret() -> None:
    lesson = lesson_with()
    lesson.do(teacher(up.KeepRoster, names=("Ada",)), teacher(up.KeepWords, words=("zebra",)))
    lesson.do(teacher(up.Mute, student="s2", muted=True))
    whole: Any = json.loads(export(lesson, "json"))
    assert (whole["roster"], whole["own_words"]) == (["Ada"], ["zebra"])
    assert [one["muted"] for one in whole["students"]] == [False, True]
    assert whole["code"] == "BCDFGH"
    assert [one["name"] for one in whole["students"]] == ["Maya", "Leo"]
    assert whole["groups"][0]["members"] == ["Maya", "Leo"]
    assert whole["groups"][0]["answer"] == "Because ice has air in it"
    assert whole["cards"][0]["state"] == "up"
    assert [one["what"] for one in whole["said"]] == ["thought", "thought", "message", "answer", "insight"]
    text = export(lesson, "json") + export(lesson, "csv") + export(lesson, "md")
    assert "token-s1" not in text
    assert "key-s1" not in text


@pytest.mark.parametrize("form", TEXTS)
def test_words_that_were_taken_out_are_shown_as_taken_out(form: str) -> None:
    lesson = lesson_with(name="Quetzalcoatlus", text="Pterodactyl")
    redacted = {"text": Redacted(), "name": Redacted()}
    log = [
        msgspec.structs.replace(
            event, **{field: redacted[field] for field in redacted if hasattr(event, field)}
        )
        for event in lesson.log
    ]
    text = written(FORMATS[form], history_of(log)).decode()
    assert "[removed]" in text.replace("\\", "")
    assert "Quetzalcoatlus" not in text
    assert "Pterodactyl" not in text


@pytest.mark.parametrize("form", TEXTS)
def test_a_room_in_which_nothing_happened_can_be_exported(form: str) -> None:
    assert "BCDFGH" in export(given(), form) or form == "csv"


@pytest.mark.parametrize(
    ("form", "kind"),
    [
        ("csv", "text/csv; charset=utf-8"),
        ("md", "text/markdown; charset=utf-8"),
        ("json", "application/json; charset=utf-8"),
        ("xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"),
    ],
)
async def test_an_export_is_a_file_to_keep(visitor: Visitor, form: str, kind: str) -> None:
    room = await visitor.open_room()
    await visitor.join(room["code"], "Maya")
    answer = await visitor.export(room["code"], room["teacher_token"], form)
    assert (answer.status, answer.headers["Content-Type"]) == (200, kind)
    name = f'attachment; filename="elbow-room-{room["code"]}.{form}"'
    assert answer.headers["Content-Disposition"] == name
    assert answer.headers["Cache-Control"] == "no-store"


async def test_an_export_in_a_form_that_there_is_not_is_refused(visitor: Visitor) -> None:
    room = await visitor.open_room()
    answer = await visitor.export(room["code"], room["teacher_token"], "exe")
    assert (answer.status, answer.json["code"]) == (400, "bad_message")
