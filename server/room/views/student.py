"""What one student alone may see: the own seat, thoughts, drafts, groups and cards."""

from msgspec import UNSET

from server.protocol import views
from server.room.extra_time import extra_time
from server.room.insights import insights_left
from server.room.state import Room
from server.room.student import Student, Thought
from server.room.views.board import picture
from server.room.views.cache import Cache
from server.room.views.moment import Moment
from server.room.views.naming import shown_as
from server.room.views.progress import is_ready
from server.room.words import words


def student(room: Room, moment: Moment, student: Student, cache: Cache) -> views.Student:
    return views.Student(
        me=_me(room, student, cache),
        thoughts=cache.part(
            ("my thoughts", student.id),
            (student.thoughts,),
            lambda: {phase: _thought(thought) for phase, thought in student.thoughts.items()},
        ),
        drafts=cache.part(
            ("my drafts", student.id),
            (moment.drafts.get(student.id),),
            lambda: {
                phase: views.MyDraft(text=text) for phase, text in moment.drafts.get(student.id, {}).items()
            },
        ),
        groups=cache.part(("my groups", student.id), (room.groups,), lambda: _groups(room, student)),
        cards=cache.part(
            ("my cards", student.id), (room.cards, student.waits), lambda: _cards(room, student)
        ),
    )


def _me(room: Room, student: Student, cache: Cache) -> views.Me:
    ready = is_ready(room, student, cache)
    step = room.step
    left = insights_left(room, student, step.id) if step is not None and step.kind == "share" else 0
    extra = extra_time(room, student)
    called = shown_as(room, student)
    solo = student.group is not None and room.groups[student.group].solo
    return cache.part(
        ("me", student.id),
        (student, ready, left, solo, called, *(extra or ())),
        lambda: views.Me(
            id=student.id,
            name=words(student.called),
            picture=picture(student),
            ready=ready,
            held=student.held,
            asked=student.asked,
            shown_as=called,
            waits=student.waits,
            muted=student.muted,
            group=student.group or UNSET,
            moved=student.moved or UNSET,
            solo=solo,
            hand=student.hand,
            extra=UNSET if extra is None else views.ExtraTime(phase=extra[0], until_ms=extra[1]),
            marked_away=student.marked_away,
            place=words(student.place) or UNSET,
            remote=student.remote,
            beside=student.beside or UNSET,
            insights_left=left,
        ),
    )


def _thought(thought: Thought) -> views.MyThought:
    return views.MyThought(
        text=words(thought.text),
        choice=thought.choice or UNSET,
        not_sure=thought.not_sure,
        sure=UNSET if thought.sure is None else thought.sure,
        finished=thought.finished,
        shown=thought.shown,
        late=thought.late,
        at_ms=thought.at_ms,
    )


def _groups(room: Room, student: Student) -> dict[str, views.MyGroup]:
    return {
        group.id: views.MyGroup(phase=group.phase, order=group.order)
        for group in room.groups.values()
        if student.id in group.members
    }


def _cards(room: Room, student: Student) -> dict[str, views.MyCard]:
    """The own ones; and the groups', but not for whoever is out at the door again."""
    return {
        card.id: views.MyCard(
            text=words(card.text),
            order=card.order,
            phase=card.phase,
            state=card.state,
            mine=card.by == student.id,
        )
        for card in room.cards.values()
        if card.by == student.id
        or (
            card.group and not (card.aside or student.waits) and student.id in room.groups[card.group].members
        )
    }
