"""Children on one device: a group already, and not counted (G3); who may sit down there."""

import pytest

from server.protocol import up
from server.protocol.plan import Plan
from server.room.events.seats import StudentJoined
from tests.room.given import (
    Lesson,
    Step,
    back,
    class_of,
    given,
    gone,
    held_apart,
    joined,
    later,
    reached,
    student,
)
from tests.room.plans import TABLES_OF_FOUR, TABLES_OF_THREE, TPS
from tests.room.regrouped import forms, pairs, row_of, sizes


def shared(first: str, *others: str) -> Step:
    def sit_down(lesson: Lesson) -> None:
        for other in others:
            lesson.do(joined(other, beside=first)).then(StudentJoined)

    return sit_down


@pytest.mark.parametrize("plan", [TPS, TABLES_OF_THREE, TABLES_OF_FOUR], ids=["pairs", "threes", "fours"])
def test_G3_two_on_one_device_are_a_group_and_the_rest_is_counted_without_them(plan: Plan) -> None:
    lesson = given(class_of(5), shared("s1", "s6"), reached("pair"), plan=plan)
    assert {"s1", "s6"} in lesson.together()
    expected = {2: [2, 2, 2], 3: [2, 2, 2], 4: [2, 4]}[plan.rounds[0].phases[1].size]
    assert sizes(lesson) == expected


def test_G3_three_on_one_device_are_a_group() -> None:
    lesson = given(class_of(3), shared("s1", "s4", "s5"), reached("pair"))
    assert pairs(lesson) == [["s1", "s4", "s5"], ["s2", "s3"]]
    assert lesson.sees("teacher").groups[lesson.group("s1").id].reasons["same_device"]


def test_G3_one_who_is_left_over_joins_a_group() -> None:
    lesson = given(class_of(2), shared("s1", "s3"), reached("pair"))
    assert sizes(lesson) == [3]


def test_G3_only_those_of_them_who_are_here_count() -> None:
    lesson = given(class_of(3), shared("s1", "s4"), gone("s4"), reached("pair"))
    assert sizes(lesson) == [3]


def test_G3_also_when_groups_are_formed_anew() -> None:
    lesson = given(class_of(5), shared("s1", "s6"), reached("pair"), forms("new"))
    assert {"s1", "s6"} in lesson.together()


def test_G11_an_apart_list_goes_before_a_shared_device() -> None:
    lesson = given(class_of(3), shared("s1", "s4"), held_apart("s1 s4"), reached("pair"))
    assert row_of(lesson, "s1") != row_of(lesson, "s4")


def test_G6_those_who_drop_out_together_are_together_when_they_come_back() -> None:
    lesson = given(
        class_of(5), shared("s1", "s6"), reached("pair"), gone("s6", "s1"), later(300), back("s1", "s6")
    )
    assert row_of(lesson, "s1") == {"s1", "s6"}


def test_who_sits_on_one_device_is_seen_by_the_teacher_the_group_and_themselves() -> None:
    lesson = given(class_of(2), shared("s1", "s3"), reached("pair"))
    members = lesson.sees(f"group:{lesson.group('s1').id}").members
    for id, beside in {"s1": "s1", "s3": "s1"}.items():
        assert lesson.sees("teacher").students[id].beside == beside
        assert lesson.sees(f"student:{id}").me.beside == beside
        assert members[id].beside == beside
    assert not lesson.sees("teacher").students["s2"].beside


def test_S4_a_device_has_three_seats_at_most() -> None:
    lesson = given(class_of(2), shared("s1", "s3", "s4"))
    lesson.do(joined("s5", beside="s1")).refused("too_many")
    lesson.do(student("s3", up.LeaveSeat), joined("s5", beside="s1")).then(StudentJoined)


@pytest.mark.parametrize("beside", ["s9", "s2"])
def test_S4_nobody_sits_down_beside_a_seat_that_is_not_taken(beside: str) -> None:
    given(class_of(2), student("s2", up.LeaveSeat), joined("s3", beside=beside)).refused("unknown")


def test_S4_the_others_stay_when_the_first_one_on_a_device_leaves() -> None:
    lesson = given(
        class_of(1), shared("s1", "s2", "s3"), student("s1", up.LeaveSeat), joined("s4", beside="s1")
    )
    lesson.then(StudentJoined).do(reached("pair"))
    assert pairs(lesson) == [["s2", "s3", "s4"]]
