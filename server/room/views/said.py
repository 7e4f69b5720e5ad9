"""What was said in a group: word for word for whoever is in it, summed up for the console.

A talk only grows, and a screen is told of every message: so each is looked at once, and not again with the next.
"""

from msgspec import UNSET, UnsetType

from server.protocol import views
from server.protocol.frozen import Frozen
from server.room.ids import TEACHER
from server.room.state import Group, Message
from server.room.views.cache import Cache
from server.room.words import words


class Said(Frozen, frozen=True):
    """By everybody, and of it by each who said anything; what the teacher took away."""

    messages: int = 0
    voices: dict[str, int] = {}
    last: views.MessageSeen | UnsetType = UNSET
    taken: dict[str, views.MessageSeen] = {}


def messages(group: Group, cache: Cache) -> dict[str, views.MessageSeen]:
    return cache.grown(("messages", group.id), group.messages, {}, _also)


def said(group: Group, cache: Cache) -> Said:
    return cache.grown(("said", group.id), group.messages, Said(), _summed_up)


def _also(
    seen: dict[str, views.MessageSeen], new: tuple[Message, ...], place: int
) -> dict[str, views.MessageSeen]:
    return seen | {
        message.id: _seen(message, order) for order, message in enumerate(new, place) if message.seen
    }


def _summed_up(before: Said, new: tuple[Message, ...], place: int) -> Said:
    voices, shown = dict(before.voices), 0
    taken, last = dict(before.taken), before.last
    for order, message in enumerate(new, place):
        if message.by != TEACHER:
            voices[message.by] = voices.get(message.by, 0) + 1
        if message.seen:
            shown, last = shown + 1, _seen(message, order)
        elif not message.aside:
            taken[message.id] = _seen(message, order)
    return Said(before.messages + shown, voices, last, taken)


def _seen(message: Message, order: int) -> views.MessageSeen:
    return views.MessageSeen(
        by=message.by, text=words(message.text), order=order, at_ms=message.at_ms, late=message.late
    )
