"""Insights, and what of them stands on the wall. Nothing gets there but by the teacher's hand, or by what the teacher
said of the gate."""

from collections.abc import Callable
from typing import Any

from server.protocol import up
from server.room.decide.telling import Telling
from server.room.doubt import doubts
from server.room.events.board import (
    BoardBlanked,
    CardHeld,
    CardHidden,
    CardShown,
    CardSpotlit,
    ChartShown,
    GroupsListed,
    InsightPosted,
)
from server.room.ids import CardId
from server.room.insights import insights_left
from server.room.phases import check_words
from server.room.refused import Refused
from server.room.state import Card, Room
from server.room.student import Student
from server.room.words import words


def _post(telling: Telling, command: up.PostInsight) -> None:
    step, late = check_words(telling.room, up.PostInsight, command.phase)
    if not command.text.strip():
        raise Refused("empty")
    if not insights_left(telling.room, telling.student, step.id):
        raise Refused("too_many")
    card, doubt = telling.ids.take("c"), doubts(telling.room, command.text)
    telling.tell(
        InsightPosted(
            at_ms=telling.at_ms,
            card=card,
            by=telling.student.id,
            phase=step.id,
            text=command.text,
            group=telling.student.group,
            doubt=doubt,
            late=late,
        )
    )
    if _passes(telling.room, telling.student, is_doubtful=bool(doubt)):
        telling.tell(CardShown(at_ms=telling.at_ms, card=card))


def _passes(room: Room, student: Student, *, is_doubtful: bool) -> bool:
    """Whether a new card needs nobody to let it through."""
    if student.trust == "held":
        return False
    if room.gate == "all":
        return True
    return not is_doubtful and (room.gate == "doubtful" or student.trust == "trusted")


def _show(telling: Telling, command: up.ShowCard) -> None:
    card = _card(telling, command.card)
    if card.aside:
        raise Refused("unknown")
    if card.state == "up":
        return
    if card.revision != command.seen or not words(card.text):
        raise Refused("changed")
    telling.tell(CardShown(at_ms=telling.at_ms, card=command.card))


def _hold(telling: Telling, command: up.HoldCard) -> None:
    card = _card(telling, command.card)
    if card.aside:
        raise Refused("unknown")
    if card.state != "waiting" or not card.held:
        hold(telling, card.id)


def hold(telling: Telling, card: CardId) -> None:
    """It waits, and whoever saw it before that cannot let it through."""
    telling.tell(CardHeld(at_ms=telling.at_ms, card=card))


def _hide(telling: Telling, command: up.HideCard) -> None:
    if _card(telling, command.card).state != "hidden":
        telling.tell(CardHidden(at_ms=telling.at_ms, card=command.card))


def _spotlight(telling: Telling, command: up.Spotlight) -> None:
    if command.card is not None and _card(telling, command.card).state != "up":
        raise Refused("not_yet")
    if telling.room.spotlight != command.card:
        telling.tell(CardSpotlit(at_ms=telling.at_ms, card=command.card))


def _card(telling: Telling, id: CardId) -> Card:
    card = telling.room.cards.get(id)
    if card is None:
        raise Refused("unknown")
    return card


def _blank(telling: Telling, command: up.BlankBoard) -> None:
    if telling.room.blank != command.blank:
        telling.tell(BoardBlanked(at_ms=telling.at_ms, blank=command.blank))


def _show_groups(telling: Telling, command: up.ShowGroups) -> None:
    if telling.room.shows_groups != command.show:
        telling.tell(GroupsListed(at_ms=telling.at_ms, show=command.show))


def _show_chart(telling: Telling, command: up.ShowChart) -> None:
    if telling.room.shows_chart != command.show:
        telling.tell(ChartShown(at_ms=telling.at_ms, show=command.show))


TEACHER: dict[type, Callable[[Telling, Any], None]] = {
    up.ShowCard: _show,
    up.HideCard: _hide,
    up.HoldCard: _hold,
    up.Spotlight: _spotlight,
    up.BlankBoard: _blank,
    up.ShowGroups: _show_groups,
    up.ShowChart: _show_chart,
}
STUDENT: dict[type, Callable[[Telling, Any], None]] = {up.PostInsight: _post}
