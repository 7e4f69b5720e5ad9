"""The one way down to a screen: events in the order in which they were sent, each encoded once for all who get it.

A WebSocket screen gets whole frames on its TCP transport, past python-socketio: its `emit` costs five to twelve times
the CPU of a plain write. A screen on long-polling gets the same events by `emit`. A socket keeps its way for life
(no upgrades), so nothing can overtake anything.

Nothing may go down before Socket.IO's own CONNECT: until that comes along, a line holds frames back.
"""

import asyncio
from collections import deque
from collections.abc import Awaitable, Callable
from typing import Protocol

import structlog
from msgspec import Struct, json

from server.live.clock import Clock
from server.live.measures import Measures

MOST_UNSENT_BYTES = 512_000
"""Beside the longest frame of this line: a whole view may be longer, and a slow phone must get it once."""
MOST_UNSENT_EVENTS = 256
STALL_S = 5.0
"""So long may unsent bytes wait without one of them leaving. With a pulse every five seconds it is seen within ten."""

_logger = structlog.get_logger()


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
            self._websocket = _text_frame(b'42["%b",%b]' % (self.event.encode(), self.body))
        return self._websocket


def _text_frame(payload: bytes) -> bytes:
    """RFC 6455, section 5.2; a server does not mask."""
    size = len(payload)
    if size < 126:
        return bytes((0x81, size)) + payload
    if size < 65_536:
        return b"\x81\x7e" + size.to_bytes(2, "big") + payload
    return b"\x81\x7f" + size.to_bytes(8, "big") + payload


CLOSE_FRAME = b"\x88\x02\x03\xe8"
"""WebSocket's goodbye: 1000, normal."""


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
        self._held.insert(0, _text_frame(packet))
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


class Poller(Protocol):
    """A Socket.IO session on long-polling."""

    def unsent(self) -> int:
        """Events that no poll has taken yet."""
        ...

    def emit(self, event: str, body: bytes) -> Awaitable[None]: ...
    def close(self, *, at_once: bool) -> Awaitable[None]: ...


class PollingLine:
    """Events by python-socketio, one after the other: CONNECT is in the same queue before them."""

    def __init__(self, poller: Poller, measures: Measures) -> None:
        self._poller = poller
        self._measures = measures
        self._waiting: deque[Callable[[], Awaitable[None]]] = deque()
        self._work: asyncio.Task[None] | None = None
        self._over = False
        self.wrote_at_s = float("-inf")
        self._sizes: deque[int] = deque()
        """In bytes, of the events that wait, oldest first."""
        self._longest = 0

    def send(self, frame: Frame) -> None:
        if self._over:
            return
        if self._stuck():
            _logger.info("screen_too_slow", unsent_events=len(self._sizes), unsent_bytes=sum(self._sizes))
            self._measures.slow_screens += 1
            self.abort()
            return
        self._sizes.append(len(frame.body))
        self._longest = max(self._longest, len(frame.body))
        self._do(lambda: self._poller.emit(frame.event, frame.body))

    def send_soon(self, frame: Frame) -> None:
        """A poll takes all that there is anyway."""
        self.send(frame)

    def end(self, frame: Frame) -> None:
        self.send(frame)
        self._do(lambda: self._poller.close(at_once=False))
        self._over = True

    def abort(self) -> None:
        if not self._over:
            self._over = True
            self._waiting.clear()
            self._do(lambda: self._poller.close(at_once=True))

    def unsent_bytes(self) -> int:
        unsent = len(self._waiting) + self._poller.unsent()
        while len(self._sizes) > unsent:
            self._sizes.popleft()
        return sum(self._sizes)

    def _stuck(self) -> bool:
        over = self.unsent_bytes() > MOST_UNSENT_BYTES + self._longest
        return over or len(self._waiting) + self._poller.unsent() >= MOST_UNSENT_EVENTS

    def _do(self, step: Callable[[], Awaitable[None]]) -> None:
        self._waiting.append(step)
        if self._work is None:
            self._work = asyncio.get_running_loop().create_task(self._run())

    async def _run(self) -> None:
        try:
            while self._waiting:
                await self._waiting.popleft()()
        finally:
            self._work = None
