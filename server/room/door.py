"""The door: who comes straight in, who waits, and when so many come at once that it must be a flood.

All of it is told by the times at which seats were taken. A flood is more than five seats a second for three seconds, or
more in a room for more than sixty; or many whose names differ by numbers and signs alone. It closes the door for two
minutes, and sends out again those who came in with it.
"""

from collections import Counter

from server.protocol.plan import Waits
from server.room.grouping.lists import same_name
from server.room.ids import StudentId
from server.room.look_alikes import shape
from server.room.state import Room
from server.room.student import Student
from server.room.words import words

ALARM_MS = 2 * 60_000
RENEWED_MS = 60_000
"""A flood that goes on renews its alarm when so much is left of it."""
FLOOD_MS = 3_000
FLOOD_A_SECOND = 5
SEATS_TO_ONE_A_SECOND = 12
ALIKE_MS = 10_000
ALIKE = 10


def who_waits(room: Room, at_ms: int) -> Waits:
    """By the teacher's word, or by the alarm."""
    alarm = room.alarm
    if alarm is not None and (alarm.until_ms is None or at_ms < alarm.until_ms):
        return "everybody"
    return room.waits


def must_wait(room: Room, name: str, at_ms: int) -> bool:
    """Whether somebody new of this name waits at the door."""
    waits = who_waits(room, at_ms)
    return waits == "everybody" or (waits == "unlisted" and not is_free(room, name))


def is_free(room: Room, name: str) -> bool:
    """Whether the name is on the teacher's list, and as often as that nobody inside has it."""
    listed = sum(same_name(words(other)) == same_name(name) for other in room.roster)
    return listed > names_inside(room)[same_name(name)]


def names_inside(room: Room) -> Counter[str]:
    return Counter(same_name(words(student.name)) for student in room.students.values() if student.inside)


def at_door(room: Room) -> tuple[Student, ...]:
    return tuple(student for student in room.students.values() if student.seated and student.waits)


def flood(room: Room, newest: StudentId) -> tuple[StudentId, ...]:
    """Everybody of the flood in which this student came; nobody, if it is none."""
    now_ms, its_shape = room.students[newest].joined_ms, shape(words(room.students[newest].name))
    came = [student for student in room.students.values() if student.joined_ms > room.door_said_ms]
    last = [student.id for student in came if now_ms - student.joined_ms < FLOOD_MS]
    a_second = max(FLOOD_A_SECOND, room.plan.seats // SEATS_TO_ONE_A_SECOND)
    if len(last) > a_second * FLOOD_MS // 1000:
        return tuple(last)
    lately = [student for student in came if now_ms - student.joined_ms < ALIKE_MS and its_shape]
    alike = [student.id for student in lately if shape(words(student.name)) == its_shape]
    return tuple(alike) if len(alike) > ALIKE else ()
