"""Real clients: a Socket.IO one, and a WebSocket that a test writes by hand."""

import asyncio
import json
import socket
from collections.abc import Callable
from itertools import count
from typing import Any

import aiohttp
import socketio

from tests.support.held import Held

WAIT_S = 5.0
_cids = count()


class Device(Held):
    """A Socket.IO client that holds views as a page would."""

    def __init__(self, host: str, code: str, token: str, transport: str) -> None:
        super().__init__()
        self.refusal: Any = None
        self._url = f"http://{host}?room={code}"
        self._auth = {"token": token, "protocol": 1}
        self._transport = transport
        self._dropped = False
        self._news = asyncio.Event()
        self._client = socketio.AsyncClient(reconnection=False)
        self._client.on("*", self._take)
        self._client.on("connect_error", self._refused)
        self._client.on("disconnect", self._ended)

    @property
    def connected(self) -> bool:
        return bool(self._client.connected) and not self._dropped

    async def connect(self, **auth: Any) -> None:
        """Connect and hold all views; `auth` changes what is sent. Raises ConnectionError when refused."""
        await self._client.connect(self._url, auth={**self._auth, **auth}, transports=[self._transport])
        await self.emit("sync", {"have": {}})
        await self.until(lambda: bool(self.got("synced")))

    async def emit(self, event: str, *contents: Any) -> None:
        await self._client.emit(event, tuple(contents))

    async def do(self, type: str, **fields: Any) -> Any:
        """Send a command; its answer."""
        cid = f"command{next(_cids)}"
        await self.emit("command", {"type": type, "cid": cid, **fields})
        await self.until(lambda: bool(self.done(cid)))
        (done,) = self.done(cid)
        return done

    async def until(self, condition: Callable[[], bool]) -> None:
        """Wait for something that the next frames bring about."""
        async with asyncio.timeout(WAIT_S):
            while not condition():
                self._news.clear()
                await self._news.wait()

    async def close(self) -> None:
        if self._transport == "polling" and self._client.eio.http is not None:
            # The client would wait for its last poll, which the server holds until the next ping.
            await self._client.eio.http.close()
        await self._client.disconnect()

    async def drop(self) -> None:
        """Gone without a word, whatever it was doing."""
        self._dropped = True
        engine = self._client.eio
        tasks = [task for task in (engine.read_loop_task, engine.write_loop_task) if task is not None]
        for task in tasks:
            task.cancel()
        await asyncio.gather(*tasks, return_exceptions=True)
        if engine.http is not None:
            await engine.http.close()
        self._news.set()

    async def _take(self, event: str, content: Any) -> None:
        self.take(event, content)
        self._news.set()

    async def _refused(self, data: Any) -> None:
        self.refusal = data
        self._news.set()

    async def _ended(self, *_: Any) -> None:
        self._news.set()


class Raw:
    """A client that speaks Engine.IO by hand."""

    async def close(self) -> None:
        raise NotImplementedError

    async def send(self, *packets: str) -> None:
        raise NotImplementedError

    async def receive(self) -> str | None:
        """The next packet but for pings; None when the connection is closed."""
        raise NotImplementedError

    async def send_event(self, event: str, *contents: Any) -> None:
        await self.send("42" + json.dumps([event, *contents]))

    async def connect(self, token: Any, **auth: Any) -> None:
        """Ask for a Socket.IO connection, without waiting for the answer."""
        await self.send("40" + json.dumps({"token": token, "protocol": 1, **auth}))

    async def until(self, start: str) -> str:
        """The next packet that starts so."""
        while (packet := await self.receive()) is not None:
            if packet.startswith(start):
                return packet
        raise AssertionError(f"closed before {start}")

    async def rest(self) -> list[str]:
        """Everything up to the end of the connection."""
        packets = []
        while (packet := await self.receive()) is not None:
            packets.append(packet)
        return packets


class RawPolling(Raw):
    """Long-polling by hand."""

    def __init__(self, session: aiohttp.ClientSession, url: str, opened: str) -> None:
        self._session = session
        self._packets = [opened]
        self.url = url + "&sid=" + json.loads(opened[1:])["sid"]

    @classmethod
    async def open(cls, host: str, code: str = "BCDFGH", *, keeps_alive: bool = True) -> "RawPolling":
        session = aiohttp.ClientSession(connector=aiohttp.TCPConnector(force_close=not keeps_alive))
        url = f"http://{host}/socket.io/?EIO=4&transport=polling&room={code}"
        async with session.get(url) as response:
            return cls(session, url, await response.text())

    async def post(self, body: Any, **headers: str) -> int:
        """The status of the answer. `body` may be an async iterator, for a body in chunks."""
        async with self._session.post(self.url, data=body, headers=headers) as response:
            await response.read()
            return response.status

    async def send(self, *packets: str) -> None:
        assert await self.post("\x1e".join(packets)) == 200

    async def receive(self) -> str | None:
        async with asyncio.timeout(WAIT_S):
            while not self._packets:
                packets = await self._poll()
                if packets is None:
                    return None
                self._packets = [packet for packet in packets if packet != "2"]
                if "2" in packets:
                    await self.send("3")
        packet = self._packets.pop(0)
        return None if packet in ("", "1") else packet

    async def _poll(self) -> list[str] | None:
        """What one poll brings; None when the session or the server is gone."""
        try:
            async with self._session.get(self.url) as response:
                return (await response.text()).split("\x1e") if response.status == 200 else None
        except aiohttp.ClientConnectionError:
            return None

    async def close(self) -> None:
        await self._session.close()


class RawSocket(Raw):
    """A WebSocket on which a test speaks Engine.IO by hand."""

    def __init__(self, session: aiohttp.ClientSession, opened: aiohttp.ClientWebSocketResponse) -> None:
        self._session = session
        self._socket = opened

    @classmethod
    async def open(
        cls,
        host: str,
        code: str = "BCDFGH",
        *,
        socket_factory: Callable[[Any], socket.socket] | None = None,
        **options: Any,
    ) -> "RawSocket":
        session = aiohttp.ClientSession(connector=aiohttp.TCPConnector(socket_factory=socket_factory))
        url = f"ws://{host}/socket.io/?EIO=4&transport=websocket&room={code}"
        return cls(session, await session.ws_connect(url, **options))

    @property
    def close_code(self) -> int | None:
        return self._socket.close_code

    @property
    def compressed(self) -> bool:
        return bool(self._socket.compress)

    async def send(self, *packets: str) -> None:
        for packet in packets:
            await self._socket.send_str(packet)

    async def receive(self) -> str | None:
        async with asyncio.timeout(WAIT_S):
            while True:
                message = await self._socket.receive()
                if message.type is not aiohttp.WSMsgType.TEXT:
                    return None
                if message.data == "2":
                    await self.send("3")
                    continue
                return str(message.data)

    async def send_bytes(self, content: bytes) -> None:
        await self._socket.send_bytes(content)

    def stop_reading(self) -> None:
        """The connection stands; what comes stays in it."""
        self._transport.pause_reading()

    async def cut(self) -> None:
        """Without a goodbye."""
        if self._transport is not None:
            self._transport.abort()
        await self._session.close()

    async def close(self) -> None:
        await self._socket.close()
        await self._session.close()

    @property
    def _transport(self) -> Any:
        assert self._socket._conn is not None
        return self._socket._conn.transport
