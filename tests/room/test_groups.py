"""Groups in a running lesson: rules G1 to G8 (for every size and list: the tests of grouping/)."""

import pytest

from server.protocol import up
from server.protocol.plan import Plan
from server.room.events.groups import GroupsFormed
from server.room.events.seats import StudentCameBack, StudentJoined
from server.room.ids import TEACHER
from tests.room.given import (
    Step,
    answered,
    back,
    class_of,
    given,
    gone,
    joined,
    later,
    reached,
    said,
    student,
    teacher,
)
from tests.room.plans import TABLES_OF_FOUR, TABLES_OF_THREE, TPS, TWO_TALKS
from tests.room.regrouped import moves, pairs, partner, sizes, swaps


@pytest.mark.parametrize("students", range(10))
def test_G1_every_student_present_is_in_exactly_one_group(students: int) -> None:
    lesson = given(class_of(students + 1), gone("s1"), reached("pair"))
    seated = [student for row in lesson.together() for student in row]
    assert sorted(seated) == sorted(f"s{number}" for number in range(2, students + 2))


@pytest.mark.parametrize(
    "leave", [gone("s1"), student("s1", up.LeaveSeat), teacher(up.RemoveStudent, student="s1")]
)
@pytest.mark.parametrize("students", range(3, 8))
def test_G2_who_is_left_behind_is_not_left_alone(leave: Step, students: int) -> None:
    lesson = given(class_of(students), reached("pair"), leave)
    assert min(sizes(lesson)) >= 2
    assert sum(sizes(lesson)) == students - 1


def test_G2_two_left_behind_one_after_the_other_are_both_cared_for() -> None:
    lesson = given(class_of(4), reached("pair"))
    one, other = sorted(lesson.together(), key=min)
    lesson.do(gone(min(one)), gone(min(other)))
    assert sizes(lesson) == [2]


def test_G2_the_only_one_present_waits_in_a_group_of_one() -> None:
    lesson = given(class_of(1), reached("pair"))
    assert sizes(lesson) == [1]
    lesson.do(class_of(1))
    assert sizes(lesson) == [2]


@pytest.mark.parametrize(
    ("plan", "students", "expected"),
    [
        (TPS, 2, [2]),
        (TPS, 3, [3]),
        (TPS, 7, [2, 2, 3]),
        (TPS, 30, [2] * 15),
        (TABLES_OF_THREE, 4, [2, 2]),
        (TABLES_OF_THREE, 7, [2, 2, 3]),
        (TABLES_OF_FOUR, 5, [2, 3]),
        (TABLES_OF_FOUR, 9, [3, 3, 3]),
    ],
)
def test_G3_a_pair_phase_starts_with_the_sizes_the_teacher_asked_for(
    plan: Plan, students: int, expected: list[int]
) -> None:
    assert sizes(given(class_of(students), reached("pair"), plan=plan)) == expected


def test_G4_a_trio_that_loses_one_stays_together() -> None:
    lesson = given(class_of(3), reached("pair"), gone("s2"))
    assert lesson.told[1:] == ()
    assert lesson.together() == [{"s1", "s3"}]


def test_G4_the_others_stay_where_they_are_when_somebody_is_moved() -> None:
    lesson = given(class_of(8), reached("pair"))
    before = lesson.together()
    alone = partner(lesson, "s1")
    lesson.do(gone("s1"))
    untouched = [row for row in before if row in lesson.together()]
    assert len(untouched) == 2
    assert any(alone in row and len(row) == 3 for row in lesson.together())


def test_G5_who_comes_to_a_group_makes_a_new_one_and_the_old_talk_stays_with_those_who_had_it() -> None:
    lesson = given(class_of(2), reached("pair"), said("s1", "Before you came"))
    old = lesson.group("s1").id
    lesson.do(joined("s3")).then(StudentJoined, GroupsFormed)
    assert lesson.event(GroupsFormed).closed == (old,)
    assert lesson.group("s1").id != old
    assert set(lesson.room.groups[old].members) == {"s1", "s2"}
    assert not lesson.room.groups[old].open
    assert "Before you came" in repr(lesson.sees(f"group:{old}"))
    assert "Before you came" not in repr(lesson.sees(f"group:{lesson.group('s3').id}"))


