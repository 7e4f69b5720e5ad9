"""A step that was a slip: rule C11."""

import pytest
from msgspec import UNSET

from server.protocol import up
from server.room.commands import Draft, GiveTimeBack, TimeUp
from server.room.events.groups import GroupsFormed
from server.room.events.lesson import LessonFinished, PhaseStarted, StepUndone, TimeRanOut
from server.room.events.thoughts import ThoughtHandedIn
from server.room.ids import MACHINE, TEACHER
from server.room.phases import possible
from tests.room.given import (
    Lesson,
    Step,
    back,
    class_of,
    given,
    gone,
    joined,
    later,
    reached,
    said,
    teacher,
    time_up,
    wrote,
)
from tests.room.plans import BY_ITSELF, NO_CLOCK, TWO_ROUNDS


def undone(lesson: Lesson) -> None:
    lesson.when(TEACHER, up.Undo).accepted()
    lesson.event(StepUndone)


def where(lesson: Lesson) -> tuple[str, int, int | None, int | None, bool]:
    room = lesson.room
    return room.stage, room.place, lesson.time_left_ms(), room.total_ms, room.parked


STOOD: dict[str, tuple[Step, ...]] = {
    "in the lobby": (),
    "running": (reached("think"), later(20)),
    "overdue": (reached("think"), later(200)),
    "paused": (reached("think"), later(20), teacher(up.Pause), later(9_999)),
    "parked": (reached("think"), later(20), teacher(up.Park), later(9_999)),
    "when time was up": (reached("think"), time_up(), later(7)),
    "with more time": (reached("think"), teacher(up.AddTime, seconds=45)),
    "in pair": (reached("pair"), later(3)),
}


@pytest.mark.parametrize("kind", [up.Next, up.Finish])
@pytest.mark.parametrize("seconds", [0, 4, 10])
@pytest.mark.parametrize("stood", STOOD.values(), ids=STOOD)
def test_C11_everything_about_the_clock_is_as_it_was_when_the_step_was_made(
    stood: tuple[Step, ...], seconds: float, kind: type
) -> None:
    lesson = given(class_of(4), *stood)
    before, visit = where(lesson), lesson.room.visit
    if lesson.room.stage == "running":
        before = (*before[:2], max(0, before[2] or 0), *before[3:])
    lesson.do(teacher(kind), later(seconds), undone)
    assert where(lesson) == before
    assert lesson.room.visit == visit + 2


def test_C11_a_clock_without_an_end_has_none_again() -> None:
    lesson = given(class_of(2), reached("think"), reached("pair"), undone, plan=NO_CLOCK)
    assert where(lesson) == ("running", 0, None, None, False)


def test_C11_after_ten_seconds_it_is_too_late() -> None:
    lesson = given(class_of(2), reached("think"), reached("pair"), later(10.001))
    lesson.when(TEACHER, up.Undo).refused("not_yet")
    assert lesson.room.place == 1


OTHERWISE: dict[str, Step] = {
    "nothing": lambda lesson: None,
    "paused": teacher(up.Pause),
    "given more time": teacher(up.AddTime, seconds=30),
    "gone back": teacher(up.Back),
    "undone before": undone,
    "parked": teacher(up.Park),
    "run out": time_up(),
}


@pytest.mark.parametrize("happened", list(OTHERWISE)[1:])
def test_C11_what_else_happens_to_the_clock_takes_the_way_back_away(happened: str) -> None:
    lesson = given(class_of(2), reached("think"), reached("pair"))
    assert "Undo" in possible(lesson.room)
    lesson.do(OTHERWISE[happened])
    assert "Undo" not in possible(lesson.room)
    lesson.when(TEACHER, up.Undo).refused("not_yet")


def test_C11_an_outage_does_not() -> None:
    lesson = given(class_of(2), reached("think"), later(30), reached("pair"))
    lesson.when(MACHINE, GiveTimeBack, ms=5_000).accepted()
    assert lesson.do(undone).time_left_ms() == 60_000


def test_C11_two_steps_are_not_undone_one_after_the_other() -> None:
    lesson = given(class_of(2), reached("think"), reached("pair"), reached("share"), undone)
    assert lesson.room.place == 1
    lesson.when(TEACHER, up.Undo).refused("not_yet")


