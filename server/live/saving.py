"""Whether a room can be saved. While it cannot, its screens say so, and the disk is tried again until it can."""

import asyncio
from collections.abc import Callable

from server.live.clock import Alarm, Clock
from server.storage.log import Log, LogError

TRY_AGAIN_S = 1.0


class Saving:
    """`show(can_save)` is called when it has changed. What could not be saved comes again from its sender."""

    def __init__(self, code: str, log: Log, clock: Clock, show: Callable[[bool], None]) -> None:
        self._code = code
        self._log = log
        self._clock = clock
        self._show = show
        self._works = True
        self._closed = False
        self._alarm: Alarm | None = None
        self._trial: asyncio.Task[None] | None = None

    def failed(self) -> None:
        """Something could not be written."""
        if self._works and not self._closed:
            self._works = False
            self._try_later()
            self._show(False)

    def worked(self) -> None:
        """Something was written."""
        if not self._works and not self._closed:
            self._works = True
            self._stop_trying()
            self._show(True)

    def close(self) -> None:
        self._closed = True
        self._stop_trying()

    def _stop_trying(self) -> None:
        if self._alarm is not None:
            self._alarm.cancel()
            self._alarm = None

    def _try_later(self) -> None:
        self._alarm = self._clock.later(TRY_AGAIN_S, self._try_soon)

    def _try_soon(self) -> None:
        self._trial = asyncio.get_running_loop().create_task(self._try())

    async def _try(self) -> None:
        """Nobody may be saying anything just now, so something is written that changes nothing."""
        try:
            await self._log.beat([self._code], self._clock.now_ms())
        except LogError:
            if not self._works and not self._closed:
                self._try_later()
        else:
            self.worked()
