"""JSON: everything about a room, in the classroom's words."""

from collections.abc import Sequence
from typing import Any

import msgspec

from server.room.events import AnyEvent
from server.room.events.talk import LineSaid
from server.room.ids import Actor
from server.room.state import Group, Room
from server.web.exports.said import everything_said, name_of, shown


def whole(room: Room, history: Sequence[tuple[int, int, Actor, AnyEvent]]) -> str:
    content = {
        "code": room.code,
        "opened_ms": room.opened_ms,
        "expires_ms": room.expires_ms,
        "plan": msgspec.to_builtins(room.plan),
        "students": [
            {
                "name": shown(student.called),
                "joined_ms": student.joined_ms,
                "removed": student.removed,
                "extra_s": student.extra_s,
            }
            for student in room.students.values()
        ],
        "groups": [_group(room, group) for group in room.groups.values()],
        "cards": [
            {"by": name_of(room, card.by), "text": shown(card.text), "state": card.state}
            for card in room.cards.values()
        ],
        "lines": [
            {"at_ms": at_ms, "text": shown(event.text)}
            for _, at_ms, _, event in history
            if isinstance(event, LineSaid) and event.text
        ],
        "said": [
            {
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
            for said in everything_said(room, history)
        ],
    }
    return msgspec.json.format(msgspec.json.encode(content), indent=2).decode() + "\n"


def _group(room: Room, group: Group) -> dict[str, Any]:
    return {
        "members": [name_of(room, member) for member in group.members],
        "phase": group.phase,
        "messages": [
            {"at_ms": message.at_ms, "by": name_of(room, message.by), "text": shown(message.text)}
            for message in group.messages
        ],
        "answer": shown(group.answers[-1].text) if group.answers else "",
        "beside": [{"by": name_of(room, kept.by), "text": shown(kept.text)} for kept in group.beside],
    }
