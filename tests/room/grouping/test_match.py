"""What holds for every class, strategy and size when a phase starts: rules G1, G3 and G9, and the teacher's lists."""

import random
from itertools import combinations
from typing import get_args

import pytest

from server.protocol.plan import Strategy
from server.room.grouping.blocks import shape
from server.room.grouping.match import match
from server.room.grouping.people import Few, Matched, Person, Wishes
from tests.room.grouping.test_against_everything import a_class

STRATEGIES = get_args(Strategy)
SIZES = (2, 3, 4)
CLASSES = (0, 1, 2, 3, 4, 5, 29, 30, 151, 300)
"""Above EXACT, a class is cut into blocks."""


def pairs(*texts: str) -> frozenset[Few]:
    """`ab` is Ann and Ben."""
    return frozenset(map(frozenset, texts))


def people(ids: str) -> list[Person]:
    return [Person(id) for id in ids]


def rows(matched: Matched) -> set[str]:
    return {"".join(sorted(group)) for group in matched.groups}


def reasons(matched: Matched) -> dict[str, tuple[str, ...]]:
    return {"".join(group): why for group, why in zip(matched.groups, matched.reasons, strict=True)}


def some_pairs(present: list[Person], count: int, dice: random.Random) -> frozenset[Few]:
    ids = [person.id for person in present]
    return frozenset(frozenset(dice.sample(ids, 2)) for _ in range(count * (len(ids) > 1)))


@pytest.mark.parametrize("count", CLASSES)
@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize("by", STRATEGIES)
def test_everybody_is_in_one_group_and_groups_have_the_size_asked_for(
    by: Strategy, size: int, count: int
) -> None:
    present = a_class(count, random.Random(count), choices=count % 2 == 0)
    matched = match(present, Wishes(by), size, 1)
    assert sorted(id for group in matched.groups for id in group) == sorted(person.id for person in present)
    assert sorted(map(len, matched.groups)) == shape(count, size)
    assert matched.alone == ()
    assert len(matched.reasons) == len(matched.groups)


