"""What a student writes alone. Words are never refused for being late."""

from collections.abc import Callable
from typing import Any

from server.protocol import up
from server.room.decide.seats import seated
from server.room.decide.telling import Telling
from server.room.events.thoughts import (
    ExtraTimeGiven,
    ThoughtHandedIn,
    ThoughtReopened,
    ThoughtShown,
    ThoughtWritten,
)
from server.room.extra_time import may_still_think
from server.room.ids import PhaseId, StudentId
from server.room.phases import check_words
from server.room.refused import Refused
from server.room.state import Step
from server.room.student import Thought
from server.room.words import words


def hand_in_drafts(telling: Telling) -> None:
    """At the end of a phase: what stands unfinished in a box becomes an event.

    A finished thought stands: what is in the box beside it may be an older draft, sent again after a lost connection.
    """
    for draft in telling.envelope.drafts:
        student = telling.room.students.get(draft.student)
        if student is None or draft.phase not in telling.room.begun:
            continue
        before = student.thoughts.get(draft.phase)
        if before is None or not before.finished:
            _hand_in(telling, draft.student, draft.phase, draft.text, late=False)


def _hand_in(telling: Telling, student: StudentId, phase: PhaseId, text: str, *, late: bool) -> None:
    before = telling.room.students[student].thoughts.get(phase)
    if text.strip() and (before is None or words(before.text) != text):
        telling.tell(ThoughtHandedIn(at_ms=telling.at_ms, student=student, phase=phase, text=text, late=late))


def _step(telling: Telling, command: up.WriteThought | up.KeepDraft) -> tuple[Step, bool]:
    """The think phase that is written for, and whether that is late for this student."""
    step, _ = check_words(telling.room, type(command), command.phase)
    return step, not may_still_think(telling.room, telling.student, step.id, telling.at_ms)


def _write(telling: Telling, command: up.WriteThought) -> None:
    step, late = _step(telling, command)
    _check_answer(command, step, late=late)
    before = telling.student.thoughts.get(step.id)
    kept = (before or Thought(0)) if late else command
    told = ThoughtWritten(
        at_ms=telling.at_ms,
        student=telling.student.id,
        phase=step.id,
        text=command.text,
        choice=kept.choice,
        not_sure=command.not_sure,
        sure=kept.sure,
        late=late,
    )
    if not _says(before, told):
        telling.tell(told)


def _check_answer(command: up.WriteThought, step: Step, *, late: bool) -> None:
    if command.choice is not None and command.choice not in step.options:
        raise Refused("unknown")
    if command.sure is not None and not step.phase.asks_sure:
        raise Refused("unknown")
    if command.text.strip() or command.not_sure:
        return
    if command.choice is None:
        raise Refused("empty")
    if late:
        raise Refused("wrong_phase")


def _says(before: Thought | None, told: ThoughtWritten) -> bool:
    return (
        before is not None
        and before.finished
        and (before.text, before.choice, before.not_sure, before.sure)
        == (told.text, told.choice, told.not_sure, told.sure)
    )


def _keep_draft(telling: Telling, command: up.KeepDraft) -> None:
    step, late = _step(telling, command)
    if late:
        _hand_in(telling, telling.student.id, step.id, command.text, late=True)


def _reopen(telling: Telling, command: up.ReopenThought) -> None:
    step, _ = check_words(telling.room, up.ReopenThought, command.phase)
    if _mine(telling, step.id).finished:
        telling.tell(ThoughtReopened(at_ms=telling.at_ms, student=telling.student.id, phase=step.id))


def _show(telling: Telling, command: up.ShowThought) -> None:
    step, _ = check_words(telling.room, up.ShowThought, command.phase)
    if not _mine(telling, step.id).shown:
        telling.tell(ThoughtShown(at_ms=telling.at_ms, student=telling.student.id, phase=step.id))


def _mine(telling: Telling, phase: PhaseId) -> Thought:
    thought = telling.student.thoughts.get(phase)
    if thought is None:
        raise Refused("empty")
    return thought


def _give_extra_time(telling: Telling, command: up.GiveExtraTime) -> None:
    if seated(telling, command.student).extra_s != command.seconds:
        telling.tell(ExtraTimeGiven(at_ms=telling.at_ms, student=command.student, seconds=command.seconds))


TEACHER: dict[type, Callable[[Telling, Any], None]] = {up.GiveExtraTime: _give_extra_time}
STUDENT: dict[type, Callable[[Telling, Any], None]] = {
    up.WriteThought: _write,
    up.KeepDraft: _keep_draft,
    up.ReopenThought: _reopen,
    up.ShowThought: _show,
}
