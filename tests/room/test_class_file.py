"""The teacher's class file in a room: rules G11, G13, G14 and V9, and G2 where lists leave somebody alone."""

from itertools import combinations
from typing import Any

import pytest

from server.protocol import up
from server.protocol.class_file import ClassFile
from server.protocol.plan import Plan
from server.room.commands import KeepClass
from server.room.events.ways import ClassKept
from server.room.ids import TEACHER
from server.room.views import all_audiences
from tests.room.given import (
    Lesson,
    back,
    class_of,
    given,
    gone,
    held_apart,
    joined,
    kept,
    later,
    reached,
    student,
    teacher,
)
from tests.room.plans import TABLES_OF_FOUR, TABLES_OF_THREE, TPS
from tests.room.regrouped import pairs, row_of, sizes


@pytest.mark.parametrize("plan", [TPS, TABLES_OF_THREE, TABLES_OF_FOUR], ids=["pairs", "threes", "fours"])
@pytest.mark.parametrize("students", [2, 3, 4, 5, 9])
def test_G11_two_who_are_held_apart_do_not_start_together(students: int, plan: Plan) -> None:
    lesson = given(class_of(students), held_apart("s1 s2"), reached("pair"), plan=plan)
    assert row_of(lesson, "s1") != row_of(lesson, "s2")


def test_G2_somebody_works_alone_where_an_apart_list_leaves_nobody_and_the_console_is_told_why() -> None:
    lesson = given(class_of(3), held_apart("s1 s2", "s1 s3"), reached("pair"))
    assert pairs(lesson) == [["s1"], ["s2", "s3"]]
    assert lesson.sees("teacher").groups[lesson.group("s1").id].reasons == {"kept_apart": True}
    assert not lesson.group("s1").solo


def test_G2_the_size_gives_way_before_somebody_is_alone() -> None:
    lesson = given(class_of(4), held_apart("s1 s2", "s1 s3", "s2 s3"), reached("pair"))
    assert sizes(lesson) == [1, 1, 2]
    lesson = given(class_of(4), held_apart("s1 s2"), reached("pair"), teacher(up.RemoveStudent, student="s3"))
    assert sizes(lesson) == [1, 2]
    assert {"s1", "s2"} not in lesson.together()


def test_G2_who_is_alone_for_a_list_has_somebody_as_soon_as_somebody_comes() -> None:
    lesson = given(class_of(2), held_apart("s1 s2"), reached("pair"), joined("s3"))
    assert sizes(lesson) == [1, 2]
    lesson.do(joined("s4"))
    assert sizes(lesson) == [2, 2]
    assert row_of(lesson, "s1") != row_of(lesson, "s2")


def test_G2_who_is_alone_for_a_list_has_somebody_as_soon_as_the_list_is_gone() -> None:
    lesson = given(class_of(3), held_apart("s1 s2", "s1 s3"), reached("pair"), kept())
    assert sizes(lesson) == [3]


def test_G11_who_comes_late_is_not_put_with_somebody_held_apart() -> None:
    lesson = given(class_of(4), held_apart("s1 s5"), reached("pair"), joined("s5"))
    assert "s1" not in row_of(lesson, "s5")
    assert sizes(lesson) == [2, 3]


def test_G11_who_is_left_behind_is_not_put_with_somebody_held_apart() -> None:
    lesson = given(class_of(4), held_apart("s1 s3", "s1 s4"), reached("pair"), gone("s2"))
    assert pairs(lesson) == [["s1"], ["s3", "s4"]]


def test_G11_who_comes_back_is_not_put_with_somebody_held_apart() -> None:
    lesson = given(
        class_of(4), held_apart("s1 s3", "s1 s4"), gone("s1"), reached("pair"), later(99), back("s1")
    )
    assert row_of(lesson, "s1") == {"s1", "s2"} | row_of(lesson, "s2") - {"s3", "s4"} or sizes(lesson) == [
        1,
        3,
    ]
    assert not row_of(lesson, "s1") & {"s3", "s4"}


def test_G4_a_list_that_comes_while_they_talk_breaks_no_group() -> None:
    lesson = given(class_of(2), reached("pair"), held_apart("s1 s2"))
    assert pairs(lesson) == [["s1", "s2"]]


def test_G13_those_who_should_be_together_are_at_the_start() -> None:
    rows = (("Name s1", "Name s6"), ("Name s2", "Name s5"))
    lesson = given(class_of(6), kept(together=rows), reached("pair"))
    assert pairs(lesson) == [["s1", "s6"], ["s2", "s5"], ["s3", "s4"]]


