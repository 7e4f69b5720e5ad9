"""A device as our page is: what it sends waits in an outbox until it is answered, eight at a time, and goes again."""

import asyncio
from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Any

from socketio.exceptions import SocketIOError

from tests.support.devices import Device

IN_FLIGHT = 8
BURST = 36.0
PER_S = 9.0
DIAL_MOST_S = 20.0
"""The server takes forty at once and ten a second."""
Command = dict[str, Any]


@dataclass
class Sent:
    """One command, and every answer to it."""

    command: Command
    done: list[Any] = field(default_factory=list)

    @property
    def cid(self) -> str:
        return str(self.command["cid"])

    @property
    def accepted(self) -> bool:
        return bool(self.done) and bool(self.done[0]["ok"])


@dataclass
class Diary:
    """What one person has sent, in order, over all their devices and all the server's lives."""

    actor: str
    sent: dict[str, Sent] = field(default_factory=dict)

    def write(self, command: Command) -> Sent:
        return self.sent.setdefault(command["cid"], Sent(command))

    def unanswered(self) -> list[Sent]:
        return [sent for sent in self.sent.values() if not sent.done]


class Phone(Device):
    """Keeps a diary. A patch that does not follow is kept in `torn`."""

    def __init__(self, url: str, code: str, token: str, transport: str, diary: Diary) -> None:
        super().__init__(url.removeprefix("http://"), code, token, transport)
        # The library would give up a slow answer much sooner than a browser.
        self._client.eio.request_timeout = DIAL_MOST_S
        self.diary = diary
        self.torn: list[str] = []
        self._flying: set[str] = set()
        self._paid = 0.0

    def take(self, event: str, content: Any) -> None:
        try:
            super().take(event, content)
        except (AssertionError, KeyError) as gap:
            self.torn.append(repr(gap))
        if event == "done" and content["cid"] in self.diary.sent:
            self.diary.sent[content["cid"]].done.append(content)
            self._flying.discard(content["cid"])

    async def send(self, commands: Iterable[Command]) -> None:
        """All of it, as fast as the server likes; returns when all is answered, or the connection lost."""
        try:
            for command in commands:
                self.diary.write(command)
                await self._room_for_one()
                if not self.connected:
                    return
                self._flying.add(command["cid"])
                await self.emit("command", command)
            await self.until(lambda: not self._flying or not self.connected)
        except SocketIOError:
            return

    async def _room_for_one(self) -> None:
        await self.until(lambda: len(self._flying) < IN_FLIGHT or not self.connected)
        now_s = asyncio.get_running_loop().time()
        self._paid = max(self._paid, now_s - BURST / PER_S) + 1 / PER_S
        if self._paid > now_s:
            await asyncio.sleep(self._paid - now_s)

    async def lost(self) -> None:
        """Wait until the connection is."""
        await self.until(lambda: not self.connected)

    async def amiss(self, silence_s: float) -> None:
        """Wait until the connection is lost, or nothing has been heard for so long."""
        try:
            while self.connected:
                async with asyncio.timeout(silence_s):
                    await self.news()
        except TimeoutError:
            return

    async def news(self) -> None:
        """Wait for the next frame."""
        self._news.clear()
        await self._news.wait()
