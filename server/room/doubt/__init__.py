"""What makes words doubtful: a hint that the teacher should look first, never a block."""

from collections.abc import Iterable

from server.protocol.views import Doubt
from server.room.doubt.contacts import contacts
from server.room.doubt.rude import has_any
from server.room.names import JOINERS, has_ink
from server.room.state import Room
from server.room.words import words


def doubts(room: Room, text: str) -> tuple[Doubt, ...]:
    """Why this text is doubtful in this room; nothing if it is not."""
    return doubts_of(text, room.language, tuple(filter(None, map(words, room.own_words))))


def doubts_of(text: str, language: str, own_words: Iterable[str] = ()) -> tuple[Doubt, ...]:
    """By the words of the language, the teacher's own, and ways to reach somebody elsewhere."""
    # A sign that nobody sees takes a word apart for us, and for no reader.
    seen = "".join(sign for sign in text if has_ink(sign) and sign not in JOINERS)
    rude: tuple[Doubt, ...] = ("word",) if has_any(seen, language, tuple(own_words)) else ()
    return rude + contacts(seen)
