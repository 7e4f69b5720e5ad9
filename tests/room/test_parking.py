"""A lesson that goes on tomorrow, and a line to everybody: rules C12 and C13."""

import pytest
from msgspec import UNSET

from server.protocol import up
from server.room.events.lesson import ClockResumed, LessonParked
from server.room.events.talk import LineSaid
from server.room.evolve import evolve
from server.room.ids import TEACHER
from server.room.words import Redacted
from tests.room.given import Lesson, Step, class_of, given, later, reached, teacher, time_up


@pytest.mark.parametrize("stop", [[], [teacher(up.Pause)]], ids=["running", "paused"])
def test_C12_a_parked_lesson_is_paused_and_goes_on_with_what_was_left(stop: list[Step]) -> None:
    lesson = given(class_of(2), reached("think"), later(30), *stop)
    lesson.when(TEACHER, up.Park).then(LessonParked)
    assert (lesson.room.stage, lesson.sees("everyone").room.parked) == ("paused", True)
    lesson.after(86_400).when(TEACHER, up.Resume).then(ClockResumed)
    assert (lesson.time_left_ms(), lesson.sees("everyone").room.parked) == (60_000, False)


def test_C12_a_clock_that_had_run_out_is_gone() -> None:
    lesson = given(class_of(2), reached("think"), time_up(), teacher(up.Park), later(86_400))
    assert lesson.sees("everyone").phase.clock == "none"
    lesson.do(teacher(up.Resume))
    assert (lesson.room.stage, lesson.room.deadline_ms) == ("running", None)
    lesson.do(teacher(up.AddTime, seconds=30))
    assert lesson.room.total_ms == lesson.time_left_ms() == 30_000


def test_C12_parking_a_parked_lesson_changes_nothing() -> None:
    given(class_of(2), reached("think"), teacher(up.Park)).when(TEACHER, up.Park).nothing()


@pytest.mark.parametrize("kind", [up.Next, up.Back, up.Finish])
def test_C12_a_step_ends_it(kind: type) -> None:
    lesson = given(class_of(2), reached("think"), reached("pair"), teacher(up.Park), teacher(kind))
    assert not lesson.room.parked


def test_C12_more_time_does_not() -> None:
    lesson = given(class_of(2), reached("think"), teacher(up.Park), teacher(up.AddTime, seconds=30))
    assert (lesson.room.parked, lesson.time_left_ms()) == (True, 120_000)


def line(lesson: Lesson) -> str:
    shown = lesson.sees("everyone").line
    return "" if shown is UNSET else shown.text


def test_C13_a_line_stands_for_everybody_until_the_next_one() -> None:
    lesson = given(class_of(2)).when(TEACHER, up.SayToAll, text=" Eyes up, please ").then(LineSaid)
    assert lesson.sees("everyone").line.at_ms == lesson.at_ms
    lesson.do(reached("think"), later(60))
    assert line(lesson) == "Eyes up, please"
    lesson.do(teacher(up.SayToAll, text="Two minutes more"))
    assert line(lesson) == "Two minutes more"


def test_C13_the_same_line_again_says_nothing_new() -> None:
    lesson = given(teacher(up.SayToAll, text="Eyes up"), later(5))
    lesson.when(TEACHER, up.SayToAll, text="Eyes up").nothing()


@pytest.mark.parametrize("text", ["", "  \n"])
def test_C13_an_empty_line_takes_it_away(text: str) -> None:
    lesson = given(teacher(up.SayToAll, text="Eyes up"))
    lesson.when(TEACHER, up.SayToAll, text=text).then(LineSaid)
    assert lesson.sees("everyone").line is UNSET
    lesson.when(TEACHER, up.SayToAll, text=text).nothing()


def test_C13_a_line_whose_words_were_taken_out_of_the_log_is_none() -> None:
    lesson = given(class_of(1))
    lesson.room = evolve(lesson.room, LineSaid(at_ms=lesson.at_ms, text=Redacted()))
    assert lesson.sees("everyone").line is UNSET
