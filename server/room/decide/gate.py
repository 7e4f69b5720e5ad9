"""What gets through without the teacher, and whose."""

from collections.abc import Callable
from typing import Any

from server.protocol import up
from server.room.decide.seats import seated
from server.room.decide.telling import Telling
from server.room.events.gate import GateSet, StudentMuted, TrustSet, WordsKept


def _set(telling: Telling, command: up.SetGate) -> None:
    if telling.room.gate != command.cards:
        telling.tell(GateSet(at_ms=telling.at_ms, cards=command.cards))


def _keep_words(telling: Telling, command: up.KeepWords) -> None:
    if telling.room.own_words != command.words:
        telling.tell(WordsKept(at_ms=telling.at_ms, words=command.words))


def _trust(telling: Telling, command: up.SetTrust) -> None:
    if seated(telling, command.student).trust != command.trust:
        telling.tell(TrustSet(at_ms=telling.at_ms, student=command.student, trust=command.trust))


def _mute(telling: Telling, command: up.Mute) -> None:
    if seated(telling, command.student).muted != command.muted:
        telling.tell(StudentMuted(at_ms=telling.at_ms, student=command.student, muted=command.muted))


TEACHER: dict[type, Callable[[Telling, Any], None]] = {
    up.SetGate: _set,
    up.KeepWords: _keep_words,
    up.SetTrust: _trust,
    up.Mute: _mute,
}
