"""How the class voted, before and after the talk: rules B5 and B6."""

import pytest
from msgspec import UNSET

from server.protocol import up, views
from server.protocol.plan import ChoiceTask, Option, Phase, Plan
from server.room.events.board import ChartShown
from server.room.events.thoughts import ThoughtWritten
from server.room.ids import TEACHER
from server.room.views import touched
from tests.room.given import Lesson, Step, class_of, given, reached, student, teacher, time_up
from tests.room.plans import CHOICE, OTHER_WORDS, PAIR, PEER, SHARE, THINK, TPS, TWO_ROUNDS, VOTE, plan


def voted(phase: str, **choices: int) -> Step:
    def vote(lesson: Lesson) -> None:
        for id, option in choices.items():
            lesson.do(student(id, up.WriteThought, phase=phase, choice=f"o{option}"))

    return vote


FIRST = voted("p1", s1=1, s2=1, s3=2)
SECOND = voted("p3", s1=2, s2=1, s4=3)
TALKED_OVER = (class_of(4), reached("think"), FIRST, reached("pair"), teacher(up.Next), SECOND)


def chart(lesson: Lesson) -> views.Chart:
    seen = lesson.sees("everyone").chart
    assert isinstance(seen, views.Chart), seen
    return seen


def hidden(lesson: Lesson) -> bool:
    return lesson.sees("everyone").chart is UNSET


def counts(lesson: Lesson) -> dict[str, list[int]]:
    return {phase: list(votes.counts.values()) for phase, votes in chart(lesson).votes.items()}


def changes(lesson: Lesson) -> dict[str, dict[str, int]]:
    return {option: change.counts for option, change in chart(lesson).changes.items()}


def test_B5_while_the_class_shares_it_sees_both_votes() -> None:
    lesson = given(*TALKED_OVER, reached("share"), plan=CHOICE)
    assert counts(lesson) == {"p1": [2, 1, 0], "p3": [1, 1, 1]}
    assert [votes.order for votes in chart(lesson).votes.values()] == [0, 1]


def test_B5_and_after_the_wrap_up() -> None:
    lesson = given(*TALKED_OVER, reached("share"), teacher(up.Finish), plan=CHOICE)
    assert counts(lesson) == {"p1": [2, 1, 0], "p3": [1, 1, 1]}
    early = given(class_of(4), reached("think"), FIRST, teacher(up.Finish), plan=CHOICE)
    assert counts(early) == {"p1": [2, 1, 0]}


@pytest.mark.parametrize("presses", range(4))
def test_B5_never_before_it_shares(presses: int) -> None:
    lesson = given(class_of(4), *[teacher(up.Next)] * presses, plan=CHOICE)
    for phase in ("p1", "p3"):
        if phase in lesson.room.begun:
            lesson.do(student("s1", up.WriteThought, phase=phase, text="Words"))
    assert hidden(lesson)
    for stop in (teacher(up.Pause), teacher(up.Park)) if presses else ():
        assert hidden(lesson.do(stop))


def test_B5_nor_when_the_lesson_has_gone_back_to_thinking_or_the_step_was_a_slip() -> None:
    for way_back in (up.Back, up.Undo):
        assert hidden(given(*TALKED_OVER, reached("share"), teacher(way_back), plan=CHOICE))


def test_B5_a_vote_that_is_to_come_after_this_share_is_not_shown_in_it() -> None:
    twice = plan((VOTE, SHARE, VOTE, SHARE))
    lesson = given(class_of(4), reached("think"), FIRST, reached("share"), plan=twice)
    lesson.do(reached("think"), SECOND, teacher(up.Back))
    assert counts(lesson) == {"p1": [2, 1, 0]}


def test_B5_only_of_the_round_of_now() -> None:
    lesson = given(class_of(4), reached("think"), FIRST, reached("share"), plan=TWO_ROUNDS)
    assert counts(lesson) == {"p1": [2, 1, 0]}
    assert hidden(lesson.do(reached("share")))
    assert not lesson.sees("teacher").desk.has_chart


def test_B5_without_a_vote_there_is_none() -> None:
    lesson = given(class_of(4), reached("share"), plan=TPS)
    assert hidden(lesson)
    assert not lesson.sees("teacher").desk.has_chart
    assert hidden(given(class_of(2), teacher(up.Finish), plan=CHOICE))


