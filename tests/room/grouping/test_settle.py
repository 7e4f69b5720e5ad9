"""`settle` for classes in every state: rules G1 to G5, G9, G11 and G13.

Whether as few as can be are moved (G16) is in test_settle_against_everything.py, whether reasons are true (G14) in
test_reasons.py.
"""

import random
from itertools import combinations

import pytest
from hypothesis import given
from msgspec.structs import replace

from server.protocol.plan import Strategy
from server.room.grouping import Settled, settle
from server.room.grouping.match import match
from server.room.grouping.people import Wishes
from tests.room.grouping.seatings import SEEDS, SIZES, Row, Seating, pairs, rows, seated, seatings, students
from tests.room.grouping.test_against_everything import STRATEGIES, a_class


@given(seatings(), SEEDS)
def test_G1_everybody_present_is_in_exactly_one_group(now: Seating, seed: int) -> None:
    after = now.after(now.settled(seed))
    assert sorted(member for row in after for member in row) == sorted(now.present)


@given(seatings(apart=False), SEEDS)
def test_G2_nobody_is_alone_while_two_are_present(now: Seating, seed: int) -> None:
    settled = now.settled(seed)
    assert len(now.present) < 2 or min(map(len, now.after(settled))) >= 2
    assert settled.alone == ()


@given(seatings(), SEEDS)
def test_G2_who_is_alone_is_named_and_held_apart_from_somebody_in_every_group(
    now: Seating, seed: int
) -> None:
    settled = now.settled(seed)
    after = now.after(settled)
    single = [row[0] for row in after if len(row) == 1]
    assert sorted(settled.alone) == (sorted(single) if len(now.present) > 1 else [])
    assert not any(now.suits((*row, one)) for one in settled.alone for row in after if one not in row)


