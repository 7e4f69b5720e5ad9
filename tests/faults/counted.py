"""Our server, which tells what it holds: `python -m tests.faults.counted TOLD PING_S [options of the server]`.

Every second the file TOLD says, as JSON, how many of each there are. PING_S, ten in a real one, is also how long it
bears with who says nothing or does not go. Nothing of this is in the server.
"""

import asyncio
import gc
import json
import sys
import threading
from collections import Counter
from pathlib import Path
from typing import Any

from server import app
from server.live.hub import Hub
from server.web import gateway
from server.web.engine import Engine
from server.web.gateway import Gateway

TELL_S = 1.0
OBJECTS = (
    *("Guest", "Screen", "Entered", "Bucket", "WebSocketLine", "PollingLine", "Runner", "Audience"),
    *("RequestHandler", "WebSocketResponse", "Request", "TCPTransport"),
)
TABLES = ("eio sockets", "environ", "manager rooms", "pending disconnects", "guests", "rooms")
GOES = (*OBJECTS, *TABLES)
"""Nothing of it is left when nobody is there and no room."""


class Counts:
    """What is alive in this process."""

    def __init__(self, told: Path, ping_s: float) -> None:
        self._told = told
        self._watch(ping_s)

    def _watch(self, ping_s: float) -> None:
        make_engine, make_gateway, start_hub = Engine.__init__, Gateway.__init__, Hub.start

        def engine_made(engine: Engine, *more: Any, **_: Any) -> None:
            make_engine(engine, *more, ping_s=ping_s)
            self._server = engine._server

        def gateway_made(gateway: Gateway, *more: Any) -> None:
            make_gateway(gateway, *more)
            self._gateway = gateway

        async def hub_started(hub: Hub) -> None:
            await start_hub(hub)
            self._hub = hub
            self._tell()

        for owner, name, watched in (
            (Engine, "__init__", engine_made),
            (Gateway, "__init__", gateway_made),
            (Hub, "start", hub_started),
        ):
            setattr(owner, name, watched)

    def _tell(self) -> None:
        asyncio.get_running_loop().call_later(TELL_S, self._tell)
        fresh = self._told.with_suffix(".new")
        fresh.write_text(json.dumps(self._count()))
        fresh.replace(self._told)

    def _count(self) -> dict[str, int]:
        gc.collect()
        alive = Counter(type(each).__name__ for each in gc.get_objects())
        manager = self._server.manager
        tables = (
            len(self._server.eio.sockets),
            len(self._server.environ),
            sum(len(room) for rooms in manager.rooms.values() for room in rooms.values()),
            sum(map(len, manager.pending_disconnect.values())),
            self._gateway.connected,
            len(self._hub._rooms._tasks),
        )
        return {
            # Engine.IO's watching task has one of its own now and then.
            "tasks": sum("Event.wait" not in repr(task.get_coro()) for task in asyncio.all_tasks()),
            "threads": threading.active_count(),
            **dict(zip(TABLES, tables, strict=True)),
            # Engine.IO's watching task keeps the last that it looked at.
            "AsyncSocket": alive["AsyncSocket"],
            **{name: alive[name] for name in OBJECTS},
        }


if __name__ == "__main__":
    ping_s = float(sys.argv[2])
    gateway.LINGER_S = gateway.CONNECT_S = ping_s
    counts = Counts(Path(sys.argv[1]), ping_s)
    sys.exit(app.main(sys.argv[3:]))
