"""Talking aloud, patience with silence, and where to look for each other: rules P1, P2 and V9."""

import pytest

from server.protocol import up
from server.protocol.plan import Plan
from server.room.events.seats import StudentSatAt, StudentWentAway
from server.room.events.ways import GraceSet, TalkSet
from server.room.ids import TEACHER
from server.room.views import all_audiences
from tests.room.given import Lesson, Step, class_of, given, gone, joined, reached, student, teacher
from tests.room.plans import ALOUD, PATIENT
from tests.room.regrouped import row_of, sizes


@pytest.mark.parametrize("plan", [ALOUD, PATIENT], ids=["aloud", "patient"])
def test_P2_silence_moves_nobody_where_they_talk_aloud_or_the_teacher_says_who_is_away(plan: Plan) -> None:
    lesson = given(class_of(4), reached("pair"), plan=plan)
    before = lesson.together()
    lesson.do(gone("s1", "s2")).nothing()
    assert lesson.together() == before


def test_P2_whom_the_teacher_marks_is_away_also_aloud() -> None:
    lesson = given(class_of(4), reached("pair"), plan=ALOUD)
    lesson.when(TEACHER, up.MarkAway, students=("s1",))
    assert sizes(lesson) == [3]


def test_P2_when_they_begin_to_talk_aloud_whoever_was_silent_is_here_and_has_a_group() -> None:
    lesson = given(class_of(6), reached("pair"), gone("s1", "s2"), teacher(up.MarkAway, students=("s3",)))
    lesson.when(TEACHER, up.SetTalk, talk="aloud")
    assert [event.__class__.__name__ for event in lesson.told[:3]] == ["TalkSet"] + ["StudentCameBack"] * 2
    assert sum(sizes(lesson)) == 5
    assert min(sizes(lesson)) >= 2
    assert not lesson.student("s3").here


def test_P2_everybody_is_told_how_to_talk() -> None:
    lesson = given(class_of(2))
    assert lesson.sees("everyone").room.talk == "chat"
    lesson.when(TEACHER, up.SetTalk, talk="aloud").then(TalkSet)
    lesson.when(TEACHER, up.SetTalk, talk="aloud").nothing()
    assert lesson.sees("everyone").room.talk == "aloud"
    lesson.do(teacher(up.SetTalk, talk="chat"), gone("s1")).then(StudentWentAway)


def test_P1_the_teacher_sets_how_long_silence_is_borne() -> None:
    lesson = given(class_of(2))
    assert lesson.sees("teacher").desk.grace_s == 30
    for seconds, expected in ((90, [GraceSet]), (90, []), (None, [GraceSet])):
        lesson.when(TEACHER, up.SetGrace, seconds=seconds).then(*expected)
    assert not lesson.sees("teacher").desk.grace_s


# Where to look


def sits(place: str, *, remote: bool = False) -> Step:
    return lambda lesson: lesson.when("s1", up.SitAt, place=place, remote=remote)


def readers(lesson: Lesson, text: str) -> set[str]:
    return {audience for audience in all_audiences(lesson.room) if text in repr(lesson.sees(audience))}


def test_V9_where_somebody_sits_is_read_by_them_the_teacher_and_their_groups() -> None:
    lesson = given(class_of(4), sits("Table 4")).then(StudentSatAt)
    assert readers(lesson, "Table 4") == {"student:s1", "teacher"}
    lesson.do(reached("pair"))
    assert readers(lesson, "Table 4") == {"student:s1", "teacher", f"group:{lesson.group('s1').id}"}


@pytest.mark.parametrize("place", ["", "Table 4", "شباك", "窓ぎわ", "12 letters!!"])
def test_a_place_is_short_and_may_be_left_out(place: str) -> None:
    lesson = given(class_of(1), sits(place)).accepted()
    assert lesson.student("s1").place == place
    lesson.do(sits(place)).nothing()


def test_a_place_is_cleaned_like_a_name() -> None:
    assert given(class_of(1), sits("  Row\u200b  \u202e2 ")).student("s1").place == "Row 2"


@pytest.mark.parametrize("place", ["poo", "P.o.o", "\u200b\u2060!", "thirteen char"])
def test_a_place_that_others_cannot_or_should_not_read_is_refused(place: str) -> None:
    given(class_of(1), sits("Table 1"), sits(place)).refused("bad_place")


def test_who_takes_part_from_elsewhere_is_seen_by_the_group() -> None:
    lesson = given(class_of(2), sits("Table 4", remote=True), reached("pair"))
    assert lesson.sees(f"group:{lesson.group('s1').id}").members["s1"].remote
    lesson.when(TEACHER, up.MarkRemote, student="s1", remote=False).then(StudentSatAt)
    assert lesson.student("s1").place == "Table 4"
    lesson.when(TEACHER, up.MarkRemote, student="s1", remote=False).nothing()


def test_aloud_those_in_the_room_are_with_each_other_and_those_elsewhere_too() -> None:
    lesson = given(class_of(8), plan=ALOUD)
    for number in range(1, 5):
        lesson.do(student(f"s{number}", up.SitAt, remote=True))
    lesson.do(reached("pair"))
    elsewhere = {f"s{number}" for number in range(1, 5)}
    assert all(row <= elsewhere or row.isdisjoint(elsewhere) for row in lesson.together())
    lesson.do(joined("s9"))
    assert row_of(lesson, "s9").isdisjoint(elsewhere)
