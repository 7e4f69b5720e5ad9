"""Dropping out and coming back: rules G12, G16, G6 and P5."""

import random

import pytest

from server.protocol import up
from server.room.events.groups import GroupsFormed
from server.room.events.seats import StudentCameBack, StudentWentAway
from server.room.ids import TEACHER
from tests.room.given import (
    Lesson,
    Step,
    answered,
    back,
    class_of,
    given,
    gone,
    held_apart,
    later,
    reached,
    said,
    student,
    teacher,
)
from tests.room.regrouped import moved, moves, pairs, partner, row_of, sizes


def one_drops_out() -> tuple[Lesson, str, list[str]]:
    """Of two pairs: `s1` is silent and away. The partner is third in the other pair now; which is told, too."""
    lesson = given(class_of(4), reached("pair"))
    mine = partner(lesson, "s1")
    (others,) = [row for row in pairs(lesson) if "s1" not in row]
    lesson.do(said("s1", "Ours"), said(others[0], "Theirs"), gone("s1"))
    assert row_of(lesson, mine) == {mine, *others}
    return lesson, mine, others


@pytest.mark.parametrize("seconds", [0, 59, 60])
def test_G12_who_comes_back_within_a_minute_is_with_the_old_partner_again_in_the_old_group(
    seconds: int,
) -> None:
    lesson, mine, others = one_drops_out()
    lesson.do(answered(mine, "We three"), later(seconds), back("s1"))
    assert pairs(lesson) == sorted([sorted(["s1", mine]), others])
    assert [message.text for message in lesson.group("s1").messages] == ["Ours"]
    assert [message.text for message in lesson.group(others[0]).messages] == ["Theirs"]
    assert lesson.group(others[0]).answers[-1].text == "We three"
    assert not lesson.group("s1").answers
    assert moved(lesson) == {
        "s1": "reunited",
        mine: "reunited",
        others[0]: "again",
        others[1]: "again",
    }


def test_G15_what_was_written_while_a_partner_was_away_comes_back_to_the_old_group() -> None:
    lesson = given(class_of(2), reached("pair"), answered("s1", "Before"), gone("s2"), class_of(1))
    assert row_of(lesson, "s1") == {"s1", "s3"}
    lesson.do(answered("s1", "Meanwhile"), student("s3", up.LeaveSeat), back("s2"))
    assert row_of(lesson, "s1") == {"s1", "s2"}
    assert lesson.group("s2").answers[-1].text == "Meanwhile"


def test_G12_after_a_minute_they_are_placed_like_a_late_comer() -> None:
    lesson, _, _ = one_drops_out()
    lesson.do(later(60.001), back("s1"))
    assert sizes(lesson) == [4]
    assert moved(lesson)["s1"] == "rejoined"


def test_G12_it_is_not_undone_where_it_would_break_a_pair() -> None:
    lesson = given(class_of(4), reached("pair"))
    (one, left), (other, right) = pairs(lesson)
    lesson.do(gone(one, other))
    assert pairs(lesson) == [sorted([left, right])]
    lesson.do(back(one))
    assert pairs(lesson) == [sorted([one, left, right])]


def test_G12_nor_where_others_could_take_in_the_one_who_would_be_left() -> None:
    lesson = given(class_of(6), reached("pair"))
    (one, left), (other, right), third = pairs(lesson)
    lesson.do(gone(one, other), back(one))
    assert {left, right} <= row_of(lesson, left)
    assert {*third} <= row_of(lesson, third[0])


def test_G12_when_the_other_one_is_back_too_both_pairs_are_as_they_were() -> None:
    lesson = given(class_of(4), reached("pair"))
    before = pairs(lesson)
    lesson.do(gone(before[0][0], before[1][0]), later(10), back(before[0][0]), later(10), back(before[1][0]))
    assert pairs(lesson) == before


def test_G12_of_two_who_come_back_at_once_one_return_makes_room_for_the_other() -> None:
    lesson = given(class_of(5), reached("pair"))
    pair, trio = sorted(lesson.together(), key=len)
    before, two = pairs(lesson), (min(pair), min(trio))
    for order in (two, two[::-1]):
        lesson.do(gone(*two))
        assert sizes(lesson) == [3]
        lesson.do(back(*order))
        assert pairs(lesson) == before


def test_G12_it_is_not_undone_after_the_teacher_moved_the_partner() -> None:
    lesson = given(class_of(6), reached("pair"))
    (one, mine), *others = pairs(lesson)
    lesson.do(gone(one))
    (away_from,) = [row for row in others if not set(row) <= row_of(lesson, mine)]
    lesson.do(moves(mine, to=away_from[0]), back(one))
    assert row_of(lesson, mine) >= {mine, *away_from}
    assert one in row_of(lesson, mine) or one in row_of(lesson, others[0][0])
    assert min(sizes(lesson)) >= 2


def test_G12_who_is_back_after_a_pause_is_with_the_old_partner_when_it_goes_on() -> None:
    lesson, mine, others = one_drops_out()
    lesson.do(teacher(up.Pause), back("s1"))
    assert row_of(lesson, mine) == {mine, *others}
    lesson.do(teacher(up.Resume))
    assert pairs(lesson) == sorted([sorted(["s1", mine]), others])


def test_G12_of_three_the_two_who_stayed_never_moved_and_the_third_comes_back_to_them() -> None:
    lesson = given(class_of(3), reached("pair"))
    own = lesson.group("s1").id
    lesson.do(gone("s2")).then(StudentWentAway)
    lesson.do(later(300), back("s2")).then(StudentCameBack)
    assert lesson.group("s2").id == own
    assert sizes(lesson) == [3]