def test_G13_and_when_somebody_is_left_behind() -> None:
    lists = {"together": (("Name s1", "Name s5"),), "apart": (("Name s1", "Name s2"),)}
    lesson = given(class_of(4), reached("pair"), kept(**lists), joined("s5"))
    assert "s1" in row_of(lesson, "s5")


def test_G13_apart_goes_before_together() -> None:
    rows = (("Name s1", "Name s2"),)
    lesson = given(class_of(4), kept(apart=rows, together=rows), reached("pair"))
    assert row_of(lesson, "s1") != row_of(lesson, "s2")
    (seen,) = lesson.sees("teacher").class_file.contradictions.values()
    assert {seen.one, seen.other} == {"Name s1", "Name s2"}


def test_V9_names_on_a_list_that_no_seat_has_are_the_consoles_alone() -> None:
    lists: dict[str, Any] = {"label": "7b", "apart": (("Name s1", "Zoltan"), ("Tibor", "name  S2"))}
    lesson = given(class_of(3), kept(**lists))
    seen = lesson.sees("teacher").class_file
    assert (seen.label, seen.apart, seen.together) == ("7b", 2, 0)
    assert [name.name for name in seen.missing.values()] == ["Zoltan", "Tibor"]
    for audience in all_audiences(lesson.room):
        assert ("Zoltan" in repr(lesson.sees(audience))) == (audience == "teacher")
    lesson.do(joined("s4", "zoltan"))
    assert [name.name for name in lesson.sees("teacher").class_file.missing.values()] == ["Tibor"]
    lesson.do(student("s4", up.LeaveSeat))
    assert len(lesson.sees("teacher").class_file.missing) == 2


def test_V9_names_of_those_who_are_here_are_told_to_nobody_new() -> None:
    lesson = given(class_of(2), kept(names=("Name s1", "Quirin"), met=(("Name s1", "Quirin", 3),)))
    assert lesson.sees("teacher").class_file.names == 2
    assert all("Quirin" not in repr(lesson.sees(audience)) for audience in all_audiences(lesson.room))


def test_G11_of_two_seats_with_one_name_both_are_held_apart_and_the_console_is_told() -> None:
    lesson = given(class_of(2), joined("s3", "Name s1"), held_apart("s1 s2"), reached("pair"))
    assert row_of(lesson, "s2") == {"s2"}
    assert [name.name for name in lesson.sees("teacher").class_file.shared.values()] == ["Name s1"]


def test_G11_a_file_of_names_that_are_not_there_any_more_changes_nothing() -> None:
    lesson = given(class_of(4), held_apart("s1 s9", "s8 s7"), student("s1", up.LeaveSeat), reached("pair"))
    assert sizes(lesson) == [3]


def test_the_same_file_again_is_nothing_and_another_one_takes_its_place() -> None:
    lesson = given(class_of(2))
    file = ClassFile("elbow-room-class", apart=(("Name s1", "Name s2"),))
    lesson.when(TEACHER, KeepClass, file=file).then(ClassKept)
    lesson.after(5).when(TEACHER, KeepClass, file=file).nothing()
    lesson.do(kept(), reached("pair"))
    assert pairs(lesson) == [["s1", "s2"]]


@pytest.mark.parametrize("students", [0, 1, 2, 3, 300])
def test_G11_a_class_of_any_size_starts_with_lists(students: int) -> None:
    rows = tuple(f"s{number} s{number + 1}" for number in range(1, students, 7)) or ("s1 s2",)
    plan = Plan(TPS.rounds, seats=300)
    lesson = given(class_of(students), held_apart(*rows), reached("pair"), plan=plan)
    apart = {frozenset(row.split()) for row in rows}
    assert sum(sizes(lesson)) == students
    assert not apart & {frozenset(two) for row in lesson.together() for two in combinations(row, 2)}
    if students == 300:
        assert sizes(lesson) == [2] * 150


def reasons(lesson: Lesson, student: str) -> dict[str, bool]:
    seen: dict[str, bool] = lesson.sees("teacher").groups[lesson.group(student).id].reasons
    return seen


def test_G14_who_met_before_by_the_file_is_told_so_only_where_it_is_true() -> None:
    lesson = given(class_of(2), kept(met=(("Name s1", "Name s2", 1),)), reached("pair"))
    assert reasons(lesson, "s1") == {"together_before": True}
    assert reasons(given(class_of(2), reached("pair")), "s1") == {"not_together_before": True}


def test_G10_whoever_met_by_the_file_is_not_put_together_while_others_are_there() -> None:
    met = (("Name s1", "Name s2", 5), ("Name s3", "Name s4", 5))
    lesson = given(class_of(4), kept(met=met), reached("pair"))
    assert {"s1", "s2"} not in lesson.together()
