"""What the class calls a student. Every name that leaves for the board or for other students comes from here."""

from msgspec import UNSET, UnsetType

from server.room.friendly import friendly_name
from server.room.state import Room
from server.room.student import Student
from server.room.words import Text, words


def class_name(room: Room, student: Student) -> str:
    """The own name only if the teacher wants own names, and nothing is the matter with this one."""
    own = words(student.called)
    if own and room.names == "own" and not (student.held or student.asked):
        return own
    return friendly_name(student.animal, student.colour, student.order, room.language)


def shown_as(room: Room, student: Student) -> str | UnsetType:
    """What the class calls a student, where it is not the own name."""
    name = class_name(room, student)
    return UNSET if name == words(student.called) else name


def names_inside(room: Room) -> tuple[Text, ...]:
    return tuple(student.name for student in room.students.values() if student.inside)
