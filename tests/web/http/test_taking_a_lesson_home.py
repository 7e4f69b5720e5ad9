"""A whole lesson in the files that a teacher takes home: two rounds, votes before and after, and who took part."""

import csv
import io
import tempfile
from pathlib import Path

import pytest
from openpyxl import Workbook, load_workbook

from server.protocol import up
from server.room.ids import TEACHER
from server.web.exports import FORMATS, written
from server.web.exports.words import WORDS, Say, in_english
from server.web.languages import Languages
from tests.room.given import Lesson, Step, joined, posted, said, student, teacher, wrote
from tests.room.plans import PAIR, SHARE, THINK, VOTE, plan
from tests.support.visitor import Visitor
from tests.web.http.test_exports import history_of

NAME = "ليلى"
WORDS_OF_HERS = "لأن الثلج أخف من الماء"
LANGUAGES = ("en", "es", "ar")


def chose(who: str, phase: str, option: str) -> Step:
    return student(who, up.WriteThought, phase=phase, choice=option)


def onwards(lesson: Lesson) -> None:
    lesson.when(TEACHER, up.Next).accepted()


def tell(lesson: Lesson) -> None:
    """The teacher writes to the only group."""
    lesson.when(TEACHER, up.SendMessage, group=lesson.group("s1").id, text="Go on!").accepted()


def show(lesson: Lesson) -> None:
    teacher(up.ShowCard, card=next(iter(lesson.room.cards)))(lesson)


def a_lesson() -> Lesson:
    """Leyla changes her vote, Leo keeps his, Ada says nothing; then a second question."""
    lesson = Lesson(plan((VOTE, PAIR, VOTE, SHARE), (THINK, SHARE)))
    lesson.do(joined("s1", NAME), joined("s2", "Leo"), joined("s3", "Ada"), onwards)
    lesson.do(chose("s1", "p1", "o1"), chose("s2", "p1", "o2"), onwards)
    lesson.do(said("s1", WORDS_OF_HERS), tell, onwards, chose("s1", "p3", "o2"), chose("s2", "p3", "o2"))
    lesson.do(onwards, posted("s1", WORDS_OF_HERS, "p4"), show, onwards, wrote("s1", WORDS_OF_HERS, "p5"))
    return lesson.do(student("s2", up.WriteThought, phase="p5", not_sure=True))


def file_of(form: str, say: Say = in_english) -> bytes:
    return written(FORMATS[form], history_of(a_lesson().log), say)


def rows(say: Say = in_english) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(file_of("csv", say).decode("utf-8-sig"), newline="")))


def book(say: Say = in_english) -> Workbook:
    return load_workbook(io.BytesIO(file_of("xlsx", say)))


def text_in(found: Workbook) -> set[str]:
    return {str(cell) for sheet in found for row in sheet.iter_rows(values_only=True) for cell in row if cell}


def test_the_sheet_has_the_votes_of_before_and_after_and_both_rounds() -> None:
    found = [(row["round"], row["who"], row["what"], row["choice"] or row["text"]) for row in rows()]
    assert found == [
        ("1", NAME, "thought", "option-cat"),
        ("1", "Leo", "thought", "option-dog"),
        ("1", NAME, "message", WORDS_OF_HERS),
        ("1", "teacher", "message", "Go on!"),
        ("1", NAME, "thought", "option-dog"),
        ("1", "Leo", "thought", "option-dog"),
        ("1", NAME, "insight", WORDS_OF_HERS),
        ("2", NAME, "thought", WORDS_OF_HERS),
        ("2", "Leo", "thought", "not sure yet"),
    ]


def test_the_workbook_lists_who_took_part_and_who_said_nothing() -> None:
    head, *found = book()["Thoughts"].iter_rows(values_only=True)
    assert [row[head.index("who")] for row in found] == [NAME] * 3 + ["Leo"] * 3 + ["Ada"]
    assert found[-1][head.index("what")] is None


def test_the_story_tells_round_by_round_with_the_board_of_each() -> None:
    story = file_of("md").decode()
    first, second = story.split("## question\\-1")[1].split("## question\\-2")
    assert first.count("### What we thought") == 2
    assert first.index("option\\-cat") < first.rindex("### What we thought") < first.index("### On the board")
    assert WORDS_OF_HERS in first.split("### On the board")[1]
    assert WORDS_OF_HERS in second


@pytest.mark.parametrize("form", ["csv", "md", "xlsx"])
def test_every_word_of_ours_is_said_in_the_language_of_who_takes_it_home(form: str) -> None:
    asked: set[str] = set()

    def say(text: str) -> str:
        asked.add(text)
        return f"<{text}>"

    file_of(form, say)
    assert asked
    assert asked <= WORDS


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_word_of_ours_stays_english_beside_a_translation(language: str) -> None:
    say = Languages().known[language].say
    head, *_ = rows(say)
    assert {say("who"), say("question"), say("round")} <= set(head)
    found = book(say)
    assert found.sheetnames == [say("Thoughts"), say("Groups"), say("Board")]
    assert {say("teacher"), say("thought"), say("not sure yet")} <= text_in(found)
    assert f"### {say('On the board')}" in file_of("md", say).decode()


async def test_the_address_or_the_browser_says_which_language_it_is(visitor: Visitor) -> None:
    room = await visitor.open_room()
    await visitor.join(room["code"], "Maya")
    path, key = f"/api/rooms/{room['code']}/export?format=xlsx", f"Bearer {room['teacher_token']}"
    by_address = await visitor.get(path + "&lang=es", Authorization=key)
    by_browser = await visitor.get(path, Authorization=key, **{"Accept-Language": "es-MX"})
    for answer in (by_address, by_browser):
        assert load_workbook(io.BytesIO(answer.body)).sheetnames == ["Ideas", "Grupos", "Pizarra"]


def test_no_word_goes_through_a_file_on_the_way(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path / "nowhere"))
    assert file_of("xlsx")
