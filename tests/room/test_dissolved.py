"""A group is dissolved, and its people should not be together again: rule G19."""

from math import comb

import pytest

from server.protocol.plan import Phase, Plan, Round
from tests.room.given import class_of, given, held_apart, reached
from tests.room.regrouped import dissolves, row_of, sizes


@pytest.mark.parametrize(("students", "pairs_again"), [(4, 2), (5, 4), (6, 3), (8, 4), (9, 6), (30, 15)])
@pytest.mark.parametrize("size", [2, 3, 4])
def test_G19_of_the_only_group_there_is_as_few_as_can_be_are_together_again(
    size: int, students: int, pairs_again: int
) -> None:
    """All but the first came late, so one group has grown and grown."""
    lesson = given(class_of(1), reached("pair"), class_of(students - 1), plan=in_groups_of(size))
    assert sizes(lesson) == [students]
    lesson.do(dissolves(lesson.group("s1").id))
    assert sum(comb(of, 2) for of in sizes(lesson)) == pairs_again
    assert min(sizes(lesson)) == 2


@pytest.mark.parametrize("mover", range(3))
def test_G19_of_a_trio_the_one_who_may_goes_elsewhere_and_the_two_who_may_not_are_together_again(
    mover: int,
) -> None:
    """Whoever of the three it is: the others are held apart from both of the only other pair."""
    lesson = given(class_of(5), reached("pair"))
    pair, trio = map(sorted, sorted(lesson.together(), key=len))
    two = [id for place, id in enumerate(trio) if place != mover]
    apart = (f"{id} {other}" for id in two for other in pair)
    lesson.do(held_apart(*apart), dissolves(lesson.group(trio[0]).id))
    assert row_of(lesson, trio[mover]) == {trio[mover], *pair}


def in_groups_of(size: int) -> Plan:
    talk = Phase(kind="pair", duration_s=120, size=size)
    return Plan(rounds=(Round("Why?", (Phase(kind="think", duration_s=90), talk)),))
