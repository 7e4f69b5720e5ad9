"""Our server, which tells what it holds: `python -m tests.faults.counted TOLD PING_S [options of the server]`.

Every second the file TOLD says, as JSON, how many of each there are. Nothing of this is in the server.
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
from server.web.engine import Engine
from server.web.gateway import Gateway

TELL_S = 1.0
OURS = ("Guest", "Screen", "Entered", "Bucket", "WebSocketLine", "PollingLine", "Runner", "Audience")
THEIRS = ("AsyncSocket", "RequestHandler", "WebSocketResponse", "Request", "Task", "TCPTransport")


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
        return {
            "eio sockets": len(self._server.eio.sockets),
            "environ": len(self._server.environ),
            "manager rooms": sum(len(room) for rooms in manager.rooms.values() for room in rooms.values()),
            "pending connects": sum(map(len, manager.pending_disconnect.values())),
            "guests": self._gateway.connected,
            "rooms": len(self._hub._rooms._tasks),
            "tasks": len(asyncio.all_tasks()),
            "threads": threading.active_count(),
            **{name: alive[name] for name in (*OURS, *THEIRS)},
        }


if __name__ == "__main__":
    counts = Counts(Path(sys.argv[1]), float(sys.argv[2]))
    sys.exit(app.main(sys.argv[3:]))
