"""Seats: rules S1 and S3 to S7 (S2 is in test_names.py)."""

import pytest

from server.protocol import limits, up
from server.protocol.pictures import picture
from server.room.commands import StudentsBack, StudentsGone
from server.room.doubt import doubts_of
from server.room.events.groups import GroupsFormed
from server.room.events.names import NameAdmitted
from server.room.events.seats import (
    StudentCameBack,
    StudentJoined,
    StudentLeft,
    StudentWentAway,
)
from server.room.ids import MACHINE, TEACHER
from tests.room.given import (
    Lesson,
    Step,
    answered,
    back,
    class_of,
    given,
    gone,
    joined,
    posted,
    reached,
    said,
    student,
    teacher,
    time_up,
    wrote,
)
from tests.room.plans import THINK, plan

RUDE_NAMES = [
    "Poo",
    "Mr Poo",
    "p o o",
    "P.o.o",
    "sh1t",
    "a$$",
    "Arse hole",
    "s e x",
    "FUCK",
    "fück",
    "f\u200duck you",
]
FINE_NAMES = [
    "Dickens",
    "Essex",
    "Scunthorpe",
    "Cassie",
    "Analia",
    "Shitake",
    "Cockburn",
    "Hancock",
    "Titus",
    "王小明",
]


def test_S1_the_same_key_takes_one_seat_however_often_it_asks() -> None:
    lesson = given(joined("s1"))
    for _ in range(3):
        lesson.do(joined("s1")).nothing()
    assert list(lesson.room.students) == ["s1"]


def test_S1_the_same_key_gets_no_new_seat_after_leaving() -> None:
    lesson = given(class_of(2), student("s1", up.LeaveSeat))
    lesson.do(joined("s1")).nothing()


@pytest.mark.parametrize("name", RUDE_NAMES)
def test_S3_a_doubtful_name_is_held(name: str) -> None:
    assert given(joined("s1", name)).event(StudentJoined).held


@pytest.mark.parametrize("name", FINE_NAMES)
def test_S3_a_name_that_only_contains_a_rude_word_is_not_held(name: str) -> None:
    assert doubts_of(name, "en") == ()


def test_S3_the_class_sees_a_held_name_when_the_teacher_admits_it() -> None:
    lesson = given(joined("s1", "Mr Poo"))
    assert [up.name for up in lesson.sees("board").names.values()] == ["Indigo cat"]
    assert lesson.sees("student:s1").me.shown_as == "Indigo cat"
    lesson.when(TEACHER, up.AdmitName, student="s1", name="Mr Poo").then(NameAdmitted)
    assert "Mr Poo" in repr(lesson.sees("board"))


def test_S4_no_more_are_seated_than_the_plan_allows() -> None:
    lesson = given(class_of(3), plan=plan((THINK,), seats=3))
    lesson.do(joined("s4")).refused("room_full")
    lesson.do(student("s1", up.LeaveSeat), joined("s4")).then(StudentJoined)


def test_S4_seats_that_are_given_up_again_and_again_come_to_an_end(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(limits, "SEATS_EVER", 4)
    lesson = given(class_of(4), student("s1", up.LeaveSeat))
    lesson.do(joined("s5")).refused("room_full")


def test_S4_who_is_away_keeps_the_seat() -> None:
    lesson = given(class_of(3), gone("s1"), plan=plan((THINK,), seats=3))
    lesson.do(joined("s4")).refused("room_full")


def test_S4_after_the_wrap_up_nobody_is_seated() -> None:
    given(class_of(2), teacher(up.Finish), joined("s3")).refused("room_over")


def test_S5_the_first_96_pictures_all_differ() -> None:
    assert len({picture(order) for order in range(96)}) == 96


def test_S5_students_get_their_pictures_in_the_order_in_which_they_come() -> None:
    lesson = given(class_of(3), student("s1", up.LeaveSeat), joined("s4"))
    seen = [(student.animal, student.colour) for student in lesson.room.students.values()]
    assert seen == [picture(order) for order in range(4)]


def busy() -> Lesson:
    lesson = given(class_of(4), reached("think"), wrote("s1", "Mine"), reached("pair"))
    return lesson.do(said("s1", "Hi"), answered("s1", "Ours"), reached("share"), posted("s1", "Card"))


def written(lesson: Lesson) -> object:
    groups = [(group.messages, group.answers, group.beside) for group in lesson.room.groups.values()]
    return lesson.student("s1").thoughts, groups, lesson.room.cards


@pytest.mark.parametrize(
    "steps",
    [
        [gone("s1")],
        [gone("s1"), back("s1")],
        [student("s1", up.LeaveSeat)],
        [teacher(up.RemoveStudent, student="s1")],
    ],
    ids=["away", "back", "left", "removed"],
)
def test_S6_going_coming_leaving_and_being_removed_delete_nothing_that_was_written(steps: list[Step]) -> None:
    lesson = busy()
    before = written(lesson)
    assert written(lesson.do(*steps)) == before
    assert "Mine" in repr(lesson.sees("teacher"))


def test_S6_going_away_twice_or_coming_back_without_having_gone_is_nothing() -> None:
    lesson = given(class_of(2))
    lesson.do(back("s1")).nothing()
    lesson.do(gone("s1", "s1")).then(StudentWentAway)
    lesson.do(gone("s1")).nothing()
    lesson.do(back("s1", "s1")).then(StudentCameBack)


def test_S6_leaving_and_being_removed_are_for_good() -> None:
    lesson = given(class_of(3), student("s1", up.LeaveSeat)).then(StudentLeft)
    for kind in (StudentsGone, StudentsBack):
        lesson.when(MACHINE, kind, students=("s1", "s9")).nothing()


def test_S6_somebody_who_has_just_left_does_not_keep_the_others_from_being_away() -> None:
    lesson = given(class_of(3), student("s1", up.LeaveSeat), gone("s1", "s2"))
    assert [student.id for student in lesson.room.present()] == ["s3"]


@pytest.mark.parametrize(
    "steps",
    [
        [],
        [reached("think")],
        [reached("think"), teacher(up.Pause)],
        [reached("think"), time_up()],
        [reached("think"), reached("share")],
    ],
    ids=["lobby", "running", "paused", "time up", "share"],
)
def test_S7_a_seat_can_be_taken_in_every_stage_before_the_wrap_up(steps: list[Step]) -> None:
    given(class_of(2), *steps, joined("s3")).then(StudentJoined)


@pytest.mark.parametrize("steps", [[], [time_up()]], ids=["running", "time up"])
def test_S7_who_comes_into_a_pair_phase_has_a_partner_at_once(steps: list[Step]) -> None:
    given(class_of(2), reached("pair"), *steps, joined("s3")).then(StudentJoined, GroupsFormed)
