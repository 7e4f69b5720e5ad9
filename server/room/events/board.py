"""The cards, and what else the board shows."""

from typing import TypeAlias

from server.protocol.views import Doubt
from server.room.events.event import Event
from server.room.ids import CardId, GroupId, PhaseId, StudentId
from server.room.words import Text


class InsightPosted(Event, frozen=True, kw_only=True):
    card: CardId
    by: StudentId
    phase: PhaseId
    text: Text
    group: GroupId | None = None
    doubt: tuple[Doubt, ...] = ()
    late: bool = False


class CardShown(Event, frozen=True, kw_only=True):
    card: CardId


class CardHeld(Event, frozen=True, kw_only=True):
    """Waits again."""

    card: CardId


class CardHidden(Event, frozen=True, kw_only=True):
    card: CardId


class CardSpotlit(Event, frozen=True, kw_only=True):
    card: CardId | None = None
    """None: all cards again."""


class BoardBlanked(Event, frozen=True, kw_only=True):
    blank: bool


class GroupsListed(Event, frozen=True, kw_only=True):
    """Whether the board lists who is with whom."""

    show: bool


class ChartShown(Event, frozen=True, kw_only=True):
    """Whether the class sees how it voted."""

    show: bool


BoardEvent: TypeAlias = (
    InsightPosted | CardShown | CardHeld | CardHidden | CardSpotlit | BoardBlanked | GroupsListed | ChartShown
)
