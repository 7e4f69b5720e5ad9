"""How many seats of a room one address takes: a script that gives each up again would use up all there will ever be."""

from collections.abc import Iterator
from contextlib import contextmanager

from aiohttp import web

from server.live.clock import Clock
from server.protocol import limits
from server.room.state import Room
from server.settings import Settings
from server.web.addresses import asker
from server.web.allowance import Allowance
from server.web.by_address import ByAddress

ALL_BACK_S = 30 * 60.0
"""After which an address may take as many again."""
RETRY_S = "10"


class Seating:
    """A class comes from one address, and more than once: so twice its seats, and what a door can hold."""

    def __init__(self, settings: Settings, clock: Clock) -> None:
        self._settings = settings
        self._shares = ByAddress(lambda: Allowance(clock, 1.0, 1 / ALL_BACK_S))
        """By room and address, and in parts of one: rooms have more seats or fewer."""

    @contextmanager
    def one_more(self, request: web.Request, room: Room) -> Iterator[None]:
        """A seat that is taken inside; a refusal costs nothing. Raises HTTPTooManyRequests."""
        share = self._shares.of(f"{room.code} {asker(request, self._settings)}")
        price = 1 / most(room.plan.seats)
        if share.left < price:
            raise web.HTTPTooManyRequests(headers={"Retry-After": RETRY_S})
        # Paid before it is taken, or a thousand at once would be one.
        share.take(price)
        try:
            yield
        except BaseException:
            share.take(-price)
            raise


def most(seats: int) -> int:
    return 2 * seats + limits.AT_DOOR