@pytest.mark.parametrize("count", CLASSES)
@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize("load", [1, 4])
def test_nobody_is_ever_with_somebody_held_apart_and_nobody_is_alone_without_need(
    count: int, size: int, load: int
) -> None:
    dice = random.Random(count)
    present = a_class(count, dice, choices=True)
    apart = some_pairs(present, count * load, dice)
    together = some_pairs(present, count // 4, dice)
    matched = match(present, Wishes("different_answers", apart, together), size, 1)
    assert sorted(id for group in matched.groups for id in group) == sorted(person.id for person in present)
    assert not any(frozenset(pair) in apart for group in matched.groups for pair in combinations(group, 2))
    assert matched.alone == tuple(group[0] for group in matched.groups if len(group) == 1 and count > 1)
    assert count < 29 or matched.alone == ()


def test_apart_goes_before_together() -> None:
    matched = match(people("abcd"), Wishes("fresh", pairs("ab"), pairs("ab")), 2, 1)
    assert "ab" not in rows(matched)


def test_group_size_gives_way_before_anybody_is_alone() -> None:
    two_camps = pairs(*(one + other for one in "abc" for other in "xyz"))
    matched = match(people("abcxyz"), Wishes(apart=two_camps), 2, 1)
    assert rows(matched) == {"abc", "xyz"}
    assert set(matched.reasons) == {("kept_apart", "not_together_before")}


@pytest.mark.parametrize("size", SIZES)
def test_who_is_held_apart_from_everybody_works_alone_and_the_teacher_is_told(size: int) -> None:
    matched = match(people("abcde"), Wishes(apart=pairs("ae", "be", "ce", "de")), size, 1)
    assert matched.alone == ("e",)
    assert reasons(matched)["e"] == ("kept_apart",)
    assert not any(len(group) == 1 for group in matched.groups if group != ("e",))


def test_a_class_of_one_is_alone_for_no_reason() -> None:
    assert match(people("a"), Wishes(), 2, 1) == Matched((("a",),), ((),), ())


@pytest.mark.parametrize("count", [30, 29, 300])
@pytest.mark.parametrize("size", SIZES)
def test_two_on_a_together_list_are_together(count: int, size: int) -> None:
    present = a_class(count, random.Random(1), choices=True)
    ids = [person.id for person in present]
    together = frozenset(frozenset(ids[start : start + 2]) for start in range(0, count // 5, 2))
    matched = match(present, Wishes("different_answers", together=together), size, 1)
    assert all(any(few <= set(group) for group in matched.groups) for few in together)


@pytest.mark.parametrize("count", [29, 151])
@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize("by", STRATEGIES)
def test_the_same_seed_gives_the_same_groups_in_whatever_order_people_come(
    by: Strategy, size: int, count: int
) -> None:
    dice = random.Random(3)
    present = a_class(count, dice, choices=False)
    wishes = Wishes(by, some_pairs(present, 9, dice), some_pairs(present, 9, dice))
    once = match(present, wishes, size, 7)
    assert match(dice.sample(present, count), wishes, size, 7) == once
    if by in ("random", "fresh"):  # elsewhere one grouping may be better than all others
        assert match(present, wishes, size, 8).groups != once.groups


def test_chance_gives_every_pairing_its_turn() -> None:
    found = [frozenset(rows(match(people("abcdef"), Wishes("random"), 2, seed))) for seed in range(600)]
    times = [found.count(pairing) for pairing in set(found)]
    assert len(times) == 15
    assert min(times) > 15  # 40 each, were there no chance in it


@pytest.mark.parametrize("seed", range(60))
def test_in_fifteen_rounds_of_thirty_by_fresh_no_pair_repeats(seed: int) -> None:
    """Whatever the rounds before were: after 14 of them, each of the 30 still has 15 to meet, and a graph where
    everybody has half of all others as neighbours has a perfect matching (Dirac). The cheapest is such a one."""
    met: dict[Few, int] = {}
    present = people("abcdefghijklmnopqrstuvwxyzABCD")
    for round_number in range(15):
        for group in match(present, Wishes("fresh", met=met), 2, seed * 100 + round_number).groups:
            assert frozenset(group) not in met
            met[frozenset(group)] = 1


def test_fresh_breaks_ties_of_every_other_strategy() -> None:
    present = [Person(id, choice=choice) for id, choice in zip("abcdef", "xxxyyy", strict=True)]
    met: dict[Few, int] = {}
    for round_number in range(3):
        matched = match(present, Wishes("different_answers", met=met), 2, round_number)
        assert set(matched.reasons) == {("different_answers", "not_together_before")}
        met.update({frozenset(group): 1 for group in matched.groups})
    assert len(met) == 9


def test_a_reason_is_given_only_where_it_is_true() -> None:
    present = [Person(id, choice=choice) for id, choice in zip("abcde", "xxxxy", strict=True)]
    wishes = Wishes("different_answers", together=pairs("ab"), met=dict.fromkeys(pairs("ab", "ce", "de"), 1))
    why = reasons(match(present, wishes, 2, 1))
    for group, said in why.items():
        assert ("different_answers" in said) == ("e" in group)
        assert ("held_together" in said) == ({"a", "b"} <= set(group))
        assert ("odd_number" in said) == (len(group) == 3)
        assert ("together_before" in said) != ("not_together_before" in said)


def test_while_talking_aloud_the_same_place_goes_before_the_strategy() -> None:
    present = [Person("a", choice="x"), Person("b", choice="x"), Person("c", choice="y", remote=True)]
    present.append(Person("d", choice="y", remote=True))
    assert rows(match(present, Wishes("different_answers", place_first=True), 2, 1)) == {"ab", "cd"}
    assert rows(match(present, Wishes("different_answers"), 2, 1)) != {"ab", "cd"}


def test_students_whom_the_lists_name_and_who_are_not_here_change_nothing() -> None:
    gone = pairs("az", "zy")
    assert match(people("abcd"), Wishes("fresh", gone, gone, dict.fromkeys(gone, 5)), 2, 1) == match(
        people("abcd"), Wishes(), 2, 1
    )
