"""What students write alone: rules T1 to T7."""

import pytest
from msgspec import UNSET

from server.protocol import up
from server.room.commands import Draft, TimeUp
from server.room.events.groups import GroupsFormed
from server.room.events.lesson import LessonFinished, PhaseReopened, PhaseStarted, TimeRanOut
from server.room.events.thoughts import ThoughtHandedIn, ThoughtReopened, ThoughtShown, ThoughtWritten
from server.room.ids import MACHINE, TEACHER
from server.room.student import Thought
from tests.room.given import Lesson, Step, class_of, given, later, reached, student, teacher, time_up, wrote
from tests.room.plans import BY_ITSELF, CHOICE, TWO_ROUNDS


def thought(lesson: Lesson, phase: str = "p1") -> Thought:
    return lesson.student("s1").thoughts[phase]


def test_T1_writing_again_replaces_the_thought_in_the_room_and_never_in_the_log() -> None:
    lesson = given(class_of(2), reached("think"), wrote("s1", "First"), wrote("s1", "Second"))
    assert thought(lesson).text == "Second"
    assert [event.text for event in lesson.log if isinstance(event, ThoughtWritten)] == ["First", "Second"]


def test_T1_a_thought_belongs_to_one_student_and_one_phase() -> None:
    lesson = given(class_of(2), reached("think"), wrote("s1", "One"), plan=TWO_ROUNDS)
    lesson.do(reached("think"), wrote("s1", "Four", "p4"), wrote("s2", "Other", "p4"))
    assert {phase: kept.text for phase, kept in lesson.student("s1").thoughts.items()} == {
        "p1": "One",
        "p4": "Four",
    }


@pytest.mark.parametrize("kind", ["pair", "share"])
def test_T2_words_that_come_late_are_accepted_and_marked(kind: str) -> None:
    lesson = given(class_of(2), reached("think"), reached("pair"))
    if kind == "share":
        lesson.do(reached("share"))
    lesson.when("s1", up.WriteThought, phase="p1", text="Better late").then(ThoughtWritten)
    assert lesson.event(ThoughtWritten).late
    assert thought(lesson).late


@pytest.mark.parametrize("stop", [teacher(up.Pause), time_up()], ids=["paused", "time up"])
def test_T2_boxes_stay_open_while_paused_and_when_time_is_up(stop: Step) -> None:
    lesson = given(class_of(2), reached("think"), stop)
    lesson.when("s1", up.WriteThought, phase="p1", text="Still in time").then(ThoughtWritten)
    assert not lesson.event(ThoughtWritten).late


def test_T2_who_comes_late_may_write_what_the_class_wrote_before() -> None:
    lesson = given(class_of(2), reached("think"), reached("pair"), class_of(1))
    lesson.when("s3", up.WriteThought, phase="p1", text="I came by bus").then(ThoughtWritten)


@pytest.mark.parametrize("phase", ["p2", "p3", "p9", "teacher"])
def test_T2_a_phase_that_has_not_begun_or_asks_for_no_thought_takes_none(phase: str) -> None:
    lesson = given(class_of(2), reached("think"))
    lesson.when("s1", up.WriteThought, phase=phase, text="Too early").refused("wrong_phase")


def test_T3_a_vote_without_words_that_comes_late_is_refused() -> None:
    lesson = given(class_of(2), reached("think"), reached("pair"), plan=CHOICE)
    lesson.when("s1", up.WriteThought, phase="p1", choice="o1").refused("wrong_phase")


def test_T3_words_that_come_late_keep_the_earlier_vote() -> None:
    lesson = given(class_of(2), reached("think"), plan=CHOICE)
    lesson.do(student("s1", up.WriteThought, phase="p1", choice="o2"), reached("pair"))
    lesson.do(student("s1", up.WriteThought, phase="p1", choice="o1", text="Because"))
    assert (thought(lesson).choice, thought(lesson).text) == ("o2", "Because")
    lesson.do(student("s2", up.WriteThought, phase="p1", choice="o1", text="Because"))
    assert lesson.student("s2").thoughts["p1"].choice is None


@pytest.mark.parametrize("choice", ["o4", "o0", "p1"])
def test_T3_an_option_that_is_not_there_is_refused(choice: str) -> None:
    lesson = given(class_of(2), reached("think"), plan=CHOICE)
    lesson.when("s1", up.WriteThought, phase="p1", choice=choice).refused("unknown")


def test_T3_a_text_task_takes_no_vote() -> None:
    lesson = given(class_of(2), reached("think"))
    lesson.when("s1", up.WriteThought, phase="p1", text="Words", choice="o1").refused("unknown")


DRAFTS = (Draft("s1", "p1", "half a tho"), Draft("s2", "p1", "  "), Draft("s9", "p1", "nobody's"))


def test_T4_a_draft_makes_no_event_while_its_phase_is_open() -> None:
    lesson = given(class_of(2), reached("think"))
    lesson.when("s1", up.KeepDraft, phase="p1", text="half a tho").nothing()