@pytest.mark.parametrize("count", [*range(2, 26), 99, 100, 301])
@pytest.mark.parametrize("size", SIZES)
def test_G3_at_the_start_there_are_pairs_and_one_trio_or_even_groups_of_three_or_four(
    count: int, size: int
) -> None:
    sizes = sorted(len(row) for row in Seating((), students(count), Wishes(), size).settled(1).formed)
    if size == 2:
        assert sizes == [2] * (count // 2 - count % 2) + [3] * (count % 2)
    else:
        assert len(sizes) == (count + size - 1) // size
        assert sizes[-1] - sizes[0] <= 1


def test_G3_groups_that_are_there_already_do_not_count_but_for_one_who_would_be_alone() -> None:
    assert sorted(map(len, seated("ab cde", "fghij").settled(1).formed)) == [2, 3]
    assert sorted(map(len, seated("ab cde", "fghi", size=4).settled(1).formed)) == [4]
    assert rows(seated("ab cde", "f").settled(1)) == {"abf"}


@given(seatings(), SEEDS)
def test_G4_a_group_with_two_present_stays_together_alone_or_with_one_more(now: Seating, seed: int) -> None:
    after = list(map(set, now.after(now.settled(seed))))
    for members in now.whole:
        (together,) = [row for row in after if row >= members]
        assert len(together) <= len(members) + 1


@given(seatings(), SEEDS)
def test_G5_a_group_that_somebody_comes_to_is_closed_and_named_and_all_others_stand(
    now: Seating, seed: int
) -> None:
    settled = now.settled(seed)
    moved = {member for row in settled.formed for member in row}
    assert settled.closed == {place for place, members in enumerate(now.standing) if moved & set(members)}
    for row, place in zip(settled.formed, settled.joined, strict=True):
        parts = [number for number, members in enumerate(now.standing) if len(set(row) & set(members)) > 1]
        assert parts == ([] if place is None else [place])


@given(seatings(), SEEDS)
def test_G5_a_repair_of_a_repair_changes_nothing(now: Seating, seed: int) -> None:
    settled = now.settled(seed)
    again = Seating(tuple(now.after(settled)), now.present, now.wishes, now.size).settled(seed + 1)
    assert again == Settled(alone=again.alone)
    assert sorted(again.alone) == sorted(settled.alone)


@given(seatings(), SEEDS)
def test_G9_the_same_seed_gives_the_same_groups_in_whatever_order_they_come(now: Seating, seed: int) -> None:
    turned = Seating(now.standing[::-1], tuple(sorted(now.present)), now.wishes, now.size)
    once, again = now.settled(seed), turned.settled(seed)
    assert (once.formed, once.reasons, once.alone) == (again.formed, again.reasons, again.alone)


def test_G9_who_comes_to_which_of_equal_groups_does_not_depend_on_their_order() -> None:
    for seed in range(20):
        now = seated("ab cd ef gh", "i")
        assert now.settled(seed).formed == replace(now, standing=now.standing[::-1]).settled(seed).formed


def test_G9_another_seed_gives_other_groups() -> None:
    outcomes = {frozenset(rows(seated("", "abcdefgh").settled(seed))) for seed in range(200)}
    assert len(outcomes) > 60  # of the 105 ways to pair eight


def test_G9_everybody_can_come_to_every_group_and_to_everybody() -> None:
    came = {row for seed in range(60) for row in rows(seated("ab cd ef", "g").settled(seed))}
    assert came == {"abg", "cdg", "efg"}
    met = {
        pair
        for seed in range(200)
        for row in seated("", "abcdefg").settled(seed).formed
        for pair in combinations(row, 2)
    }
    assert met == set(combinations("abcdefg", 2))


@given(seatings(), SEEDS)
def test_G11_nobody_comes_to_sit_with_somebody_held_apart(now: Seating, seed: int) -> None:
    assert all(map(now.suits, now.settled(seed).formed))


@pytest.mark.parametrize("size", SIZES)
def test_G11_groups_that_stand_are_not_broken_whoever_put_them_together(size: int) -> None:
    held = Wishes(apart=pairs("ab", "cd"))
    settled = seated("ab cd", "e", held, size).settled(1)
    assert [len(row) for row in settled.formed] == [3]
    assert rows(settled) <= {"abe", "cde"}


@pytest.mark.parametrize("size", SIZES)
def test_G11_two_who_are_held_apart_come_to_two_groups(size: int) -> None:
    settled = seated("ab cd", "ef", Wishes(apart=pairs("ef", "ea")), size).settled(1)
    assert rows(settled) == {"cde", "abf"}
    assert settled.joined in ((1, 0), (0, 1))
    assert settled.alone == ()


def test_G11_one_of_two_held_apart_is_alone_where_only_one_group_stands() -> None:
    settled = seated("ab", "cd", Wishes(apart=pairs("cd"))).settled(1)
    assert len(settled.alone) == 1
    assert sorted(map(len, settled.formed)) == [1, 3]
    assert settled.reasons[0] == ("kept_apart",)


def test_G11_who_is_alone_because_of_lists_and_stays_so_is_named_again_and_nothing_changes() -> None:
    apart = Wishes(apart=pairs("ac", "bd"))
    assert seated("ab c", "", apart).settled(1) == Settled(alone=("c",))
    settled = seated("ab c", "d", apart).settled(1)
    assert rows(settled) == {"cd"}
    assert settled.closed == {1}


def test_a_newcomer_who_is_the_only_one_is_alone_for_no_reason() -> None:
    assert seated("", "a").settled(1) == Settled((("a",),), ((),), (None,))
    assert seated("a").settled(1) == Settled()
    assert seated("").settled(1) == Settled()


@given(seatings(apart=False), SEEDS)
def test_G13_who_comes_to_a_group_comes_to_one_with_somebody_of_a_together_list(
    now: Seating, seed: int
) -> None:
    settled = now.settled(seed)
    for row, place in zip(settled.formed, settled.joined, strict=True):
        if place is not None:
            (one,) = set(row) - set(now.standing[place])
            hosts = [
                group for group in now.whole if any(one in few and few & group for few in now.wishes.together)
            ]
            assert not hosts or set(now.standing[place]) in hosts


def test_G13_the_group_of_a_friend_goes_before_a_smaller_one_and_a_smaller_one_before_better_company() -> (
    None
):
    friends = Wishes(together=pairs("gc"))
    assert rows(seated("ab cdef", "g", friends).settled(1)) == {"cdefg"}
    apart = Wishes(together=pairs("gc"), apart=pairs("gd"))
    assert rows(seated("ab cdef", "g", apart).settled(1)) == {"abg"}
    met = Wishes(met=dict.fromkeys(pairs("ga", "gb", "gc"), 1))
    assert rows(seated("ab cde", "g", met).settled(1)) == {"abg"}
    assert rows(seated("ab cd", "g", Wishes(met=dict.fromkeys(pairs("ga", "gb"), 1))).settled(1)) == {"cdg"}


def test_G13_nobody_goes_to_a_friend_in_a_group_who_can_be_with_others_without_one() -> None:
    wishes = Wishes(apart=pairs("ha", "hb", "hc"), together=pairs("cf"))
    for seed in range(20):
        assert "abc" in rows(seated("de fg", "abch", wishes).settled(seed))


def test_G13_among_those_without_a_group_together_lists_hold_as_at_the_start() -> None:
    for seed in range(20):
        assert rows(seated("ab cd", "efgh", Wishes(together=pairs("ef"))).settled(seed)) == {"ef", "gh"}
    star = Wishes(apart=pairs("fg", "fh", "gh"), together=pairs("eg"))
    for seed in range(20):
        assert {"eg"} < rows(seated("ab cd", "efgh", star).settled(seed))


@pytest.mark.parametrize("by", STRATEGIES)
@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize("count", [0, 1, 2, 3, 30, 300])
def test_with_nobody_standing_groups_are_those_of_the_start(count: int, size: int, by: Strategy) -> None:
    dice = random.Random(f"{count} {size} {by}")
    people = a_class(count, dice, choices=False)
    wishes = Wishes(by, frozenset(frozenset(pair) for pair in combinations(students(min(count, 5)), 2)))
    started, settled = match(people, wishes, size, 5), settle(((), ()), people, wishes, size, 5)
    assert (settled.formed, settled.alone) == (started.groups, started.alone)
    assert settled.reasons == started.reasons
    assert settled.joined == (None,) * len(started.groups)
    assert settled.closed == frozenset()


@pytest.mark.parametrize("by", STRATEGIES)
@pytest.mark.parametrize("count", [30, 300])
def test_in_a_big_class_everybody_finds_somebody_and_nobody_else_is_moved(count: int, by: Strategy) -> None:
    """All but three pairs have lost somebody; one who was left behind may only come to the last of these."""
    dice = random.Random(count)
    people = a_class(count, dice, choices=False)
    standing: list[Row] = [(f"s{number}",) for number in range(count - 6)]
    standing += [(f"s{number}", f"s{number + 1}") for number in range(count - 6, count, 2)]
    apart = frozenset(frozenset(("s0", f"s{number}")) for number in range(1, count - 3))
    settled = settle(standing, people, Wishes(by, apart), 2, 1)
    assert settled.alone == ()
    assert [place for place in settled.joined if place is not None] == [count - 4]
    assert settled.closed == {*range(count - 6), count - 4}
