"""The way down to a screen on long-polling."""

import asyncio
from collections.abc import Awaitable

from server.live.line import MOST_UNSENT_BYTES
from server.live.measures import Measures
from server.live.polling_line import MOST_UNSENT_EVENTS, PollingLine
from tests.live.frames import gone


class HandPoller:
    """A long-polling session whose client polls when the test says so."""

    def __init__(self) -> None:
        self.events: list[str] = []
        self.waiting = 0
        self.may_emit = asyncio.Event()
        self.may_emit.set()

    def unsent(self) -> int:
        return self.waiting

    async def emit(self, event: str, body: bytes) -> None:
        await self.may_emit.wait()
        self.events.append(f"{event} {len(body)}")

    def close(self, *, at_once: bool) -> Awaitable[None]:
        async def close() -> None:
            self.events.append("aborted" if at_once else "closed")

        return close()


async def all_done() -> None:
    for _ in range(10):
        await asyncio.sleep(0)


async def test_on_polling_events_go_one_after_the_other_and_the_end_comes_last() -> None:
    poller = HandPoller()
    line = PollingLine(poller, Measures())
    poller.may_emit.clear()
    for length in (1, 2, 3):
        line.send(gone(length))
    line.end(gone(4))
    line.send(gone(5))
    await all_done()
    assert poller.events == []
    poller.may_emit.set()
    await all_done()
    assert poller.events == ["gone 16", "gone 17", "gone 18", "gone 19", "closed"]


async def test_a_client_that_leaves_half_a_megabyte_unfetched_is_cut_off() -> None:
    poller = HandPoller()
    line = PollingLine(poller, Measures())
    line.send(gone(3 * MOST_UNSENT_BYTES))
    await all_done()
    for _ in range(10):
        line.send(gone(200_000))
        await all_done()
    assert "aborted" not in poller.events, "what was fetched does not count"
    for poller.waiting in range(1, 11):
        line.send(gone(200_000))
        await all_done()
    assert "aborted" not in poller.events, "room for the longest and half a megabyte"
    poller.waiting = 11
    line.send(gone(200_000))
    await all_done()
    assert poller.events[-1] == "aborted"


async def test_a_client_that_does_not_poll_is_cut_off() -> None:
    poller, measures = HandPoller(), Measures()
    line = PollingLine(poller, measures)
    poller.waiting = MOST_UNSENT_EVENTS
    line.send(gone())
    line.send(gone())
    await all_done()
    assert poller.events == ["aborted"]
    assert measures.slow_screens == 1


async def test_what_no_poll_has_taken_yet_is_known() -> None:
    poller = HandPoller()
    line = PollingLine(poller, Measures())
    poller.waiting = 1
    line.send(gone(1))
    line.send(gone(2))
    await all_done()
    assert line.unsent_bytes() == len(gone(2).body)
