"""Somebody's page, which stays open: whatever becomes of its connection it dials anew, with all that is unanswered."""

import asyncio
import random
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager, suppress
from math import ceil

from socketio.exceptions import SocketIOError

from tests.faults.phone import DIAL_MOST_S, Command, Phone

SILENCE_S = 8.0
DIAL_S = 3.0
RETRY_LEAST_S = 0.2
RETRY_FIRST_S = 2.0
RETRY_MOST_S = 5.0
TRIED_SOON = 6
"""All as in client/js/wire.js and dialling.js."""
LOOK_S = 0.01


class Page:
    """`dial()` gives a phone that is not connected yet."""

    def __init__(self, dial: Callable[[], Phone]) -> None:
        self.phone = dial()
        self.torn: list[str] = []
        self._dial = dial
        self._failures = 0
        self._told = asyncio.Event()

    @property
    def settled(self) -> bool:
        """Connected, with all views and nothing that waits for an answer."""
        return self.phone.connected and bool(self.phone.got("synced")) and not self.phone.diary.unanswered()

    def say(self, command: Command) -> None:
        """Now, or when there is a connection."""
        self.phone.diary.write(command)
        self._told.set()

    async def stay(self) -> None:
        """For ever. After silence it dials at once, after a refusal or a lost connection in a while."""
        while True:
            try:
                await self._connect()
                await self._talk()
                lost = not self.phone.connected
            except SocketIOError:
                lost = True
            except TimeoutError:
                lost = False
            finally:
                self.torn += self.phone.torn
                await self.phone.drop()
            self._failures += 1
            if lost:
                await asyncio.sleep(self._patience_s())

    async def _connect(self) -> None:
        self.phone = self._dial()
        async with asyncio.timeout(min(DIAL_MOST_S, DIAL_S * (self._failures + 1))):
            await self.phone.connect()
        self._failures = 0

    async def _talk(self) -> None:
        sending = asyncio.create_task(self._send())
        try:
            await self.phone.amiss(SILENCE_S)
        finally:
            sending.cancel()

    async def _send(self) -> None:
        while True:
            self._told.clear()
            with suppress(TimeoutError):
                await self.phone.send([sent.command for sent in self.phone.diary.unanswered()])
            await self._told.wait()

    def _patience_s(self) -> float:
        most_s = min(RETRY_MOST_S, RETRY_FIRST_S * ceil(self._failures / TRIED_SOON))
        return RETRY_LEAST_S + random.random() * (most_s - RETRY_LEAST_S)


async def until(condition: Callable[[], bool], within_s: float = 30.0) -> None:
    """Something that comes about over several connections, so that no single one tells of it."""
    async with asyncio.timeout(within_s):
        while not condition():  # noqa: ASYNC110 - as it says
            await asyncio.sleep(LOOK_S)


@asynccontextmanager
async def staying(pages: list[Page]) -> AsyncIterator[None]:
    """They are open as long as the block lasts, and all connected at its beginning."""
    tasks = [asyncio.create_task(page.stay()) for page in pages]
    try:
        await until(lambda: all(page.settled for page in pages))
        yield
    finally:
        for task in tasks:
            task.cancel()
        await asyncio.gather(*tasks, return_exceptions=True)
