"""`settle` alone, for every size and seed: rules G1 to G5 and G9, and that as few students as possible are moved."""

from collections.abc import Iterator
from itertools import combinations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from server.room.grouping import Settled, settle

Row = tuple[str, ...]
SIZES = (2, 3, 4)
SEEDS = st.integers(0, 2**32)


@st.composite
def classes(draw: st.DrawFn) -> tuple[list[Row], list[str]]:
    """Groups of now, each with its present members, and everybody present; some have no group."""
    students = [f"s{number}" for number in range(draw(st.integers(0, 12)))]
    order = draw(st.permutations(students))
    standing: list[Row] = []
    while draw(st.booleans()) and order:
        members = draw(st.integers(0, min(5, len(order))))
        standing.append(tuple(order[:members]))
        order = order[members:]
    return standing, draw(st.permutations(students))


def after(standing: list[Row], settled: Settled) -> list[Row]:
    """The groups with somebody in them, once `settled` is done."""
    kept = [members for place, members in enumerate(standing) if place not in settled.closed]
    return [members for members in [*kept, *settled.formed] if members]


@given(classes(), st.sampled_from(SIZES), SEEDS)
def test_G1_everybody_present_is_in_exactly_one_group(
    now: tuple[list[Row], list[str]], size: int, seed: int
) -> None:
    standing, present = now
    rows = after(standing, settle(standing, present, size, seed))
    assert sorted(member for row in rows for member in row) == sorted(present)


@given(classes(), st.sampled_from(SIZES), SEEDS)
def test_G2_nobody_is_alone_while_two_are_present(
    now: tuple[list[Row], list[str]], size: int, seed: int
) -> None:
    standing, present = now
    rows = after(standing, settle(standing, present, size, seed))
    assert len(present) < 2 or min(map(len, rows)) >= 2


@pytest.mark.parametrize("students", [*range(2, 40), 99, 100, 301])
@pytest.mark.parametrize("size", SIZES)
def test_G3_at_the_start_there_are_pairs_and_one_trio_or_even_groups_of_three_or_four(
    students: int, size: int
) -> None:
    present = [f"s{number}" for number in range(students)]
    sizes = sorted(len(row) for row in settle((), present, size, 1).formed)
    if size == 2:
        assert sizes == [2] * (students // 2 - students % 2) + [3] * (students % 2)
    else:
        assert len(sizes) == (students + size - 1) // size
        assert sizes[-1] - sizes[0] <= 1


@given(classes(), st.sampled_from(SIZES), SEEDS)
def test_G4_a_group_with_two_present_stays_together_alone_or_with_one_more(
    now: tuple[list[Row], list[str]], size: int, seed: int
) -> None:
    standing, present = now
    rows = [set(row) for row in after(standing, settle(standing, present, size, seed))]
    for members in standing:
        if len(members) >= 2:
            (together,) = [row for row in rows if row >= set(members)]
            assert len(together) <= len(members) + 1


@given(classes(), st.sampled_from(SIZES), SEEDS)
def test_G5_a_group_that_somebody_comes_to_is_closed_and_all_others_stand(
    now: tuple[list[Row], list[str]], size: int, seed: int
) -> None:
    standing, present = now
    settled = settle(standing, present, size, seed)
    moved = {member for row in settled.formed for member in row}
    assert settled.closed == {place for place, members in enumerate(standing) if moved & set(members)}


@given(classes(), st.sampled_from(SIZES), SEEDS)
def test_G5_when_all_is_well_nothing_changes(now: tuple[list[Row], list[str]], size: int, seed: int) -> None:
    standing, present = now
    rows = after(standing, settle(standing, present, size, seed))
    assert settle(rows, present, size, seed + 1) == Settled((), frozenset())


@given(classes(), st.sampled_from(SIZES), SEEDS)
def test_G9_the_same_seed_gives_the_same_groups(
    now: tuple[list[Row], list[str]], size: int, seed: int
) -> None:
    standing, present = now
    assert settle(standing, present, size, seed) == settle(standing, sorted(present), size, seed)


def test_G9_another_seed_gives_other_groups() -> None:
    present = [f"s{number}" for number in range(8)]
    outcomes = {frozenset(map(frozenset, settle((), present, 2, seed).formed)) for seed in range(200)}
    assert len(outcomes) > 60  # of the 105 ways to pair eight


def test_G9_everybody_can_come_to_sit_with_everybody() -> None:
    present = [f"s{number}" for number in range(7)]
    met = {
        pair
        for seed in range(200)
        for row in settle((), present, 2, seed).formed
        for pair in combinations(sorted(row), 2)
    }
    assert met == set(combinations(present, 2))


# As few students as possible are moved: compared with every way there is, for classes of up to eight.


def every_class() -> Iterator[tuple[list[Row], list[str]]]:
    """Each way up to eight students can sit: in groups of so many, the rest without one."""
    for students in range(9):
        for sizes in shapes(students):
            names = iter([f"s{number}" for number in range(students)])
            standing = [tuple(next(names) for _ in range(size)) for size in sizes]
            yield standing, [f"s{number}" for number in range(students)]


def shapes(students: int, most: int = 4) -> Iterator[tuple[int, ...]]:
    """Sizes of groups of 1 to `most` that hold at most so many students, big ones first."""
    yield ()
    for size in range(1, min(most, students) + 1):
        for rest in shapes(students - size, size):
            yield (size, *rest)


def partitions(students: tuple[str, ...]) -> Iterator[list[frozenset[str]]]:
    """Every way to sort students into groups."""
    if not students:
        yield []
        return
    first, rest = students[0], students[1:]
    for count in range(len(rest) + 1):
        for others in combinations(rest, count):
            left = tuple(student for student in rest if student not in others)
            for more in partitions(left):
                yield [frozenset((first, *others)), *more]


PARTITIONS = {n: list(partitions(tuple(f"s{number}" for number in range(n)))) for n in range(9)}


def moves(standing: list[Row], rows: list[frozenset[str]]) -> int:
    """How many students sit in another group than before."""
    unchanged = {frozenset(members) for members in standing if members}
    return sum(len(row) for row in rows if row not in unchanged)


def allowed(standing: list[Row], rows: list[frozenset[str]]) -> bool:
    """Nobody alone, and no group of two or more broken."""
    whole = [frozenset(members) for members in standing if len(members) >= 2]
    return all(len(row) > 1 for row in rows) and all(any(row >= members for row in rows) for members in whole)


def test_G4_for_up_to_eight_students_no_other_way_moves_fewer() -> None:
    tried = 0
    for standing, present in every_class():
        if len(present) < 2:
            continue
        least = min(moves(standing, rows) for rows in PARTITIONS[len(present)] if allowed(standing, rows))
        for size in SIZES:
            rows = [frozenset(row) for row in after(standing, settle(standing, present, size, 7))]
            assert allowed(standing, rows)
            assert moves(standing, rows) == least, (standing, rows)
            tried += 1
    assert tried > 300
