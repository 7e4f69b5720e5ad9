"""Who may open rooms, and how many: anybody on the network could fill the disk otherwise."""

import hmac
import shutil

from aiohttp import web

from server.live.clock import Clock
from server.room.refused import Refused
from server.settings import Settings
from server.storage.log import Unavailable
from server.web.addresses import asker
from server.web.allowance import Allowance
from server.web.by_address import ByAddress

ROOMS_BURST, ROOMS_PER_S = 200.0, 0.2
"""From one address: a school begins its lessons at the same minute, behind one."""
WRONG_BURST, WRONG_PER_S = 20.0, 0.5
"""Wrong passcodes: nobody guesses eight letters in this way."""
LEAST_FREE_BYTES = 256 * 1024 * 1024
"""What must be free on the disk, for the lessons that are running."""
RETRY_S = "10"


class Opening:
    """`asks_passcode`: not everybody may."""

    def __init__(self, settings: Settings, clock: Clock) -> None:
        self.asks_passcode = bool(settings.passcode)
        self._settings = settings
        self._rooms = ByAddress(lambda: Allowance(clock, ROOMS_BURST, ROOMS_PER_S))
        self._wrong = ByAddress(lambda: Allowance(clock, WRONG_BURST, WRONG_PER_S))

    def check(self, request: web.Request, passcode: str) -> None:
        """Refused: wrong_passcode. Raises HTTPTooManyRequests, and Unavailable if the disk is nearly full."""
        address = asker(request, self._settings)
        wrong, rooms = self._wrong.of(address), self._rooms.of(address)
        if wrong.left < 1 or rooms.left < 1:
            raise web.HTTPTooManyRequests(headers={"Retry-After": RETRY_S})
        if self.asks_passcode and not hmac.compare_digest(
            passcode.encode(), self._settings.passcode.encode()
        ):
            wrong.take()
            raise Refused("wrong_passcode")
        if self._settings.data.exists() and shutil.disk_usage(self._settings.data).free < LEAST_FREE_BYTES:
            raise Unavailable("the disk is nearly full")
        rooms.take()
