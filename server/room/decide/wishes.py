"""What grouping is told of the class: who is there, and who should, or must not, be together."""

from collections import Counter, defaultdict
from collections.abc import Sequence
from itertools import combinations

from msgspec.structs import replace

from server.protocol.plan import Strategy
from server.room.class_lists import class_lists, times_together
from server.room.grouping.people import Few, Person, Wishes
from server.room.grouping.prices import MET_MOST
from server.room.ids import StudentId
from server.room.state import Room, Step
from server.room.student import Student
from server.room.words import words

SURE_STEP = 50
"""From one of the three answers to "how sure?" to the next, on grouping's scale."""
MEETING = 100
"""What one time together counts."""
Rows = Sequence[tuple[StudentId, ...]]


def people(room: Room, step: Step) -> tuple[Person, ...]:
    """Everybody present whom the machine may group."""
    think = room.think_before(step.id)
    return tuple(
        _person(student, think) for student in room.present() if not works_alone(room, student, step)
    )


def works_alone(room: Room, student: Student, step: Step) -> bool:
    """By the teacher's hand, in the groups of this phase."""
    group = room.groups.get(student.group or "")
    return group is not None and group.phase == step.id and group.solo


def _person(student: Student, think: Step | None) -> Person:
    thought = student.thoughts.get(think.id) if think is not None else None
    if thought is None:
        return Person(student.id, remote=student.remote)
    confidence = None if thought.sure is None else thought.sure * SURE_STEP
    return Person(student.id, words(thought.text), thought.choice, confidence, remote=student.remote)


def wishes(room: Room, step: Step, by: Strategy | None = None, avoid: Rows = ()) -> Wishes:
    """By the phase's own strategy, or by another; nobody with those of the same row in `avoid`, if it can be."""
    lists = class_lists(room)
    met = Counter(times_together(room))
    met.update(lists.met)
    return Wishes(
        by=by or step.phase.by,
        apart=lists.apart,
        together=lists.together | {frozenset(row) for row in device_rows(room)},
        met={pair: min(MET_MOST, times * MEETING) for pair, times in met.items()},
        place_first=room.talk == "aloud",
        avoid=_pairs(avoid),
    )


def parting(wished: Wishes, rows: Rows) -> Wishes:
    """The same, and nobody of a row with another of it."""
    return replace(wished, apart=wished.apart | _pairs(rows))


def _pairs(rows: Rows) -> frozenset[Few]:
    return frozenset(frozenset(pair) for row in rows for pair in combinations(row, 2))


def device_rows(room: Room) -> Rows:
    """Students present who share a device."""
    rows: defaultdict[StudentId, list[StudentId]] = defaultdict(list)
    for student in room.present():
        if student.beside:
            rows[student.beside].append(student.id)
    return tuple(tuple(row) for row in rows.values() if len(row) > 1)


def holds_apart(lists: Wishes, row: tuple[StudentId, ...]) -> bool:
    """Whether two of these are held apart."""
    return any(len(few.intersection(row)) > 1 for few in lists.apart)
