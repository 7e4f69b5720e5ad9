"""The teacher moves, swaps, dissolves and forms anew while a pair phase runs: rule G19 (planned groups: see there)."""

from itertools import combinations
from typing import Any

import pytest

from server.protocol import up
from server.room.events.groups import GroupsFormed
from server.room.ids import TEACHER
from tests.room.given import (
    Lesson,
    answered,
    back,
    class_of,
    given,
    gone,
    held_apart,
    joined,
    later,
    reached,
    student,
    teacher,
)
from tests.room.plans import TWO_TALKS
from tests.room.regrouped import dissolves, forms, moved, moves, pairs, partner, row_of, sizes, swaps


def in_pairs(students: int) -> tuple[Lesson, list[list[str]]]:
    lesson = given(class_of(students), reached("pair"))
    return lesson, pairs(lesson)


def test_G19_a_student_is_moved_into_another_group_and_the_one_left_behind_finds_a_third_group() -> None:
    lesson, ((one, left), (two, three), others) = in_pairs(6)
    before = lesson.group(two).id
    lesson.do(moves(one, to=two))
    assert row_of(lesson, one) == {one, two, three}
    assert row_of(lesson, left) == {left, *others}
    assert lesson.group(two).id != before
    assert set(moved(lesson).values()) == {"by_teacher", "joined"}
    assert all(moved(lesson)[id] == "by_teacher" for id in (one, two, three, left))


def test_G19_the_one_left_behind_comes_after_the_mover_only_where_there_is_no_other_way() -> None:
    lesson, ((one, left), (two, three)) = in_pairs(4)
    lesson.do(moves(one, to=two))
    assert row_of(lesson, left) == {one, left, two, three}
    assert set(moved(lesson).values()) == {"by_teacher"}


def test_G19_of_a_trio_the_two_who_stay_go_on_with_their_answer() -> None:
    lesson, rows = in_pairs(5)
    trio, pair = max(rows, key=len), min(rows, key=len)
    lesson.do(answered(trio[0], "Three heads"), moves(trio[0], to=pair[0]))
    assert row_of(lesson, trio[1]) == set(trio[1:])
    assert lesson.group(trio[1]).answers[-1].text == "Three heads"
    assert not lesson.group(trio[0]).answers
    assert set(moved(lesson).values()) == {"by_teacher"}


def test_G19_a_student_without_a_group_is_moved_alone_and_stays_alone_whoever_comes_and_goes() -> None:
    lesson, ((one, left), (two, _), _) = in_pairs(6)
    lesson.do(moves(one))
    assert row_of(lesson, one) == {one}
    assert len(row_of(lesson, left)) == 3
    assert lesson.sees(f"student:{one}").me.solo
    assert lesson.sees("teacher").groups[lesson.group(one).id].solo
    own = lesson.group(one).id
    lesson.do(
        gone(left, two), joined("s7"), gone(one), later(70), back(one), teacher(up.Pause), teacher(up.Resume)
    )
    assert lesson.group(one).id == own
    assert row_of(lesson, one) == {one}


def test_G2_nobody_is_put_with_somebody_who_works_alone_by_the_teachers_hand() -> None:
    lesson = given(class_of(3), reached("pair"), moves("s1"), gone("s2"))
    assert sizes(lesson) == [1, 1]
    lesson.do(joined("s4"))
    assert row_of(lesson, "s3") == {"s3", "s4"}


def test_G19_somebody_who_is_moved_to_a_student_alone_makes_a_pair_of_it() -> None:
    lesson, ((one, _), (two, _), _) = in_pairs(6)
    lesson.do(moves(one), moves(two, to=one))
    assert row_of(lesson, one) == {one, two}
    assert not lesson.group(one).solo
    assert not lesson.sees(f"student:{one}").me.solo


def test_G19_into_the_own_group_and_alone_where_one_is_alone_is_nothing() -> None:
    lesson, ((one, other), _) = in_pairs(4)
    lesson.do(moves(one, to=other)).nothing()
    lesson.do(moves(one), moves(one)).nothing()


def test_G19_the_teacher_may_put_together_whom_the_class_file_holds_apart() -> None:
    lesson = given(class_of(4), held_apart("s1 s2"), reached("pair"), moves("s1", to="s2"))
    assert {"s1", "s2"} <= row_of(lesson, "s1")


def test_G2_where_a_swap_or_a_move_makes_it_possible_somebody_alone_has_company_at_once() -> None:
    lesson = given(class_of(4), held_apart("s1 s2 s3"), reached("pair"))
    (alone, *_), (other, *_), (friend, *_) = sorted(pairs(lesson), key=len)
    friend = next(id for id in row_of(lesson, friend) if id != "s4")
    lesson.do(swaps("s4", alone))
    assert sizes(lesson) == [2, 2]
    assert row_of(lesson, alone) == {alone, friend}
    assert row_of(lesson, "s4") == {"s4", other}


def test_G1_who_is_left_over_alone_by_the_teachers_hand_has_one_group() -> None:
    lesson = given(
        class_of(2), reached("pair"), moves("s1"), gone("s2"), joined("s3"), student("s3", up.LeaveSeat)
    )
    assert lesson.together() == [{"s1"}]
    assert lesson.group("s1").solo


def test_G7_the_teacher_may_move_somebody_while_the_lesson_is_paused() -> None:
    lesson, ((one, left), (two, three), others) = in_pairs(6)
    lesson.do(teacher(up.Pause), moves(one, to=two))
    assert row_of(lesson, one) == {one, two, three}
    lesson.do(teacher(up.Resume))
    assert row_of(lesson, left) == {left, *others}


