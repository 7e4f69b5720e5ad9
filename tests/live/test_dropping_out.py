"""Many fall silent at once: it is the network, and nobody is told gone until most of them are back."""

from random import Random

import pytest

from tests.live.watched import GRACE_S, Watched


def test_P3_twenty_of_thirty_drop_in_one_second_and_come_back_in_another_order_and_nobody_was_gone() -> None:
    watched = Watched(30)
    dropped = watched.names[:20]
    watched.drop(dropped, within_s=1)
    assert watched.suspended()
    watched.clock.turn(300)
    Random(3).shuffle(dropped)
    for name in dropped:
        watched.arrive([name])
        watched.clock.turn(1)
    assert not watched.suspended()
    watched.clock.turn(1_000)
    assert watched.gone == []


def test_P3_when_fewer_than_a_third_are_missing_they_have_a_fresh_grace_and_go_together() -> None:
    watched = Watched(30)
    watched.drop(watched.names[:20], within_s=1)
    watched.clock.turn(99)
    watched.arrive(watched.names[:10])
    watched.clock.turn(10)
    assert watched.suspended(), "ten of thirty are a third"
    watched.arrive(watched.names[10:11])
    assert not watched.suspended()
    watched.clock.turn(29.9)
    assert watched.gone == []
    watched.clock.turn(0.1)
    assert watched.gone == [(140.0, tuple(watched.names[11:20]))]


@pytest.mark.parametrize(
    ("size", "dropped", "suspends"),
    [
        (1, 1, False),
        (2, 2, False),
        (3, 2, False),
        (3, 3, True),
        (8, 2, False),
        (8, 3, True),
        (9, 3, False),
        (9, 4, True),
        (30, 10, False),
        (30, 11, True),
    ],
)
def test_P3_more_than_a_third_and_at_least_three(size: int, dropped: int, suspends: bool) -> None:
    watched = Watched(size)
    watched.drop(watched.names[:dropped])
    assert watched.suspended() == suspends
    watched.clock.turn(30)
    assert len(watched.everybody_gone()) == (0 if suspends else dropped)


@pytest.mark.parametrize(("within_s", "suspends"), [(10.9, True), (14, False)])
def test_P3_within_ten_seconds(within_s: float, suspends: bool) -> None:
    """The eleventh of eleven drops after ten elevenths of the time; ten of thirty-one would be too few."""
    watched = Watched(31)
    watched.drop(watched.names[:11], within_s)
    assert watched.suspended() == suspends


def test_P3_who_stutters_counts_once_and_who_is_back_does_not_count() -> None:
    watched = Watched(30)
    for _ in range(11):
        watched.drop(["s0"])
        watched.arrive(["s0"])
    for name in watched.names[:20]:
        watched.drop([name])
        watched.arrive([name])
    watched.drop(["s0"])
    assert not watched.suspended()


def test_P3_a_class_that_takes_its_seats_and_is_slow_to_connect_has_not_dropped_out() -> None:
    watched = Watched(3)
    watched.presence.expect(f"late{number}" for number in range(20))
    watched.drop(["s0"])
    assert not watched.suspended()
    watched.drop(["s1", "s2"])
    assert watched.suspended(), "three of the three who were here"


def test_P3_more_who_drop_while_it_lasts_are_waited_for_as_well() -> None:
    watched = Watched(30)
    watched.drop(watched.names[:20])
    watched.clock.turn(60)
    watched.drop(watched.names[20:24])
    watched.arrive(watched.names[20:24])
    assert watched.suspended()
    watched.drop(watched.names[20:24])
    watched.arrive(watched.names[:14])
    assert watched.suspended(), "ten of thirty are missing"


def test_P3_who_was_silent_before_is_not_told_gone_either() -> None:
    watched = Watched(30)
    watched.drop(["s29"])
    watched.clock.turn(25)
    watched.drop(watched.names[:20], within_s=1)
    watched.clock.turn(100)
    assert watched.gone == []


def test_P3_the_machine_waits_for_ever_unless_the_teacher_goes_on_without_them() -> None:
    watched = Watched(30)
    watched.drop(watched.names[:20])
    watched.clock.turn(10_000)
    assert watched.suspended()
    watched.presence.excuse(watched.names[:10])
    assert watched.suspended()
    watched.presence.excuse(watched.names[10:12])
    assert not watched.suspended()
    watched.clock.turn(30)
    assert watched.everybody_gone() == set(watched.names[12:20])


def test_P3_after_going_on_without_some_the_rest_have_not_dropped_out_once_more() -> None:
    watched = Watched(30)
    watched.drop(watched.names[:20])
    watched.presence.excuse(watched.names[:11])
    watched.drop(["s20"])
    assert not watched.suspended(), "ten of nineteen, but only one of them just now"


def test_P3_it_can_happen_again() -> None:
    watched = Watched(30)
    for _ in range(3):
        watched.drop(watched.names[:20])
        assert watched.suspended()
        watched.clock.turn(60)
        watched.arrive(watched.names[:20])
        assert not watched.suspended()
    assert watched.gone == []


def test_P3_who_joins_meanwhile_does_not_make_up_for_those_who_are_missing() -> None:
    watched = Watched(9)
    watched.drop(watched.names[:4])
    others = [f"other{number}" for number in range(20)]
    watched.presence.expect(others)
    watched.arrive(others)
    assert watched.suspended()
    watched.arrive(watched.names[:1])
    assert watched.suspended()
    watched.arrive(watched.names[1:2])
    assert not watched.suspended()


def test_P3_after_a_restart_one_alone_who_is_missing_holds_nobody_up() -> None:
    watched = Watched()
    watched.presence.expect(["s0"])
    watched.presence.suspend()
    assert not watched.suspended()
    watched.clock.turn(30)
    assert watched.everybody_gone() == {"s0"}


@pytest.mark.parametrize(("size", "back"), [(2, 1), (3, 2), (4, 3), (9, 7), (30, 21)])
def test_P3_after_a_restart_all_who_were_here_are_waited_for(size: int, back: int) -> None:
    watched = Watched()
    names = [f"s{number}" for number in range(size)]
    watched.presence.expect(names)
    watched.presence.suspend()
    watched.clock.turn(500)
    watched.arrive(names[: back - 1])
    assert watched.suspended()
    watched.arrive(names[back - 1 : back])
    assert not watched.suspended()
    watched.clock.turn(29.9)
    assert watched.gone == []
    watched.clock.turn(0.1)
    assert watched.everybody_gone() == set(names[back:])
    assert len(watched.gone) <= 1


def test_P3_a_restart_of_an_empty_room_suspends_nothing() -> None:
    watched = Watched()
    watched.presence.suspend()
    assert not watched.suspended()


def test_P3_a_grace_that_begins_to_run_meanwhile_ends_nobody() -> None:
    watched = Watched(30, grace_s=None)
    watched.drop(watched.names[:20])
    watched.presence.be_patient(GRACE_S)
    watched.clock.turn(1_000)
    assert watched.gone == []
    assert watched.suspended()
