"""What the wall shows beside the lesson itself: who has come, who is with whom, how many are ready."""

from server.protocol import views
from server.room.state import Group, Room
from server.room.student import Student
from server.room.views.cache import Cache
from server.room.views.moment import Moment
from server.room.views.naming import class_name
from server.room.views.progress import posted, ready_here


def board(room: Room, moment: Moment, cache: Cache) -> views.Board:
    return views.Board(
        wall=cache.part(
            ("board", "wall"),
            (room.students, room.groups, room.cards, room.stage, room.place, room.blank, room.shows_groups),
            lambda: _wall(room, cache),
        ),
        names=cache.part(
            ("board", "names"),
            (room.students, room.stage, room.blank, room.names, room.language, moment.newcomers),
            lambda: _names(room, moment, cache),
        ),
        groups=cache.part(
            ("board", "groups"),
            (
                room.students,
                room.groups,
                room.stage,
                room.place,
                room.blank,
                room.shows_groups,
                room.names,
                room.language,
                moment.newcomers,
            ),
            lambda: _groups(room, moment, cache),
        ),
    )


def _wall(room: Room, cache: Cache) -> views.Wall:
    here = [student for student in room.students.values() if student.here]
    sharing = room.step is not None and room.step.kind == "share"
    groups = {student.group or student.id for student in here} if sharing else set()
    return views.Wall(
        blank=room.blank,
        shows_groups=room.shows_groups,
        here=len(here),
        ready=ready_here(room, cache),
        groups=len(groups),
        shared=len(groups & posted(room, cache)),
    )


def picture(student: Student) -> views.Picture:
    return views.Picture(animal=student.animal, colour=student.colour)


def name_up(room: Room, student: Student, cache: Cache) -> views.NameUp:
    """A student as the wall names them."""
    name = class_name(room, student)
    return cache.part(
        ("name up", student.id),
        (student, name),
        lambda: views.NameUp(name=name, picture=picture(student), order=student.order),
    )


def _names(room: Room, moment: Moment, cache: Cache) -> dict[str, views.NameUp]:
    if room.blank or room.stage != "lobby":
        return {}
    return {
        student.id: name_up(room, student, cache)
        for student in room.students.values()
        if student.inside and student.id not in moment.newcomers
    }


def _groups(room: Room, moment: Moment, cache: Cache) -> dict[str, views.GroupUp]:
    step = room.step
    if room.blank or not room.shows_groups or step is None or step.kind != "pair":
        return {}
    listed = {
        group.id: _group(room, group, moment, cache)
        for group in room.groups.values()
        if group.open and group.phase == step.id
    }
    return {id: group for id, group in listed.items() if group.members}


def _group(room: Room, group: Group, moment: Moment, cache: Cache) -> views.GroupUp:
    students = tuple(room.students[id] for id in group.members if id not in moment.newcomers)
    return cache.part(
        ("group up", group.id),
        (group.order, room.names, room.language, *students),
        lambda: views.GroupUp(
            order=group.order,
            members={
                student.id: name_up(room, student, cache)
                for student in students
                if student.group == group.id and student.here
            },
        ),
    )
