"""The way down to a screen on long-polling: what a WebSocket screen gets, by python-socketio's `emit`."""

import asyncio
from collections import deque
from collections.abc import Awaitable, Callable
from typing import Protocol

import structlog

from server.live.frame import Frame
from server.live.line import MOST_UNSENT_BYTES
from server.live.measures import Measures

MOST_UNSENT_EVENTS = 256

_logger = structlog.get_logger()


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
