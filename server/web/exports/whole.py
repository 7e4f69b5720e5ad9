"""JSON: everything about a room, in the classroom's words."""

from typing import Any

import msgspec

from server.room.events.care import Quoted
from server.room.events.talk import LineSaid
from server.room.ids import TEACHER
from server.room.state import Card, Group, Message, Room
from server.room.student import Student
from server.web.exports.said import ASIDE, History, Said, everything_said, name_of, shown
from server.web.exports.words import Say


def whole(room: Room, history: History, _say: Say) -> str:
    """For programs: English in every language."""
    content = {
        "code": room.code,
        "opened_ms": room.opened_ms,
        "expires_ms": room.expires_ms,
        "plan": msgspec.to_builtins(room.plan),
        "students": [_student(student) for student in room.students.values()],
        "roster": list(map(shown, room.roster)),
        "own_words": list(map(shown, room.own_words)),
        "groups": [_group(room, group) for group in room.groups.values()],
        "cards": [_card(room, card) for card in room.cards.values()],
        "care": _care(room),
        "flags": _flags(room),
        "acts": _acts(history),
        "lines": _lines(history),
        "said": [_said(said) for said in everything_said(room, history)],
    }
    return msgspec.json.format(msgspec.json.encode(content), indent=2).decode() + "\n"


def _student(student: Student) -> dict[str, Any]:
    return {
        "name": shown(student.called),
        "joined_ms": student.joined_ms,
        "removed": student.removed,
        "blocked": student.blocked,
        "waits": student.waits,
        "muted": student.muted,
        "trust": student.trust,
        "extra_s": student.extra_s,
    }


def _card(room: Room, card: Card) -> dict[str, Any]:
    return {"by": name_of(room, card.by), "text": _text(card), "state": card.state}


def _acts(history: History) -> list[dict[str, Any]]:
    return [
        {"at_ms": at_ms, "who": actor, "what": type(event).__name__}
        for _, at_ms, actor, event in history
        if actor.partition(":")[0] == TEACHER
    ]


def _lines(history: History) -> list[dict[str, Any]]:
    return [
        {"at_ms": at_ms, "text": shown(event.text)}
        for _, at_ms, _, event in history
        if isinstance(event, LineSaid) and event.text
    ]


def _said(said: Said) -> dict[str, Any]:
    return {
        "at_ms": said.at_ms,
        "round": said.step.round + 1,
        "phase": said.step.kind,
        "what": said.what,
        "by": said.by,
        "group": said.group,
        "choice": said.choice,
        "sure": said.sure,
        "text": said.text,
        "state": said.state,
    }


def _text(said: Message | Card) -> str:
    return ASIDE if said.aside else shown(said.text)


def _care(room: Room) -> list[dict[str, Any]]:
    """What was set aside, as it was."""
    return [
        {
            "what": one.what,
            "by": name_of(room, one.by),
            "said_ms": one.said_ms,
            "set_aside_ms": one.at_ms,
            "phase": one.phase,
            "text": shown(one.text),
            "around": _around(room, one.around),
        }
        for one in room.aside.values()
    ]


def _flags(room: Room) -> list[dict[str, Any]]:
    return [
        {"at_ms": flag.at_ms, "by": name_of(room, flag.by), "around": _around(room, flag.around)}
        for flag in room.flags.values()
    ]


def _around(room: Room, around: tuple[Quoted, ...]) -> list[dict[str, Any]]:
    return [{"at_ms": one.at_ms, "by": name_of(room, one.by), "text": shown(one.text)} for one in around]


def _group(room: Room, group: Group) -> dict[str, Any]:
    return {
        "members": [name_of(room, member) for member in group.members],
        "phase": group.phase,
        "messages": [
            {"at_ms": message.at_ms, "by": name_of(room, message.by), "text": _text(message)}
            for message in group.messages
        ],
        "answer": shown(group.answers[-1].text) if group.answers else "",
        "beside": [{"by": name_of(room, kept.by), "text": _text(kept)} for kept in group.beside],
    }
