"""Fragments of views, kept while what they were made from is the same object."""

from collections.abc import Callable, Hashable
from typing import Any, TypeVar

Made = TypeVar("Made")
Item = TypeVar("Item")
Row = TypeVar("Row")


class Cache:
    """One per loaded room. Not part of the room: throwing it away changes nothing but the cost."""

    def __init__(self) -> None:
        self._kept: dict[Hashable, tuple[tuple[Any, ...], Any]] = {}

    def part(self, key: Hashable, sources: tuple[Any, ...], make: Callable[[], Made]) -> Made:
        """What `make` gives for these sources. While they are equal, the very same object; also when a new one turns
        out equal to the old."""
        kept = self._kept.get(key)
        # Compared item by item, by identity first: what did not change is the same object in the next room.
        if kept is not None and kept[0] == sources:
            made: Made = kept[1]
            return made
        fresh = make()
        if kept is not None and kept[1] == fresh:
            fresh = kept[1]
        self._kept[key] = (sources, fresh)
        return fresh

    def each(
        self, key: Hashable, rows: dict[str, Row], sources: tuple[Any, ...], make: Callable[[Row], Made]
    ) -> dict[str, Made]:
        """What `make` gives for each row, by the same ids: made anew for rows that are not what they were, and for all
        when the sources are not."""
        kept: tuple[Any, dict[str, Made]] = self._kept.get(key, (({}, None), {}))
        (rows_before, sources_before), before = kept
        if rows_before is rows and sources_before == sources:
            return before
        old = rows_before if sources_before == sources else {}
        made = {id: before[id] if old.get(id) is row else make(row) for id, row in rows.items()}
        if made == before:
            made = before
        self._kept[key] = ((rows, sources), made)
        return made

    def grown(
        self,
        key: Hashable,
        items: tuple[Item, ...],
        none: Made,
        more: Callable[[Made, tuple[Item, ...], int], Made],
    ) -> Made:
        """What items come to of which there are ever more. `more(made, new, place)` goes on from what those before
        `place` came to: from `none`, if any of them is not what it was."""
        kept = self._kept.get(key, ((), none))
        before: tuple[Any, ...] = kept[0]
        made: Made = kept[1]
        if before is items:
            return made
        # Tuples are compared by identity first, item by item.
        if items[: len(before)] != before:
            before, made = (), none
        fresh = more(made, items[len(before) :], len(before))
        self._kept[key] = (items, fresh)
        return fresh
