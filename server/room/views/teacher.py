"""What the console sees: everybody, all thoughts, a summary of each group, every card."""

from functools import partial

from msgspec import UNSET

from server.protocol import views
from server.protocol.plan import ChoiceTask
from server.room.ids import option_id
from server.room.state import Card, Group, Room
from server.room.student import Student, Thought
from server.room.views import care
from server.room.views.arranging import class_seen, planned
from server.room.views.board import picture
from server.room.views.cache import Cache
from server.room.views.desk import desk
from server.room.views.entrance import door, own_words, roster
from server.room.views.moment import Moment
from server.room.views.naming import names_inside, shown_as
from server.room.views.progress import is_ready, is_writing, readiness
from server.room.views.said import Said, said
from server.room.words import words


def teacher(room: Room, moment: Moment, cache: Cache) -> views.Teacher:
    students = _students(room, moment, cache)
    # What the teacher's lists are compared with; nothing while there are none.
    inside = names_inside(room) if room.roster or room.class_kept is not None else ()
    return views.Teacher(
        desk=desk(room, moment, students, cache),
        flags=cache.part(("teacher", "flags"), (room.flags, room.settled), lambda: care.flags(room, cache)),
        care=cache.part(("teacher", "care"), (room.aside,), lambda: care.sealed(room)),
        claims=cache.part(("teacher", "claims"), (room.claims, room.students), lambda: care.claims(room)),
        consoles=cache.part(("teacher", "consoles"), (room.consoles,), lambda: care.consoles(room)),
        students=students,
        door=cache.part(("teacher", "door"), (room.students,), lambda: door(room, cache)),
        roster=cache.part(("teacher", "roster"), (room.roster, *inside), lambda: roster(room)),
        own_words=cache.part(("teacher", "own words"), (room.own_words,), lambda: own_words(room)),
        thoughts=cache.part(("teacher", "thoughts"), (room.students,), lambda: _thoughts(room, cache)),
        groups=cache.each(
            ("teacher", "groups"),
            room.groups,
            (room.students, room.place, room.stage, room.talk),
            lambda group: _group(room, group, cache),
        ),
        planned=cache.part(
            ("teacher", "planned"), (room.planned, room.students), lambda: planned(room, cache)
        ),
        class_file=cache.part(
            ("teacher", "class file"), (room.class_kept, *inside), lambda: class_seen(room)
        ),
        cards=cache.each(("teacher", "cards"), room.cards, (), _card),
        right=cache.part(("teacher", "right"), (room.steps,), lambda: _right(room)),
    )


def _students(room: Room, moment: Moment, cache: Cache) -> dict[str, views.StudentSeen]:
    return cache.part(
        ("teacher", "students"),
        (room.students, readiness(room, cache), room.names, room.language, moment),
        lambda: {
            student.id: _student(room, moment, student, cache)
            for student in room.students.values()
            if student.inside
        },
    )


def _student(room: Room, moment: Moment, student: Student, cache: Cache) -> views.StudentSeen:
    presence = moment.presence(student)
    ready, writing = is_ready(room, student, cache), is_writing(room, moment, student)
    called = shown_as(room, student)
    return cache.part(
        ("student seen", student.id),
        (student, presence, ready, writing, called),
        lambda: views.StudentSeen(
            name=words(student.called),
            picture=picture(student),
            order=student.order,
            presence=presence,
            ready=ready,
            writing=writing,
            held=student.held,
            asked=student.asked,
            shown_as=called,
            trust=student.trust,
            muted=student.muted,
            hand=student.hand,
            extra_s=student.extra_s,
            marked_away=student.marked_away,
            place=words(student.place) or UNSET,
            remote=student.remote,
            beside=student.beside or UNSET,
            group=student.group or UNSET,
        ),
    )


def _thoughts(room: Room, cache: Cache) -> dict[str, views.ThoughtSeen]:
    return {
        f"{phase}-{student.id}": cache.part(
            ("thought seen", student.id, phase),
            (thought,),
            partial(_thought, student, phase, thought),
        )
        for student in room.students.values()
        for phase, thought in student.thoughts.items()
    }


def _thought(student: Student, phase: str, thought: Thought) -> views.ThoughtSeen:
    return views.ThoughtSeen(
        student=student.id,
        phase=phase,
        order=thought.at_ms,
        at_ms=thought.at_ms,
        finished=thought.finished,
        text="" if thought.aside else words(thought.text),
        choice=thought.choice or UNSET,
        not_sure=thought.not_sure,
        sure=UNSET if thought.sure is None else thought.sure,
        late=thought.late,
        aside=thought.aside,
    )


def _group(room: Room, group: Group, cache: Cache) -> views.GroupSeen:
    members = (room.students[member] for member in group.members)
    still = tuple(student.inside and student.group == group.id for student in members)
    now = room.step is not None and room.step.id == group.phase
    ready = _all_ready(group, room.members_here(group), aloud=room.talk == "aloud")
    return cache.part(
        ("group seen", group.id),
        (group, still, now, ready),
        lambda: _seen(group, said(group, cache), still, now, ready),
    )


def _all_ready(group: Group, here: tuple[str, ...], *, aloud: bool) -> bool:
    """Who is away keeps nobody waiting; face to face one screen speaks for the group."""
    return any(id in group.ready for id in here) and (aloud or all(id in group.ready for id in here))


def _seen(group: Group, so_far: Said, still: tuple[bool, ...], now: bool, ready: bool) -> views.GroupSeen:
    return views.GroupSeen(
        phase=group.phase,
        order=group.order,
        members=dict(zip(group.members, still, strict=True)),
        open=group.open and now,
        messages=so_far.messages,
        voices=dict.fromkeys(group.members, 0) | so_far.voices,
        ready=ready,
        last=so_far.last,
        answer=words(group.answers[-1].text) if group.answers else UNSET,
        reasons=dict.fromkeys(group.reasons, True),
        solo=group.solo,
        taken=so_far.taken,
    )


def _card(card: Card) -> views.CardSeen:
    return views.CardSeen(
        text="" if card.aside else words(card.text),
        by=card.by,
        phase=card.phase,
        order=card.order,
        state=card.state,
        revision=card.revision,
        held=card.held,
        doubt=dict.fromkeys(card.doubt, True),
        group=card.group or UNSET,
        late=card.late,
        aside=card.aside,
    )


def _right(room: Room) -> dict[str, dict[str, bool]]:
    return {
        step.id: {
            option_id(place): True for place, option in enumerate(step.phase.task.options) if option.right
        }
        for step in room.steps
        if isinstance(step.phase.task, ChoiceTask) and any(option.right for option in step.phase.task.options)
    }
