"""Hands, and private extra time: rules S8 and T9."""

import pytest
from msgspec import UNSET

from server.protocol import up
from server.room.commands import Draft
from server.room.events.hands import HandLowered, HandRaised
from server.room.events.lesson import PhaseStarted
from server.room.events.thoughts import ExtraTimeGiven, ThoughtHandedIn, ThoughtWritten
from server.room.ids import TEACHER
from tests.room.given import (
    Lesson,
    Step,
    class_of,
    given,
    gone,
    later,
    reached,
    student,
    teacher,
    time_up,
    wrote,
)
from tests.room.plans import BY_ITSELF, CHOICE, PEER


def raised(id: str) -> Step:
    return student(id, up.RaiseHand, up=True)


def hands(lesson: Lesson) -> tuple[bool, bool]:
    """On the student's own screen and on the console."""
    return lesson.sees("student:s1").me.hand, lesson.sees("teacher").students["s1"].hand


def test_S8_a_hand_goes_up_and_down_by_its_student() -> None:
    lesson = given(class_of(2)).when("s1", up.RaiseHand, up=True).then(HandRaised)
    assert hands(lesson) == (True, True)
    lesson.when("s1", up.RaiseHand, up=True).nothing()
    lesson.when("s1", up.RaiseHand, up=False).then(HandLowered)
    assert hands(lesson) == (False, False)
    lesson.when("s1", up.RaiseHand, up=False).nothing()


def test_S8_or_down_by_the_teacher_who_has_been_there() -> None:
    lesson = given(class_of(2), raised("s1")).when(TEACHER, up.LowerHand, student="s1").then(HandLowered)
    assert hands(lesson) == (False, False)
    lesson.when(TEACHER, up.LowerHand, student="s1").nothing()


def test_S8_nothing_else_takes_it_down() -> None:
    lesson = given(class_of(2), raised("s1"), reached("think"), wrote("s1", "Mine"), reached("pair"))
    assert hands(lesson.do(gone("s1"), reached("share"))) == (True, True)


def test_S8_the_wrap_up_takes_all_hands_down_and_none_goes_up_after_it() -> None:
    lesson = given(class_of(2), raised("s1"), reached("think"), teacher(up.Finish))
    assert hands(lesson) == (False, False)
    lesson.when("s1", up.RaiseHand, up=True).refused("lesson_over")
    lesson.when("s1", up.RaiseHand, up=False).nothing()


def slow(seconds: int = 60) -> Step:
    return teacher(up.GiveExtraTime, student="s1", seconds=seconds)


def extra(lesson: Lesson) -> tuple[str, int] | None:
    told = lesson.sees("student:s1").me.extra
    return None if told is UNSET else (told.phase, told.until_ms - lesson.at_ms)


def test_T9_extra_time_is_given_once_and_for_the_whole_lesson() -> None:
    lesson = given(class_of(2)).when(TEACHER, up.GiveExtraTime, student="s1", seconds=60).then(ExtraTimeGiven)
    assert lesson.sees("teacher").students["s1"].extra_s == 60
    lesson.when(TEACHER, up.GiveExtraTime, student="s1", seconds=60).nothing()
    lesson.do(reached("think"), reached("pair"))
    assert extra(lesson) == ("p1", 60_000)
    assert extra(lesson.do(reached("share"))) is None


def test_T9_it_is_taken_back_with_nothing() -> None:
    lesson = given(class_of(2), slow(), reached("think"), reached("pair"), slow(0))
    assert extra(lesson) is None
    lesson.when("s1", up.WriteThought, phase="p1", text="Words").then(ThoughtWritten)
    assert lesson.event(ThoughtWritten).late


@pytest.mark.parametrize(("seconds", "late"), [(0, False), (60, False), (60.001, True)])
def test_T9_words_within_it_are_in_time(seconds: float, late: bool) -> None:
    lesson = given(class_of(2), slow(), reached("think"), later(30), reached("pair"), later(seconds))
    lesson.when("s1", up.WriteThought, phase="p1", text="Slowly, but right").then(ThoughtWritten)
    assert lesson.event(ThoughtWritten).late == late
    assert extra(lesson) is None, "who is done needs no more time"


