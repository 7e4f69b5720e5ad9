"""What the console needs beside the lesson itself: numbers, switches, and what is possible now."""

from collections import Counter

from msgspec import UNSET

from server.protocol import views
from server.room.door import at_door
from server.room.phases import later, next_talk, possible
from server.room.state import Room
from server.room.views import care
from server.room.views.cache import Cache
from server.room.views.chart import votes_asked
from server.room.views.moment import Moment
from server.room.views.progress import ready_here


def desk(room: Room, moment: Moment, students: dict[str, views.StudentSeen], cache: Cache) -> views.Desk:
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
