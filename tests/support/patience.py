"""Waiting for what nobody tells."""

import asyncio
from collections.abc import Callable

WAIT_S = 10.0


async def until(condition: Callable[[], bool]) -> None:
    """Look again and again. For what comes with an event or a line, wait for that instead."""
    async with asyncio.timeout(WAIT_S):
        while not condition():  # noqa: ASYNC110
            await asyncio.sleep(0.01)
