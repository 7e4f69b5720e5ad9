"""What is remembered of whoever asks, by the address they ask from."""

from collections.abc import Callable
from typing import Generic, TypeVar

MOST_ADDRESSES = 10_000

Kept = TypeVar("Kept")


class ByAddress(Generic[Kept]):
    """`make` begins with an address that is new. In memory only; who has not asked for longest is forgotten first."""

    def __init__(self, make: Callable[[], Kept]) -> None:
        self._make = make
        self._asked: dict[str, Kept] = {}

    def of(self, address: str) -> Kept:
        kept = self._asked.pop(address, None) or self._make()
        self._asked[address] = kept
        while len(self._asked) > MOST_ADDRESSES:
            del self._asked[next(iter(self._asked))]
        return kept
