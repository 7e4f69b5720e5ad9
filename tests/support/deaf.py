"""Clients that ask and never read the answer: their connection stands, and nothing goes through it any more."""

import asyncio
import socket

from tests.support.devices import RawPolling, RawSocket

LITTLE = 2_048
"""Bytes that the system takes in for a client that does not read."""


def narrow(address: object) -> socket.socket:
    """A TCP socket with hardly any room for what arrives. `address`: as `getaddrinfo` has it."""
    assert isinstance(address, tuple)
    family, kind, protocol, *_ = address
    made = socket.socket(family, kind, protocol)
    made.setsockopt(socket.SOL_SOCKET, socket.SO_RCVBUF, LITTLE)
    made.setblocking(False)
    return made


class DeafSocket:
    """On WebSocket."""

    def __init__(self, socket: RawSocket) -> None:
        self._socket = socket

    @classmethod
    async def open(cls, host: str, code: str, token: str) -> "DeafSocket":
        """Connected, and deaf from then on."""
        opened = await RawSocket.open(host, code, socket_factory=narrow)
        await opened.connect(token)
        await opened.until("40")
        opened.stop_reading()
        return cls(opened)

    async def ask_for_everything(self) -> None:
        await self._socket.send_event("sync", {"have": {}})

    async def close(self) -> None:
        await self._socket.cut()


class DeafPolling:
    """On long-polling: what it posts is answered, but its polls are never read."""

    def __init__(self, host: str, client: RawPolling) -> None:
        self._host = host
        self._client = client
        self._polls: list[socket.socket] = []

    @classmethod
    async def open(cls, host: str, code: str, token: str) -> "DeafPolling":
        """Connected, and deaf from then on."""
        client = await RawPolling.open(host, code, keeps_alive=False)
        await client.connect(token)
        await client.until("40")
        return cls(host, client)

    async def ask_for_everything(self) -> None:
        await self._client.send_event("sync", {"have": {}})
        poll = narrow((socket.AF_INET, socket.SOCK_STREAM, 0))
        self._polls.append(poll)
        name, _, port = self._host.partition(":")
        loop = asyncio.get_running_loop()
        await loop.sock_connect(poll, (name, int(port)))
        path = self._client.url.removeprefix(f"http://{self._host}")
        await loop.sock_sendall(poll, f"GET {path} HTTP/1.1\r\nHost: {self._host}\r\n\r\n".encode())

    async def close(self) -> None:
        for poll in self._polls:
            poll.close()
        await self._client.close()
