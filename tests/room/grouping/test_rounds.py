"""G10: through a lesson, and lesson after lesson, everybody meets somebody new."""

from itertools import combinations

import pytest

from server.room.grouping.match import match
from server.room.grouping.people import Few, Person, Wishes
from server.room.grouping.settle import settle
from tests.room.grouping.seatings import pairs, rows, seated, students


@pytest.mark.parametrize("count", [29, 30, 31])
@pytest.mark.parametrize("seed", range(12))
def test_G10_in_ten_rounds_by_fresh_no_two_are_together_twice_not_in_the_trio_either(
    count: int, seed: int
) -> None:
    people = [Person(id) for id in students(count)]
    met: dict[Few, int] = {}
    for number in range(10):
        settled = settle((), people, Wishes("fresh", met=dict(met)), 2, 100 * seed + number)
        together = [frozenset(pair) for row in settled.formed for pair in combinations(row, 2)]
        assert not met.keys() & set(together)
        assert all("together_before" not in why for why in settled.reasons)
        met |= dict.fromkeys(together, 100)


@pytest.mark.parametrize("size", [2, 3, 4])
@pytest.mark.parametrize("count", [4, 5, 6, 7, 29, 30, 150, 300])
def test_others_than_now_are_found_wherever_there_are_any(count: int, size: int) -> None:
    people = [Person(id) for id in students(count)]
    for seed in range(3):
        now = match(people, Wishes(), size, seed).groups
        wishes = Wishes("random", avoid=frozenset(map(frozenset, now)))
        again = match(people, wishes, size, seed + 1).groups
        kept = [
            pair
            for row in again
            for pair in combinations(row, 2)
            if any(set(pair) <= set(other) for other in now)
        ]
        assert len(kept) == FEWEST_KEPT.get((count, size), 0)


FEWEST_KEPT = {(5, 2): 1, (5, 3): 1, (6, 3): 2, (4, 4): 6, (5, 4): 1, (6, 4): 2, (7, 4): 3}
"""By people and size: pairs who must be together again."""


def test_G2_nobody_is_alone_in_order_to_be_kept_from_somebody() -> None:
    avoid = frozenset({frozenset("abcd")})
    assert sorted(map(len, seated("", "abcd", Wishes(avoid=avoid)).settled(1).formed)) == [2, 2]


def test_G13_a_together_list_goes_before_being_with_others_than_now() -> None:
    wishes = Wishes(together=pairs("ab"), avoid=pairs("ab", "cd"))
    for seed in range(20):
        assert rows(seated("", "abcd", wishes).settled(seed)) == {"ab", "cd"}
