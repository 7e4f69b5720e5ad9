"""Events as they stand in the log: JSON text. Old shapes are upgraded here and nowhere else.

A field that an event gains later must have a default; a shape that changes otherwise gets a new type name, and its
old form is turned into the new one in `decode`. From the first release on, a log of
each version stands in tests/fixtures.
"""

import msgspec

from server.room.events import AnyEvent
from server.room.events.event import Event

_encoder = msgspec.json.Encoder()
_decoder: msgspec.json.Decoder[AnyEvent] = msgspec.json.Decoder(AnyEvent)


class UnknownEvent(Exception):
    """The log holds an event that this version does not know: written by a newer one, or damaged."""


def encode(event: Event) -> bytes:
    return _encoder.encode(event)


def decode(body: bytes) -> AnyEvent:
    """Raises UnknownEvent; never guesses."""
    try:
        return _decoder.decode(body)
    except msgspec.MsgspecError as problem:
        raise UnknownEvent(str(problem)) from problem
