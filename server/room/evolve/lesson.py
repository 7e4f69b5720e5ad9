"""Phases and their clock."""

from collections.abc import Callable
from typing import Any

from msgspec.structs import replace

from server.protocol.plan import Plan
from server.room.events.lesson import (
    ClockPaused,
    ClockResumed,
    LessonFinished,
    LessonParked,
    PhaseReopened,
    PhaseStarted,
    RoomOpened,
    StepUndone,
    TimeAdded,
    TimeGivenBack,
    TimeRanOut,
)
from server.room.evolve.groups import pointed_at
from server.room.evolve.hands import hands_down
from server.room.for_now import Before
from server.room.ids import PhaseId, phase_id
from server.room.phases import left_ms
from server.room.state import Room, Step


def opened(event: RoomOpened) -> Room:
    return Room(
        code=event.code,
        plan=event.plan,
        steps=_steps(event.plan),
        opened_ms=event.at_ms,
        expires_ms=event.expires_ms,
        shows_groups=event.plan.board_shows_groups,
        gate=event.plan.cards,
        names=event.plan.names,
        language=event.plan.language,
        waits=event.plan.waits,
        talk=event.plan.talk,
        grace_s=event.plan.grace_s,
    )


def _steps(plan: Plan) -> tuple[Step, ...]:
    phases = [(number, round, phase) for number, round in enumerate(plan.rounds) for phase in round.phases]
    return tuple(
        Step(phase_id(index), index, number, round.question, phase, round.also)
        for index, (number, round, phase) in enumerate(phases)
    )


def _started(room: Room, event: PhaseStarted) -> Room:
    return replace(
        _entered(room, event),
        stage="running",
        deadline_ms=event.deadline_ms,
        remaining_ms=None,
        total_ms=None if event.deadline_ms is None else event.deadline_ms - event.at_ms,
        before=_before(room, event),
        moved_on_ms=_moved_on(room, event.at_ms),
    )


def _before(room: Room, event: PhaseStarted | LessonFinished) -> Before | None:
    if event.undo_until_ms is None:
        return None
    phase = room.step.id if room.step is not None else ""
    left = left_ms(room, event.at_ms)
    return Before(event.undo_until_ms, room.stage, phase, left, room.total_ms, room.parked)


def _moved_on(room: Room, at_ms: int) -> dict[PhaseId, int]:
    if room.step is None or room.step.kind != "think":
        return room.moved_on_ms
    return {**room.moved_on_ms, room.step.id: at_ms}


def _reopened(room: Room, event: PhaseReopened) -> Room:
    return replace(
        _entered(room, event),
        stage="paused",
        deadline_ms=None,
        remaining_ms=event.remaining_ms,
        total_ms=event.remaining_ms,
    )


def _undone(room: Room, event: StepUndone) -> Room:
    entered = _entered(room, event) if event.phase else _in_the_lobby(room, event)
    return replace(
        entered,
        stage=event.stage,
        deadline_ms=event.deadline_ms,
        remaining_ms=event.remaining_ms,
        total_ms=event.total_ms,
        parked=event.parked,
    )


def _in_the_lobby(room: Room, event: StepUndone) -> Room:
    return replace(
        room, place=-1, visit=event.visit, left_ms=_left(room, event.at_ms), spotlight=None, before=None
    )


def _entered(room: Room, event: PhaseStarted | PhaseReopened | StepUndone) -> Room:
    step = next(step for step in room.steps if step.id == event.phase)
    return replace(
        room,
        place=step.index,
        visit=event.visit,
        begun=room.begun | {step.id},
        left_ms=_left(room, event.at_ms),
        students=pointed_at(room, step) if step.kind == "pair" else room.students,
        spotlight=None,
        before=None,
        parked=False,
    )


def _left(room: Room, at_ms: int) -> dict[PhaseId, int]:
    if room.step is None:
        return room.left_ms
    return {**room.left_ms, room.step.id: left_ms(room, at_ms) or 0}


def _ran_out(room: Room, event: TimeRanOut) -> Room:
    return replace(room, stage="time_up", deadline_ms=None, before=None)


def _paused(room: Room, event: ClockPaused) -> Room:
    return replace(room, stage="paused", deadline_ms=None, remaining_ms=event.remaining_ms, before=None)


def _parked(room: Room, event: LessonParked) -> Room:
    return replace(
        room,
        stage="paused",
        deadline_ms=None,
        remaining_ms=event.remaining_ms,
        total_ms=None if event.remaining_ms is None else room.total_ms,
        before=None,
        parked=True,
    )


def _resumed(room: Room, event: ClockResumed) -> Room:
    return replace(room, stage="running", deadline_ms=event.deadline_ms, remaining_ms=None, parked=False)


def _added(room: Room, event: TimeAdded) -> Room:
    total_ms = None if room.total_ms is None else max(0, room.total_ms + event.added_ms)
    return replace(
        room,
        stage="paused" if room.stage == "paused" else "running",
        deadline_ms=event.deadline_ms,
        remaining_ms=event.remaining_ms,
        total_ms=event.added_ms if total_ms is None else total_ms,
        before=None,
    )


def _given_back(room: Room, event: TimeGivenBack) -> Room:
    return replace(room, deadline_ms=event.deadline_ms)


def _finished(room: Room, event: LessonFinished) -> Room:
    return replace(
        room,
        stage="ended",
        visit=event.visit,
        left_ms=_left(room, event.at_ms),
        deadline_ms=None,
        remaining_ms=None,
        total_ms=None,
        spotlight=None,
        before=_before(room, event),
        parked=False,
        students=hands_down(room),
    )


EVENTS: dict[type, Callable[[Room, Any], Room]] = {
    PhaseStarted: _started,
    PhaseReopened: _reopened,
    StepUndone: _undone,
    TimeRanOut: _ran_out,
    ClockPaused: _paused,
    LessonParked: _parked,
    ClockResumed: _resumed,
    TimeAdded: _added,
    TimeGivenBack: _given_back,
    LessonFinished: _finished,
}
