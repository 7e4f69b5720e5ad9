"""Silence, by a clock that the test turns: when it shows, and when somebody is told gone."""

import pytest

from server.live.presence import Presence
from tests.live.watched import GRACE_S, Watched


def test_P1_silence_shows_after_five_seconds_and_ends_with_the_grace_to_the_moment() -> None:
    watched = Watched(6)
    watched.drop(["s0"])
    watched.clock.turn(4.99)
    assert watched.presence.reconnecting == set()
    watched.clock.turn(0.01)
    assert watched.presence.reconnecting == {"s0"}
    watched.clock.turn(24.99)
    assert watched.gone == []
    watched.clock.turn(0.01)
    assert watched.gone == [(30.0, ("s0",))]
    assert watched.presence.reconnecting == set()
    watched.clock.turn(1_000)
    assert len(watched.gone) == 1


@pytest.mark.parametrize("grace_s", [10, 90])
def test_P1_the_grace_is_what_the_room_says(grace_s: int) -> None:
    watched = Watched(6, grace_s)
    watched.drop(["s0"])
    watched.clock.turn(1_000)
    assert watched.gone == [(grace_s, ("s0",))]


def test_P1_a_grace_made_longer_or_shorter_counts_from_the_beginning_of_the_silence() -> None:
    watched = Watched(6)
    watched.drop(["s0"])
    watched.clock.turn(20)
    watched.presence.be_patient(90)
    watched.clock.turn(60)
    assert watched.gone == []
    watched.presence.be_patient(10)
    assert watched.gone == [(80.0, ("s0",))]


def test_P1_who_comes_and_goes_has_the_whole_grace_each_time() -> None:
    watched = Watched(6)
    for _ in range(10):
        watched.drop(["s0"])
        watched.clock.turn(29)
        watched.arrive(["s0"])
        watched.clock.turn(1)
    assert watched.gone == []
    watched.drop(["s0"])
    watched.clock.turn(30)
    assert watched.everybody_gone() == {"s0"}


def test_P1_each_silence_has_a_clock_of_its_own() -> None:
    watched = Watched(6)
    watched.drop(["s0", "s1"], within_s=1)
    watched.clock.turn(4)
    assert watched.presence.reconnecting == {"s0"}
    watched.clock.turn(0.5)
    assert watched.presence.reconnecting == {"s0", "s1"}
    watched.clock.turn(100)
    assert watched.gone == [(30.0, ("s0",)), (30.5, ("s1",))]


def test_one_screen_of_several_is_enough() -> None:
    watched = Watched(2)
    watched.arrive(["s0"])
    watched.drop(["s0"])
    watched.clock.turn(100)
    assert watched.presence.here("s0")
    watched.drop(["s0"])
    watched.clock.turn(30)
    assert watched.everybody_gone() == {"s0"}


def test_a_seat_whose_screen_never_comes_is_waited_for_like_any_other() -> None:
    watched = Watched(2)
    watched.presence.expect(["s9"])
    watched.clock.turn(30)
    assert watched.everybody_gone() == {"s9"}


def test_who_is_excused_is_not_waited_for_and_is_again_when_expected_again() -> None:
    watched = Watched(6)
    watched.drop(["s0"])
    watched.clock.turn(29)
    watched.presence.excuse(["s0"])
    watched.clock.turn(100)
    assert watched.gone == []
    watched.presence.expect(["s0"])
    watched.clock.turn(29)
    assert watched.gone == []
    watched.clock.turn(1)
    assert watched.everybody_gone() == {"s0"}


def test_who_is_excused_may_drop() -> None:
    watched = Watched(6)
    watched.presence.excuse(["s0"])
    watched.drop(["s0"])
    watched.clock.turn(100)
    assert (watched.presence.reconnecting, watched.gone) == (frozenset(), [])


def test_expecting_somebody_twice_does_not_begin_the_silence_anew() -> None:
    watched = Watched(6)
    watched.drop(["s0"])
    watched.clock.turn(29)
    watched.presence.expect(["s0"])
    watched.clock.turn(1)
    assert watched.everybody_gone() == {"s0"}


def test_a_screen_that_stays_with_somebody_excused_counts_when_they_are_expected_again() -> None:
    watched = Watched(6)
    watched.presence.excuse(["s0"])
    watched.presence.expect(["s0"])
    watched.clock.turn(100)
    assert (watched.presence.reconnecting, watched.gone) == (frozenset(), [])


def test_P2_P4_where_silence_is_borne_nobody_is_told_gone_and_afterwards_all_have_a_fresh_grace() -> None:
    watched = Watched(30)
    watched.drop(["s0"])
    watched.clock.turn(25)
    watched.presence.be_patient(None)
    watched.drop(["s1"])
    watched.clock.turn(1_000)
    assert watched.presence.reconnecting == {"s0", "s1"}
    assert watched.gone == []
    watched.presence.be_patient(GRACE_S)
    watched.clock.turn(29.9)
    assert watched.gone == []
    watched.clock.turn(0.1)
    assert watched.gone == [(1055.0, ("s0", "s1"))]


def test_who_was_told_gone_is_lost_until_back_and_is_not_told_again() -> None:
    watched = Watched(6)
    told: list[tuple[str, ...]] = []
    presence = Presence(watched.clock, lambda: None, told.append)
    presence.be_patient(GRACE_S)
    presence.expect(["s0", "s1"])
    watched.clock.turn(100)
    assert told == [("s0", "s1")]
    assert presence.lost("s0")
    presence.arrived("s0")
    assert (presence.lost("s0"), presence.lost("s1")) == (False, True)
    assert len(told) == 1
    presence.be_patient(None)
    presence.be_patient(GRACE_S)
    assert not presence.lost("s1"), "a fresh grace"
    watched.clock.turn(30)
    assert told[1:] == [("s1",)]


def test_it_says_what_changed_once() -> None:
    watched = Watched(30)
    watched.drop(watched.names[:20])
    assert watched.changes == 1, "suspended"
    watched.clock.turn(4)
    assert watched.changes == 1
    watched.clock.turn(2)
    assert watched.changes == 2, "all of them reconnecting"
    watched.clock.turn(1_000)
    assert watched.changes == 2


def test_once_closed_it_is_silent() -> None:
    watched = Watched(6)
    watched.drop(["s0"])
    watched.presence.close()
    watched.clock.turn(1_000)
    assert (watched.changes, watched.gone) == (0, [])
