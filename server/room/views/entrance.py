"""What the console sees of the door: who waits there, and the names that may be tapped."""

from functools import partial

from server.protocol import down, views
from server.room.door import at_door, is_free
from server.room.state import Room
from server.room.student import Student
from server.room.views.board import picture
from server.room.views.cache import Cache
from server.room.words import words


def door(room: Room, cache: Cache) -> dict[str, views.AtDoor]:
    return {
        student.id: cache.part(("at door", student.id), (student,), partial(_waiting, student))
        for student in at_door(room)
    }


def _waiting(student: Student) -> views.AtDoor:
    return views.AtDoor(
        name=words(student.called),
        picture=picture(student),
        order=student.order,
        at_ms=student.joined_ms,
        held=student.held,
        again=student.again,
    )


def roster(room: Room) -> dict[str, views.RosterName]:
    return {
        f"n{order}": views.RosterName(name=name, order=order, taken=not is_free(room, name))
        for order, name in enumerate(map(words, room.roster))
        if name
    }


def own_words(room: Room) -> dict[str, views.OwnWord]:
    return {
        f"w{order}": views.OwnWord(text=word, order=order)
        for order, word in enumerate(map(words, room.own_words))
        if word
    }


def door_seen(room: Room) -> down.Door:
    """What somebody sees who has the code and no seat."""
    names = roster(room).values()
    return down.Door(
        names=room.names,
        language=room.language,
        roster=tuple(down.NameToTap(name=name.name, taken=name.taken) for name in names),
    )