def test_B5_where_nobody_voted_all_options_stand_at_nothing() -> None:
    lesson = given(class_of(4), reached("share"), plan=CHOICE)
    assert (counts(lesson), changes(lesson)) == ({"p1": [0, 0, 0], "p3": [0, 0, 0]}, {})


def test_B5_the_teacher_takes_it_away_and_shows_it_again() -> None:
    lesson = given(*TALKED_OVER, reached("share"), plan=CHOICE)
    lesson.when(TEACHER, up.ShowChart, show=True).nothing()
    lesson.when(TEACHER, up.ShowChart, show=False).then(ChartShown)
    assert (hidden(lesson), lesson.sees("teacher").desk.shows_chart) == (True, False)
    lesson.do(teacher(up.ShowChart, show=True))
    assert not hidden(lesson)


def test_B3_B5_a_blank_board_shows_no_chart() -> None:
    lesson = given(*TALKED_OVER, reached("share"), teacher(up.BlankBoard, blank=True), plan=CHOICE)
    assert hidden(lesson)
    assert not hidden(lesson.do(teacher(up.BlankBoard, blank=False)))


@pytest.mark.parametrize(
    "leave", [student("s1", up.LeaveSeat), teacher(up.RemoveStudent, student="s1")], ids=["left", "removed"]
)
def test_B5_who_has_gone_is_counted_still(leave: Step) -> None:
    lesson = given(*TALKED_OVER, reached("share"), leave, plan=CHOICE)
    assert counts(lesson) == {"p1": [2, 1, 0], "p3": [1, 1, 1]}


def test_B5_numbers_and_nobody() -> None:
    lesson = given(*TALKED_OVER, reached("share"), plan=CHOICE)
    assert not any(word in repr(chart(lesson)) for word in ("s1", "s2", "s3", "s4", "Name"))


def test_B5_a_vote_in_extra_time_is_counted_while_the_class_looks() -> None:
    lesson = given(class_of(2), teacher(up.GiveExtraTime, student="s1", seconds=60), plan=plan((VOTE, SHARE)))
    lesson.do(reached("think"), reached("share"))
    lesson.when("s1", up.WriteThought, phase="p1", choice="o2").then(ThoughtWritten)
    assert counts(lesson) == {"p1": [0, 1, 0]}
    assert "everyone" in touched(lesson.room, lesson.told[0])


def test_B6_who_changed_and_who_stayed_is_counted_of_those_who_voted_both_times() -> None:
    lesson = given(*TALKED_OVER, reached("share"), plan=CHOICE)
    assert changes(lesson) == {"o1": {"o2": 1, "o1": 1}}


def test_B6_one_vote_changes_nothing() -> None:
    lesson = given(class_of(4), reached("think"), FIRST, reached("share"), plan=TWO_ROUNDS)
    assert changes(lesson) == {}


OTHERS = ChoiceTask((Option("option-cat"), Option("option-cow"), Option("option-fish")))


@pytest.mark.parametrize(
    ("task", "told"),
    [(OTHERS, {}), (OTHER_WORDS, {"o1": {"o2": 1, "o1": 1}})],
    ids=["other options", "the same, and a second language"],
)
def test_B6_other_options_are_not_compared(task: ChoiceTask, told: dict[str, dict[str, int]]) -> None:
    again = Phase(kind="think", task=task)
    lesson = given(*TALKED_OVER, reached("share"), plan=plan((VOTE, PAIR, again, SHARE)))
    assert changes(lesson) == told


def test_B6_of_three_votes_the_first_and_the_last_are_compared() -> None:
    three = plan((VOTE, VOTE, THINK, VOTE, SHARE))
    lesson = given(class_of(1), reached("think"), voted("p1", s1=1), teacher(up.Next), plan=three)
    lesson.do(voted("p2", s1=2), teacher(up.Next), teacher(up.Next), voted("p4", s1=3), reached("share"))
    assert changes(lesson) == {"o1": {"o3": 1}}
    assert list(counts(lesson)) == ["p1", "p2", "p4"]


@pytest.mark.parametrize("made_of", [CHOICE, PEER])
def test_B5_the_console_knows_from_the_vote_on_that_there_will_be_a_chart(made_of: Plan) -> None:
    lesson = given(class_of(2), plan=made_of)
    assert not lesson.sees("teacher").desk.has_chart
    lesson.do(reached("think"), time_up())
    assert lesson.sees("teacher").desk.has_chart
