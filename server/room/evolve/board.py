"""The cards, and what the wall shows of them."""

from collections.abc import Callable
from typing import Any

from msgspec.structs import replace

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
from server.room.evolve import change
from server.room.state import Card, Room


def _posted(room: Room, event: InsightPosted) -> Room:
    card = Card(
        id=event.card,
        by=event.by,
        phase=event.phase,
        text=event.text,
        order=len(room.cards),
        posted_ms=event.at_ms,
        group=event.group,
        late=event.late,
        doubt=event.doubt,
    )
    return replace(room, cards={**room.cards, card.id: card})


def _shown(room: Room, event: CardShown) -> Room:
    return change.card(room, event.card, state="up", held=False)


def _held(room: Room, event: CardHeld) -> Room:
    return change.taken_down(room, event.card, state="waiting", held=True)


def _hidden(room: Room, event: CardHidden) -> Room:
    return change.taken_down(room, event.card, state="hidden", held=False)


def _spotlit(room: Room, event: CardSpotlit) -> Room:
    return replace(room, spotlight=event.card)


def _blanked(room: Room, event: BoardBlanked) -> Room:
    return replace(room, blank=event.blank)


def _listed(room: Room, event: GroupsListed) -> Room:
    return replace(room, shows_groups=event.show)


def _chart(room: Room, event: ChartShown) -> Room:
    return replace(room, shows_chart=event.show)


EVENTS: dict[type, Callable[[Room, Any], Room]] = {
    InsightPosted: _posted,
    CardShown: _shown,
    CardHeld: _held,
    CardHidden: _hidden,
    CardSpotlit: _spotlit,
    BoardBlanked: _blanked,
    GroupsListed: _listed,
    ChartShown: _chart,
}
