"""What the console sees: everybody, all thoughts, a summary of each group, every card."""

from collections import Counter
from functools import partial

from msgspec import UNSET

from server.protocol import views
from server.protocol.plan import ChoiceTask
from server.room.door import at_door
from server.room.ids import option_id
from server.room.phases import later, next_talk, possible
from server.room.state import Card, Group, Room
from server.room.student import Student, Thought
from server.room.views import care
from server.room.views.arranging import class_seen, planned
from server.room.views.board import picture
from server.room.views.cache import Cache
from server.room.views.chart import votes_asked
from server.room.views.entrance import door, own_words, roster
from server.room.views.moment import Moment
from server.room.views.naming import names_inside, shown_as
from server.room.views.progress import is_ready, is_writing, readiness, ready_here
from server.room.views.said import Said, said
from server.room.words import words


def teacher(room: Room, moment: Moment, cache: Cache) -> views.Teacher:
    students = _students(room, moment, cache)
    # What the teacher's lists are compared with; nothing while there are none.
    inside = names_inside(room) if room.roster or room.class_kept is not None else ()
    return views.Teacher(
        desk=_desk(room, moment, students, cache),
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


def _desk(room: Room, moment: Moment, students: dict[str, views.StudentSeen], cache: Cache) -> views.Desk:
    step, talk = later(room), next_talk(room)
    alarm = room.alarm
    presences, writing = cache.part(("students", "counted"), (students,), lambda: _counted(students))
    made = views.Desk(
        blank=room.blank,
        shows_groups=room.shows_groups,
        seats=room.plan.seats,
        here=len(students) - presences["away"],
        away=presences["away"],
        ready=ready_here(room, cache),
        writing=writing,
        waiting_cards=cache.part(("cards", "waiting"), (room.cards,), lambda: _waiting(room)),
        flags=care.open_flags(room),
        at_door=cache.part(("at door", "count"), (room.students,), lambda: len(at_door(room))),
        cards=room.gate,
        names=room.names,
        language=room.language,
        locked=room.locked,
        waits=room.waits,
        alarm=UNSET if alarm is None else alarm.why,
        alarm_until_ms=UNSET if alarm is None or alarm.until_ms is None else alarm.until_ms,
        next="none" if room.stage == "ended" else step.kind if step is not None else "ended",
        grace_s=UNSET if room.grace_s is None else room.grace_s,
        missing=presences["reconnecting"] if moment.suspended else 0,
        planned=UNSET if not room.planned or talk is None or talk.id != room.planned_for else talk.id,
        undo_until_ms=UNSET if room.before is None else room.before.until_ms,
        shows_chart=room.shows_chart,
        has_chart=bool(votes_asked(room)),
        regroups=UNSET if talk is None else talk.id,
        may=possible(room),
        expires_ms=room.expires_ms,
    )
    return cache.part(("teacher", "desk"), (made,), lambda: made)


def _counted(students: dict[str, views.StudentSeen]) -> tuple[Counter[views.Presence], int]:
    """By presence, and how many are writing."""
    presences = Counter(seen.presence for seen in students.values())
    return presences, sum(seen.writing for seen in students.values())


def _waiting(room: Room) -> int:
    return sum(card.state == "waiting" for card in room.cards.values())


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
