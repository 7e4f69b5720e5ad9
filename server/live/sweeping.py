"""What goes now and then: rooms whose days are over, damaged files that were kept, and garbage in memory."""

import asyncio
from pathlib import Path

import structlog

from server.live import garbage
from server.live.hub import Hub
from server.storage.log import Unavailable
from server.storage.rescue import forget

SWEEP_S = 600.0
FEW = 100
"""So many screens may wait while all garbage is searched for, which takes longer with more."""

_logger = structlog.get_logger()


async def sweep(hub: Hub, folder: Path) -> None:
    """Until it is cancelled."""
    while True:
        try:
            await hub.sweep()
            await asyncio.to_thread(forget, folder)
            if sum(hub.headcount().screens.values()) <= FEW:
                garbage.search_all()
        except Unavailable as failure:
            _logger.warning("sweep_failed", reason=str(failure))
        except Exception:
            _logger.exception("sweep_failed")
        await asyncio.sleep(SWEEP_S)
