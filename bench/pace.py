"""Keeps to a fixed rate, whatever comes back: a server that stalls is seen to stall."""

import asyncio
import time
from collections.abc import Callable

LEAST_S = 0.001
"""The loop's clock is no finer: to sleep for less is to spin, and the client would seem to be at its limit."""


async def at_rate(per_s: float, times: int, act: Callable[[int], None]) -> None:
    """Call `act` with 0, 1, 2 … on time: who is late does all that is due, and waits for nobody."""
    started_s, done = time.perf_counter(), 0
    while done < times:
        due = min(int((time.perf_counter() - started_s) * per_s) + 1, times)
        for number in range(done, due):
            act(number)
        done = due
        await asyncio.sleep(max(LEAST_S, started_s + done / per_s - time.perf_counter()))
