"""What may be wrong with a network, each a small thing that can be put before or after any other.

A toxic gets what was just read, and gives the pieces that go on. To hold something back it takes its time.
"""

import asyncio
import random
import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Protocol

MANY_BYTES = 65_536
_REQUEST = re.compile(rb"(GET|POST|PUT|DELETE|OPTIONS) \S+ HTTP/1\.1\r\n")
_UPGRADE = re.compile(rb"\r\nupgrade:[^\r]*", re.IGNORECASE)


@dataclass(frozen=True)
class Crossing:
    """The connection that the bytes are on."""

    reader: asyncio.StreamReader
    """Where they come from."""
    back: asyncio.StreamWriter
    """To whoever sent them."""

    def answer(self, status: str, content_type: str, body: bytes) -> None:
        """In the server's place. Nothing more is heard on this connection."""
        head = f"HTTP/1.1 {status}\r\nContent-Type: {content_type}\r\nContent-Length: {len(body)}\r\nConnection: close"
        self.back.write(head.encode() + b"\r\n\r\n" + body)
        self.back.close()


class Toxic(Protocol):
    async def apply(self, data: bytes, crossing: Crossing) -> Sequence[bytes]: ...


@dataclass(frozen=True)
class Slice:
    """Segments of so many bytes: 1448 is Ethernet's, 536 the least that IPv4 asks for."""

    size: int

    async def apply(self, data: bytes, crossing: Crossing) -> Sequence[bytes]:
        return [data[at : at + self.size] for at in range(0, len(data), self.size)]


@dataclass(frozen=True)
class Delay:
    """Everything later, and nothing overtakes."""

    least_s: float
    jitter_s: float = 0.0

    async def apply(self, data: bytes, crossing: Crossing) -> Sequence[bytes]:
        await asyncio.sleep(self.least_s + random.random() * self.jitter_s)
        return [data]


@dataclass(frozen=True)
class Rate:
    """So fast and no faster. Put it after a `Slice`, or large pieces come late and whole."""

    bytes_per_s: float

    async def apply(self, data: bytes, crossing: Crossing) -> Sequence[bytes]:
        await asyncio.sleep(len(data) / self.bytes_per_s)
        return [data]


@dataclass(frozen=True)
class Buffer:
    """A filter that reads along: nothing goes on before so much, or so long after the first byte of it."""

    size: int = 16_384
    most_s: float = 10.0

    async def apply(self, data: bytes, crossing: Crossing) -> Sequence[bytes]:
        held = bytearray(data)
        try:
            async with asyncio.timeout(self.most_s):
                while len(held) < self.size and (more := await crossing.reader.read(MANY_BYTES)):
                    held += more
        except TimeoutError:
            pass
        return [bytes(held)]


@dataclass(frozen=True)
class RefuseUpgrade:
    """A filter that does not know WebSocket: `400 Bad Request`, `426 Upgrade Required`."""

    status: str = "400 Bad Request"

    async def apply(self, data: bytes, crossing: Crossing) -> Sequence[bytes]:
        if not (_REQUEST.match(data) and _UPGRADE.search(data)):
            return [data]
        crossing.answer(self.status, "text/plain", b"not here")
        return []


@dataclass(frozen=True)
class DropUpgrade:
    """A proxy that passes on only the headers that it knows."""

    async def apply(self, data: bytes, crossing: Crossing) -> Sequence[bytes]:
        return [_UPGRADE.sub(b"", data) if _REQUEST.match(data) else data]


@dataclass(frozen=True)
class CaptivePortal:
    """Every question is answered by a page to sign in on, and all seems well."""

    page: bytes = b"<!doctype html><title>Welcome to our Wi-Fi</title><p>Please sign in."

    async def apply(self, data: bytes, crossing: Crossing) -> Sequence[bytes]:
        if not _REQUEST.match(data):
            return [data]
        crossing.answer("200 OK", "text/html", self.page)
        return []
