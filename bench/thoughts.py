"""Everybody thinks at the same time: half-typed words are kept every two seconds, then all press Done."""

import random
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import partial

from bench.asking import Asker, asking
from bench.chat import ORDER_OF_SPEAKING
from bench.cores import quiet
from bench.figures import Figures
from bench.measured import Measured
from bench.room import Room
from bench.scenario import ROUNDS, Scenario, each_in_turn
from bench.servers import Server

PAUSE_S = 2.0
"""As in client/js/student/think.js: what somebody types is kept so often."""
DONE_S = 4.0
"""Within this all have pressed Done."""
WORDS = "I think it floats because the cold air above it makes it lighter, and the water pushes from below. "


@dataclass(frozen=True)
class Scale:
    rounds: int
    students: int
    drafts: int
    """Of each student."""


FULL = Scale(ROUNDS, 900, 4)
QUICK = Scale(1, 60, 1)


async def measure(quick: bool) -> Figures:
    scale, figures = QUICK if quick else FULL, Figures()

    async def once(server: Server) -> None:
        rooms = await server.open_classes(scale.students, "think")
        typed = await drafts(server, rooms, scale.students / PAUSE_S, scale.drafts)
        await quiet([server.process.pid])
        finished = await thoughts(server, rooms, scale.students / DONE_S)
        figures.note("drafts", server.name, **vars(typed))
        figures.note("thoughts", server.name, **vars(finished))

    await each_in_turn(scale.rounds, f"{scale.students} think", once)
    return figures


async def drafts(server: Server, rooms: Sequence[Room], per_s: float, each: float) -> Measured:
    """So many of each student; everyone's words are longer each time."""
    students = sum(len(room.students) for room in rooms)
    typed = _everybody(rooms, lambda room, number: room.draft(WORDS[: 20 + 10 * (number // students)]))
    return await asking(server, typed, per_s, int(students * each))


async def thoughts(server: Server, rooms: Sequence[Room], per_s: float) -> Measured:
    """One of each student."""
    finished = _everybody(rooms, lambda room, _number: room.thought(WORDS))
    return await asking(server, finished, per_s, len(finished))


def _everybody(rooms: Sequence[Room], ask: Callable[[Room, int], bytes]) -> list[Asker]:
    """In no order: a room's students do not speak one right after the other."""
    askers = [Asker(student, partial(ask, room)) for room in rooms for student in room.students]
    random.Random(ORDER_OF_SPEAKING).shuffle(askers)
    return askers


SCENARIO = Scenario(
    "thoughts",
    "Thoughts: everybody types at the same time",
    "900 students in rooms of thirty: each one's words are kept every two seconds; then, within four, all press Done. "
    "Until the sender hears that it is done. Floor and bare only answer; ours has it on disk, and on the teacher's "
    "screen.",
    measure,
    compared=("cpu_us",),
)
