"""What students are called: rules N1 to N6 (what a name is made of is in test_names.py)."""

import json

import msgspec
import pytest

from server.protocol import up
from server.protocol.pictures import picture
from server.protocol.plan import Plan
from server.room.class_lists import class_file
from server.room.events.groups import GroupsFormed
from server.room.events.names import NameAdmitted, NameAsked, NameChanged
from server.room.friendly import LANGUAGES, friendly_name
from server.room.ids import TEACHER
from server.room.look_alikes import looks
from server.room.views import all_audiences
from tests.room.given import Lesson, class_of, given, joined, kept, reached, student, teacher, wrote
from tests.room.plans import TPS


def readers(lesson: Lesson, text: str) -> set[str]:
    wanted = json.dumps(text, ensure_ascii=False)[1:-1].encode()
    return {
        audience
        for audience in all_audiences(lesson.room)
        if wanted in msgspec.json.encode(lesson.sees(audience))
    }


def names(lesson: Lesson) -> list[str]:
    """On the wall, in the lobby."""
    return [up.name for up in lesson.sees("board").names.values()]


def test_N1_where_the_room_gives_the_names_what_is_typed_is_passed_over() -> None:
    lesson = given(joined("s1", "Rude"), joined("s2", " "), plan=Plan(TPS.rounds, names="friendly"))
    assert names(lesson) == ["Indigo cat", "Purple turtle"]
    assert readers(lesson, "Rude") == set()
    assert lesson.sees("teacher").students["s1"].name == "Indigo cat"


def test_N1_a_name_must_be_typed_where_it_is_asked() -> None:
    given(joined("s1", " ")).refused("bad_name")


def test_N1_no_name_that_the_room_gave_goes_home_in_the_class_file() -> None:
    lesson = given(joined("s1", "Maya"), joined("s2", "Bot"), teacher(up.SetNames, names="friendly"))
    lesson.do(joined("s3"), teacher(up.SetLanguage, language="es"), joined("s4"))
    lesson.do(
        teacher(up.RemoveStudent, student="s2"), teacher(up.SetNames, names="own"), joined("s5", "Waits")
    )
    assert class_file(lesson.room).names == ("Maya",)


@pytest.mark.parametrize("phase", ["lobby", "pair"])
def test_N2_hidden_names_are_their_owners_and_the_teachers(phase: str) -> None:
    lesson = given(joined("s1", "Maya"), joined("s2"), teacher(up.SetNames, names="hidden"))
    if phase == "pair":
        lesson.do(reached("pair"))
    assert readers(lesson, "Maya") == {"student:s1", "teacher"}
    assert "board" in readers(lesson, "Indigo cat")
    lesson.do(teacher(up.SetNames, names="own"))
    assert "board" in readers(lesson, "Maya")


@pytest.mark.parametrize("language", [*sorted(LANGUAGES), "xx"])
def test_N3_no_two_students_are_given_the_same_name(language: str) -> None:
    given_names = [friendly_name(*picture(order), order, language) for order in range(1_000)]
    assert len(set(given_names)) == 1_000
    assert given_names[96].endswith(" 2")


def test_N3_they_are_in_the_language_of_the_class() -> None:
    lesson = given(joined("s1"), joined("s2"), plan=Plan(TPS.rounds, names="hidden", language="es"))
    assert names(lesson) == ["Gato añil", "Tortuga morada"]
    lesson.do(teacher(up.SetLanguage, language="ar"))
    assert names(lesson) == ["قط نيلي", "سلحفاة بنفسجية"]
    lesson.do(teacher(up.SetLanguage, language="xx"))
    assert names(lesson) == ["Indigo cat", "Purple turtle"]


LOOK_THE_SAME = [
    ("Maya", "maya"),
    ("Maya", "M a y a"),
    ("Maya", "Máya"),
    ("Maya", "\u041c\u0430\u0443\u0430"),
    ("Alina", "A\u0406ina"),
    ("Ali", "AIi"),
    ("Bill", "B1ll"),
    ("Zoe", "Z\u043ee"),
    ("Arne", "Ame"),
    ("Otto", "0tt0"),
    ("Νικος", "N\u03b9\u03ba\u03bf\u03c2"),
    ("Maya", "\U0001d40c\U0001d41a\U0001d432\U0001d41a"),
]
LOOK_DIFFERENT = [
    ("Maya", "Mia"),
    ("Lia", "Ila"),
    ("Ali", "Eli"),
    ("Jan", "Jana"),
    ("نور", "نورا"),
    ("王", "玉"),
]


