"""The lesson and its clock: rules C2 to C10 (C1 is in test_phases_table.py)."""

import pytest

from server.protocol import up
from server.room.commands import GiveTimeBack, TimeUp
from server.room.events.groups import GroupsFormed
from server.room.events.lesson import (
    ClockResumed,
    LessonFinished,
    PhaseReopened,
    PhaseStarted,
    TimeAdded,
    TimeGivenBack,
    TimeRanOut,
)
from server.room.ids import MACHINE, TEACHER
from server.room.phases import possible
from tests.room.given import (
    Lesson,
    class_of,
    given,
    later,
    reached,
    said,
    teacher,
    time_up,
    wrote,
)
from tests.room.plans import BY_ITSELF, NO_CLOCK, TWO_ROUNDS


def test_C2_a_double_tap_on_next_skips_nothing() -> None:
    lesson = given(class_of(2))
    lesson.when(TEACHER, up.Next, visit="v0").then(PhaseStarted)
    lesson.when(TEACHER, up.Next, visit="v0").refused("wrong_phase")
    assert lesson.room.step is not None
    assert lesson.room.step.id == "p1"


def test_C2_a_tap_meant_for_an_earlier_stay_in_the_same_phase_does_nothing() -> None:
    lesson = given(class_of(2), reached("think"), reached("pair"), teacher(up.Back))
    lesson.when(TEACHER, up.Next, visit="v1").refused("wrong_phase")
    lesson.when(TEACHER, up.Next, visit="v3").accepted()


def test_C2_each_stay_in_a_phase_has_a_name_of_its_own() -> None:
    lesson, visits = given(class_of(2)), [0]
    for kind in (up.Next, up.Next, up.Back, up.Back, up.Next, up.Next, up.Next, up.Next, up.Finish, up.Back):
        lesson.when(TEACHER, kind)
        visits.append(lesson.room.visit)
    assert sorted(set(visits)) == list(range(max(visits) + 1))
    assert visits == sorted(visits)


def test_C3_next_goes_through_the_phases_of_all_rounds_in_order_and_then_to_the_wrap_up() -> None:
    lesson, seen = given(class_of(2), plan=TWO_ROUNDS), []
    while lesson.room.stage != "ended":
        lesson.when(TEACHER, up.Next).accepted()
        seen.append(lesson.room.step.id if lesson.room.step else "wrap-up")
    assert seen == ["p1", "p2", "p3", "p4", "p5", "p6", "wrap-up"]


def test_C4_time_never_runs_out_before_its_deadline() -> None:
    lesson = given(class_of(2), reached("think"), later(89.999))
    lesson.when(MACHINE, TimeUp).refused("not_yet")
    lesson.after(0.001).when(MACHINE, TimeUp).then(TimeRanOut)


def test_C4_when_time_has_run_out_it_does_not_run_out_again_and_the_room_waits() -> None:
    lesson = given(class_of(2), reached("think"), time_up())
    assert lesson.room.stage == "time_up"
    lesson.when(MACHINE, TimeUp).refused("not_yet")
    assert lesson.room.step is not None
    assert lesson.room.step.id == "p1"


def test_C4_the_end_of_an_earlier_visit_ends_nothing() -> None:
    lesson = given(class_of(2), reached("think"), reached("pair"), later(9_999))
    lesson.when(MACHINE, TimeUp, visit="v1").refused("wrong_phase")


def test_C4_a_plan_that_goes_by_itself_goes_on_to_the_wrap_up() -> None:
    lesson = given(class_of(2), reached("think"), plan=BY_ITSELF)
    lesson.do(time_up()).then(TimeRanOut, PhaseStarted, GroupsFormed)
    lesson.do(time_up()).then(TimeRanOut, PhaseStarted)
    lesson.do(time_up()).then(TimeRanOut, LessonFinished)


@pytest.mark.parametrize(("overdue_s", "goes_on"), [(0, True), (30, True), (30.001, False), (9_999, False)])
def test_C5_a_deadline_missed_by_more_than_30_s_ends_its_phase_once_and_waits(
    overdue_s: float, goes_on: bool
) -> None:
    lesson = given(class_of(2), reached("think"), later(60 + overdue_s), plan=BY_ITSELF)
    lesson.when(MACHINE, TimeUp).accepted()
    assert lesson.room.visit == (2 if goes_on else 1)
    assert lesson.room.stage == ("running" if goes_on else "time_up")
    if not goes_on:
        lesson.when(MACHINE, TimeUp).refused("not_yet")


def test_C6_a_pause_does_not_count() -> None:
    lesson = given(class_of(2), reached("think"), later(20), teacher(up.Pause), later(3_600))
    assert lesson.time_left_ms() == 70_000
    lesson.when(TEACHER, up.Resume).then(ClockResumed)
    assert lesson.time_left_ms() == 70_000


def test_C6_nothing_runs_out_while_paused() -> None:
    lesson = given(class_of(2), reached("think"), teacher(up.Pause), later(3_600))
    lesson.when(MACHINE, TimeUp).refused("not_yet")


def test_C7_pausing_an_overdue_clock_leaves_nothing_and_never_less() -> None:
    lesson = given(class_of(2), reached("think"), later(200), teacher(up.Pause))
    assert lesson.time_left_ms() == 0
    assert lesson.when(TEACHER, up.Resume).time_left_ms() == 0


