"""What students are called."""

from collections.abc import Callable
from typing import Any

from msgspec.structs import replace

from server.room.events.names import LanguageSet, NameAdmitted, NameAsked, NameChanged, NamesSet
from server.room.evolve import change
from server.room.state import Room


def _names(room: Room, event: NamesSet) -> Room:
    return replace(room, names=event.names)


def _language(room: Room, event: LanguageSet) -> Room:
    return replace(room, language=event.language)


def _admitted(room: Room, event: NameAdmitted) -> Room:
    return change.student(room, event.student, held=False, asked=False)


def _asked(room: Room, event: NameAsked) -> Room:
    return change.student(room, event.student, asked=True)


def _changed(room: Room, event: NameChanged) -> Room:
    return change.student(
        room, event.student, name=event.name, number=event.number, held=event.held, asked=False
    )


EVENTS: dict[type, Callable[[Room, Any], Room]] = {
    NamesSet: _names,
    LanguageSet: _language,
    NameAdmitted: _admitted,
    NameAsked: _asked,
    NameChanged: _changed,
}
