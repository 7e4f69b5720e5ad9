"""python-socketio on aiohttp as its manual shows it: rooms, and `emit` to a room or a socket.

python -m bench.bare PORT
"""

import sys
from typing import Any

import socketio
from aiohttp import web

from bench.loop import new_loop
from bench.plain import DIALLING, TEACHER, filler
from bench.websocket import HOST

sockets = socketio.AsyncServer(async_mode="aiohttp")
_seat_of: dict[str, tuple[str, int]] = {}
_sid_in: dict[tuple[str, int], str] = {}


async def connect(sid: str, environ: dict[str, Any]) -> None:
    """`?room=R&seat=N`. Partners are 0 and 1, 2 and 3, and so on."""
    query = environ["aiohttp.request"].query
    room, seat = query["room"], int(query["seat"])
    _seat_of[sid], _sid_in[room, seat] = (room, seat), sid
    if seat != TEACHER:
        await sockets.enter_room(sid, room)


async def disconnect(sid: str) -> None:
    del _sid_in[_seat_of.pop(sid)]


async def look(sid: str, content: dict[str, int]) -> None:
    await sockets.emit("said", {"text": filler(content["size"])}, to=sid)


async def act(sid: str, content: dict[str, int]) -> None:
    room, _ = _seat_of[sid]
    await sockets.emit("said", {"text": filler(content["size"])}, room=room)


async def keep(sid: str, _content: dict[str, str]) -> None:
    await sockets.emit("done", {"ok": True}, to=sid)


async def tell(sid: str, content: dict[str, str]) -> None:
    room, seat = _seat_of[sid]
    await sockets.emit("said", content, to=_sid_in[room, seat ^ 1])
    await sockets.emit("done", {"ok": True}, to=sid)


async def healthy(_request: web.Request) -> web.Response:
    return web.Response()


if __name__ == "__main__":
    app = web.Application()
    app.router.add_get("/healthz", healthy)
    for handler in (connect, disconnect, look, act, keep, tell):
        sockets.on(handler.__name__, handler)
    sockets.attach(app)
    # As ours: a storm would otherwise show how long clients wait before they knock again.
    web.run_app(
        app, host=HOST, port=int(sys.argv[1]), loop=new_loop(), access_log=None, print=None, backlog=DIALLING
    )
