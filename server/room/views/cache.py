"""Fragments of views, kept while what they were made from is the same object."""

from collections.abc import Callable, Hashable
from typing import Any, TypeVar

Made = TypeVar("Made")
_VALUES = (str, int, bool, type(None))


class Cache:
    """One per loaded room. Not part of the room: throwing it away changes nothing but the cost."""

    def __init__(self) -> None:
        self._kept: dict[Hashable, tuple[tuple[Any, ...], Any]] = {}

    def part(self, key: Hashable, sources: tuple[Any, ...], make: Callable[[], Made]) -> Made:
        """What `make` gives for these sources. While each source is the same, the very same object; also when a new
        one turns out equal to the old."""
        kept = self._kept.get(key)
        if kept is not None:
            before: tuple[Any, ...] = kept[0]
            made: Made = kept[1]
            if len(before) == len(sources) and all(map(_same, before, sources)):
                return made
        fresh = make()
        if kept is not None and kept[1] == fresh:
            fresh = kept[1]
        self._kept[key] = (sources, fresh)
        return fresh


def _same(one: Any, other: Any) -> bool:
    return one is other or (isinstance(one, _VALUES) and one == other)