@pytest.mark.parametrize(("one", "other"), LOOK_THE_SAME)
def test_N4_the_second_of_names_that_look_the_same_has_a_number(one: str, other: str) -> None:
    assert names(given(joined("s1", one), joined("s2", other))) == [one, f"{other} 2"]


@pytest.mark.parametrize(("one", "other"), LOOK_DIFFERENT)
def test_N4_names_that_look_different_have_none(one: str, other: str) -> None:
    assert looks(one).isdisjoint(looks(other))


def test_N4_a_number_is_nobody_elses_name() -> None:
    lesson = given(joined("s1", "Maya 2"), joined("s2", "Maya"), joined("s3", "Maya"))
    assert names(lesson) == ["Maya 2", "Maya", "Maya 3"]


def test_N4_it_is_given_when_somebody_is_let_in_or_called_otherwise() -> None:
    lesson = given(teacher(up.SetDoor, waits="everybody"), joined("s1", "Maya"), joined("s2", "Maya"))
    lesson.do(teacher(up.Admit, students=("s2", "s1")))
    assert names(lesson) == ["Maya 2", "Maya"]
    lesson.do(teacher(up.Rename, student="s1", name="Leo"), teacher(up.Rename, student="s2", name="LEO"))
    assert names(lesson) == ["Leo", "LEO 2"]


def test_N4_the_class_file_still_means_both() -> None:
    lesson = given(joined("s1", "Maya"), joined("s2", "Maya"), kept(apart=(("Maya", "Leo"),)))
    assert [name.name for name in lesson.sees("teacher").class_file.shared.values()] == ["Maya"]


def test_G2_whoever_is_held_apart_under_one_name_may_have_a_partner_under_another() -> None:
    lesson = given(joined("s1", "Maya"), joined("s2", "Leo"), kept(apart=(("Maya", "Leo"),)), reached("pair"))
    assert lesson.together() == [{"s1"}, {"s2"}]
    lesson.when(TEACHER, up.Rename, student="s2", name="Sam").then(NameChanged, GroupsFormed)
    assert lesson.together() == [{"s1", "s2"}]


def test_N5_whoever_is_asked_keeps_the_work_and_the_class_sees_another_name() -> None:
    lesson = given(joined("s1", "Silly"), class_of(1), reached("think"), wrote("s1", "Mine"))
    lesson.when(TEACHER, up.AskName, student="s1").then(NameAsked)
    assert lesson.sees("student:s1").me.asked
    lesson.do(reached("pair"))
    assert readers(lesson, "Silly") == {"student:s1", "teacher"}
    lesson.when("s1", up.ChangeName, name="Maya").then(NameChanged)
    assert readers(lesson, "Maya") == {"student:s1", "teacher"}
    lesson.when(TEACHER, up.AdmitName, student="s1", name="Maya").then(NameAdmitted)
    assert "board" in readers(lesson, "Maya")
    assert lesson.student("s1").thoughts["p1"].text == "Mine"


def test_N5_an_asked_name_may_be_admitted_after_all() -> None:
    lesson = given(joined("s1", "Maya"), teacher(up.AskName, student="s1"))
    lesson.when(TEACHER, up.AskName, student="s1").nothing()
    lesson.do(teacher(up.AdmitName, student="s1", name="Maya"))
    assert names(lesson) == ["Maya"]


def test_N5_a_name_that_was_typed_meanwhile_is_not_admitted_for_the_one_before() -> None:
    lesson = given(joined("s1", "Maya"), teacher(up.AskName, student="s1"))
    lesson.when("s1", up.ChangeName, name="Sillier").then(NameChanged)
    lesson.when(TEACHER, up.AdmitName, student="s1", name="Maya").refused("unknown")
    assert readers(lesson, "Sillier") == {"student:s1", "teacher"}


def test_N5_who_is_not_asked_does_not_change_the_name() -> None:
    given(joined("s1")).when("s1", up.ChangeName, name="Maya").refused("not_yet")


def test_N5_who_waits_at_the_door_may_answer_too() -> None:
    lesson = given(teacher(up.SetDoor, waits="everybody"), joined("s1"), teacher(up.AskName, student="s1"))
    lesson.do(student("s1", up.ChangeName, name="Maya"))
    assert lesson.sees("teacher").door["s1"].name == "Maya"


def test_N6_what_the_teacher_calls_a_student_is_seen_at_once() -> None:
    lesson = given(joined("s1", "Mr Poo")).when(TEACHER, up.Rename, student="s1", name="  Poo Bear ")
    lesson.then(NameChanged)
    assert names(lesson) == ["Poo Bear"]
    lesson.when(TEACHER, up.Rename, student="s1", name="Poo Bear").nothing()
    lesson.when(TEACHER, up.Rename, student="s1", name="\u200b").refused("bad_name")
