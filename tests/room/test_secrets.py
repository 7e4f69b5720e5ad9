"""What is between a student and the teacher, and what stands in two languages: rules V10 and V11."""

import json
from typing import Any

import msgspec
import pytest

from server.protocol import up
from server.protocol.plan import ChoiceTask, Option, Phase, Plan, Round
from server.room.ids import TEACHER
from server.room.views import all_audiences, touched
from tests.room.given import Lesson, class_of, given, later, reached, student, teacher
from tests.room.plans import PAIR, SHARE, SURE


def keys(lesson: Lesson, name: str) -> set[str]:
    """The audiences in whose view, as it goes over the wire, something has this name."""
    return {
        audience
        for audience in all_audiences(lesson.room)
        if f'"{name}":'.encode() in msgspec.json.encode(lesson.sees(audience))
    }


def test_V10_how_sure_a_student_is_is_between_the_student_and_the_teacher() -> None:
    lesson = given(class_of(2), reached("think"), plan=SURE)
    lesson.do(student("s1", up.WriteThought, phase="p1", text="Words", sure=0))
    for step in (later(5), reached("pair"), reached("share")):
        assert keys(lesson.do(step), "sure") == {"student:s1", "teacher"}


def test_V10_so_are_extra_time_and_a_hand() -> None:
    lesson = given(class_of(3), teacher(up.GiveExtraTime, student="s1", seconds=60), reached("think"))
    lesson.do(student("s1", up.RaiseHand, up=True), reached("pair"))
    assert keys(lesson, "hand") == {"student:s1", "teacher"}
    assert keys(lesson, "extra") == {"student:s1"}
    assert keys(lesson, "extra_s") == {"teacher"}


@pytest.mark.parametrize(
    ("actor", "kind", "fields"),
    [
        ("s1", up.RaiseHand, {"up": True}),
        (TEACHER, up.GiveExtraTime, {"student": "s1", "seconds": 60}),
    ],
)
def test_V5_V10_nobody_else_is_sent_anything_of_it(actor: str, kind: type, fields: dict[str, Any]) -> None:
    lesson = given(class_of(3), reached("pair")).when(actor, kind, **fields)
    assert touched(lesson.room, lesson.told[0]) == {"teacher", "student:s1"}


TWO_LANGUAGES = Plan(
    rounds=(
        Round(
            "Why?",
            (
                Phase(kind="think", task=ChoiceTask((Option("cat", also="gato"), Option("dog", right=True)))),
                PAIR,
                SHARE,
            ),
            also="pregunta-uno",
        ),
        Round("What now?", (SHARE,), also="pregunta-dos"),
    )
)


def test_V11_a_second_language_stands_beside_the_first() -> None:
    phases = given(class_of(2), plan=TWO_LANGUAGES).sees("everyone").phases
    assert {phase.also for phase in phases.values()} == {"pregunta-uno"}
    options = json.loads(msgspec.json.encode(phases["p1"].task))["options"]
    assert options == {
        "o1": {"text": "cat", "order": 0, "also": "gato"},
        "o2": {"text": "dog", "order": 1},
    }


def test_V11_the_next_question_is_hidden_in_both() -> None:
    lesson = given(class_of(2), reached("share"), plan=TWO_LANGUAGES)
    assert not any("pregunta-dos" in repr(lesson.sees(audience)) for audience in all_audiences(lesson.room))
    lesson.do(reached("share"))
    assert lesson.sees("everyone").phases["p4"].also == "pregunta-dos"