def test_G6_who_comes_late_and_who_comes_back_is_grouped_in_the_same_batch_and_told_why() -> None:
    lesson = given(class_of(4), reached("pair"), joined("s5")).then(StudentJoined, GroupsFormed)
    assert lesson.student("s5").moved == "late"
    assert [lesson.student(id).moved for id in lesson.group("s5").members if id != "s5"] == ["joined"] * 2
    lesson = given(class_of(4), reached("pair"), gone("s1"), later(61), back("s1"))
    lesson.then(StudentCameBack, GroupsFormed)
    assert lesson.student("s1").moved == "rejoined"


def test_G6_who_is_left_behind_is_told_why() -> None:
    lesson = given(class_of(4), reached("pair"))
    alone = partner(lesson, "s1")
    lesson.do(gone("s1"))
    assert lesson.student(alone).moved == "left_behind"
    assert all(lesson.student(id).moved == "joined" for id in lesson.group(alone).members if id != alone)


def test_G6_nobody_is_told_a_reason_when_the_phase_begins() -> None:
    lesson = given(class_of(5), reached("pair"))
    assert {student.moved for student in lesson.room.students.values()} == {None}


def test_G7_groups_do_not_change_while_the_lesson_is_paused_and_resuming_sees_to_whoever_is_alone() -> None:
    lesson = given(class_of(4), reached("pair"), teacher(up.Pause))
    groups = lesson.room.groups
    lesson.do(joined("s5"), gone("s1"))
    assert lesson.room.groups == groups
    assert lesson.student("s5").group is None
    lesson.do(teacher(up.Resume))
    assert sizes(lesson) == [2, 2]


def test_G7_somebody_who_only_slept_through_the_pause_is_with_the_old_partner() -> None:
    lesson = given(class_of(4), reached("pair"), teacher(up.Pause), gone("s1"), back("s1"))
    before = lesson.together()
    lesson.when(TEACHER, up.Resume)
    assert lesson.together() == before
    assert len(lesson.told) == 1


def test_G8_coming_back_to_a_pair_phase_restores_its_groups() -> None:
    lesson = given(class_of(7), reached("pair"), plan=TWO_TALKS)
    first = lesson.room.groups
    lesson.do(reached("pair"))
    assert set(lesson.room.groups) > set(first)
    lesson.do(teacher(up.Back))
    assert {lesson.group(id).id for id in lesson.room.students} == set(first)
    lesson.do(teacher(up.Back), teacher(up.Next))
    assert {lesson.group(id).id for id in lesson.room.students} == set(first)


def test_G8_who_came_in_the_meantime_is_added_and_the_others_have_their_groups_again() -> None:
    lesson = given(class_of(4), reached("pair"))
    before = lesson.together()
    lesson.do(reached("share"), joined("s5"), teacher(up.Back), teacher(up.Resume))
    assert sizes(lesson) == [2, 3]
    assert all(any(row <= now for now in lesson.together()) for row in before)


def test_G8_two_who_were_both_away_find_each_other_again() -> None:
    lesson = given(class_of(4), reached("pair"), teacher(up.Pause))
    other = partner(lesson, "s1")
    before = lesson.together()
    lesson.do(gone("s1"), gone(other), back(other), back("s1"), teacher(up.Resume))
    assert lesson.together() == before


def test_G8_somebody_who_comes_back_to_a_partner_who_was_moved_is_placed_like_a_late_comer() -> None:
    lesson = given(class_of(4), reached("pair"))
    other = partner(lesson, "s1")
    lesson.do(gone("s1"), reached("share"), later(61), teacher(up.Back), back("s1"), teacher(up.Resume))
    assert sizes(lesson) == [4]
    assert lesson.group(other).open


def test_G15_the_group_that_others_come_to_takes_its_answer_along_and_not_its_talk() -> None:
    lesson = given(
        class_of(2), reached("pair"), said("s1", "Between us"), answered("s1", "Ours"), joined("s3")
    )
    assert lesson.group("s3").answers[-1].text == "Ours"
    assert not lesson.group("s3").messages


def test_G15_the_group_that_somebody_is_moved_to_takes_its_answer_along() -> None:
    lesson = given(class_of(4), reached("pair"))
    (one, _), (two, _) = pairs(lesson)
    lesson.do(answered(one, "Mine"), answered(two, "Theirs"), moves(one, to=two))
    assert lesson.group(one).answers[-1].text == "Theirs"


def test_G15_an_answer_written_alone_stays_with_its_writer_when_two_change_places() -> None:
    lesson = given(class_of(3), reached("pair"), moves("s1"), answered("s1", "Only mine"), swaps("s1", "s2"))
    assert not lesson.group("s2").answers
    assert "Only mine" not in repr(lesson.sees(f"group:{lesson.group('s2').id}"))
