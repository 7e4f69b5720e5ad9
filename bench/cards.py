"""Pairs post what they have found, and teachers let some of it through."""

import asyncio
from collections.abc import Sequence
from functools import partial
from typing import Any

from bench.asking import Asker, asking
from bench.measured import Measured
from bench.ours import OurRoom, command, view_of
from bench.scale import CLASS_SIZE
from bench.servers import Server
from bench.websocket import Lost

INSIGHT = "Ice is lighter than water"
LOOKS, LOOK_S = 50, 0.1
CARDS = 5
"""That each teacher lets through."""


async def insights(server: Server, rooms: Sequence[OurRoom], for_s: float) -> Measured:
    """One of each pair."""
    posting = [
        Asker(socket, partial(_insight, room))
        for room in rooms
        for socket in room.students[: CLASS_SIZE // 2]
    ]
    return await asking(server, posting, len(posting) / for_s, len(posting))


def _insight(room: OurRoom, number: int) -> bytes:
    return command("PostInsight", phase=room.phase, text=f"{INSIGHT} {number}")


async def let_through(server: Server, rooms: Sequence[OurRoom], for_s: float) -> Measured:
    """The first ones of each room, in turn."""
    seen = [await _seen(room) for room in rooms]
    chosen = [[(card, cards[card]["revision"]) for card in list(cards)[:CARDS]] for cards in seen]
    showing = [
        Asker(room.teacher, partial(_show, cards, len(rooms)))
        for room, cards in zip(rooms, chosen, strict=True)
    ]
    times = len(rooms) * CARDS
    return await asking(server, showing, times / for_s, times)


async def _seen(room: OurRoom) -> dict[str, Any]:
    """The cards on the console, which hears of what students do twice a second."""
    for _ in range(LOOKS):
        view = await view_of(room.teacher, "teacher")
        cards: dict[str, Any] = view["view"].get("cards", {})
        if len(cards) >= CARDS:
            return cards
        await asyncio.sleep(LOOK_S)
    raise Lost("the console never showed the cards")


def _show(cards: Sequence[tuple[str, int]], rooms: int, number: int) -> bytes:
    card, revision = cards[number // rooms]
    return command("ShowCard", card=card, seen=revision)
