"""Groups that the teacher looks at before they start: rule G17, and the teacher's hand (G19) on them."""

import pytest

from server.protocol import up
from server.room.events.groups import GroupsPlanned
from server.room.ids import TEACHER
from server.room.views import all_audiences
from tests.room.given import (
    Lesson,
    Step,
    class_of,
    given,
    gone,
    held_apart,
    joined,
    kept,
    reached,
    student,
    teacher,
)
from tests.room.plans import PAIRS_THEN_SQUARES, TWO_TALKS
from tests.room.regrouped import (
    dissolves,
    forgets,
    forms,
    moves,
    pairs,
    planned,
    planned_with,
    row_of,
    sizes,
    swaps,
)


def looked_at(students: int) -> Lesson:
    return given(class_of(students), reached("think"), forms("by_plan"))


def test_G17_a_phase_starts_with_the_groups_that_the_teacher_has_looked_at() -> None:
    lesson = looked_at(7).then(GroupsPlanned)
    seen = planned(lesson)
    assert sorted(map(len, seen)) == [2, 2, 3]
    assert lesson.sees("teacher").desk.planned == "p2"
    lesson.do(reached("pair"))
    assert pairs(lesson) == seen
    assert {student.moved for student in lesson.room.students.values()} == {None}
    assert lesson.sees("teacher").planned == {}


def test_G17_they_can_be_looked_at_in_the_lobby_and_redone() -> None:
    lesson = given(class_of(6), forms("by_plan"))
    first = planned(lesson)
    lesson.do(forms("by_plan"))
    assert not [row for row in first if row in planned(lesson)]
    assert lesson.room.groups == {}


def test_G17_who_came_or_went_since_is_seen_to_when_the_phase_starts() -> None:
    lesson = looked_at(6)
    seen = planned(lesson)
    lesson.do(gone(seen[0][0]), joined("s7"))
    assert planned(lesson) == seen
    lesson.do(reached("pair"))
    assert row_of(lesson, seen[0][1]) == {seen[0][1], "s7"}
    assert pairs(lesson)[1:] == seen[1:] or all(row in pairs(lesson) for row in seen[1:])


def test_G17_the_teacher_changes_them_and_the_machine_does_not_repair_them_before_they_start() -> None:
    lesson = looked_at(6)
    (one, left), (two, right), others = planned(lesson)
    lesson.do(moves(one, to=planned_with(lesson, two)))
    assert planned(lesson) == sorted([[left], sorted([one, two, right]), others])
    lesson.do(swaps(left, right))
    assert planned(lesson) == sorted([[right], sorted([one, two, left]), others])
    lesson.do(reached("pair"))
    assert row_of(lesson, one) == {one, two, left}
    assert row_of(lesson, right) == {right, *others}


def test_G17_somebody_who_is_planned_alone_starts_alone() -> None:
    lesson = looked_at(5)
    lesson.do(moves("s1"))
    assert ["s1"] in planned(lesson)
    lesson.do(reached("pair"))
    assert row_of(lesson, "s1") == {"s1"}
    assert lesson.group("s1").solo


def test_G17_a_planned_group_is_dissolved_into_the_others() -> None:
    lesson = looked_at(6)
    one, other = planned(lesson)[0]
    lesson.do(dissolves(planned_with(lesson, one)))
    assert planned_with(lesson, one) != planned_with(lesson, other)
    assert sorted(map(len, planned(lesson))) == [3, 3]


def test_G17_who_came_since_can_be_put_into_a_planned_group() -> None:
    lesson = looked_at(4).do(joined("s5"))
    lesson.do(moves("s5", to=planned_with(lesson, "s1")))
    assert len(planned(lesson)) == 2
    assert planned_with(lesson, "s5") == planned_with(lesson, "s1")


def test_G17_forgotten_ones_are_formed_when_the_phase_starts() -> None:
    lesson = looked_at(4).do(forgets())
    assert planned(lesson) == []
    lesson.do(forgets()).nothing()
    lesson.do(reached("pair"))
    assert sizes(lesson) == [2, 2]
    lesson.do(forgets()).refused("not_yet")


def test_G17_nobody_but_the_console_sees_them() -> None:
    lesson = looked_at(4)
    ids = [group.id for group in lesson.room.planned]
    for audience in all_audiences(lesson.room):
        assert any(id in repr(lesson.sees(audience)) for id in ids) == (audience == "teacher")


@pytest.mark.parametrize("step", [moves("s1", to="n99"), moves("s1"), dissolves("n99")])
def test_G19_where_nothing_is_planned_the_group_is_gone(step: Step) -> None:
    lesson = given(class_of(4), reached("think"))
    before = repr(lesson.room)
    lesson.do(step).refused("group_gone")
    assert repr(lesson.room) == before


def test_G19_a_planned_group_that_is_gone_and_a_student_who_is_gone_are_refused() -> None:
    lesson = looked_at(6)
    old = planned_with(lesson, "s1")
    lesson.do(dissolves(old), moves("s2", to=old)).refused("group_gone")
    lesson.do(moves("s9")).refused("unknown")
    lesson.do(student("s3", up.LeaveSeat), swaps("s1", "s3")).refused("student_gone")
    lesson.do(gone("s4"), moves("s4")).refused("student_gone")


@pytest.mark.parametrize("phase", ["p1", "p3", "p4", "p9"])
def test_G19_only_the_next_talk_can_be_looked_at(phase: str) -> None:
    given(class_of(4), forms("by_plan", phase), plan=TWO_TALKS).refused("wrong_phase")


def test_G19_after_the_last_talk_there_is_nothing_to_look_at() -> None:
    given(class_of(4), reached("share"), forms("by_plan")).refused("wrong_phase")
    given(class_of(4), teacher(up.Finish), forms("by_plan")).refused("lesson_over")


@pytest.mark.parametrize("students", [0, 1, 2, 3])
def test_G17_a_class_however_small_can_be_looked_at(students: int) -> None:
    lesson = looked_at(students).accepted()
    assert sum(map(len, planned(lesson))) == students


def test_G11_planned_groups_hold_apart_whom_the_class_file_does() -> None:
    lesson = given(class_of(4), held_apart("s1 s2", "s1 s3"), forms("by_plan"))
    assert ["s1", "s4"] in planned(lesson)


def test_G19_before_any_talk_there_is_no_group_as_before() -> None:
    given(class_of(4), reached("think"), forms("as_before")).refused("not_yet")


def test_G17_as_before_is_planned_from_the_talk_before() -> None:
    lesson = given(class_of(6), reached("pair"), plan=PAIRS_THEN_SQUARES)
    before = pairs(lesson)
    lesson.do(teacher(up.Next), forms("as_before", "p4"))
    assert planned(lesson) == before


def test_G18_squares_are_looked_at_as_they_will_merge() -> None:
    lesson = given(class_of(8), reached("pair"), plan=PAIRS_THEN_SQUARES)
    before = pairs(lesson)
    lesson.do(teacher(up.Next), forms("by_plan", "p4"))
    assert sorted(map(len, planned(lesson))) == [4, 4]
    assert all(any(set(row) <= set(now) for now in planned(lesson)) for row in before)


def test_G17_the_console_is_told_why_they_are_together() -> None:
    lesson = given(class_of(4), kept(together=(("Name s1", "Name s2"),)), reached("think"))
    lesson.when(TEACHER, up.FormGroups, phase="p2", how="by_plan")
    seen = lesson.sees("teacher").planned[planned_with(lesson, "s1")]
    assert seen.reasons["held_together"]
