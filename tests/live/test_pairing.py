"""The numbers that phones show to become consoles: nobody gets another's, and nobody keeps the others from one."""

from itertools import chain, count, repeat

import pytest

from server.live.chance import SystemChance
from server.live.pairing import MOST_FROM_ONE, MOST_WAITING, WAITS_S, Pairing
from server.room.refused import Refused
from tests.support.clock import HandClock


class Loaded(SystemChance):
    """Dice that give the same number a few times, then others."""

    def __init__(self) -> None:
        self._numbers = chain(repeat(482_913, 3), count(1))

    def seed(self) -> int:
        return next(self._numbers)


def test_nobody_is_given_the_number_that_another_phone_shows() -> None:
    pairing = Pairing(HandClock(), Loaded())
    assert pairing.number("KTWFNX", "phone of the teacher", "here") == "482913"
    assert pairing.number("KTWFNX", "phone of a student", "there") == "000001"
    assert pairing.take("KTWFNX", "482913") == "phone of the teacher"


def test_one_address_gets_a_few_numbers_and_takes_none_from_others() -> None:
    clock = HandClock()
    pairing = Pairing(clock, SystemChance())
    first = pairing.number("KTWFNX", "phone of the teacher", "here")
    for phone in range(MOST_FROM_ONE):
        pairing.number("KTWFNX", f"phone {phone}", "there")
    with pytest.raises(Refused, match="as much as fits"):
        pairing.number("KTWFNX", "one more", "there")
    assert pairing.number("KTWFNX", "phone of the teacher", "here") == first
    clock.turn(WAITS_S + 1)
    pairing.number("KTWFNX", "one more", "there")


def test_a_number_stays_however_many_others_ask() -> None:
    pairing = Pairing(HandClock(), SystemChance())
    first = pairing.number("KTWFNX", "phone of the teacher", "here")
    for phone in range(1, MOST_WAITING):
        pairing.number("KTWFNX", f"phone {phone}", f"address {phone}")
    with pytest.raises(Refused, match="as much as fits"):
        pairing.number("KTWFNX", "one more", "one more")
    assert pairing.take("KTWFNX", first) == "phone of the teacher"
