"""Words that hurt or worry: reported by a student, taken away or set aside by the teacher. The log keeps them."""

from collections.abc import Callable, Sequence
from typing import Any

from server.protocol import limits, up
from server.room.decide.telling import Telling
from server.room.events.care import (
    ChatSet,
    FlagSettled,
    MessageReported,
    MessageTaken,
    Quoted,
    WordsSetAside,
)
from server.room.ids import GroupId
from server.room.refused import Refused
from server.room.state import Group, Message
from server.room.words import words


def _report(telling: Telling, command: up.ReportMessage) -> None:
    room, me = telling.room, telling.student.id
    group = _group(telling, command.group)
    if me not in group.members:
        raise Refused("no_group")
    if not _said(group.messages, command.message).seen:
        raise Refused("unknown")
    mine = [flag for flag in room.flags.values() if flag.by == me]
    if any((flag.group, flag.message) == (group.id, command.message) for flag in mine):
        return
    waiting = sum(flag.flag not in room.settled for flag in mine)
    if waiting >= limits.FLAGS_PER_STUDENT or len(room.flags) >= limits.FLAGS:
        raise Refused("too_many")
    telling.tell(
        MessageReported(
            at_ms=telling.at_ms,
            flag=telling.ids.take("f"),
            by=me,
            group=group.id,
            message=command.message,
            around=_around(group.messages, command.message),
        )
    )


def _settle(telling: Telling, command: up.SettleFlag) -> None:
    if command.flag not in telling.room.flags:
        raise Refused("unknown")
    if (command.flag in telling.room.settled) != command.settled:
        telling.tell(FlagSettled(at_ms=telling.at_ms, flag=command.flag, settled=command.settled))


def _set_chat(telling: Telling, command: up.SetChat) -> None:
    if telling.room.chat_off == command.on:
        telling.tell(ChatSet(at_ms=telling.at_ms, on=command.on))


def _take(telling: Telling, command: up.TakeMessage) -> None:
    group = _group(telling, command.group)
    message = _said(group.messages, command.message)
    if message.aside:
        raise Refused("unknown")
    if message.taken != command.taken:
        telling.tell(
            MessageTaken(at_ms=telling.at_ms, group=group.id, message=message.id, taken=command.taken)
        )


def _set_aside(telling: Telling, command: up.SetAside) -> None:
    sealed = _SEALED[command.what](telling, command)
    if sealed is None:
        return
    if not words(sealed.text).strip():
        raise Refused("empty")
    if len(telling.room.aside) >= limits.ASIDE:
        raise Refused("too_many")
    telling.tell(sealed)


def _thought(telling: Telling, command: up.SetAside) -> WordsSetAside | None:
    student = telling.room.students.get(command.student or "")
    thought = student.thoughts.get(command.phase or "") if student is not None else None
    if student is None or thought is None:
        raise Refused("unknown")
    if thought.aside:
        return None
    return WordsSetAside(
        at_ms=telling.at_ms,
        aside=telling.ids.take("w"),
        what="thought",
        by=student.id,
        said_ms=thought.at_ms,
        text=thought.text,
        phase=command.phase or "",
        group=student.group,
    )


def _message(telling: Telling, command: up.SetAside) -> WordsSetAside | None:
    group = _group(telling, command.group)
    message = _said((*group.messages, *group.beside), command.message)
    if message.aside:
        return None
    return WordsSetAside(
        at_ms=telling.at_ms,
        aside=telling.ids.take("w"),
        what="message",
        by=message.by,
        said_ms=message.at_ms,
        text=message.text,
        phase=group.phase,
        group=group.id,
        message=message.id,
        around=_around((*group.messages, *group.beside), message.id),
    )


def _answer(telling: Telling, command: up.SetAside) -> WordsSetAside | None:
    group = _group(telling, command.group)
    if not group.answers:
        raise Refused("empty")
    latest = group.answers[-1]
    return WordsSetAside(
        at_ms=telling.at_ms,
        aside=telling.ids.take("w"),
        what="answer",
        by=latest.by,
        said_ms=latest.at_ms,
        text=latest.text,
        phase=group.phase,
        group=group.id,
        around=tuple(Quoted(one.by, one.at_ms, one.text) for one in group.answers[-limits.QUOTED :]),
    )


def _card(telling: Telling, command: up.SetAside) -> WordsSetAside | None:
    card = telling.room.cards.get(command.card or "")
    if card is None:
        raise Refused("unknown")
    if card.aside:
        return None
    return WordsSetAside(
        at_ms=telling.at_ms,
        aside=telling.ids.take("w"),
        what="card",
        by=card.by,
        said_ms=card.posted_ms,
        text=card.text,
        phase=card.phase,
        group=card.group,
        card=card.id,
    )


_SEALED: dict[str, Callable[[Telling, up.SetAside], WordsSetAside | None]] = {
    "thought": _thought,
    "message": _message,
    "answer": _answer,
    "card": _card,
}
"""The sealed copy; None if it lies aside already."""


def _group(telling: Telling, id: GroupId | None) -> Group:
    group = telling.room.groups.get(id or "")
    if group is None:
        raise Refused("unknown")
    return group


def _said(messages: Sequence[Message], id: str | None) -> Message:
    message = next((one for one in messages if one.id == id), None)
    if message is None:
        raise Refused("unknown")
    return message


def _around(messages: Sequence[Message], id: str) -> tuple[Quoted, ...]:
    """The latest, if it is among them; otherwise it and those after it."""
    in_order = sorted(messages, key=lambda message: message.at_ms)
    place = next(number for number, message in enumerate(in_order) if message.id == id)
    end = max(place + 1, min(len(in_order), place + limits.QUOTED))
    return tuple(
        Quoted(message.by, message.at_ms, message.text, message.id)
        for message in in_order[max(0, end - limits.QUOTED) : end]
    )


TEACHER: dict[type, Callable[[Telling, Any], None]] = {
    up.SettleFlag: _settle,
    up.SetChat: _set_chat,
    up.TakeMessage: _take,
    up.SetAside: _set_aside,
}
STUDENT: dict[type, Callable[[Telling, Any], None]] = {up.ReportMessage: _report}
