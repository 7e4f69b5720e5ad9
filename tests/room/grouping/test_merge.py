"""G18: a phase that merges keeps the groups of the one before whole, and puts them together up to its size."""

import random
from itertools import combinations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from server.protocol.plan import Strategy
from server.room.grouping.merge import Merged, merge
from server.room.grouping.people import Few, Person, Wishes
from tests.room.grouping.naive_matching import Naive, Price, Row, added
from tests.room.grouping.seatings import SEEDS, SIZES, lists, pairs, students
from tests.room.grouping.test_against_everything import MOST_LISTS, STRATEGIES, a_class, some_wishes
from tests.room.grouping.test_settle_against_everything import every_way


def sitting(sizes: list[int]) -> list[Row]:
    ids = iter(students(sum(sizes)))
    return [tuple(next(ids) for _ in range(size)) for size in sizes]


def merged(groups: str, wishes: Wishes, size: int = 4, seed: int = 1) -> Merged:
    standing = groups.split()
    return merge(
        [tuple(group) for group in standing], [Person(id) for id in "".join(standing)], wishes, size, seed
    )


@st.composite
def classes(draw: st.DrawFn) -> tuple[list[Row], Wishes]:
    """Some groups of two to five."""
    standing = sitting(draw(st.lists(st.sampled_from([2, 2, 2, 3, 4, 5]), max_size=6)))
    ids = students(sum(map(len, standing)))
    return standing, Wishes("fresh", draw(lists(ids)), draw(lists(ids)))


@given(classes(), st.sampled_from(SIZES), SEEDS)
def test_G18_every_group_is_in_one_row_and_only_those_who_fit_share_one(
    now: tuple[list[Row], Wishes], size: int, seed: int
) -> None:
    standing, wishes = now
    found = merge(standing, [Person(id) for row in standing for id in row], wishes, size, seed)
    assert sorted(place for row in found.rows for place in row) == list(range(len(standing)))
    assert all(len(row) == 1 or sum(len(standing[place]) for place in row) <= size for row in found.rows)
    assert [("merged" in why) for why in found.reasons] == [len(row) > 1 for row in found.rows]


@given(classes(), SEEDS)
def test_G11_nobody_is_merged_with_somebody_held_apart_but_with_their_own_partner(
    now: tuple[list[Row], Wishes], seed: int
) -> None:
    standing, wishes = now
    found = merge(standing, [Person(id) for row in standing for id in row], wishes, 4, seed)
    for row in found.rows:
        for one, other in combinations(row, 2):
            assert are_open(standing[one], standing[other], wishes)


def are_open(one: Row, other: Row, wishes: Wishes) -> bool:
    return not any(few & set(one) and few & set(other) for few in wishes.apart)


@pytest.mark.parametrize("lists", MOST_LISTS)
@pytest.mark.parametrize("by", STRATEGIES)
def test_G18_for_up_to_five_groups_no_other_way_has_fewer_rows_or_costs_less(
    by: Strategy, lists: str
) -> None:
    dice = random.Random(f"{by} {lists}")
    for count in [0, 1, 2, 3, 3, 4, 4, 4, 5, 5, 5]:
        standing = sitting([dice.choice([2, 2, 2, 3]) for _ in range(count)])
        people = a_class(sum(map(len, standing)), dice, choices=dice.random() < 0.5)
        wishes = some_wishes(people, by, dice, lists)
        naive = Naive(people, wishes)
        found = merge(standing, people, wishes, 4, dice.getrandbits(32))
        places = tuple(str(place) for place in range(count))
        least = min(
            price(rows, naive)
            for way in every_way(places)
            if all(
                map(
                    fits,
                    rows := [[standing[int(place)] for place in row] for row in way],
                    [wishes] * len(way),
                )
            )
        )
        assert price([[standing[place] for place in row] for row in found.rows], naive) == least


def price(rows: list[list[Row]], naive: Naive) -> Price:
    return len(rows), *added([naive.across(row) for row in rows])


def fits(row: list[Row], wishes: Wishes) -> bool:
    return len(row) == 1 or (
        sum(map(len, row)) <= 4 and all(are_open(one, other, wishes) for one, other in combinations(row, 2))
    )


def test_G18_trios_and_groups_that_no_other_fits_stay_as_they_are() -> None:
    assert merged("abc de fgh", Wishes()).rows == ((0,), (1,), (2,))
    assert merged("ab cd ef", Wishes(), size=3).rows == ((0,), (1,), (2,))


def test_G13_pairs_who_should_be_together_are_merged() -> None:
    for seed in range(20):
        assert merged("ab cd ef gh", Wishes(together=pairs("bg")), seed=seed).rows == ((0, 3), (1, 2))


def test_G14_of_merged_groups_it_is_told_whether_the_halves_were_together_before() -> None:
    met = Wishes(met=dict.fromkeys(pairs("ab", "cd"), 1))
    assert merged("ab cd", met).reasons == (("merged",),)
    assert merged("ab cd", Wishes(met=dict.fromkeys(pairs("ab", "bc"), 1))).reasons == (
        ("merged", "together_before"),
    )
    assert merged("ab cd", Wishes()).reasons == (("merged", "not_together_before"),)


def test_G14_a_pair_is_only_kept_apart_if_there_is_another_that_it_may_not_be_with() -> None:
    assert merged("ab cd", Wishes(apart=pairs("ac"))).reasons == (("kept_apart",), ("kept_apart",))
    found = merged("ab cd ef", Wishes(apart=pairs("ac", "ae")))
    assert found == Merged(((0,), (1, 2)), ((), ("merged", "not_together_before")))


@pytest.mark.parametrize("pairs_there", [15, 100, 101, 150])
@pytest.mark.parametrize("by", STRATEGIES)
def test_G18_a_whole_class_of_pairs_becomes_fours_and_for_an_odd_number_of_them_one_pair(
    by: Strategy, pairs_there: int
) -> None:
    dice = random.Random(pairs_there)
    people = a_class(2 * pairs_there, dice, choices=False)
    standing = sitting([2] * pairs_there)
    held: frozenset[Few] = frozenset(
        frozenset(dice.sample(students(2 * pairs_there), 2)) for _ in range(pairs_there)
    )
    wishes = Wishes(by, held, frozenset({frozenset(("s0", "s9")), frozenset(("s4", "s7"))}) - held)
    once = merge(standing, people, wishes, 4, 3)
    assert len(once.rows) == (pairs_there + 1) // 2
    assert {(0, 4), (2, 3)} <= set(once.rows)
    turned = merge(standing[::-1], people[::-1], wishes, 4, 3)  # G9
    last = pairs_there - 1
    assert {tuple(sorted(last - place for place in row)) for row in turned.rows} == set(once.rows)


@pytest.mark.parametrize("seed", range(5))
def test_G18_in_a_crowd_two_pairs_who_may_be_with_no_other_find_each_other(seed: int) -> None:
    standing = sitting([2] * 120)
    others = frozenset(frozenset((one, row[0])) for row in standing[1:-1] for one in ("s0", standing[-1][1]))
    found = merge(standing, [Person(id) for row in standing for id in row], Wishes(apart=others), 4, seed)
    assert (0, 119) in found.rows
    assert len(found.rows) == 60


def test_G9_the_same_seed_merges_the_same_and_another_seed_others() -> None:
    outcomes = {merged("ab cd ef gh ij kl", Wishes(), seed=seed).rows for seed in range(100)}
    assert len(outcomes) == 15
    assert merged("ab cd ef gh ij kl", Wishes()) == merged("ab cd ef gh ij kl", Wishes())
