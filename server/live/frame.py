"""One event for screens, encoded once for all who get it."""

from msgspec import Struct, json


class Frame:
    """One event, to be sent to any number of screens."""

    def __init__(self, event: str, content: Struct) -> None:
        self.event = event
        self.body = json.encode(content)
        self._websocket = b""

    @property
    def websocket(self) -> bytes:
        """A whole WebSocket text frame with a Socket.IO event in it."""
        # Not by `cached_property`, which takes a lock each time before Python 3.12.
        if not self._websocket:
            self._websocket = text_frame(b'42["%b",%b]' % (self.event.encode(), self.body))
        return self._websocket


def text_frame(payload: bytes) -> bytes:
    """A whole one, for a WebSocket: RFC 6455, section 5.2; a server does not mask."""
    size = len(payload)
    if size < 126:
        return bytes((0x81, size)) + payload
    if size < 65_536:
        return b"\x81\x7e" + size.to_bytes(2, "big") + payload
    return b"\x81\x7f" + size.to_bytes(8, "big") + payload
