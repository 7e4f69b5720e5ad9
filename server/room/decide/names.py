"""What students are called: as they typed it, as the teacher says, or as the room does."""

from collections.abc import Callable
from typing import Any

from server.protocol import up
from server.room.decide.groups import settle
from server.room.decide.seats import names_of_others, seated
from server.room.decide.telling import Telling
from server.room.events.names import LanguageSet, NameAdmitted, NameAsked, NameChanged, NamesSet
from server.room.ids import StudentId
from server.room.look_alikes import number_for
from server.room.names import clean_name
from server.room.refused import Refused
from server.room.words import words


def _set_names(telling: Telling, command: up.SetNames) -> None:
    if telling.room.names != command.names:
        telling.tell(NamesSet(at_ms=telling.at_ms, names=command.names))


def _set_language(telling: Telling, command: up.SetLanguage) -> None:
    if telling.room.language != command.language:
        telling.tell(LanguageSet(at_ms=telling.at_ms, language=command.language))


def _admit(telling: Telling, command: up.AdmitName) -> None:
    """Refused: unknown, if the student is called otherwise by now."""
    student = seated(telling, command.student)
    if words(student.called) != command.name:
        raise Refused("unknown")
    if student.held or student.asked:
        telling.tell(NameAdmitted(at_ms=telling.at_ms, student=student.id))


def _ask(telling: Telling, command: up.AskName) -> None:
    if not seated(telling, command.student).asked:
        telling.tell(NameAsked(at_ms=telling.at_ms, student=command.student))


def _rename(telling: Telling, command: up.Rename) -> None:
    _call(telling, seated(telling, command.student).id, command.name, held=False)


def _change(telling: Telling, command: up.ChangeName) -> None:
    """Whoever was asked once is looked at once more, whatever the new name is. Refused: not_yet, bad_name."""
    if not telling.student.asked:
        raise Refused("not_yet")
    _call(telling, telling.student.id, command.name, held=True)


def _call(telling: Telling, id: StudentId, typed: str, *, held: bool) -> None:
    before, name = telling.room.students[id], clean_name(typed)
    number = 1 if before.waits else number_for(name, names_of_others(telling.room, id))
    is_so = (before.name, before.number, before.held, before.asked) == (name, number, held, False)
    if not is_so:
        telling.tell(NameChanged(at_ms=telling.at_ms, student=id, name=name, number=number, held=held))
        # The class file may mean somebody else now.
        settle(telling)


TEACHER: dict[type, Callable[[Telling, Any], None]] = {
    up.SetNames: _set_names,
    up.SetLanguage: _set_language,
    up.AdmitName: _admit,
    up.AskName: _ask,
    up.Rename: _rename,
}
STUDENT: dict[type, Callable[[Telling, Any], None]] = {up.ChangeName: _change}
