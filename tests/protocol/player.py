"""Plays a session against a real server with real Socket.IO clients, one for each person in it."""

import asyncio
from typing import Any

import aiohttp
import socketio

from tests.protocol.worked_session import Line, filled, learned

PATIENCE_S = 10


class Player:
    """One person of the session: calls over HTTP, and a socket once connected."""

    def __init__(self, who: str, base_url: str, transport: str) -> None:
        self.who = who
        self._base_url = base_url
        self._transport = transport
        self._heard: asyncio.Queue[tuple[str, Any]] = asyncio.Queue()
        self._answer: tuple[str, Any] = ("", None)
        self._socket: socketio.AsyncClient | None = None

    async def send(self, what: str, payload: Any, known: dict[str, Any]) -> None:
        method, _, path = what.partition(" ")
        if path:
            await self._call(method, path, payload, known)
        elif what == "connect":
            await self._connect(payload, str(known["$CODE"]))
        else:
            assert self._socket is not None, f"{self.who} is not connected"
            await self._socket.emit(what, payload)

    async def expect(self, line: Line, known: dict[str, Any]) -> dict[str, Any]:
        """What is known after the message that the line shows; messages before it are passed over."""
        if line.what.isdigit():
            status, body = self._answer
            assert status == line.what, f"line {line.number}: {status} {body}"
            return known if line.payload is None else self._fitting(line, body, known)
        passed: list[tuple[str, Any]] = []
        try:
            async with asyncio.timeout(PATIENCE_S):
                while True:
                    event, body = await self._heard.get()
                    passed.append((event, body))
                    found = learned(line.payload, body, known) if event == line.what else None
                    if found is not None:
                        return found
        except TimeoutError:
            shown = "\n".join(f"{event} {body}" for event, body in passed)
            shape = filled(line.payload, known)
            raise AssertionError(
                f"line {line.number}: {self.who} never heard {line.what} {shape}; but\n{shown}"
            ) from None

    async def close(self) -> None:
        if self._socket is not None:
            await self._socket.disconnect()

    def _fitting(self, line: Line, body: Any, known: dict[str, Any]) -> dict[str, Any]:
        found = learned(line.payload, body, known)
        assert found is not None, f"line {line.number}: {body}"
        return found

    async def _call(self, method: str, path: str, payload: Any, known: dict[str, Any]) -> None:
        bearer = {"Authorization": f"Bearer {known['$TEACHER_TOKEN']}"} if method != "POST" else {}
        async with (
            aiohttp.ClientSession(self._base_url) as http,
            http.request(method, path, json=payload, headers=bearer) as response,
        ):
            body = await response.json() if response.content_type == "application/json" else None
            self._answer = (str(response.status), body)

    async def _connect(self, auth: Any, code: str) -> None:
        self._socket = socketio.AsyncClient(reconnection=False)
        self._socket.on("*", lambda event, body=None: self._heard.put_nowait((event, body)))
        await self._socket.connect(
            f"{self._base_url}?room={code}", auth=auth, transports=[self._transport], wait_timeout=PATIENCE_S
        )


async def play(session: list[Line], base_url: str, transport: str) -> dict[str, Any]:
    """Play it to the end; what its names stand for. Raises AssertionError with the number of the line that fails."""
    players: dict[str, Player] = {}
    known: dict[str, Any] = {}
    try:
        for line in session:
            player = players.setdefault(line.who, Player(line.who, base_url, transport))
            if line.goes_up:
                await player.send(filled(line.what, known), filled(line.payload, known), known)
            else:
                known = await player.expect(line, known)
    finally:
        await asyncio.gather(*(player.close() for player in players.values()))
    return known
