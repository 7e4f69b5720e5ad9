"""The floor: aiohttp and nothing above it. One frame, encoded once, written to each transport.

It has no handshake, no rooms with rules, no storage. What comes up and goes down looks like Socket.IO, so that the
client is the same for all.

    python -m bench.floor PORT
"""

import asyncio
import json
import sys
from collections import defaultdict
from functools import cache

from aiohttp import web

from bench.frames import frame
from bench.loop import new_loop
from bench.plain import DIALLING, TEACHER, filler
from bench.websocket import HOST

CONNECTED = frame(b"40{}")

_rooms: defaultdict[str, dict[int, asyncio.Transport]] = defaultdict(dict)


async def sit(request: web.Request) -> web.WebSocketResponse:
    """`?room=R&seat=N`: in a seat until the socket closes. Partners are 0 and 1, 2 and 3, and so on."""
    socket = web.WebSocketResponse(compress=False)
    await socket.prepare(request)
    room, seat = _rooms[request.query["room"]], int(request.query["seat"])
    transport = request.transport
    assert transport is not None
    if seat != TEACHER:
        room[seat] = transport
    async for message in socket:
        if message.data.startswith("42"):
            answer(room, seat, *json.loads(message.data[2:]))
        else:
            transport.write(CONNECTED)
    room.pop(seat, None)
    return socket


def answer(room: dict[int, asyncio.Transport], seat: int, event: str, content: dict[str, object]) -> None:
    if event == "look":
        room[seat].write(action_frame(int(str(content["size"]))))
    elif event == "act":
        action = action_frame(int(str(content["size"])))
        for transport in room.values():
            transport.write(action)
    else:
        if event == "tell":
            said = json.dumps(content, separators=(",", ":")).encode()
            room[seat ^ 1].write(frame(b'42["said",%b]' % said))
        room[seat].write(frame(b'42["done",{"ok":true}]'))


@cache
def action_frame(size: int) -> bytes:
    return frame(b'42["said",{"text":"%b"}]' % filler(size).encode())


async def healthy(_request: web.Request) -> web.Response:
    return web.Response()


if __name__ == "__main__":
    app = web.Application()
    app.router.add_get("/healthz", healthy)
    app.router.add_get("/socket.io/", sit)
    # As ours: a storm would otherwise show how long clients wait before they knock again.
    web.run_app(
        app, host=HOST, port=int(sys.argv[1]), loop=new_loop(), access_log=None, print=None, backlog=DIALLING
    )
