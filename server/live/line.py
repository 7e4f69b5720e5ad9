"""The one way down to a screen: events in the order in which they were sent.

A WebSocket screen has a `WebSocketLine`, one on long-polling a `PollingLine`. A socket keeps its way for life (no
upgrades), so nothing can overtake anything.
"""

from typing import Protocol

from server.live.frame import Frame

MOST_UNSENT_BYTES = 512_000
"""Beside the longest frame of this line: a whole view may be longer, and a slow phone must get it once."""


class Line(Protocol):
    """The way down to one screen. Sending to one that is gone does nothing."""

    wrote_at_s: float
    """When something went down it last, by the steady clock, if it notes that."""

    def send(self, frame: Frame) -> None: ...

    def send_soon(self, frame: Frame) -> None:
        """In its order, but together with what follows within this turn of the loop, if anything does."""
        ...

    def end(self, frame: Frame) -> None:
        """Send the last frame, then close."""
        ...

    def abort(self) -> None:
        """Close at once; the client comes back and asks for everything anew."""
        ...

    def unsent_bytes(self) -> int:
        """Sent, and not taken yet."""
        ...
