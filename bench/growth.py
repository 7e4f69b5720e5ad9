"""What one delivery, one message, one room costs when there are ten times as many, or three hundred."""

from dataclasses import dataclass

from bench.broadcast import broadcast
from bench.chat import chat
from bench.cores import quiet
from bench.figures import Figures
from bench.measured import Measured
from bench.room import Room
from bench.scenario import ROUNDS, Scenario, each_in_turn
from bench.servers import OURS, Server

MESSAGES_PER_S = 150
"""In one room, whether it is small or large; nobody of thirty says more than is allowed."""
EACH_ROOM_PER_S = 2
EACH_ROOM_STUDENTS = 10


@dataclass(frozen=True)
class Scale:
    rounds: int
    told: tuple[int, ...]
    """Students who hear a broadcast."""
    actions: int
    talking: tuple[int, ...]
    """Students in a room that chats."""
    rooms: tuple[int, ...]
    """That chat at the same time."""
    for_s: float


FULL = Scale(ROUNDS, (300, 1000), 20, (30, 300), (1, 300), 5.0)
QUICK = Scale(1, (10, 30), 3, (10, 30), (1, 5), 0.5)


async def measure(quick: bool) -> Figures:
    scale, figures = QUICK if quick else FULL, Figures()

    async def once(server: Server) -> None:
        for students in scale.told:
            told = await _told(server, students, scale.actions)
            figures.note(f"a delivery: {students} are told", server.name, **vars(told))
        for students in scale.talking:
            said = await _said(server, students, scale.for_s)
            figures.note(f"a message: {students} in the room", server.name, **vars(said))
        rooms: list[Room] = []
        for count in scale.rooms:
            rooms += [await server.open_room(EACH_ROOM_STUDENTS, "pair") for _ in range(count - len(rooms))]
            await quiet([server.process.pid])
            said = await chat(server, rooms, EACH_ROOM_PER_S * count, scale.for_s)
            figures.note(f"a message: one of {count} rooms", server.name, **vars(said))

    await each_in_turn(scale.rounds, "growth", once, names=(OURS,))
    return figures


async def _told(server: Server, students: int, actions: int) -> Measured:
    room = await server.open_room(students, "think")
    await quiet([server.process.pid])
    measured = await broadcast(server, [room], actions, size=0)
    await room.close()
    return measured


async def _said(server: Server, students: int, for_s: float) -> Measured:
    room = await server.open_room(students, "pair")
    await quiet([server.process.pid])
    measured = await chat(server, [room], MESSAGES_PER_S, for_s)
    await room.close()
    return measured


SCENARIO = Scenario(
    "growth",
    "Growth: the same with more of it",
    f"CPU for a broadcast's delivery; for a message, at {MESSAGES_PER_S} a second in one room, in pairs; and for a "
    f"message at {EACH_ROOM_PER_S} a second in each room of {EACH_ROOM_STUDENTS}, alone and among many.",
    measure,
    limit_s=900.0,
)
