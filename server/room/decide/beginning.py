"""Groups at the start of a pair phase: what grouping is told of the class, and what it answers."""

from collections import Counter
from itertools import combinations

from server.room.events import words
from server.room.grouping.match import match
from server.room.grouping.people import Few, Matched, Person, Wishes
from server.room.state import Room, Step, Student

MEETING = 100
"""What one time together counts; the measure ends at 1000."""


def groups_to_begin(room: Room, step: Step, seed: int) -> Matched:
    """Who works with whom when this phase starts, among all who are present."""
    think = room.think_before(step.id)
    people = [_person(student, think) for student in room.present()]
    return match(people, Wishes(by=step.phase.by, met=_met(room)), step.phase.size, seed)


def _person(student: Student, think: Step | None) -> Person:
    thought = student.thoughts.get(think.id) if think is not None else None
    if thought is None:
        return Person(student.id)
    return Person(student.id, words(thought.text), thought.choice)


def _met(room: Room) -> dict[Few, int]:
    """How often any two were in a group together, in this room."""
    times = Counter(
        frozenset(pair) for group in room.groups.values() for pair in combinations(sorted(group.members), 2)
    )
    return {pair: min(1000, count * MEETING) for pair, count in times.items()}
