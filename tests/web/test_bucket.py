"""How fast one socket may send."""

from server.web.bucket import Bucket
from tests.support.clock import HandClock


def test_forty_at_once_and_then_ten_a_second() -> None:
    clock = HandClock()
    bucket = Bucket(clock)
    assert [bucket.take() for _ in range(41)] == [True] * 40 + [False]
    clock.turn(1)
    assert [bucket.take() for _ in range(10)] == [True] * 9 + [False], "the one too many was charged"


def test_a_rest_fills_it_again_but_not_over_the_brim() -> None:
    clock = HandClock()
    bucket = Bucket(clock)
    for _ in range(40):
        bucket.take()
    clock.turn(3600)
    assert sum(bucket.take() for _ in range(100)) == 40


def test_only_a_long_flood_runs_into_debt() -> None:
    clock = HandClock()
    bucket = Bucket(clock)
    for _ in range(100):
        bucket.take()
    assert not bucket.flooded
    for _ in range(200):
        bucket.take()
    assert bucket.flooded
