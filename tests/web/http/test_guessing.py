"""Whoever tries codes learns next to nothing: neither from the answers, nor from how long they take."""

import asyncio
import random
import time
from collections import Counter
from math import erfc, sqrt
from pathlib import Path

import msgspec

from server.live.clock import SystemClock
from server.live.hub import Hub
from server.live.screen import Screen
from server.protocol import up
from server.protocol.plan import Plan
from server.room.codes import ALPHABET, LENGTH
from server.settings import Settings
from server.storage.sqlite import SqliteLog
from server.web.misses import BURST, PER_S
from tests.support.gateway import fresh_key
from tests.support.screens import MemoryLine
from tests.support.visitor import PLAN, Answer, Visitor, visiting

GUESSES = 10_000
ADDRESSES = 5
BEHIND_A_PROXY = Settings(public_url="https://elbow.school.example")
TIMED = 25
SEATS = 8
"""So few that they are no flood, which would wait at the door."""


def chance_of(one: list[float], other: list[float]) -> float:
    """Mann and Whitney: how likely so great a difference is, if there is none. (Normal approximation.)"""
    greater = sum((a > b) + (a == b) / 2 for a in one for b in other)
    n, m = len(one), len(other)
    return erfc(abs(greater - n * m / 2) / sqrt(n * m * (n + m + 1) / 12) / sqrt(2))


async def timed_s(visitor: Visitor, code: str, address: str) -> tuple[float, Answer]:
    began_s = time.perf_counter()
    answer = await visitor.join(code, X_Forwarded_For=address)
    return time.perf_counter() - began_s, answer


async def full_and_over(log: SqliteLog) -> tuple[list[str], list[str]]:
    """Codes of rooms that are full, and of those whose lesson is over; all of them out of memory again."""
    hub = Hub(log, SystemClock())
    await hub.start()
    codes = []
    for number in range(2 * TIMED):
        plan = msgspec.convert({**PLAN, "seats": SEATS}, Plan)
        room = await hub.open_room(up.OpenRoom(key=fresh_key(), plan=plan))
        seats = [up.TakeSeat(key=fresh_key(), name="Maya") for _ in range(SEATS)]
        await asyncio.gather(*(hub.take_seat(room.code, seat) for seat in seats))
        if number >= TIMED:
            holder = await hub.admit(room.code, room.teacher_token)
            assert holder is not None
            entered = await hub.enter(holder, Screen(holder.actor, MemoryLine()))
            entered.command(up.Finish(cid="finish-it", visit="v0"))
        codes.append(room.code)
    await hub.close()
    return codes[:TIMED], codes[TIMED:]


async def test_unknown_closed_and_full_rooms_are_answered_alike_and_as_fast(tmp_path: Path) -> None:
    log = await SqliteLog.open(tmp_path)
    full, over = await full_and_over(log)
    took_s: dict[str, list[float]] = {"unknown": [], "full": [], "over": []}
    bodies = set()
    async with visiting(log, settings=BEHIND_A_PROXY) as visitor:
        for turn, (one, other) in enumerate(zip(full, over, strict=True)):
            for name, code in (("unknown", "BCDFGH"), ("full", one), ("over", other)):
                seconds, answer = await timed_s(visitor, code, f"203.0.113.{turn}")
                took_s[name].append(seconds)
                bodies.add((answer.status, answer.body))
    await log.close()
    assert len(bodies) == 1
    chances = [chance_of(took_s["unknown"], took_s[name]) for name in ("full", "over")]
    assert min(chances) > 1e-5, chances


async def test_ten_thousand_random_codes_stay_within_the_misses_that_are_given() -> None:
    dice = random.Random(6)
    async with visiting(settings=BEHIND_A_PROXY) as visitor:
        right = (await visitor.open_room(X_Forwarded_For="192.0.2.1"))["code"]
        began_s = time.monotonic()
        told: Counter[int] = Counter()
        for _ in range(GUESSES // 200):
            codes = ["".join(dice.choices(ALPHABET, k=LENGTH)) for _ in range(199)]
            answers = await asyncio.gather(
                *(
                    visitor.get(f"/r/{code}", X_Forwarded_For=f"203.0.113.{dice.randrange(ADDRESSES)}")
                    for code in [*codes, right]
                )
            )
            told.update(answer.status for answer in answers)
        given = ADDRESSES * (BURST + PER_S * (time.monotonic() - began_s) + 1)
        assert told[404] <= given
        assert told[404] + told[429] + told[200] == GUESSES
