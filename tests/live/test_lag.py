"""The loop's lag is what a message would have had to wait, whenever it had come."""

import pytest

from server.live.lag import LOOK_S, MOST_S, Lag
from server.live.measures import Measures
from tests.support.clock import HandClock

BUSY_FROM_S = 0.02


@pytest.fixture
def clock() -> HandClock:
    return HandClock()


@pytest.fixture
def measures(clock: HandClock) -> Measures:
    measures = Measures()
    Lag(clock, measures).start()
    return measures


def busy(clock: HandClock, seconds: float) -> None:
    """The loop does something that takes so long, and nothing else meanwhile."""
    clock.later(BUSY_FROM_S, lambda: clock._pass(round(seconds * 1000)))
    clock.turn(BUSY_FROM_S + seconds)


def looks(measures: Measures) -> int:
    return sum(measures.loop_lag_s.counts)


def test_a_loop_that_has_nothing_to_do_has_no_lag(clock: HandClock, measures: Measures) -> None:
    clock.turn(60)
    assert measures.loop_lag_s.counts[0] == looks(measures) == round(60 / LOOK_S)


def test_a_loop_that_is_held_up_was_late_for_each_look_that_fell_out(
    clock: HandClock, measures: Measures
) -> None:
    busy(clock, 4 * LOOK_S)
    # Whoever had come at one of these would have waited until the end.
    waits_s = [4 * LOOK_S + BUSY_FROM_S - at * LOOK_S for at in range(1, 5)]
    assert looks(measures) == len(waits_s)
    assert measures.loop_lag_s.sum == pytest.approx(sum(waits_s))
    clock.turn(2 * LOOK_S)
    assert measures.loop_lag_s.sum == pytest.approx(sum(waits_s)), "and was none afterwards"


def test_a_machine_that_slept_counts_as_one_minute_at_most(clock: HandClock, measures: Measures) -> None:
    busy(clock, 24 * 3600)
    assert looks(measures) <= MOST_S / LOOK_S + 1


def test_nobody_looks_any_more_after_the_end(clock: HandClock) -> None:
    measures = Measures()
    watch = Lag(clock, measures)
    watch.start()
    watch.close()
    clock.turn(2 * LOOK_S)
    assert looks(measures) == 0
