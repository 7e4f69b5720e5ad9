"""Python's search for garbage keeps out of the way, and what it would have found is found later."""

import gc
import weakref
from collections.abc import Iterator

import pytest

from server.live import garbage


class Ring:
    """Garbage as soon as nobody holds it, and no count of references says so."""

    def __init__(self) -> None:
        self.itself = self


@pytest.fixture(autouse=True)
def _out_of_the_way() -> Iterator[None]:
    with garbage.out_of_the_way():
        yield


def test_what_is_new_is_freed_by_the_next_search() -> None:
    ring = weakref.ref(Ring())
    garbage.search_new()
    assert ring() is None


def test_what_a_search_has_passed_is_put_aside_until_all_is_searched() -> None:
    old = Ring()
    garbage.search_new()
    ring = weakref.ref(old)
    del old
    garbage.search_new()
    assert ring() is not None
    garbage.search_all()
    assert ring() is None


def test_many_new_objects_are_searched_though_no_room_takes_its_turn() -> None:
    first = weakref.ref(Ring())
    rings = [Ring() for _ in range(garbage.NEW)]
    assert first() is None
    assert len(rings) == garbage.NEW


def test_afterwards_python_does_as_before() -> None:
    with garbage.out_of_the_way():
        assert gc.get_freeze_count()
    assert not gc.get_freeze_count()
