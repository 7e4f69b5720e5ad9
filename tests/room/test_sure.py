"""How sure somebody is: rule T8, and whom it puts together (G10)."""

import pytest
from msgspec import UNSET

from server.protocol import up
from server.room.commands import Draft
from server.room.events.thoughts import ThoughtHandedIn, ThoughtWritten
from server.room.ids import TEACHER
from tests.room.given import Lesson, class_of, given, reached, student, teacher, wrote
from tests.room.plans import PEER, SURE
from tests.room.regrouped import pairs


def sure_of(lesson: Lesson, id: str = "s1") -> int | None:
    return lesson.student(id).thoughts["p1"].sure


@pytest.mark.parametrize("sure", [0, 1, 2, None])
def test_T8_where_it_is_asked_it_can_be_said_or_left_out(sure: int | None) -> None:
    lesson = given(class_of(2), reached("think"), plan=SURE)
    lesson.when("s1", up.WriteThought, phase="p1", text="Words", sure=sure).then(ThoughtWritten)
    assert sure_of(lesson) == sure
    shown = UNSET if sure is None else sure
    assert lesson.sees("student:s1").thoughts["p1"].sure == shown
    assert lesson.sees("teacher").thoughts["p1-s1"].sure == shown


def test_T8_where_it_is_not_asked_it_is_refused() -> None:
    lesson = given(class_of(2), reached("think"))
    lesson.when("s1", up.WriteThought, phase="p1", text="Words", sure=0).refused("unknown")


def test_T8_another_answer_to_it_is_a_thought_written_again() -> None:
    lesson = given(class_of(2), reached("think"), plan=SURE)
    lesson.do(student("s1", up.WriteThought, phase="p1", text="Words", sure=1))
    lesson.when("s1", up.WriteThought, phase="p1", text="Words", sure=1).nothing()
    lesson.when("s1", up.WriteThought, phase="p1", text="Words", sure=2).then(ThoughtWritten)


def test_T8_to_be_sure_of_nothing_is_no_answer() -> None:
    lesson = given(class_of(2), reached("think"), plan=SURE)
    lesson.when("s1", up.WriteThought, phase="p1", sure=2).refused("empty")


def test_T8_words_that_come_late_keep_what_was_said_before() -> None:
    lesson = given(class_of(2), reached("think"), plan=SURE)
    lesson.do(student("s1", up.WriteThought, phase="p1", text="Words", sure=0), reached("pair"))
    for id in ("s1", "s2"):
        lesson.do(student(id, up.WriteThought, phase="p1", text="Other words", sure=2))
    assert (sure_of(lesson, "s1"), sure_of(lesson, "s2")) == (0, None)


def test_T8_thinking_on_keeps_it_too() -> None:
    lesson = given(class_of(2), reached("think"), plan=SURE)
    lesson.do(student("s1", up.WriteThought, phase="p1", text="Words", sure=2))
    lesson.do(student("s1", up.ReopenThought, phase="p1"))
    lesson.when(TEACHER, up.Next, drafts=(Draft("s1", "p1", "Other words"),))
    lesson.event(ThoughtHandedIn)
    assert sure_of(lesson) == 2


def test_G10_the_confident_are_put_with_the_unsure() -> None:
    lesson = given(class_of(4), reached("think"), plan=SURE)
    for id, sure in {"s1": 2, "s2": 2, "s3": 0, "s4": 0}.items():
        lesson.do(student(id, up.WriteThought, phase="p1", text="Words", sure=sure))
    lesson.do(reached("pair"))
    assert all({"s1", "s2"} != row != {"s3", "s4"} for row in lesson.together())
    reasons = [group.reasons for group in lesson.sees("teacher").groups.values()]
    assert all("confident_with_unsure" in row for row in reasons)


def test_G10_a_think_phase_that_does_not_ask_tells_nothing() -> None:
    lesson = given(class_of(2), reached("think"), wrote("s1", "Words"), reached("pair"), plan=SURE)
    assert pairs(lesson) == [["s1", "s2"]]


def test_T8_a_thought_can_be_revisited_and_the_first_one_stays() -> None:
    lesson = given(class_of(2), reached("think"), plan=PEER)
    lesson.do(student("s1", up.WriteThought, phase="p1", choice="o1", sure=0), reached("pair"))
    lesson.do(teacher(up.Next), student("s1", up.WriteThought, phase="p3", choice="o2"))
    assert lesson.sees("everyone").phases["p3"].revisits
    assert not lesson.sees("everyone").phases["p3"].asks_sure
    assert {phase: thought.choice for phase, thought in lesson.student("s1").thoughts.items()} == {
        "p1": "o1",
        "p3": "o2",
    }
