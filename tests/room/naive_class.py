"""What a class file says of those who have a seat, once more and as plainly as can be; see naive.py."""

from itertools import combinations, product
from typing import Any

from server.protocol.class_file import ClassFile

Pair = frozenset[str]
Row = frozenset[str]


def plain(name: str) -> str:
    """The planted names have no accents: capitals and spaces are all in which they are typed otherwise."""
    return "".join(name.casefold().split())


class NaiveClass:
    def __init__(self) -> None:
        self.file = ClassFile("elbow-room-class")
        self.students: dict[str, dict[str, Any]] = {}

    def called(self, name: str) -> list[str]:
        """All seats of that name."""
        return [
            id
            for id, student in self.students.items()
            if not (student["gone"] or student["waits"]) and plain(student["name"]) == plain(name)
        ]

    def apart(self) -> set[Pair]:
        """Every two seats that the teacher holds apart."""
        return {
            frozenset(seats)
            for few in self.file.apart
            for one, other in combinations(few, 2)
            if plain(one) != plain(other)
            for seats in product(self.called(one), self.called(other))
        }

    def at_odds(self, row: Row, but: list[Row]) -> bool:
        """Whether two in this row are held apart who are not together in one of the others."""
        return any(pair <= row and not any(pair <= excused for excused in but) for pair in self.apart())

    def missing(self) -> list[str]:
        """Names on a list that no seat has."""
        lists = (*self.file.apart, *self.file.together)
        return [name for few in lists for name in few if not self.called(name)]

    def shared(self) -> set[str]:
        """Names on a list that several seats have, plainly."""
        lists = (*self.file.apart, *self.file.together)
        return {plain(name) for few in lists for name in few if len(self.called(name)) > 1}

    def contradictions(self) -> set[Pair]:
        """Two plain names on an apart list and on a together list."""
        apart = {
            frozenset({plain(one), plain(other)})
            for few in self.file.apart
            for one, other in combinations(few, 2)
        }
        return {
            pair
            for few in self.file.together
            for one, other in combinations(few, 2)
            if (pair := frozenset({plain(one), plain(other)})) in apart
        }
