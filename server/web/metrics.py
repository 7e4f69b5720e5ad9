"""`/metrics`: how this server does, in numbers that name no room and nobody, as Prometheus reads them.

Nobody reads them by default but whoever sits at this machine, and with a token whoever has it. To everybody else there
is no such page.
"""

import hmac
from collections.abc import Iterator
from importlib import metadata
from itertools import accumulate

from aiohttp import hdrs, web
from prometheus_client import CollectorRegistry, Metric, ProcessCollector
from prometheus_client.aiohttp import make_aiohttp_handler
from prometheus_client.core import (
    CounterMetricFamily,
    GaugeMetricFamily,
    HistogramMetricFamily,
    InfoMetricFamily,
)
from prometheus_client.registry import Collector

from server.live.hub import Hub
from server.live.measures import Spread
from server.settings import Settings
from server.web.addresses import is_this_machine
from server.web.calls import bearer

_BY_A_PROXY = (hdrs.FORWARDED, hdrs.VIA, hdrs.X_FORWARDED_FOR, hdrs.X_FORWARDED_HOST, "X-Real-IP")


class Metrics:
    """The page. Its numbers are taken together when somebody asks."""

    def __init__(self, hub: Hub, settings: Settings) -> None:
        registry = CollectorRegistry(auto_describe=True)
        registry.register(_Taken(hub))
        ProcessCollector(registry=registry)
        self._settings = settings
        # Not compressed: whoever reads this is near, and the loop does nothing else meanwhile.
        self._write = make_aiohttp_handler(registry, disable_compression=True)

    def routes(self) -> list[web.RouteDef]:
        return [web.get("/metrics", self._show)]

    async def _show(self, request: web.Request) -> web.StreamResponse:
        if not may_read(request, self._settings):
            raise web.HTTPNotFound
        return await self._write(request)


def may_read(request: web.Request, settings: Settings) -> bool:
    """With a token set: who brings it. Otherwise who asks from this very machine, as far as one can tell: to a server
    behind a proxy everybody seems to."""
    if settings.metrics_token:
        brought = bearer(request).encode(errors="surrogateescape")
        return hmac.compare_digest(brought, settings.metrics_token.encode())
    if settings.public_url or any(header in request.headers for header in _BY_A_PROXY):
        return False
    return is_this_machine(request.remote or "", request.host)


class _Taken(Collector):
    """Our numbers, put into the library's shapes."""

    def __init__(self, hub: Hub) -> None:
        self._hub = hub
        self._version = metadata.version("elbow-room")

    def collect(self) -> Iterator[Metric]:
        yield InfoMetricFamily("elbowroom_build", "What is running.", value={"version": self._version})
        yield from self._now()
        yield from self._since_start()

    def _now(self) -> Iterator[Metric]:
        there = self._hub.headcount()
        yield _gauge("rooms", "Rooms in memory.", there.rooms)
        yield _gauge("students_connected", "Seats with a screen that is connected.", there.students)
        screens = GaugeMetricFamily("elbowroom_screens", "Screens that are connected.", labels=["role"])
        for role, number in there.screens.items():
            screens.add_metric([role], number)
        yield screens
        yield _gauge("inbox_depth", "Commands that wait for their room to take them up.", there.letters)
        yield _gauge("writer_queue_depth", "Writes that wait for the disk.", self._hub.unwritten())
        yield _gauge("outbound_bytes", "Sent to screens that have not taken it yet.", there.unsent_bytes)

    def _since_start(self) -> Iterator[Metric]:
        measures = self._hub.measures
        told = "Answers to commands. outcome: ok, or why not."
        commands = CounterMetricFamily("elbowroom_commands", told, labels=["type", "outcome"])
        for labels, number in sorted(measures.commands.items()):
            commands.add_metric(labels, number)
        yield commands
        slow = "Screens closed because they took nothing, or too little, of what was sent."
        yield CounterMetricFamily("elbowroom_slow_screens_closed", slow, value=measures.slow_screens)
        yield _histogram("batch_letters", "Commands that a room took up at once.", measures.batch_letters)
        yield _histogram("append_seconds", "From decided to on disk, for each batch.", measures.append_s)
        shown = "From decided to handed to the sockets, for each batch; the append is part of it."
        yield _histogram("broadcast_seconds", shown, measures.broadcast_s)
        waited = "What a message had to wait for its turn, looked at ten times a second."
        yield _histogram("loop_lag_seconds", waited, measures.loop_lag_s)


def _gauge(name: str, told: str, value: int) -> Metric:
    return GaugeMetricFamily(f"elbowroom_{name}", told, value=value)


def _histogram(name: str, told: str, spread: Spread) -> Metric:
    bounds = [*map(str, spread.bounds), "+Inf"]
    counts = list(zip(bounds, accumulate(spread.counts), strict=True))
    return HistogramMetricFamily(f"elbowroom_{name}", told, buckets=counts, sum_value=spread.sum)
