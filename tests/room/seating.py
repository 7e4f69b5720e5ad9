"""The best there is, by trying everything: for classes that are small enough."""

from collections.abc import Iterator, Sequence

from tests.room.naive_class import Pair, Row


def quarrels(one: Row, other: Row, apart: set[Pair]) -> bool:
    """Whether somebody of one row is held apart from somebody of the other."""
    return any(frozenset({mine, yours}) in apart for mine in one for yours in other)


def seatings(whole: Sequence[Row], single: Sequence[str], apart: set[Pair]) -> Iterator[list[list[Row]]]:
    """Every way to find places for the single ones: with a whole group, with each other, or alone. Each place is given
    as the rows and singles that it is made of."""

    def place(rest: Sequence[str], places: list[list[Row]]) -> Iterator[list[list[Row]]]:
        if not rest:
            yield [list(parts) for parts in places]
            return
        who = frozenset({rest[0]})
        for parts in places:
            if not any(quarrels(who, part, apart) for part in parts):
                parts.append(who)
                yield from place(rest[1:], places)
                parts.pop()
        places.append([who])
        yield from place(rest[1:], places)
        places.pop()

    return place(single, [[row] for row in whole])


def price(places: list[list[Row]], stay: set[Row]) -> tuple[int, int]:
    """How many are alone, and how many of `stay` are moved."""
    alone = sum(len(parts) == 1 and len(parts[0]) == 1 for parts in places)
    moved = sum(
        len(part) for parts in places if len(parts) > 1 for part in parts if part in stay and len(part) > 1
    )
    return alone, moved


def least(whole: Sequence[Row], single: Sequence[str], apart: set[Pair]) -> tuple[int, int]:
    """Nobody alone who could be with somebody, then as few moved as can be."""
    best = (len(single), sum(map(len, whole)))
    for places in seatings(whole, single, apart):
        best = min(best, price(places, set(whole)))
        if best == (0, 0):
            break
    return best


def fits(people: Sequence[str], sizes: Sequence[int], apart: set[Pair]) -> bool:
    """Whether they can sit in groups of just these sizes without anybody beside somebody held apart."""

    def place(rest: Sequence[str], groups: list[tuple[int, Row]]) -> bool:
        if not rest:
            return True
        who, tried = frozenset({rest[0]}), set[tuple[int, Row]]()
        for at, (free, row) in enumerate(groups):
            if free and (free, row) not in tried and not quarrels(who, row, apart):
                tried.add((free, row))
                if place(rest[1:], [*groups[:at], (free - 1, row | who), *groups[at + 1 :]]):
                    return True
        return False

    return place(people, [(size, frozenset()) for size in sizes])
