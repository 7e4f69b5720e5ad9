"""A joker's thousand bots, two hundred a second, while thirty students talk in pairs and the board lists them."""

import asyncio
import json
import secrets
import time
from collections.abc import Callable
from typing import Any

import aiohttp

from bench.broadcast import ACTIONS_PER_S, broadcast
from bench.calls import http_to, post
from bench.figures import Figures
from bench.measured import Failed
from bench.ours import SYNC, OurRoom, command
from bench.plans import plan_of
from bench.scenario import ROUNDS, Scenario, each_in_turn
from bench.servers import OURS, Server
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
SHOWN_S = 20.0


class Watching(Held):
    """One more screen of the teacher, or the board's."""

    def __init__(self, socket: Socket) -> None:
        super().__init__()
        self.socket = socket
        self.texts: list[bytes] = []
        self._news = asyncio.Event()
        socket.hear = self._hear
        socket.send(SYNC)

    @property
    def desk(self) -> dict[str, Any]:
        desk: dict[str, Any] = self.views.get("teacher", {}).get("desk", {})
        return desk

    async def until(self, so: Callable[[], bool]) -> float:
        """When it is so, in seconds. Raises Failed if it never is."""
        try:
            async with asyncio.timeout(SHOWN_S):
                while not so():
                    self._news.clear()
                    await self._news.wait()
        except TimeoutError:
            raise Failed("the console never showed it") from None
        return time.perf_counter()

    def _hear(self, text: bytes) -> None:
        self.texts.append(text)
        self.take(*json.loads(text[2:]))
        self._news.set()


async def measure(quick: bool) -> Figures:
    figures, bots = Figures(), FEW_BOTS if quick else BOTS

    async def flood(server: Server) -> None:
        figures.note(str(bots), server.name, **await _flood(server, await _lesson(server.port), bots))

    await each_in_turn(1 if quick else ROUNDS, f"{bots} bots", flood, (OURS,))
    return figures


async def _lesson(port: int) -> OurRoom:
    plan = {**plan_of("pair"), "seats": SEATS}
    async with http_to(port) as http:
        opened = await post(http, "/api/rooms", {"key": secrets.token_urlsafe(24), "plan": plan})
        room = OurRoom(port, opened)
        await room.fill(http, 0)
        for number in range(STUDENTS):
            await asyncio.sleep(APART_S)
            room.students += (await room.join(http, number),)
    await room.go_on()
    await asyncio.sleep(SETTLED_S)
    return room


async def _flood(server: Server, room: OurRoom, bots: int) -> dict[str, float]:
    """Seconds are from the first bot on, or from the tap that clears the door; milliseconds from another tap of the
    teacher's to each student's screen, while they came."""
    console = Watching(await room.enter(room.teacher_key))
    board = Watching(await room.enter(room.board_key))
    began_s = time.perf_counter()
    coming = asyncio.create_task(_come(server.port, room, bots))
    alarm = asyncio.create_task(console.until(lambda: console.desk.get("alarm") == "flood"))
    actions = max(1, bots * ACTIONS_PER_S // BOTS_PER_S)
    measured = await broadcast(server, [room], actions, 0)
    entered = await coming
    await console.until(lambda: console.desk.get("at_door") == entered)
    here = console.desk["here"]
    tapped_s = time.perf_counter()
    console.socket.send(command("RemoveRecent", seconds=60, at_door=True))
    cleared_s = await console.until(lambda: "door" not in console.views["teacher"])
    return {
        "alarm_after_s": await alarm - began_s,
        "at_the_door": entered,
        "turned_away": bots - entered,
        "named_to_the_board": sum(NAME.encode() in text for text in board.texts),
        "students_inside": here,
        "p50_ms": measured.p50_ms,
        "p99_ms": measured.p99_ms,
        "cleared_in_s": cleared_s - tapped_s,
    }


async def _come(port: int, room: OurRoom, bots: int) -> int:
    """All of them, evenly spaced; how many have a seat and a socket."""
    async with http_to(port) as http:
        return sum(await asyncio.gather(*(_bot(http, room, number) for number in range(bots))))


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


SCENARIO = Scenario(
    "bots",
    "Bots: somebody's script joins, two hundred times a second, while thirty students work",
    "Wanted: no student outside, p99 of 300 ms at most, the alarm within 3 s, no bot's name in anything that the board "
    "is sent, and one tap that clears the door. No more may wait there than the room's limit.",
    measure,
)
