"""The teacher's class file and this room: from the file to the log, from the log to its lists, and back to a file."""

from collections import Counter
from collections.abc import Iterable, Iterator
from itertools import combinations

from server.protocol import limits
from server.protocol.class_file import ClassFile
from server.room.events.ways import ClassKept
from server.room.friendly import LANGUAGES, friendly_name
from server.room.grouping.lists import ClassLists, Names, SeatedLists, same_name, seated
from server.room.ids import PhaseId, StudentId
from server.room.state import Room
from server.room.student import Student
from server.room.words import words

Pair = frozenset[StudentId]


def kept(file: ClassFile, room: Room, at_ms: int) -> ClassKept:
    """The file as an event: each name stands in it once, so that it can be taken out of the log in one place.

    Meetings in this very room, which a file saved during the lesson has counted already, are left out: the room knows
    them.
    """
    names = tuple(dict.fromkeys((*file.names, *_named(file))))
    place = {name: number for number, name in enumerate(names)}
    before = Counter({_pair(one, other): times for one, other, times in file.met})
    if room.code in file.rooms:
        before -= _met_here(room, before)
    return ClassKept(
        at_ms=at_ms,
        label=file.label,
        names=names,
        listed=len(set(file.names)),
        apart=tuple(tuple(place[name] for name in row) for row in file.apart),
        together=tuple(tuple(place[name] for name in row) for row in file.together),
        met=tuple((place[one], place[other], times) for (one, other), times in before.items()),
        rooms=tuple(code for code in file.rooms if code != room.code),
    )


def _named(file: ClassFile) -> Iterator[str]:
    for row in (*file.apart, *file.together):
        yield from row
    for one, other, _ in file.met:
        yield from (one, other)


def class_lists(room: Room) -> SeatedLists:
    """The lists for the seats of this room; empty ones without a file."""
    seats = {student.id: words(student.name) for student in room.students.values() if student.inside}
    return seated(_lists(room.class_kept), seats)


def _lists(kept: ClassKept | None) -> ClassLists:
    if kept is None:
        return ClassLists()
    return ClassLists(
        apart=_rows(kept, kept.apart),
        together=_rows(kept, kept.together),
        met={_pair(*pair): times for one, other, times in kept.met for pair in _rows(kept, ((one, other),))},
    )


def _rows(kept: ClassKept, rows: Iterable[tuple[int, ...]]) -> tuple[Names, ...]:
    """Names that were taken out of the log are on no list."""
    named = (tuple(name for place in row if (name := words(kept.names[place]))) for row in rows)
    return tuple(row for row in named if len(row) > 1)


def _pair(one: str, other: str) -> Names:
    return (one, other) if one <= other else (other, one)


def times_together(room: Room) -> dict[Pair, int]:
    """In how many pair phases of this room any two were in a group together."""
    met: dict[Pair, set[PhaseId]] = {}
    for group in room.groups.values():
        for one, other in combinations(group.members, 2):
            met.setdefault(frozenset((one, other)), set()).add(group.phase)
    return {pair: len(phases) for pair, phases in met.items()}


def class_file(room: Room) -> ClassFile:
    """What the teacher takes home: the file with the names that were new, and who was together in this room, too."""
    file = room.class_kept or ClassKept(at_ms=0)
    lists = _lists(file)
    names = [name for name in map(words, file.names[: file.listed]) if name]
    known = set(map(same_name, names))
    names += [name for name in dict.fromkeys(_names(room).values()) if same_name(name) not in known]
    here = _met_here(room, lists.met)
    most = (Counter(dict(lists.met)) + here).most_common(limits.CLASS_MET)
    rooms = (*file.rooms, room.code) if here else file.rooms
    return ClassFile(
        kind="elbow-room-class",
        label=file.label,
        names=tuple(names[: limits.CLASS_NAMES]),
        apart=lists.apart,
        together=lists.together,
        met=tuple((one, other, min(times, limits.SEATS)) for (one, other), times in most),
        rooms=rooms[-limits.CLASS_ROOMS :],
    )


def _names(room: Room) -> dict[StudentId, str]:
    """Of those who belong to the class, as far as the room knows: not of whoever waits or was removed, and no names
    that the room gave, which are somebody else's in the next room."""
    students = [student for student in room.students.values() if not (student.waits or student.removed)]
    return {s.id: words(s.name) for s in students if words(s.name) and not _was_given(s)}


def _was_given(student: Student) -> bool:
    about = student.animal, student.colour, student.order
    return any(student.name == friendly_name(*about, language) for language in LANGUAGES)


def _met_here(room: Room, before: Iterable[Names]) -> Counter[Names]:
    """How often any two were together in this room, by name as `before` spells it; who shares a name with somebody else
    is nobody that could be counted."""
    here = _names(room)
    spelt = {same_name(name): name for pair in before for name in pair}
    seats = Counter(map(same_name, here.values()))
    met: Counter[Names] = Counter()
    for pair, times in times_together(room).items():
        one, other = (here.get(student, "") for student in pair)
        if seats[same_name(one)] == seats[same_name(other)] == 1:
            met[_pair(*(spelt.get(same_name(name), name) for name in (one, other)))] += times
    return met
