"""The commands of the teacher about what gets through: cards to the board, and words to the others."""

from typing import Annotated

from msgspec import Meta

from server.protocol import limits
from server.protocol.plan import SOMETHING, Cards
from server.protocol.up.command import Command, Id
from server.protocol.views.parts import Trust

Word = Annotated[str, Meta(min_length=1, max_length=limits.WORD_CHARS, pattern=SOMETHING)]


class SetGate(Command, frozen=True, kw_only=True):
    """How cards reach the board from now on. Those that wait go on waiting."""

    cards: Cards


class KeepWords(Command, frozen=True, kw_only=True):
    """The teacher's own words that make a name or a card doubtful, besides those of the language."""

    words: Annotated[tuple[Word, ...], Meta(max_length=limits.OWN_WORDS)]


class ShowCard(Command, frozen=True, kw_only=True):
    """Let a card through to the board."""

    card: Id
    seen: Annotated[int, Meta(ge=0)]
    """The card's `revision` on the screen on which this was decided: what was held or hidden since stays so."""


class HideCard(Command, frozen=True, kw_only=True):
    """Take a card off the board, or keep it off."""

    card: Id


class HoldCard(Command, frozen=True, kw_only=True):
    """Take a card off the board; it waits again."""

    card: Id


class SetTrust(Command, frozen=True, kw_only=True):
    """How far this student's cards are trusted."""

    student: Id
    trust: Trust


class Mute(Command, frozen=True, kw_only=True):
    """What this student writes reaches the teacher alone; or everybody again."""

    student: Id
    muted: bool


GateCommand = SetGate | KeepWords | ShowCard | HideCard | HoldCard | SetTrust | Mute
