"""Insights, and what of them stands on the wall. Nothing gets there but by the teacher's hand."""

from collections.abc import Callable
from typing import Any

from server.protocol import up
from server.room.decide.telling import Telling
from server.room.events.board import (
    BoardBlanked,
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
from server.room.state import Card


def _post(telling: Telling, command: up.PostInsight) -> None:
    step, late = check_words(telling.room, up.PostInsight, command.phase)
    if not command.text.strip():
        raise Refused("empty")
    if not insights_left(telling.room, telling.student, step.id):
        raise Refused("too_many")
    telling.tell(
        InsightPosted(
            at_ms=telling.at_ms,
            card=telling.ids.take("c"),
            by=telling.student.id,
            phase=step.id,
            text=command.text,
            group=telling.student.group,
            late=late,
        )
    )


def _show(telling: Telling, command: up.ShowCard) -> None:
    card = _card(telling, command.card)
    if card.aside:
        raise Refused("unknown")
    if card.state != "up":
        telling.tell(CardShown(at_ms=telling.at_ms, card=command.card))


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
    up.Spotlight: _spotlight,
    up.BlankBoard: _blank,
    up.ShowGroups: _show_groups,
    up.ShowChart: _show_chart,
}
STUDENT: dict[type, Callable[[Telling, Any], None]] = {up.PostInsight: _post}
