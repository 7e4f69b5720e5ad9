"""The clock and the phases."""

from collections.abc import Callable
from typing import Any

from server.protocol import limits, up
from server.room.commands import GiveTimeBack, TimeUp
from server.room.decide.groups import settle
from server.room.decide.telling import Telling
from server.room.decide.thoughts import hand_in_drafts
from server.room.events.lesson import (
    ClockPaused,
    ClockResumed,
    LessonFinished,
    LessonParked,
    PhaseReopened,
    PhaseStarted,
    StepUndone,
    TimeAdded,
    TimeGivenBack,
    TimeRanOut,
)
from server.room.phases import check_clock, earlier, later, left_ms
from server.room.refused import Refused
from server.room.state import Step

OVERDUE_MS = 30_000
"""A deadline missed by more than this (a laptop slept) waits for the teacher instead of racing on by itself."""


def _next(telling: Telling, command: up.Next) -> None:
    check_clock(telling.room, command)
    _go_on(telling, _undo_until_ms(telling))


def _undo_until_ms(telling: Telling) -> int:
    return telling.at_ms + limits.UNDO_S * 1000


def _go_on(telling: Telling, undo_until_ms: int | None) -> None:
    hand_in_drafts(telling)
    step = later(telling.room)
    if step is None:
        _wrap_up(telling, undo_until_ms)
    else:
        _start(telling, step, undo_until_ms)


def _start(telling: Telling, step: Step, undo_until_ms: int | None) -> None:
    duration_s = step.phase.duration_s
    telling.tell(
        PhaseStarted(
            at_ms=telling.at_ms,
            phase=step.id,
            visit=telling.room.visit + 1,
            deadline_ms=None if duration_s is None else telling.at_ms + duration_s * 1000,
            undo_until_ms=undo_until_ms,
        )
    )
    settle(telling)


def _wrap_up(telling: Telling, undo_until_ms: int | None) -> None:
    visit = telling.room.visit + 1
    telling.tell(LessonFinished(at_ms=telling.at_ms, visit=visit, undo_until_ms=undo_until_ms))


def _back(telling: Telling, command: up.Back) -> None:
    check_clock(telling.room, command)
    step = earlier(telling.room)
    if step is None:
        raise Refused("not_yet")
    hand_in_drafts(telling)
    remaining_ms = telling.room.left_ms.get(step.id) or None
    telling.tell(
        PhaseReopened(
            at_ms=telling.at_ms, phase=step.id, visit=telling.room.visit + 1, remaining_ms=remaining_ms
        )
    )


def _finish(telling: Telling, command: up.Finish) -> None:
    check_clock(telling.room, command)
    hand_in_drafts(telling)
    _wrap_up(telling, _undo_until_ms(telling))


def _undo(telling: Telling, command: up.Undo) -> None:
    check_clock(telling.room, command)
    before, at_ms = telling.room.before, telling.at_ms
    if before is None or at_ms > before.until_ms:
        raise Refused("not_yet")
    hand_in_drafts(telling)
    ran = before.stage == "running" and before.left_ms is not None
    telling.tell(
        StepUndone(
            at_ms=at_ms,
            visit=telling.room.visit + 1,
            stage=before.stage,
            phase=before.phase,
            deadline_ms=at_ms + (before.left_ms or 0) if ran else None,
            remaining_ms=None if ran else before.left_ms,
            total_ms=before.total_ms,
            parked=before.parked,
        )
    )
    settle(telling)


def _pause(telling: Telling, command: up.Pause) -> None:
    check_clock(telling.room, command)
    telling.tell(ClockPaused(at_ms=telling.at_ms, remaining_ms=left_ms(telling.room, telling.at_ms)))


def _park(telling: Telling, command: up.Park) -> None:
    check_clock(telling.room, command)
    if not telling.room.parked:
        telling.tell(LessonParked(at_ms=telling.at_ms, remaining_ms=left_ms(telling.room, telling.at_ms)))


def _resume(telling: Telling, command: up.Resume) -> None:
    check_clock(telling.room, command)
    remaining_ms = telling.room.remaining_ms
    deadline_ms = None if remaining_ms is None else telling.at_ms + remaining_ms
    telling.tell(ClockResumed(at_ms=telling.at_ms, deadline_ms=deadline_ms))
    settle(telling)


def _add_time(telling: Telling, command: up.AddTime) -> None:
    check_clock(telling.room, command)
    room, now_ms, added_ms = telling.room, telling.at_ms, command.seconds * 1000
    if room.deadline_ms is None and room.remaining_ms is None and added_ms <= 0:
        raise Refused("not_yet")
    if added_ms == 0:
        return
    if room.stage == "paused":
        remaining_ms = max(0, (room.remaining_ms or 0) + added_ms)
        telling.tell(TimeAdded(at_ms=now_ms, added_ms=added_ms, remaining_ms=remaining_ms))
    else:
        deadline_ms = max(now_ms, (room.deadline_ms or now_ms) + added_ms)
        telling.tell(TimeAdded(at_ms=now_ms, added_ms=added_ms, deadline_ms=deadline_ms))


def _time_up(telling: Telling, command: TimeUp) -> None:
    check_clock(telling.room, command)
    step, deadline_ms = telling.room.step, telling.room.deadline_ms
    if step is None or deadline_ms is None or telling.at_ms < deadline_ms:
        raise Refused("not_yet")
    telling.tell(TimeRanOut(at_ms=telling.at_ms, visit=telling.room.visit))
    if step.phase.at_end == "go" and telling.at_ms - deadline_ms <= OVERDUE_MS:
        _go_on(telling, undo_until_ms=None)


def _give_time_back(telling: Telling, command: GiveTimeBack) -> None:
    check_clock(telling.room, command)
    deadline_ms = telling.room.deadline_ms
    if deadline_ms is None or command.ms <= 0:
        raise Refused("not_yet")
    telling.tell(
        TimeGivenBack(at_ms=telling.at_ms, added_ms=command.ms, deadline_ms=deadline_ms + command.ms)
    )


TEACHER: dict[type, Callable[[Telling, Any], None]] = {
    up.Next: _next,
    up.Back: _back,
    up.Undo: _undo,
    up.Pause: _pause,
    up.Park: _park,
    up.Resume: _resume,
    up.AddTime: _add_time,
    up.Finish: _finish,
}
MACHINE: dict[type, Callable[[Telling, Any], None]] = {TimeUp: _time_up, GiveTimeBack: _give_time_back}