def test_G11_they_are_not_put_together_again_if_they_are_held_apart_by_now() -> None:
    lesson, mine, _ = one_drops_out()
    lesson.do(held_apart(f"s1 {mine}"), back("s1"))
    assert mine not in row_of(lesson, "s1")


def test_G12_a_partner_who_is_away_as_well_is_not_waited_for() -> None:
    lesson, mine, others = one_drops_out()
    lesson.do(gone(mine), back("s1"))
    assert pairs(lesson) == [sorted(["s1", *others])]
    lesson.do(back(mine))
    assert min(sizes(lesson)) >= 2


def test_G16_who_drops_out_of_three_moves_nobody_and_who_is_left_behind_moves_with_another_if_there_is_one() -> (
    None
):
    lesson = given(class_of(8), reached("pair"))
    rows = pairs(lesson)
    lesson.do(gone(rows[0][0], rows[1][0]))
    assert pairs(lesson) == sorted([sorted([rows[0][1], rows[1][1]]), *rows[2:]])
    assert moved(lesson)[rows[0][1]] == moved(lesson)[rows[1][1]] == "left_behind"


# Twenty at once


def test_G6_twenty_drop_out_in_one_second_and_the_groups_are_repaired_once() -> None:
    lesson = given(class_of(30), reached("pair"))
    before = lesson.together()
    lesson.do(gone(*(f"s{number}" for number in range(1, 21))))
    assert [type(event) for event in lesson.told[:20]] == [StudentWentAway] * 20
    assert [type(event) for event in lesson.told[20:]] in ([], [GroupsFormed])
    stayed = [row & {f"s{number}" for number in range(21, 31)} for row in before]
    assert all(row in lesson.together() for row in stayed if len(row) > 1)
    assert sum(sizes(lesson)) == 10
    assert min(sizes(lesson)) >= 2


@pytest.mark.parametrize("seed", range(5))
def test_G6_twenty_drop_out_one_by_one_and_come_back_in_another_order(seed: int) -> None:
    dice = random.Random(seed)
    lesson = given(class_of(30), reached("pair"))
    before = lesson.together()
    twenty = [f"s{number}" for number in range(1, 31)]
    dice.shuffle(twenty)
    del twenty[20:]
    for step in (gone, back):
        for place, id in enumerate(twenty, start=1):
            lesson.do(later(0.05), step(id))
            assert sum(sizes(lesson)) == 30 - (place if step is gone else 20 - place)
            assert min(sizes(lesson)) >= 2
        dice.shuffle(twenty)
    whole = [row for row in before if row.isdisjoint(twenty)]
    assert all(any(row <= now for now in lesson.together()) for row in whole)


def test_G6_twenty_come_back_at_once_in_another_order_and_nobody_is_alone() -> None:
    lesson = given(class_of(30), reached("pair"))
    before = lesson.together()
    twenty = [f"s{number}" for number in range(1, 21)]
    lesson.do(gone(*twenty), later(30), back(*reversed(twenty)))
    assert sum(sizes(lesson)) == 30
    assert min(sizes(lesson)) >= 2
    asleep = [row for row in before if row <= set(twenty)]
    assert all(row in lesson.together() for row in asleep)


@pytest.mark.parametrize("students", [2, 3, 300])
def test_G6_a_whole_class_that_drops_out_finds_its_partners_again(students: int) -> None:
    lesson = given(class_of(students), reached("pair"))
    before, everybody = pairs(lesson), tuple(lesson.room.students)
    lesson.do(gone(*everybody))
    assert lesson.together() == []
    lesson.do(later(600), back(*reversed(everybody)))
    assert pairs(lesson) == before


# Away by the teacher's word


def test_P5_whom_the_teacher_marked_away_a_waking_screen_does_not_bring_back() -> None:
    lesson = given(class_of(4), reached("pair"))
    lesson.when(TEACHER, up.MarkAway, students=("s1",))
    assert lesson.event(StudentWentAway).by_teacher
    assert min(sizes(lesson)) == 3
    lesson.do(back("s1")).nothing()
    assert lesson.sees("student:s1").me.marked_away
    assert lesson.sees("teacher").students["s1"].marked_away


@pytest.mark.parametrize(
    "step",
    [teacher(up.MarkAway, students=("s1",), away=False), student("s1", up.ImHere)],
    ids=["teacher", "self"],
)
def test_P5_they_come_back_by_the_teacher_or_by_saying_so(step: Step) -> None:
    lesson = given(class_of(4), reached("pair"), teacher(up.MarkAway, students=("s1",)))
    lesson.do(step).then(StudentCameBack, GroupsFormed)
    assert sizes(lesson) == [2, 2]
    assert not lesson.sees("student:s1").me.marked_away
    lesson.do(step).nothing()


def test_P5_somebody_silent_can_be_marked_away_as_well_and_only_once() -> None:
    lesson = given(class_of(4), reached("pair"), gone("s1"))
    for expected in ([StudentWentAway], []):
        lesson.when(TEACHER, up.MarkAway, students=("s1", "s1")).then(*expected)
    lesson.do(back("s1")).nothing()


@pytest.mark.parametrize("who", [("s9",), ("s1", "s9"), ("s1", "s2")])
def test_P5_nobody_is_marked_away_with_somebody_who_has_no_seat(who: tuple[str, ...]) -> None:
    lesson = given(class_of(4), student("s2", up.LeaveSeat), reached("pair"))
    lesson.when(TEACHER, up.MarkAway, students=who).refused("unknown")
    assert len(lesson.room.present()) == 3


def test_P5_until_they_are_back_is_until_a_screen_of_theirs_wakes() -> None:
    lesson = given(class_of(4), reached("pair"), teacher(up.MarkAway, students=("s1",), until_back=True))
    assert not lesson.sees("student:s1").me.marked_away
    lesson.do(back("s1"))
    assert sizes(lesson) == [2, 2]