def test_C11_nor_is_what_goes_on_by_itself() -> None:
    lesson = given(class_of(2), reached("think"), time_up(), plan=BY_ITSELF)
    assert lesson.room.place == 1
    lesson.when(TEACHER, up.Undo).refused("not_yet")
    lesson.do(teacher(up.Back), teacher(up.Resume), later(3))
    lesson.when(TEACHER, up.Undo).refused("not_yet")


def test_C11_nor_is_there_anything_to_undo_before_the_first_step() -> None:
    given(class_of(2)).when(TEACHER, up.Undo).refused("not_yet")


def test_C11_a_tap_for_another_visit_undoes_nothing() -> None:
    lesson = given(class_of(2), reached("think"), reached("pair"))
    lesson.when(TEACHER, up.Undo, visit="v1").refused("wrong_phase")
    lesson.when(TEACHER, up.Undo, visit="v2").then(StepUndone)
    lesson.when(TEACHER, up.Undo, visit="v2").refused("wrong_phase")


def test_C11_words_and_groups_stay_and_going_on_restores_the_groups() -> None:
    lesson = given(class_of(5), reached("think"), wrote("s1", "Mine"), reached("pair"), said("s1", "Hello"))
    groups, together = lesson.room.groups, lesson.together()
    lesson.do(undone)
    assert lesson.room.groups == groups
    lesson.when(TEACHER, up.Next).then(PhaseStarted)
    assert (lesson.together(), lesson.room.groups) == (together, groups)
    assert lesson.time_left_ms() == 120_000


def test_C11_who_came_while_it_was_undone_is_in_a_group_when_the_phase_starts_again() -> None:
    lesson = given(class_of(2), reached("pair"), undone, joined("s3"))
    lesson.do(teacher(up.Next)).then(PhaseStarted, GroupsFormed)
    assert lesson.together() == [{"s1", "s2", "s3"}]


def test_C11_back_in_a_pair_phase_nobody_is_left_alone() -> None:
    lesson = given(class_of(4), reached("pair"))
    one, other = lesson.group("s1").members
    lesson.do(teacher(up.Next), gone(other), undone)
    assert lesson.event(GroupsFormed).phase == "p2"
    assert all(len(row) > 1 for row in lesson.together())
    lesson.do(back(other))
    assert {one, other} in lesson.together()


def test_C11_what_was_typed_after_the_step_is_handed_in() -> None:
    lesson = given(class_of(1), reached("think"), teacher(up.Finish), undone, plan=TWO_ROUNDS)
    lesson.do(*[teacher(up.Next)] * 3)
    assert lesson.room.place == 3
    lesson.when(TEACHER, up.Undo, drafts=(Draft("s1", "p4", "half"),)).then(ThoughtHandedIn, StepUndone)
    assert lesson.student("s1").thoughts["p4"].text == "half"


def test_C11_a_lesson_that_was_finished_by_mistake_takes_words_and_students_again() -> None:
    lesson = given(class_of(2), reached("think"), teacher(up.Finish), later(9)).do(undone)
    lesson.do(wrote("s1", "Still thinking"), joined("s3"))
    assert lesson.room.students["s3"].seated


def test_C11_the_clock_that_goes_on_runs_out_when_it_should() -> None:
    lesson = given(class_of(2), reached("think"), later(60), teacher(up.Next), later(5), undone, later(29.9))
    lesson.when(MACHINE, TimeUp).refused("not_yet")
    lesson.after(0.1).when(MACHINE, TimeUp).then(TimeRanOut)


def test_C11_the_console_knows_until_when_and_only_while_it_is_so() -> None:
    lesson = given(class_of(2))
    assert lesson.sees("teacher").desk.undo_until_ms is UNSET
    lesson.when(TEACHER, up.Finish).then(LessonFinished)
    assert lesson.sees("teacher").desk.undo_until_ms == lesson.at_ms + 10_000
    lesson.do(undone)
    assert lesson.sees("teacher").desk.undo_until_ms is UNSET


def test_C11_a_step_into_the_next_round_that_is_undone_hides_its_question_again() -> None:
    lesson = given(class_of(2), reached("share"), teacher(up.Next), plan=TWO_ROUNDS)
    assert "question-2" in repr(lesson.sees("everyone"))
    assert "question-2" not in repr(lesson.do(undone).sees("everyone"))