def test_T9_so_are_votes() -> None:
    lesson = given(class_of(2), slow(), reached("think"), reached("pair"), later(59), plan=CHOICE)
    lesson.when("s2", up.WriteThought, phase="p1", choice="o1").refused("wrong_phase")
    lesson.when("s1", up.WriteThought, phase="p1", choice="o1").then(ThoughtWritten)
    lesson.when("s1", up.WriteThought, phase="p1", choice="o2").refused("wrong_phase")
    assert lesson.student("s1").thoughts["p1"].choice == "o1"


def test_T9_half_typed_words_are_handed_in_as_everybodys_and_then_typed_on() -> None:
    lesson = given(class_of(2), slow(), reached("think"))
    lesson.when(TEACHER, up.Next, drafts=(Draft("s1", "p1", "half a"),))
    assert not lesson.student("s1").thoughts["p1"].finished
    assert extra(lesson) == ("p1", 60_000)
    lesson.when("s1", up.KeepDraft, phase="p1", text="half a thought").nothing()
    lesson.when("s2", up.KeepDraft, phase="p1", text="too late").then(ThoughtHandedIn)
    box = Draft("s1", "p1", "half a thought")
    lesson.when(TEACHER, up.Next, drafts=(box,)).then(ThoughtHandedIn, PhaseStarted)
    assert (lesson.told[0].text, lesson.told[0].late) == ("half a thought", False)  # type: ignore[union-attr]


def test_T9_after_it_what_is_typed_is_late_as_everybodys() -> None:
    lesson = given(class_of(2), slow(), reached("think"), reached("pair"), later(61))
    lesson.when("s1", up.KeepDraft, phase="p1", text="half").then(ThoughtHandedIn)
    assert lesson.event(ThoughtHandedIn).late


def test_T9_who_had_finished_has_none() -> None:
    lesson = given(class_of(2), slow(), reached("think"), wrote("s1", "Done"), reached("pair"))
    assert extra(lesson) is None
    lesson.when("s1", up.WriteThought, phase="p1", text="More").then(ThoughtWritten)
    assert lesson.event(ThoughtWritten).late


def test_T9_it_counts_from_where_a_phase_goes_on_by_itself() -> None:
    lesson = given(class_of(2), slow(), reached("think"), time_up(), later(10), plan=BY_ITSELF)
    assert extra(lesson) == ("p1", 50_000)


def test_T9_it_is_for_the_step_right_after_alone() -> None:
    lesson = given(class_of(2), slow(600), reached("think"), reached("pair"), reached("share"))
    lesson.when("s1", up.WriteThought, phase="p1", text="Words").then(ThoughtWritten)
    assert lesson.event(ThoughtWritten).late


def test_T9_it_can_be_given_when_the_class_has_gone_on() -> None:
    lesson = given(class_of(2), reached("think"), reached("pair"), later(20), slow(60))
    assert extra(lesson) == ("p1", 40_000)


def test_T9_a_step_that_is_undone_ends_it_and_the_next_begins_it_anew() -> None:
    lesson = given(class_of(2), slow(), reached("think"), reached("pair"), later(5), teacher(up.Undo))
    assert extra(lesson) is None
    assert extra(lesson.do(later(5), teacher(up.Next))) == ("p1", 60_000)


def test_T9_there_is_none_where_nobody_has_thought() -> None:
    for steps in ([], [reached("share")], [reached("think"), teacher(up.Finish)]):
        assert extra(given(class_of(2), slow(), *steps)) is None


def test_T9_where_a_thought_follows_a_thought_both_are_open_to_who_has_it() -> None:
    lesson = given(class_of(2), slow(), *[teacher(up.Next)] * 4, plan=PEER)
    for phase in ("p3", "p4"):
        lesson.when("s1", up.WriteThought, phase=phase, text="Words").then(ThoughtWritten)
        assert not lesson.event(ThoughtWritten).late
