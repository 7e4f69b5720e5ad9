"""What was reported, taken away, and set aside for care."""

from collections.abc import Callable
from typing import Any

from msgspec.structs import replace

from server.room.events.care import ChatSet, FlagSettled, MessageReported, MessageTaken, WordsSetAside
from server.room.evolve import change
from server.room.ids import TEACHER
from server.room.state import Message, Room, Version


def _reported(room: Room, event: MessageReported) -> Room:
    return replace(room, flags={**room.flags, event.flag: event})


def _settled(room: Room, event: FlagSettled) -> Room:
    settled = room.settled | {event.flag} if event.settled else room.settled - {event.flag}
    return replace(room, settled=settled)


def _chat(room: Room, event: ChatSet) -> Room:
    return replace(room, chat_off=not event.on)


def _taken(room: Room, event: MessageTaken) -> Room:
    return _message(room, event.group, event.message, taken=event.taken)


def _message(room: Room, group: str, id: str, **fields: bool) -> Room:
    """A message, or words beside the answer."""

    def changed(said: tuple[Message, ...]) -> tuple[Message, ...]:
        return tuple(replace(one, **fields) if one.id == id else one for one in said)

    before = room.groups[group]
    return change.group(room, group, messages=changed(before.messages), beside=changed(before.beside))


def _set_aside(room: Room, event: WordsSetAside) -> Room:
    room = replace(room, aside={**room.aside, event.aside: event})
    if event.what == "thought":
        student = room.students[event.by]
        thought = replace(student.thoughts[event.phase], aside=True)
        return change.student(room, event.by, thoughts={**student.thoughts, event.phase: thought})
    if event.what == "card":
        return change.taken_down(room, event.card, state="hidden", held=False, aside=True)
    assert event.group is not None
    if event.what == "answer":
        empty = Version(TEACHER, "", event.at_ms)
        return change.group(
            room,
            event.group,
            answers=(*room.groups[event.group].answers, empty),
            pen=None,
            pen_ms=event.at_ms,
        )
    return _message(room, event.group, event.message, aside=True)


EVENTS: dict[type, Callable[[Room, Any], Room]] = {
    MessageReported: _reported,
    FlagSettled: _settled,
    ChatSet: _chat,
    MessageTaken: _taken,
    WordsSetAside: _set_aside,
}
