"""What a group shares: who is in it, their thoughts, what they say, and their one answer."""

from functools import partial

from msgspec import UNSET

from server.protocol import views
from server.room.state import Group, Room
from server.room.student import Student
from server.room.views.board import picture
from server.room.views.cache import Cache
from server.room.views.moment import Moment
from server.room.views.naming import class_name
from server.room.views.said import messages
from server.room.words import words


def group(room: Room, moment: Moment, group: Group, cache: Cache) -> views.Group:
    key = group.id
    return views.Group(
        talk=cache.part(
            ("talk", key),
            (group.open, room.stage, room.place, key in moment.watched),
            lambda: _talk(room, moment, group),
        ),
        members=_members(room, moment, group, cache),
        answer=cache.part(("answer", key), (group.answers, group.pen, group.pen_ms), lambda: _answer(group)),
        thoughts=_thoughts(room, group, cache),
        messages=messages(group, cache),
        beside=cache.part(("beside", key), (group.beside,), lambda: _beside(group)),
    )


def _beside(group: Group) -> dict[str, views.Beside]:
    return {
        kept.id: views.Beside(by=kept.by, text=words(kept.text), order=place)
        for place, kept in enumerate(group.beside)
        if kept.seen
    }


def _talk(room: Room, moment: Moment, group: Group) -> views.Talk:
    return views.Talk(
        phase=group.phase,
        open=group.open and room.step is not None and room.step.id == group.phase,
        teacher_here=group.id in moment.watched,
    )


def _members(room: Room, moment: Moment, group: Group, cache: Cache) -> dict[str, views.Member]:
    students = [room.students[id] for id in group.members]
    return cache.part(
        ("members", group.id),
        (*students, group.ready, room.names, room.language, moment.reconnecting),
        lambda: {student.id: _member(room, moment, group, student) for student in students},
    )


def _member(room: Room, moment: Moment, group: Group, student: Student) -> views.Member:
    return views.Member(
        picture=picture(student),
        order=student.order,
        presence=moment.presence(student),
        ready=student.id in group.ready,
        in_group=student.inside and student.group == group.id,
        name=class_name(room, student),
        place=words(student.place) or UNSET,
        remote=student.remote,
        beside=student.beside or UNSET,
    )


def _answer(group: Group) -> views.SharedAnswer:
    return views.SharedAnswer(
        text=words(group.answers[-1].text) if group.answers else "",
        version=len(group.answers),
        pen=group.pen or UNSET,
        pen_ms=group.pen_ms or UNSET,
    )


def _thoughts(room: Room, group: Group, cache: Cache) -> dict[str, views.MemberThought]:
    """Members' thoughts for the think phase before their talk. Hidden again while the class thinks again."""
    think = room.think_before(group.phase)
    if think is None or (room.step is not None and room.place <= think.index):
        return {}
    written = [room.students[id] for id in group.members if think.id in room.students[id].thoughts]
    return {
        student.id: cache.part(
            ("member thought", group.id, student.id),
            (student.thoughts[think.id], student.muted),
            partial(_thought, student, think.id),
        )
        for student in written
    }


def _thought(student: Student, phase: str) -> views.MemberThought:
    thought = student.thoughts[phase]
    if not thought.shown or thought.aside or student.muted:
        return views.MemberThought(phase=phase, finished=False)
    return views.MemberThought(
        phase=phase,
        finished=thought.finished,
        text=words(thought.text),
        choice=thought.choice or UNSET,
        not_sure=thought.not_sure,
    )
