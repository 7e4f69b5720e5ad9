"""Every server in every round, close together in time: noise of the machine hits all of them."""

import sys
from collections.abc import Awaitable, Callable, Container, Sequence
from dataclasses import dataclass
from functools import partial

from bench.broadcast import broadcast, size_of_action
from bench.chat import chat
from bench.cores import quiet
from bench.grouping import Grouping, grouping
from bench.measured import Measured
from bench.page import Arrivals, arrivals
from bench.room import Kind, Room
from bench.scale import CLASS_SIZE, Part, Scale
from bench.servers import Server

Compared = dict[str, list[Measured]]
"""By server; one for each round."""


@dataclass(frozen=True)
class Load:
    name: str
    rooms: tuple[int, ...]
    """How many students are in each."""
    kind: Kind
    measure: Callable[[Server, Sequence[Room]], Awaitable[Measured]]


@dataclass(frozen=True)
class Results:
    action_bytes: int
    broadcast: dict[int, Compared]
    """By students in the room."""
    chat: dict[int, Compared]
    """By messages a second, in all rooms together."""
    grouping: dict[int, list[Grouping]]
    """By people; no server takes part."""
    page: Arrivals
    """Empty: there is no browser."""


async def run(servers: Sequence[Server], scale: Scale, parts: Container[Part]) -> Results:
    """The last server tells how big an action is. Raises Failed or Lost if one does not do what is asked of it."""
    for server in servers:
        await server.ready()
    size = await _size(servers[-1])
    await compare(servers, 1, _broadcast(CLASS_SIZE, 2, size, "rehearsal"))
    broadcasts = scale.students if "broadcast" in parts else ()
    chats = scale.messages_per_s if "chat" in parts else ()
    return Results(
        size,
        {
            students: await compare(servers, scale.rounds, _broadcast(students, scale.actions, size))
            for students in broadcasts
        },
        {per_s: await compare(servers, scale.rounds, _chat(per_s, scale)) for per_s in chats},
        {people: grouping(people, scale.rounds) for people in (scale.grouped if "grouping" in parts else ())},
        await arrivals(servers[-1], scale.rounds) if "page" in parts else {},
    )


async def compare(servers: Sequence[Server], rounds: int, load: Load) -> Compared:
    compared: Compared = {server.name: [] for server in servers}
    for number in range(rounds):
        for server in servers:
            print(f"{load.name}, round {number + 1} of {rounds}, {server.name}", file=sys.stderr, flush=True)
            compared[server.name].append(await _measure(servers, server, load))
    return compared


async def _measure(servers: Sequence[Server], server: Server, load: Load) -> Measured:
    """In fresh rooms, which are gone afterwards."""
    processes = [each.process.pid for each in servers]
    rooms = [await server.open_room(students, load.kind) for students in load.rooms]
    await quiet(processes)
    measured = await load.measure(server, rooms)
    for room in rooms:
        await room.close()
    await quiet(processes)
    return measured


async def _size(server: Server) -> int:
    room = await server.open_room(1, "think")
    size = await size_of_action(room)
    await room.close()
    return size


def _broadcast(students: int, actions: int, size: int, name: str = "broadcast") -> Load:
    measure = partial(broadcast, actions=actions, size=size)
    return Load(f"{name} to {students}", (students,), "think", measure)


def _chat(per_s: int, scale: Scale) -> Load:
    measure = partial(chat, per_s=per_s, for_s=scale.chat_s)
    return Load(f"chat at {per_s}/s", (CLASS_SIZE,) * scale.rooms, "pair", measure)
