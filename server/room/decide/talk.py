"""Talk in a group, and its one shared answer with its one pen; and what the teacher says to all."""

from collections.abc import Callable
from typing import Any

from server.protocol import limits, up
from server.room.decide.telling import Telling
from server.room.events.talk import (
    AnswerKeptBeside,
    AnswerWritten,
    LineSaid,
    MessageSent,
    PenPassed,
    PenTaken,
    ReadySet,
)
from server.room.ids import TEACHER as TEACHER_ACTOR
from server.room.ids import GroupId
from server.room.phases import check_words
from server.room.refused import Refused
from server.room.state import Group
from server.room.words import words

PEN_SILENCE_MS = 3_000
"""After so long without a stroke anybody in the group may take the pen."""


def _group(telling: Telling, id: GroupId, command: type) -> tuple[Group, bool]:
    """The group that words go to, and whether they come late; refused to whoever was never in it."""
    group = telling.room.groups.get(id)
    if group is None:
        raise Refused("unknown")
    actor = telling.envelope.actor
    if actor != TEACHER_ACTOR and actor not in group.members:
        raise Refused("no_group")
    _, late = check_words(telling.room, command, group.phase)
    return group, late or not group.open


def _send(telling: Telling, command: up.SendMessage) -> None:
    group, late = _group(telling, command.group, up.SendMessage)
    if telling.room.chat_off and telling.envelope.actor != TEACHER_ACTOR:
        raise Refused("chat_off")
    if not command.text.strip():
        raise Refused("empty")
    if len(group.messages) >= limits.MESSAGES_PER_GROUP:
        raise Refused("too_many")
    telling.tell(
        MessageSent(
            at_ms=telling.at_ms,
            group=group.id,
            message=telling.ids.take("m"),
            by=telling.envelope.actor,
            text=command.text,
            late=late,
        )
    )


def _answer(telling: Telling, command: up.WriteAnswer) -> None:
    group, late = _group(telling, command.group, up.WriteAnswer)
    if len(group.answers) + len(group.beside) >= limits.ANSWERS_PER_GROUP:
        raise Refused("too_many")
    me, now_ms, text = telling.student.id, telling.at_ms, command.text
    if text == (words(group.answers[-1].text) if group.answers else ""):
        return
    if _may_write(group, me, now_ms):
        telling.tell(AnswerWritten(at_ms=now_ms, group=group.id, by=me, text=text, late=late))
    elif text.strip() and (me, text) not in [(kept.by, words(kept.text)) for kept in group.beside]:
        beside = telling.ids.take("b")
        telling.tell(
            AnswerKeptBeside(at_ms=now_ms, group=group.id, beside=beside, by=me, text=text, late=late)
        )


def _may_write(group: Group, student: str, now_ms: int) -> bool:
    return group.pen in (None, student) or now_ms - group.pen_ms >= PEN_SILENCE_MS


def _take_pen(telling: Telling, command: up.TakePen) -> None:
    group = _open_group(telling, command.group, up.TakePen)
    if not _may_write(group, telling.student.id, telling.at_ms):
        raise Refused("pen_taken")
    if group.pen != telling.student.id:
        telling.tell(PenTaken(at_ms=telling.at_ms, group=group.id, by=telling.student.id))


def _pass_pen(telling: Telling, command: up.PassPen) -> None:
    group = _open_group(telling, command.group, up.PassPen)
    if group.pen == telling.student.id:
        telling.tell(PenPassed(at_ms=telling.at_ms, group=group.id, by=telling.student.id))


def _set_ready(telling: Telling, command: up.SetReady) -> None:
    group = _open_group(telling, command.group, up.SetReady)
    if (telling.student.id in group.ready) != command.ready:
        telling.tell(
            ReadySet(at_ms=telling.at_ms, group=group.id, student=telling.student.id, ready=command.ready)
        )


def _open_group(telling: Telling, id: GroupId, command: type) -> Group:
    group, late = _group(telling, id, command)
    if late:
        raise Refused("group_closed")
    return group


def _say_to_all(telling: Telling, command: up.SayToAll) -> None:
    text, line = command.text.strip(), telling.room.line
    if text != (words(line.text) if line is not None else ""):
        telling.tell(LineSaid(at_ms=telling.at_ms, text=text))


TEACHER: dict[type, Callable[[Telling, Any], None]] = {up.SendMessage: _send, up.SayToAll: _say_to_all}
STUDENT: dict[type, Callable[[Telling, Any], None]] = {
    up.SendMessage: _send,
    up.WriteAnswer: _answer,
    up.TakePen: _take_pen,
    up.PassPen: _pass_pen,
    up.SetReady: _set_ready,
}
