"""G14: the teacher is only told what is true of a group."""

from itertools import combinations

from hypothesis import given

from server.room.grouping.people import Wishes
from tests.room.grouping.seatings import SEEDS, Seating, pairs, seated, seatings


@given(seatings(), SEEDS)
def test_G14_a_reason_is_only_given_if_it_is_true(now: Seating, seed: int) -> None:
    settled = now.settled(seed)
    sizes = [len(row) for row in now.after(settled)]
    held = any(one in now.present and other in now.present for one, other in held_apart(now))
    for row, why in zip(settled.formed, settled.reasons, strict=True):
        sides = [frozenset(pair) for pair in combinations(row, 2)]
        met = [side for side in sides if any(side <= few for few in now.wishes.met)]
        known = [side for side in met if not any(side <= members for members in now.whole)]
        assert len(set(why)) == len(why)
        assert ("held_together" in why) == any(side <= few for side in sides for few in now.wishes.together)
        assert ("together_before" in why) == bool(known and now.wishes.by == "fresh")
        assert ("not_together_before" in why) == bool(sides and not met and now.wishes.by == "fresh")
        assert ("random" in why) == bool(sides and now.wishes.by == "random")
        odd = len(row) == max(sizes) == 3 and sizes.count(3) == 1 and sum(sizes) % 2 == 1
        assert ("odd_number" in why) == (odd and now.size == 2)
        assert "kept_apart" not in why or held
        assert ("kept_apart" in why) or row[0] not in settled.alone


def held_apart(now: Seating) -> list[tuple[str, str]]:
    return [(one, other) for few in now.wishes.apart for one, other in combinations(sorted(few), 2)]


def test_G14_a_second_trio_is_not_for_an_odd_number() -> None:
    assert seated("ab", "c").settled(1).reasons == (("odd_number", "not_together_before"),)
    assert seated("abc de", "f").settled(1).reasons == (("not_together_before",),)
    assert seated("abc", "def").settled(1).reasons == (("not_together_before",),)
    assert seated("ab", "c", size=3).settled(1).reasons == (("not_together_before",),)


def test_G14_trios_are_only_for_an_odd_number_if_lists_did_not_make_them() -> None:
    one_alone = Wishes(apart=pairs("ad", "bd", "cd"))
    assert seated("", "abcd", one_alone).settled(1).reasons == (
        ("kept_apart", "not_together_before"),
        ("kept_apart",),
    )
    camps = Wishes(
        apart=pairs(*(one + other for one in "abc" for other in "def"), *(one + "g" for one in "abcdef"))
    )
    settled = seated("", "abcdefg", camps).settled(1)
    assert settled.formed == (("a", "b", "c"), ("d", "e", "f"), ("g",))
    assert all(why[0] == "kept_apart" for why in settled.reasons)


def test_G14_who_comes_to_a_group_only_because_of_lists_is_told_apart() -> None:
    settled = seated("ab cd", "ef", Wishes(apart=pairs("ef"))).settled(1)
    assert settled.reasons == (("kept_apart", "not_together_before"),) * 2


def test_G14_that_partners_were_together_before_is_no_news_when_somebody_comes() -> None:
    met = Wishes(met=dict.fromkeys(pairs("ab"), 1))
    assert seated("ab", "c", met).settled(1).reasons == (("odd_number",),)
