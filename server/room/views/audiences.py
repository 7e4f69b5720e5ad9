"""Who hears what: the audiences of a token, and the audiences that an event may change."""

from collections.abc import Callable
from typing import Any

from server.room import events
from server.room.events import AnyEvent
from server.room.ids import TEACHER, Actor, CardId, GroupId, StudentId
from server.room.state import Room
from server.room.views.chart import shows_chart
from server.room.views.moment import Moment

BOARD: Actor = "board"


def all_audiences(room: Room) -> tuple[str, ...]:
    students = (f"student:{id}" for id in room.students)
    groups = (f"group:{id}" for id in room.groups)
    return ("everyone", "board", "teacher", *students, *groups)


def audiences_of(room: Room, actor: Actor) -> tuple[str, ...]:
    """What a token of this actor hears; none for a student who has no seat any more.

    A console hears a group's talk only while it watches it: see `may_watch`.
    """
    if actor == TEACHER:
        return ("everyone", "board", "teacher")
    if actor == BOARD:
        return ("everyone", "board")
    student = room.students.get(actor)
    if student is None or not student.seated:
        return ()
    return ("everyone", f"student:{actor}", *_groups_of(room, actor))


def may_watch(room: Room, actor: Actor, group: GroupId) -> bool:
    return actor == TEACHER and group in room.groups


def _groups_of(room: Room, student: StudentId) -> tuple[str, ...]:
    return tuple(f"group:{group.id}" for group in room.groups.values() if student in group.members)


def touched(room: Room, event: AnyEvent) -> set[str]:
    """Audiences whose views the event may have changed; `room` is the room after it."""
    who = _TOUCHED.get(type(event))
    return set(all_audiences(room)) if who is None else who(room, event)


def touched_by_moment(room: Room, before: Moment, after: Moment) -> set[str]:
    """Audiences whose views a change of presence, drafts or watching may have changed."""
    audiences: set[str] = set()
    for student in before.reconnecting ^ after.reconnecting:
        audiences.update(("teacher", *_groups_of(room, student)))
    for student in before.drafts.keys() | after.drafts.keys():
        if before.drafts.get(student) is not after.drafts.get(student):
            audiences.update(("teacher", f"student:{student}"))
    audiences.update(f"group:{group}" for group in before.watched ^ after.watched)
    if before.suspended != after.suspended:
        audiences.add("teacher")
    return audiences


def _clock(room: Room, event: Any) -> set[str]:
    return {"everyone", "teacher"}


def _seat(room: Room, event: Any) -> set[str]:
    return {"teacher", "board", f"student:{event.student}", *_groups_of(room, event.student)}


def _joined(room: Room, event: events.StudentJoined) -> set[str]:
    """The first on a device learns that it is shared."""
    first = {f"student:{event.beside}", *_groups_of(room, event.beside)} if event.beside else set()
    return _seat(room, event) | first


def _alone(room: Room, event: Any) -> set[str]:
    """Between this student and the teacher."""
    return {"teacher", f"student:{event.student}"}


def _written(room: Room, event: events.ThoughtWritten) -> set[str]:
    """Who has extra time may vote while the class sees the chart already."""
    return _seat(room, event) | ({"everyone"} if shows_chart(room) else set())


def _talk(room: Room, event: Any) -> set[str]:
    return {"teacher", f"group:{event.group}"}


def _ready(room: Room, event: events.ReadySet) -> set[str]:
    return {"teacher", "board", f"group:{event.group}", f"student:{event.student}"}


def _posted(room: Room, event: events.InsightPosted) -> set[str]:
    return {"teacher", "board", *_authors(room, event.card)}


def _card(room: Room, event: events.CardShown | events.CardHidden) -> set[str]:
    return {"teacher", "everyone", *_authors(room, event.card)}


def _authors(room: Room, id: CardId) -> set[str]:
    card = room.cards[id]
    members = room.groups[card.group].members if card.group else ()
    return {f"student:{student}" for student in (card.by, *members)}


_TOUCHED: dict[type, Callable[[Room, Any], set[str]]] = {
    events.TimeRanOut: _clock,
    events.ClockPaused: _clock,
    events.LessonParked: _clock,
    events.ClockResumed: _clock,
    events.TimeAdded: _clock,
    events.TimeGivenBack: _clock,
    events.StudentJoined: _joined,
    events.NameAdmitted: _seat,
    events.StudentWentAway: _seat,
    events.StudentCameBack: _seat,
    events.StudentLeft: _seat,
    events.StudentRemoved: _seat,
    events.StudentSatAt: _seat,
    events.TalkSet: lambda room, event: {"everyone", "teacher"},
    events.GraceSet: lambda room, event: {"teacher"},
    events.ClassKept: lambda room, event: {"teacher"},
    events.GroupsPlanned: lambda room, event: {"teacher"},
    events.ThoughtWritten: _written,
    events.ThoughtHandedIn: _seat,
    events.ThoughtReopened: _seat,
    events.ThoughtShown: _seat,
    events.ExtraTimeGiven: _alone,
    events.HandRaised: _alone,
    events.HandLowered: _alone,
    events.MessageSent: _talk,
    events.AnswerWritten: _talk,
    events.AnswerKeptBeside: _talk,
    events.PenTaken: _talk,
    events.PenPassed: _talk,
    events.ReadySet: _ready,
    events.LineSaid: lambda room, event: {"everyone"},
    events.InsightPosted: _posted,
    events.CardShown: _card,
    events.CardHidden: _card,
    events.CardSpotlit: lambda room, event: {"everyone"},
    events.BoardBlanked: lambda room, event: {"everyone", "board", "teacher"},
    events.GroupsListed: lambda room, event: {"board", "teacher"},
    events.ChartShown: lambda room, event: {"everyone", "teacher"},
}
"""Events that are not listed (a phase begins or ends, groups form) may change every view."""
