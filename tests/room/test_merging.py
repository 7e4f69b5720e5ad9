"""Pairs into squares (1-2-4-All): rule G18."""

import pytest

from server.protocol import up
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
    said,
    teacher,
)
from tests.room.plans import FOURS, ONE_TWO_FOUR_ALL, PAIR, SHARE, SQUARES, THINK, plan
from tests.room.regrouped import moves, pairs, row_of, sizes


def in_pairs(students: int) -> tuple[Lesson, list[list[str]]]:
    lesson = given(class_of(students), reached("pair"), plan=ONE_TWO_FOUR_ALL)
    return lesson, pairs(lesson)


def are_whole(rows: list[list[str]], lesson: Lesson) -> bool:
    return all(any(set(row) <= now for now in lesson.together()) for row in rows)


@pytest.mark.parametrize(
    ("students", "expected"),
    [
        (2, [2]),
        (3, [3]),
        (4, [4]),
        (5, [2, 3]),
        (6, [2, 4]),
        (7, [3, 4]),
        (8, [4, 4]),
        (9, [2, 3, 4]),
        (12, [4, 4, 4]),
        (30, [2, *[4] * 7]),
    ],
)
def test_G18_pairs_stay_whole_and_are_put_together_up_to_four(students: int, expected: list[int]) -> None:
    lesson, before = in_pairs(students)
    lesson.do(reached("pair"))
    assert are_whole(before, lesson)
    assert sizes(lesson) == expected


def test_G18_the_console_is_told_that_they_are_merged_and_nobody_that_they_were_moved() -> None:
    lesson, _ = in_pairs(4)
    lesson.do(reached("pair"))
    assert lesson.sees("teacher").groups[lesson.group("s1").id].reasons["merged"]
    assert {student.moved for student in lesson.room.students.values()} == {None}


def test_G5_a_square_is_a_new_group_and_each_pair_keeps_its_talk_to_itself() -> None:
    lesson, ((one, _), (two, _)) = in_pairs(4)
    lesson.do(said(one, "Between us"), reached("pair"))
    square = lesson.group(two).id
    assert square not in {group.id for group in lesson.room.groups.values() if group.phase == "p2"}
    assert "Between us" not in repr(lesson.sees(f"group:{square}"))


def test_G11_pairs_with_somebody_held_apart_are_not_put_together() -> None:
    lesson, ((one, _), (two, _), _) = in_pairs(6)
    lesson.do(held_apart(f"{one} {two}"), reached("pair"))
    assert sizes(lesson) == [2, 4]
    assert row_of(lesson, one) != row_of(lesson, two)


def test_G11_where_no_two_pairs_may_be_together_they_go_on_as_pairs() -> None:
    lesson, before = in_pairs(4)
    lesson.do(held_apart(f"{before[0][0]} {before[1][0]}"), reached("pair"))
    assert pairs(lesson) == before


def test_G2_pairs_are_not_put_together_where_that_would_leave_somebody_without_company() -> None:
    lesson, ((one, other), (two, three)) = in_pairs(4)
    lesson.do(held_apart(f"{one} s5"), teacher(up.Pause), joined("s5"), reached("pair"))
    assert pairs(lesson) == sorted([sorted([one, other]), sorted([two, three, "s5"])])


def test_G18_who_came_late_or_was_alone_joins_a_square() -> None:
    lesson, before = in_pairs(6)
    lesson.do(moves(before[0][0]), teacher(up.Next), teacher(up.Back), joined("s7"), teacher(up.Next))
    assert min(sizes(lesson)) >= 2
    assert sum(sizes(lesson)) == 7


def test_G18_a_pair_that_lost_somebody_is_no_pair_any_more() -> None:
    lesson, before = in_pairs(4)
    lesson.do(teacher(up.Pause), gone(before[0][0]), reached("pair"))
    assert sizes(lesson) == [3]


def test_G4_a_square_that_loses_one_or_two_goes_on() -> None:
    lesson, _ = in_pairs(8)
    lesson.do(reached("pair"))
    first = pairs(lesson)[0]
    lesson.do(gone(*first[:2]))
    assert row_of(lesson, first[2]) == set(first[2:])
    lesson.do(later(100), back(*first[:2]))
    assert sizes(lesson) == [4, 4]


def test_G12_who_comes_back_soon_is_in_the_old_square_again() -> None:
    lesson, _ = in_pairs(4)
    lesson.do(reached("pair"), answered("s1", "We four"), gone("s2", "s3", "s4"), later(30), back("s4", "s2"))
    assert row_of(lesson, "s1") == {"s1", "s2", "s4"}
    assert lesson.group("s4").answers[-1].text == "We four"


def test_G18_without_a_talk_before_it_starts_like_any_other() -> None:
    lesson = given(class_of(7), reached("pair"), plan=plan((THINK, SQUARES, SHARE)))
    assert sizes(lesson) == [3, 4]


def test_G3_a_phase_of_four_that_does_not_merge_groups_everybody_anew() -> None:
    lesson = given(class_of(9), reached("pair", times=2), plan=plan((PAIR, FOURS, SHARE)))
    assert sizes(lesson) == [3, 3, 3]


def test_G8_going_back_to_the_pairs_and_on_again_restores_both() -> None:
    lesson, before = in_pairs(6)
    lesson.do(reached("pair"))
    squares = pairs(lesson)
    lesson.do(teacher(up.Back))
    assert pairs(lesson) == before
    lesson.do(teacher(up.Next))
    assert pairs(lesson) == squares
