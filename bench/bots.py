"""A joker's thousand bots, two hundred a second, while thirty students talk in pairs and the board lists them.

python3 run.py bench bots              half a minute
python3 run.py bench bots --quick      some seconds, to see that it works
"""

import argparse
import asyncio
import json
import secrets
import sys
import tempfile
import time
from collections.abc import Callable
from dataclasses import dataclass, fields
from pathlib import Path
from typing import Any

import aiohttp

from bench.broadcast import ACTIONS_PER_S, broadcast
from bench.loop import new_loop
from bench.machine import allow_many_sockets, facts
from bench.measured import Failed
from bench.ours import SYNC, OurRoom, command, http_to, open_our_room, post
from bench.servers import NotStarted, Server, free_port, our_server
from bench.tables import markdown
from bench.websocket import Lost, Socket
from server.protocol import limits
from tests.support.held import Held

STUDENTS, SEATS = 30, 60
APART_S = 0.25
"""Between two students who come, so that they are no flood themselves."""
SETTLED_S = 4.0
"""After which the last of them can be taken for no bot."""
BOTS, FEW_BOTS = 1_000, 100
BOTS_PER_S = 200
NAME = "xXbot"
DONE_S = 20.0
LIMIT_S = 120.0


@dataclass(frozen=True)
class Flood:
    bots: int
    came_in_s: float
    alarm_after_s: float
    at_the_door: int
    turned_away: int
    """No more may wait than `limits.AT_DOOR`."""
    on_the_wall: int
    """Texts to the board with a bot's name in them."""
    students_here: int
    """In the teacher's count, when all bots have come."""
    p50_ms: float
    p99_ms: float
    """From the teacher's tap to each student's screen, while they came."""
    cleared_in_s: float
    """From the one tap to a console on which nobody is at the door."""


class Watching(Held):
    """A teacher's or a board's second screen."""

    def __init__(self, socket: Socket) -> None:
        super().__init__()
        self.texts: list[bytes] = []
        self.socket = socket
        self._news = asyncio.Event()
        socket.hear = self._hear
        socket.send(SYNC)

    async def until(self, so: Callable[[], bool]) -> float:
        """When it is so. Raises Failed if it never is."""
        try:
            async with asyncio.timeout(DONE_S):
                while not so():
                    self._news.clear()
                    await self._news.wait()
        except TimeoutError:
            raise Failed("the console never showed it") from None
        return time.perf_counter()

    def _hear(self, text: bytes) -> None:
        self.texts.append(text)
        if text.startswith(b"42"):
            self.take(*json.loads(text[2:]))
        self._news.set()


def main(arguments: list[str]) -> int:
    parser = argparse.ArgumentParser(
        "bench bots", description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--quick", action="store_true")
    bots = FEW_BOTS if parser.parse_args(arguments).quick else BOTS
    try:
        with asyncio.Runner(loop_factory=new_loop) as runner:
            print(runner.run(asyncio.wait_for(measure(bots), LIMIT_S)))
    except (Failed, Lost, NotStarted, TimeoutError) as failure:
        print(f"Given up: {failure or f'not done within {LIMIT_S:.0f} s'}", file=sys.stderr)
        return 1
    except (KeyboardInterrupt, asyncio.CancelledError):
        return 130
    return 0


async def measure(bots: int) -> str:
    """The report. Leaves no process and no file behind, however it ends."""
    allow_many_sockets()
    with tempfile.TemporaryDirectory(prefix="elbow-room-bots-") as folder:
        machine = facts(Path(folder))
        with our_server(Path(folder), free_port()) as server:
            await server.ready()
            room = await open_our_room(server.port, STUDENTS, "pair", seats=SEATS, apart_s=APART_S)
            await asyncio.sleep(SETTLED_S)
            flood = await _flood(server, room, bots)
    names = [each.name.replace("_", " ") for each in fields(flood)]
    values = [f"{getattr(flood, each.name):.4g}" for each in fields(flood)]
    return "\n\n".join(
        (
            "# Bots",
            "\n".join(f"- {name}: {fact}" for name, fact in machine.items()),
            f"{STUDENTS} students; {BOTS_PER_S} bots a second, each with a seat and a socket.",
            markdown(("what", "figure"), list(zip(names, values, strict=True))),
        )
    )


async def _flood(server: Server, room: OurRoom, bots: int) -> Flood:
    console = Watching(await room.enter(room.teacher_key))
    board = Watching(await room.enter(room.board_key))
    began_s = time.perf_counter()
    coming = asyncio.create_task(_come(server.port, room, bots))
    alarm = asyncio.create_task(console.until(lambda: _desk(console).get("alarm") == "flood"))
    seconds = bots / BOTS_PER_S
    measured = await broadcast(server, [room], max(1, int(seconds * ACTIONS_PER_S)), 0)
    entered, ended_s = await coming
    await console.until(lambda: _desk(console).get("at_door") == entered)
    here = _desk(console)["here"]
    tapped_s = time.perf_counter()
    console.socket.send(command("RemoveRecent", seconds=60, at_door=True))
    cleared_s = await console.until(lambda: "door" not in console.views["teacher"])
    return Flood(
        bots=bots,
        came_in_s=ended_s - began_s,
        alarm_after_s=await alarm - began_s,
        at_the_door=entered,
        turned_away=bots - entered,
        on_the_wall=sum(NAME.encode() in text for text in board.texts),
        students_here=here,
        p50_ms=measured.p50_ms,
        p99_ms=measured.p99_ms,
        cleared_in_s=cleared_s - tapped_s,
    )


def _desk(console: Watching) -> dict[str, Any]:
    desk: dict[str, Any] = console.views.get("teacher", {}).get("desk", {})
    return desk


async def _come(port: int, room: OurRoom, bots: int) -> tuple[int, float]:
    """All of them, evenly spaced: how many have a seat and a socket, and when the last one had."""
    async with http_to(port) as http:
        came = await asyncio.gather(*(_bot(http, room, number) for number in range(bots)))
    return sum(came), time.perf_counter()


async def _bot(http: aiohttp.ClientSession, room: OurRoom, number: int) -> bool:
    await asyncio.sleep(number / BOTS_PER_S)
    seat = {"key": secrets.token_urlsafe(24), "name": f"{NAME}{number}"}
    try:
        taken = await post(http, f"/api/rooms/{room.code}/seats", seat)
    except Lost:
        if number < limits.AT_DOOR:
            raise
        return False
    await room.enter(taken["seat_token"])
    return True
