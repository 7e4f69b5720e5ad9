"""What the rooms count: once for each batch, and once for each answer."""

import pytest

from server.live.measures import Measures, Spread
from tests.live.classroom import Classroom, settled
from tests.live.full_disk import full_disk


@pytest.fixture
def measures(classroom: Classroom) -> Measures:
    return classroom.hub.measures


def batches(measures: Measures) -> tuple[int, int, int, int]:
    """Batches, letters in them, appends, and broadcasts."""
    in_batches = measures.batch_letters
    return (
        sum(in_batches.counts),
        round(in_batches.sum),
        sum(measures.append_s.counts),
        sum(measures.broadcast_s.counts),
    )


def grown(before: tuple[int, ...], measures: Measures) -> list[int]:
    return [now - then for then, now in zip(before, batches(measures), strict=True)]


async def test_a_batch_is_measured_once_however_many_commands_it_holds(
    classroom: Classroom, measures: Measures
) -> None:
    teacher = await classroom.teacher()
    students = [await classroom.student(name) for name in ("Maya", "Leo", "Aya")]
    await teacher.next()
    before = batches(measures)
    for student in students:
        student.send("WriteThought", phase="p1", text="Blue")
    assert classroom.hub.headcount().letters == 3
    await settled()
    assert classroom.hub.headcount().letters == 0
    assert grown(before, measures) == [1, 3, 1, 1]
    assert measures.commands["WriteThought", "ok"] == 3


async def test_what_was_refused_is_counted_with_its_reason_and_writes_nothing(
    classroom: Classroom, measures: Measures
) -> None:
    teacher = await classroom.teacher()
    before = batches(measures)
    done = await teacher.do("Next", visit="v77")
    assert measures.commands["Next", done["code"]] == 1
    assert grown(before, measures) == [1, 1, 0, 0]


async def test_what_could_not_be_saved_is_counted_as_that(classroom: Classroom, measures: Measures) -> None:
    teacher = await classroom.teacher()
    with full_disk(classroom):
        await teacher.do("Next", visit="v0")
    assert measures.commands["Next", "unavailable"] == 1
    assert measures.commands["Next", "ok"] == 0


async def test_a_student_with_two_screens_is_one_student(classroom: Classroom) -> None:
    await classroom.teacher()
    await classroom.board()
    maya = await classroom.student("Maya")
    leo = await classroom.student("Leo")
    await classroom._someone(classroom._tokens["Maya"])
    there = classroom.hub.headcount()
    assert (there.rooms, there.students, there.screens) == (1, 2, {"teacher": 1, "board": 1, "student": 3})
    await leo.disconnect()
    await maya.disconnect()
    there = classroom.hub.headcount()
    assert (there.students, there.screens["student"]) == (1, 1)


def test_a_value_counts_where_it_is_not_more_than_the_bound() -> None:
    spread = Spread((1.0, 2.0))
    for value in (0, 1, 1.5, 2, 2.1, 99):
        spread.add(value)
    assert spread.counts == [2, 2, 2]
    assert spread.sum == pytest.approx(105.6)
