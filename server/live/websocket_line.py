"""The way down to a WebSocket screen: whole frames on its TCP transport, past python-socketio.

Its `emit` costs five to twelve times the CPU of a plain write. But nothing may go down before Socket.IO's own CONNECT:
until that comes along, the line holds frames back.
"""

import asyncio
from typing import Protocol

import structlog

from server.live.clock import Clock
from server.live.frame import Frame, text_frame
from server.live.line import MOST_UNSENT_BYTES
from server.live.measures import Measures

STALL_S = 5.0
"""So long may unsent bytes wait without one of them leaving. With a pulse every five seconds it is seen within ten."""
CLOSE_FRAME = b"\x88\x02\x03\xe8"
"""WebSocket's goodbye: 1000, normal."""

_logger = structlog.get_logger()


class Transport(Protocol):
    """What a line uses of an asyncio transport."""

    def write(self, data: bytes) -> None: ...
    def get_write_buffer_size(self) -> int: ...
    def is_closing(self) -> bool: ...
    def close(self) -> None: ...
    def abort(self) -> None: ...


class WebSocketLine:
    """Frames straight to the transport."""

    def __init__(self, transport: Transport, clock: Clock, measures: Measures) -> None:
        self._transport = transport
        self._clock = clock
        self._measures = measures
        self._loop: asyncio.AbstractEventLoop | None = None
        self._connected = False
        self._held: list[bytes] = []
        """What waits for CONNECT; after it, for the end of this turn of the loop."""
        self._written = 0
        self._left = 0
        """Most bytes ever seen to have left."""
        self._left_at_s = clock.steady_s()
        self.wrote_at_s = float("-inf")
        self._longest = 0

    def connect(self, packet: bytes) -> None:
        """Write Socket.IO's CONNECT, and what was held for it."""
        self._connected = True
        self._held.insert(0, text_frame(packet))
        self._let_go()

    def send(self, frame: Frame) -> None:
        if self._connected and not self._held:
            self._write(frame.websocket)
        else:
            self._held.append(frame.websocket)
            self._let_go()

    def send_soon(self, frame: Frame) -> None:
        self._held.append(frame.websocket)
        if self._connected and len(self._held) == 1:
            self._loop = self._loop or asyncio.get_running_loop()
            self._loop.call_soon(self._let_go)

    def end(self, frame: Frame) -> None:
        self.send(frame)
        self._write(CLOSE_FRAME)
        self._transport.close()

    def abort(self) -> None:
        self._transport.abort()

    def unsent_bytes(self) -> int:
        return self._transport.get_write_buffer_size()

    def _let_go(self) -> None:
        """All that is held in one write: each costs a call of the system, most of what a frame costs."""
        if self._connected and self._held:
            held, self._held = b"".join(self._held), []
            self._write(held)

    def _write(self, data: bytes) -> None:
        if self._transport.is_closing():
            return
        now_s = self._clock.steady_s()
        if self._stuck(now_s):
            _logger.info("screen_too_slow", unsent_bytes=self.unsent_bytes())
            self._measures.slow_screens += 1
            self._transport.abort()
            return
        self._written += len(data)
        self._longest = max(self._longest, len(data))
        self.wrote_at_s = now_s
        self._transport.write(data)

    def _stuck(self, now_s: float) -> bool:
        unsent = self._transport.get_write_buffer_size()
        left = self._written - unsent
        if unsent == 0 or left > self._left:
            self._left, self._left_at_s = max(left, self._left), now_s
        return unsent > MOST_UNSENT_BYTES + self._longest or now_s - self._left_at_s >= STALL_S
