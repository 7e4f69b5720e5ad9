"""Steps and questions for lessons in which groups change; see given.py."""

from typing import Any

from server.protocol import up
from server.room.ids import TEACHER
from tests.room.given import Lesson, Step


def forms(how: up.How, phase: str = "p2") -> Step:
    return lambda lesson: lesson.when(TEACHER, up.FormGroups, phase=phase, how=how)


def forgets(phase: str = "p2") -> Step:
    return lambda lesson: lesson.when(TEACHER, up.ForgetGroups, phase=phase)


def moves(student: str, to: str | None = None, phase: str = "p2") -> Step:
    """Into the group of somebody, or with an id of a group, or alone."""

    def move(lesson: Lesson) -> None:
        group = lesson.student(to).group if to in lesson.room.students else to
        lesson.when(TEACHER, up.MoveStudent, phase=phase, student=student, group=group)

    return move


def swaps(one: str, other: str, phase: str = "p2") -> Step:
    return lambda lesson: lesson.when(TEACHER, up.SwapStudents, phase=phase, one=one, other=other)


def dissolves(group: str, phase: str = "p2") -> Step:
    return lambda lesson: lesson.when(TEACHER, up.DissolveGroup, phase=phase, group=group)


def sizes(lesson: Lesson) -> list[int]:
    return sorted(map(len, lesson.together()))


def pairs(lesson: Lesson) -> list[list[str]]:
    """Each group of now in the order of its names, those that hold the first names first."""
    return sorted(sorted(row) for row in lesson.together())


def partner(lesson: Lesson, id: str) -> str:
    """The other one of a pair."""
    (other,) = set(lesson.group(id).members) - {id}
    return other


def row_of(lesson: Lesson, id: str) -> set[str]:
    """Everybody present in the student's group, the student too."""
    return set(lesson.room.members_here(lesson.group(id)))


def planned(lesson: Lesson) -> list[list[str]]:
    """Groups that the console shows before they start."""
    seen = lesson.sees("teacher").planned.values()
    return sorted(sorted(group.members) for group in seen)


def planned_with(lesson: Lesson, student: str) -> str:
    """The id of the planned group that the student is in."""
    (id,) = [group.id for group in lesson.room.planned if student in group.members]
    return id


def moved(lesson: Lesson) -> dict[str, Any]:
    """What everybody present is told about the own group."""
    return {student.id: student.moved for student in lesson.room.present()}
