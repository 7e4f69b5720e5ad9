"""A whole school on one core: every room goes through the same lesson at the same time."""

import asyncio
import sys
from collections.abc import Awaitable, Sequence
from dataclasses import dataclass
from functools import partial

from bench.calls import http_to
from bench.cards import insights, let_through
from bench.chat import chat
from bench.cores import used_ns
from bench.figures import Figures
from bench.joins import timed
from bench.lag import looks, p99_ms
from bench.measured import Measured, Meter, Tally
from bench.ours import OurRoom, open_our_room
from bench.pace import at_rate
from bench.scale import CLASS_SIZE
from bench.scenario import ROUNDS, Scenario, each_in_turn
from bench.servers import OURS, Server
from bench.thoughts import PAUSE_S, drafts, thoughts
from bench.websocket import Socket

MESSAGE_EVERY_S = 5.0
"""A student in a pair writes one so often."""
TYPING = 0.5
"""Of all who think, so many type at any moment."""


@dataclass(frozen=True)
class Scale:
    rounds: int
    rooms: int
    join_s: float
    think_s: float
    done_s: float
    talk_s: float
    share_s: float


FULL = Scale(ROUNDS, 100, 30.0, 8.0, 6.0, 15.0, 5.0)
QUICK = Scale(1, 2, 1.0, 1.0, 0.5, 0.5, 0.5)


async def measure(quick: bool) -> Figures:
    scale, figures = QUICK if quick else FULL, Figures()

    async def once(server: Server) -> None:
        rooms = [await open_our_room(server.port, 0, "lesson") for _ in range(scale.rooms)]
        await _noted(figures, "all of it", server, lesson(server, rooms, scale, figures))

    await each_in_turn(scale.rounds, f"a school of {scale.rooms} rooms", once, names=(OURS,))
    return figures


async def lesson(server: Server, rooms: Sequence[OurRoom], scale: Scale, figures: Figures) -> None:
    """From the first student at the door to the cards on the board. Raises Failed, Lost."""
    note, students = partial(_noted, figures), scale.rooms * CLASS_SIZE
    await note("join", server, joined(server, rooms, students / scale.join_s))
    await bell(rooms)
    per_s = students * TYPING / PAUSE_S
    await note("drafts", server, drafts(server, rooms, per_s, per_s * scale.think_s / students))
    await note("thoughts", server, thoughts(server, rooms, students / scale.done_s))
    await bell(rooms)
    await asyncio.gather(*(room.pair_up() for room in rooms))
    per_s = students / MESSAGE_EVERY_S
    await note("chat", server, chat(server, rooms, int(per_s), scale.talk_s))
    await bell(rooms)
    await note("insights", server, insights(server, rooms, scale.share_s))
    await note("cards", server, let_through(server, rooms, scale.share_s))


async def bell(rooms: Sequence[OurRoom]) -> None:
    """Every teacher goes on in the same moment."""
    await asyncio.gather(*(room.go_on() for room in rooms))


async def joined(server: Server, rooms: Sequence[OurRoom], per_s: float) -> Measured:
    """All rooms fill at the same pace."""
    students, joining = len(rooms) * CLASS_SIZE, list[asyncio.Task[Socket]]()
    tally, meter = Tally(students), Meter(server)
    async with http_to(server.port) as http:

        def join(number: int) -> None:
            step = partial(rooms[number % len(rooms)].join, http, number // len(rooms))
            joining.append(asyncio.create_task(timed(step, tally)))

        await at_rate(per_s, students, join)
        sockets = await asyncio.gather(*joining)
    for place, room in enumerate(rooms):
        room.students = tuple(sockets[place :: len(rooms)])
    return meter.read(tally, students)


async def _noted(figures: Figures, case: str, server: Server, part: Awaitable[Measured | None]) -> None:
    """With the share of the server's core that this part took, and its loop's lag, if it tells."""
    print(f"  {case}", file=sys.stderr, flush=True)
    clock, process = asyncio.get_running_loop().time, server.process.pid
    lag, used, started_s = await looks(server.port), used_ns(process), clock()
    measured = await part
    percent = 100 * (used_ns(process) - used) / ((clock() - started_s) * 1e9)
    lag_ms = p99_ms(lag, await looks(server.port))
    if measured is not None:
        figures.note(
            case, server.name, p50_ms=measured.p50_ms, p99_ms=measured.p99_ms, cpu_us=measured.cpu_us
        )
    figures.note(case, server.name, of_its_core_percent=percent)
    if lag_ms is not None:
        figures.note(case, server.name, loop_lag_p99_ms=lag_ms)


SCENARIO = Scenario(
    "school",
    "A whole school: a hundred rooms of thirty in the same lesson",
    "All come in within half a minute; half of all type at any moment, and what they type is kept every two seconds; "
    "all press Done; pairs talk, a message from each student every five seconds, to the partner's screen; every pair "
    "has an insight, and teachers let five of a room's through. Every teacher goes on in the same moment. Other waits "
    "are until the sender hears that it is done. The loop's lag is what the server tells of itself at /metrics.",
    measure,
    limit_s=900.0,
)