@pytest.mark.parametrize("paused", [False, True])
def test_C7_less_time_takes_away_what_there_is_and_no_more(paused: bool) -> None:
    lesson = given(class_of(2), reached("think"), *([teacher(up.Pause)] if paused else []))
    assert lesson.when(TEACHER, up.AddTime, seconds=-30).time_left_ms() == 60_000
    assert lesson.when(TEACHER, up.AddTime, seconds=-600).time_left_ms() == 0
    assert lesson.when(TEACHER, up.AddTime, seconds=45).time_left_ms() == 45_000


def test_C7_an_outage_is_given_back() -> None:
    lesson = given(class_of(2), reached("think"), later(80))
    lesson.when(MACHINE, GiveTimeBack, ms=40_000).then(TimeGivenBack)
    assert lesson.time_left_ms() == 50_000


@pytest.mark.parametrize("ms", [0, -1, -60_000])
def test_C7_no_time_is_taken_away_in_the_name_of_an_outage(ms: int) -> None:
    given(class_of(2), reached("think")).when(MACHINE, GiveTimeBack, ms=ms).refused("not_yet")


def test_C8_back_reopens_the_phase_before_paused_with_what_was_left() -> None:
    lesson = given(class_of(2), reached("think"), later(30), reached("pair"), later(50))
    lesson.when(TEACHER, up.Back).then(PhaseReopened)
    assert (lesson.room.stage, lesson.time_left_ms()) == ("paused", 60_000)
    lesson.do(teacher(up.Resume), later(10))
    assert lesson.time_left_ms() == 50_000


def test_C8_words_and_groups_are_as_they_were() -> None:
    lesson = given(class_of(5), reached("think"), wrote("s1", "Mine"), reached("pair"), said("s1", "Hello"))
    groups, thoughts = lesson.room.groups, lesson.student("s1").thoughts
    together = lesson.together()
    lesson.do(reached("share"), teacher(up.Back))
    assert (lesson.room.groups, lesson.together()) == (groups, together)
    lesson.do(teacher(up.Back))
    assert lesson.student("s1").thoughts == thoughts


def test_C8_back_from_the_wrap_up_reopens_the_phase_that_was_left_however_early_that_was() -> None:
    lesson = given(class_of(2), reached("think"), later(30), teacher(up.Finish), later(5))
    lesson.when(TEACHER, up.Back).then(PhaseReopened)
    assert lesson.event(PhaseReopened).phase == "p1"
    assert (lesson.room.stage, lesson.time_left_ms()) == ("paused", 60_000)


def test_C8_a_lesson_finished_in_the_lobby_by_mistake_can_still_be_taught() -> None:
    lesson = given(class_of(2), teacher(up.Finish))
    assert possible(lesson.room) == {"Back": True, "Undo": True}
    lesson.when(TEACHER, up.Back).then(PhaseReopened)
    assert lesson.event(PhaseReopened).phase == "p1"


def test_C8_a_phase_whose_time_had_run_out_is_reopened_without_a_clock() -> None:
    lesson = given(class_of(2), reached("think"), time_up(), reached("pair"), teacher(up.Back))
    assert (lesson.room.stage, lesson.time_left_ms()) == ("paused", None)
    assert lesson.do(teacher(up.Resume)).time_left_ms() is None


def test_C9_added_time_starts_a_clock_where_there_was_none() -> None:
    lesson = given(class_of(2), reached("think"), plan=NO_CLOCK)
    lesson.when(TEACHER, up.AddTime, seconds=30).then(TimeAdded)
    assert lesson.time_left_ms() == 30_000
    assert lesson.room.total_ms == 30_000


def test_C9_added_time_restarts_a_clock_that_has_run_out() -> None:
    lesson = given(class_of(2), reached("think"), time_up(), later(10))
    lesson.when(TEACHER, up.AddTime, seconds=30).then(TimeAdded)
    assert (lesson.room.stage, lesson.time_left_ms()) == ("running", 30_000)
    lesson.do(time_up()).then(TimeRanOut)


def test_C9_a_pause_without_a_clock_keeps_the_added_time_for_later() -> None:
    lesson = given(class_of(2), reached("think"), teacher(up.Pause), plan=NO_CLOCK)
    lesson.when(TEACHER, up.AddTime, seconds=30)
    assert (lesson.room.stage, lesson.time_left_ms()) == ("paused", 30_000)


@pytest.mark.parametrize("seconds", [-30, 0])
def test_C9_less_time_starts_no_clock(seconds: int) -> None:
    lesson = given(class_of(2), reached("think"), plan=NO_CLOCK)
    lesson.when(TEACHER, up.AddTime, seconds=seconds)
    assert lesson.told == ()
    assert lesson.time_left_ms() is None


def _without_a_clock() -> Lesson:
    return given(class_of(2), reached("think"), later(9_999), plan=NO_CLOCK)


def test_C10_a_phase_without_a_duration_has_no_deadline() -> None:
    lesson = _without_a_clock()
    assert (lesson.room.deadline_ms, lesson.room.total_ms) == (None, None)
    lesson.when(MACHINE, TimeUp).refused("not_yet")
    lesson.when(MACHINE, GiveTimeBack, ms=5_000).refused("not_yet")


def test_C10_it_can_be_paused_and_resumed_all_the_same() -> None:
    lesson = _without_a_clock().do(teacher(up.Pause), teacher(up.Resume))
    assert (lesson.room.stage, lesson.room.deadline_ms) == ("running", None)
