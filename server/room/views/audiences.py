"""Who hears what: the audiences of a token, and the audiences that an event may change."""

from collections.abc import Callable
from typing import Any

from server.room.events import (
    AnyEvent,
    board,
    care,
    door,
    gate,
    groups,
    hands,
    keys,
    lesson,
    names,
    seats,
    talk,
    thoughts,
    ways,
)
from server.room.ids import TEACHER, Actor, CardId, GroupId, StudentId
from server.room.state import Room
from server.room.views.chart import shows_chart
from server.room.views.moment import Moment

BOARD: Actor = "board"


def all_audiences(room: Room) -> tuple[str, ...]:
    students = (f"student:{id}" for id in room.students)
    return ("everyone", "board", "teacher", *students, *(f"group:{id}" for id in room.groups))


def audiences_of(room: Room, actor: Actor) -> tuple[str, ...]:
    """What a token of this actor hears; none for a student who has no seat any more, and at the door only that.

    A console hears a group's talk only while it watches it: see `may_watch`.
    """
    if actor == TEACHER:
        return ("everyone", "board", "teacher")
    if actor == BOARD:
        return ("everyone", "board")
    student = room.students.get(actor)
    if student is None or not student.seated:
        return ()
    if student.waits:
        return (f"student:{actor}",)
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
    if before.newcomers != after.newcomers:
        audiences.add("board")
    if before.suspended != after.suspended:
        audiences.add("teacher")
    if before.cannot_save != after.cannot_save:
        audiences.add("everyone")
    return audiences


def _class_and_console(room: Room, event: Any) -> set[str]:
    return {"everyone", "teacher"}


def _console(room: Room, event: Any) -> set[str]:
    return {"teacher"}


def _seat(room: Room, event: Any) -> set[str]:
    return {"teacher", "board", f"student:{event.student}", *_groups_of(room, event.student)}


def _joined(room: Room, event: seats.StudentJoined) -> set[str]:
    """The first on a device learns that it is shared."""
    first = {f"student:{event.beside}", *_groups_of(room, event.beside)} if event.beside else set()
    return _seat(room, event) | first


def _alone(room: Room, event: Any) -> set[str]:
    """Between this student and the teacher."""
    return {"teacher", f"student:{event.student}"}


def _written(room: Room, event: thoughts.ThoughtWritten) -> set[str]:
    """Who has extra time may vote while the class sees the chart already."""
    return _seat(room, event) | ({"everyone"} if shows_chart(room) else set())


def _talk(room: Room, event: Any) -> set[str]:
    return {"teacher", f"group:{event.group}"}


def _ready(room: Room, event: talk.ReadySet) -> set[str]:
    return {"teacher", "board", f"group:{event.group}", f"student:{event.student}"}


def _posted(room: Room, event: board.InsightPosted) -> set[str]:
    return {"teacher", "board", *_authors(room, event.card)}


def _card(room: Room, event: Any) -> set[str]:
    return {"teacher", "everyone", *_authors(room, event.card)}


def _set_aside(room: Room, event: care.WordsSetAside) -> set[str]:
    """Whoever may have seen these words; a thought is still its writer's."""
    if event.what == "thought":
        return {"teacher", *_groups_of(room, event.by)}
    return _card(room, event) if event.what == "card" else _talk(room, event)


def _authors(room: Room, id: CardId) -> set[str]:
    card = room.cards[id]
    members = room.groups[card.group].members if card.group else ()
    return {f"student:{student}" for student in (card.by, *members)}


_TOUCHED: dict[type, Callable[[Room, Any], set[str]]] = {
    lesson.TimeRanOut: _class_and_console,
    lesson.ClockPaused: _class_and_console,
    lesson.LessonParked: _class_and_console,
    lesson.ClockResumed: _class_and_console,
    lesson.TimeAdded: _class_and_console,
    lesson.TimeGivenBack: _class_and_console,
    seats.StudentJoined: _joined,
    seats.StudentAdmitted: _seat,
    seats.StudentSentOut: _seat,
    seats.StudentReturned: _seat,
    seats.StudentWentAway: _seat,
    seats.StudentCameBack: _seat,
    seats.StudentLeft: _seat,
    seats.StudentRemoved: _seat,
    seats.StudentSatAt: _seat,
    names.NameAdmitted: _seat,
    names.NameAsked: _seat,
    names.NameChanged: _seat,
    door.DoorSet: _console,
    door.DoorAlarmed: _console,
    door.DoorLocked: _console,
    door.RosterKept: _console,
    gate.GateSet: _console,
    gate.WordsKept: _console,
    gate.TrustSet: _console,
    gate.StudentMuted: _seat,
    ways.TalkSet: _class_and_console,
    ways.GraceSet: _console,
    ways.ClassKept: _console,
    groups.GroupsPlanned: _console,
    thoughts.ThoughtWritten: _written,
    thoughts.ThoughtHandedIn: _seat,
    thoughts.ThoughtReopened: _seat,
    thoughts.ThoughtShown: _seat,
    thoughts.ExtraTimeGiven: _alone,
    hands.HandRaised: _alone,
    hands.HandLowered: _alone,
    talk.MessageSent: _talk,
    talk.AnswerWritten: _talk,
    talk.AnswerKeptBeside: _talk,
    talk.PenTaken: _talk,
    talk.PenPassed: _talk,
    talk.ReadySet: _ready,
    talk.LineSaid: lambda room, event: {"everyone"},
    board.InsightPosted: _posted,
    board.CardShown: _card,
    board.CardHeld: _card,
    board.CardHidden: _card,
    board.CardSpotlit: lambda room, event: {"everyone"},
    board.BoardBlanked: lambda room, event: {"everyone", "board", "teacher"},
    board.GroupsListed: lambda room, event: {"board", "teacher"},
    board.ChartShown: _class_and_console,
    care.MessageReported: _console,
    care.FlagSettled: _console,
    care.ChatSet: _class_and_console,
    care.MessageTaken: _talk,
    care.WordsSetAside: _set_aside,
    keys.SeatClaimed: _console,
    keys.ClaimDeclined: _console,
    keys.SeatMoved: _alone,
    keys.KeysRenewed: _console,
    keys.ConsoleAdded: _console,
}
"""Events that are not listed (a phase begins or ends, groups form, names of another kind) may change every view."""