def test_G19_two_change_places_and_each_group_keeps_its_answer() -> None:
    lesson, ((one, left), (two, right)) = in_pairs(4)
    lesson.do(answered(left, "Left"), answered(right, "Right"), swaps(one, two))
    assert pairs(lesson) == sorted([sorted([two, left]), sorted([one, right])])
    assert [lesson.group(id).answers[-1].text for id in (left, right)] == ["Left", "Right"]
    assert set(moved(lesson).values()) == {"by_teacher"}
    lesson.do(swaps(one, right)).nothing()


def test_G19_a_group_is_dissolved_and_its_members_are_not_together_again() -> None:
    lesson, ((one, other), _, _) = in_pairs(6)
    lesson.do(dissolves(lesson.group(one).id))
    assert sizes(lesson) == [3, 3]
    assert row_of(lesson, one) != row_of(lesson, other)
    assert moved(lesson)[one] == moved(lesson)[other] == "by_teacher"


@pytest.mark.parametrize("students", [2, 3, 4])
def test_G19_nobody_is_alone_when_a_group_is_dissolved_and_there_is_no_other_way(students: int) -> None:
    lesson, rows = in_pairs(students)
    lesson.do(dissolves(lesson.group(rows[0][0]).id))
    assert min(sizes(lesson)) >= 2
    assert sum(sizes(lesson)) == students


def test_G19_groups_are_formed_anew_other_than_now_and_with_those_who_were_alone() -> None:
    lesson = given(class_of(6), reached("pair"), moves("s1"))
    before = lesson.together()
    lesson.do(forms("by_plan"))
    assert sizes(lesson) == [2, 2, 2]
    assert not [row for row in before if row in lesson.together()]
    assert set(moved(lesson).values()) == {"by_teacher"}


def test_G19_someone_new_is_somebody_they_were_not_with_yet() -> None:
    lesson, rows = in_pairs(6)
    met = {frozenset(row) for row in rows}
    for _ in range(3):
        lesson.do(forms("new"))
        now = {frozenset(pair) for row in lesson.together() for pair in combinations(row, 2)}
        assert not now & met
        met |= now


def test_G19_as_before_is_who_was_together_in_the_pair_phase_before_and_the_rest_find_places() -> None:
    lesson = given(class_of(6), reached("pair"), plan=TWO_TALKS)
    first = lesson.together()
    lesson.do(reached("pair"), gone(min(first[0])), joined("s7"), forms("as_before", "p3"))
    assert all(any(row <= now for now in lesson.together()) for row in first[1:])
    assert sum(sizes(lesson)) == 6
    lesson.do(teacher(up.Back), forms("as_before")).refused("not_yet")


GONE: list[tuple[dict[str, Any], str]] = [
    ({"student": "s9"}, "unknown"),
    ({"student": "s5"}, "student_gone"),
    ({"student": "s6"}, "student_gone"),
    ({"group": "g99"}, "group_gone"),
]


@pytest.mark.parametrize(("fields", "code"), GONE)
def test_G19_somebody_who_just_left_and_a_group_that_is_not_there_are_refused(
    fields: dict[str, Any], code: str
) -> None:
    lesson = given(class_of(8), reached("pair"), gone("s5"), student("s6", up.LeaveSeat))
    other = next(id for id in ("s2", "s3", "s4", "s7", "s8") if lesson.group(id) is not lesson.group("s1"))
    asked = {"phase": "p2", "student": "s1", "group": lesson.group(other).id, **fields}
    before = repr(lesson.room)
    lesson.when(TEACHER, up.MoveStudent, **asked).refused(code)
    assert repr(lesson.room) == before


def test_G19_a_group_that_was_dissolved_meanwhile_is_gone() -> None:
    lesson, ((one, _), (two, _), _) = in_pairs(6)
    old = lesson.group(one).id
    lesson.do(dissolves(old))
    lesson.do(dissolves(old)).refused("group_gone")
    lesson.do(moves(two, to=old)).refused("group_gone")


def test_G19_a_group_whose_people_are_all_away_is_gone() -> None:
    lesson, ((one, left), (two, _)) = in_pairs(4)
    old = lesson.group(one).id
    lesson.do(gone(one, left), moves(two, to=old)).refused("group_gone")


@pytest.mark.parametrize(("who", "code"), [("s9", "unknown"), ("s2", "student_gone")])
def test_G19_nobody_changes_places_with_somebody_who_is_gone(who: str, code: str) -> None:
    lesson = given(class_of(5), reached("pair"), gone("s2"))
    lesson.do(swaps("s1", who)).refused(code)
    lesson.do(swaps(who, "s1")).refused(code)


def test_G19_a_command_for_another_phase_is_refused() -> None:
    lesson = given(class_of(4), reached("pair"), plan=TWO_TALKS)
    for step in (forms("new", "p3"), forms("new", "p1"), moves("s1", phase="p3"), dissolves("g1", "p9")):
        lesson.do(step).refused("wrong_phase")
    lesson.do(teacher(up.Finish), forms("new", "p3")).refused("lesson_over")


def test_G19_a_repair_does_not_undo_it_and_partners_who_were_put_together_stay_so() -> None:
    lesson, ((one, _), (two, three), (four, _)) = in_pairs(6)
    lesson.do(moves(one, to=two), gone(three), joined("s7"), gone(four))
    assert {one, two} <= row_of(lesson, one)


def test_G19_groups_formed_anew_come_in_one_batch_with_the_old_ones_closed() -> None:
    lesson, _ = in_pairs(4)
    before = set(lesson.room.groups)
    lesson.do(forms("new"))
    closed = {id for event in lesson.told if isinstance(event, GroupsFormed) for id in event.closed}
    assert closed == before
    assert partner(lesson, "s1") in lesson.room.students