@pytest.mark.parametrize(
    ("kind", "follows"),
    [(up.Next, PhaseStarted), (up.Finish, LessonFinished)],
    ids=["next", "finish"],
)
def test_T4_when_the_phase_ends_what_stands_unfinished_is_handed_in(kind: type, follows: type) -> None:
    lesson = given(class_of(1), reached("think")).when(TEACHER, kind, drafts=DRAFTS)
    assert [type(event) for event in lesson.told][:2] == [ThoughtHandedIn, follows]
    kept = thought(lesson)
    assert (kept.text, kept.finished, kept.shown, kept.late) == ("half a tho", False, False, False)


def test_T4_going_back_hands_in_too() -> None:
    lesson = given(class_of(2), reached("think"), reached("pair"), teacher(up.Back))
    lesson.do(teacher(up.Next)).when(TEACHER, up.Back, drafts=DRAFTS).then(ThoughtHandedIn, PhaseReopened)


def test_T4_a_phase_that_ends_by_itself_hands_in_and_one_that_waits_does_not_yet() -> None:
    by_itself = given(class_of(2), reached("think"), later(60), plan=BY_ITSELF)
    by_itself.when(MACHINE, TimeUp, drafts=DRAFTS)
    by_itself.then(TimeRanOut, ThoughtHandedIn, PhaseStarted, GroupsFormed)
    given(class_of(2), reached("think"), later(90)).when(MACHINE, TimeUp, drafts=DRAFTS).then(TimeRanOut)


def test_T4_what_says_the_same_as_the_thought_is_not_handed_in_again() -> None:
    lesson = given(class_of(1), reached("think"), wrote("s1", "half a tho"))
    lesson.when(TEACHER, up.Finish, drafts=DRAFTS).then(LessonFinished)
    assert thought(lesson).finished


@pytest.mark.parametrize("kind", [up.Next, up.Finish])
def test_T4_a_finished_thought_stands_whatever_is_left_in_the_box(kind: type) -> None:
    lesson = given(class_of(1), reached("think"), wrote("s1", "The whole thought"))
    lesson.when(TEACHER, kind, drafts=DRAFTS)
    assert (thought(lesson).text, thought(lesson).finished) == ("The whole thought", True)
    reopened = given(class_of(1), reached("think"), wrote("s1", "The whole thought"))
    reopened.do(student("s1", up.ReopenThought, phase="p1")).when(TEACHER, kind, drafts=DRAFTS)
    assert (thought(reopened).text, thought(reopened).finished) == ("half a tho", False)


def test_T4_a_draft_that_comes_after_its_phase_is_handed_in_late() -> None:
    lesson = given(class_of(2), reached("think"), reached("pair"))
    lesson.when("s1", up.KeepDraft, phase="p1", text="from the tunnel").then(ThoughtHandedIn)
    assert lesson.event(ThoughtHandedIn).late
    lesson.when("s1", up.KeepDraft, phase="p1", text="from the tunnel").nothing()
    lesson.when("s1", up.KeepDraft, phase="p1", text="  ").nothing()


def test_T5_the_partner_reads_unfinished_words_only_when_their_writer_shows_them() -> None:
    lesson = given(class_of(2), reached("think")).when(TEACHER, up.Next, drafts=DRAFTS)
    group = f"group:{lesson.group('s1').id}"
    assert "half a tho" in repr(lesson.sees("teacher"))
    assert "half a tho" not in repr(lesson.sees(group))
    lesson.when("s1", up.ShowThought, phase="p1").then(ThoughtShown)
    assert "half a tho" in repr(lesson.sees(group))


def test_T5_nothing_written_is_nothing_to_show() -> None:
    given(class_of(2), reached("think")).when("s1", up.ShowThought, phase="p1").refused("empty")


def test_T6_not_sure_yet_is_an_answer() -> None:
    lesson = given(class_of(2), reached("think"))
    lesson.when("s1", up.WriteThought, phase="p1", not_sure=True).then(ThoughtWritten)
    assert thought(lesson).not_sure
    assert thought(lesson).finished


@pytest.mark.parametrize("text", ["", " ", "\n\t\u00a0"])
def test_T6_nothing_at_all_is_not_an_answer(text: str) -> None:
    lesson = given(class_of(2), reached("think"), plan=CHOICE)
    lesson.when("s1", up.WriteThought, phase="p1", text=text).refused("empty")
    lesson.when("s1", up.WriteThought, phase="p1", text=text, choice="o1").then(ThoughtWritten)


def test_T7_done_can_be_undone_while_the_phase_is_open() -> None:
    lesson = given(class_of(2), reached("think"), wrote("s1", "Too soon"))
    lesson.when("s1", up.ReopenThought, phase="p1").then(ThoughtReopened)
    assert (thought(lesson).text, thought(lesson).finished) == ("Too soon", False)
    lesson.when("s1", up.ReopenThought, phase="p1").nothing()


def test_T7_after_the_phase_it_cannot() -> None:
    lesson = given(class_of(2), reached("think"), wrote("s1", "Mine"), reached("pair"))
    lesson.when("s1", up.ReopenThought, phase="p1").refused("wrong_phase")


def test_T7_what_was_reopened_is_the_teachers_and_not_the_partners() -> None:
    lesson = given(class_of(2), reached("think"), wrote("s1", "Mine"))
    lesson.do(student("s1", up.ReopenThought, phase="p1"), reached("pair"))
    seen = lesson.sees(f"group:{lesson.group('s1').id}").thoughts["s1"]
    assert (seen.finished, seen.text, seen.choice) == (False, "", UNSET)
