"""From the names in a teacher's class file to the seats of a room: who is held apart, together, and who met before.

A class file knows names, a room knows seats, and a child may type the name in its own way. Whatever does not fit is
told, before anybody is paired.
"""

import unicodedata
from collections.abc import Iterable, Mapping
from itertools import combinations

from server.protocol.frozen import Frozen
from server.room.grouping.people import Few
from server.room.ids import StudentId

Names = tuple[str, ...]


class ClassLists(Frozen, frozen=True):
    """As the teacher wrote them: two names or more in each."""

    apart: tuple[Names, ...] = ()
    together: tuple[Names, ...] = ()
    met: Mapping[Names, int] = {}


class SeatedLists(Frozen, frozen=True):
    """For this room."""

    apart: frozenset[Few]
    together: frozenset[Few]
    met: dict[Few, int]
    missing: Names
    """Names of the apart and together lists that no seat has."""
    shared: Names
    """Names that several seats have: all of them are held apart, none is held together."""
    contradictions: tuple[Names, ...]
    """Two names on an apart and on a together list: apart goes before."""


def seated(lists: ClassLists, seats: Mapping[StudentId, str]) -> SeatedLists:
    """`seats`: the name that each student goes by."""
    who: dict[str, list[StudentId]] = {}
    for student, name in seats.items():
        who.setdefault(same_name(name), []).append(student)
    listed = _once(name for few in (*lists.apart, *lists.together) for name in few)
    alone = {name: students for name, students in who.items() if len(students) == 1}
    forbidden = {pair for few in lists.apart for pair in _pairs(few)}
    return SeatedLists(
        frozenset(pair for few in lists.apart for pair in _held_apart(few, who)),
        frozenset(few for names in lists.together if len(few := _students(names, alone)) > 1),
        {few: count for names, count in lists.met.items() if len(few := _students(names, alone)) > 1},
        tuple(name for name in listed if same_name(name) not in who),
        tuple(name for name in listed if len(who.get(same_name(name), ())) > 1),
        tuple(
            (one, other)
            for few in lists.together
            for one, other in combinations(few, 2)
            if frozenset((same_name(one), same_name(other))) in forbidden
        ),
    )


def same_name(name: str) -> str:
    """The same for all ways to type a name: capitals, accents and spaces do not count."""
    plain = unicodedata.normalize("NFKD", name).casefold()
    return "".join(letter for letter in plain if not (unicodedata.combining(letter) or letter.isspace()))


def _once(names: Iterable[str]) -> Names:
    return tuple({same_name(name): name for name in names}.values())


def _pairs(names: Names) -> set[frozenset[str]]:
    return {frozenset(pair) for pair in combinations(map(same_name, names), 2)}


def _students(names: Names, who: Mapping[str, list[StudentId]]) -> Few:
    return frozenset(student for name in names for student in who.get(same_name(name), ()))


def _held_apart(names: Names, who: Mapping[str, list[StudentId]]) -> set[Few]:
    """Every seat of one name from every seat of another, but two seats of one name not from each other."""
    return {
        frozenset((mine, yours))
        for one, other in combinations(dict.fromkeys(map(same_name, names)), 2)
        for mine in who.get(one, ())
        for yours in who.get(other, ())
    }
