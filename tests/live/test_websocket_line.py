"""The way down to a WebSocket screen."""

import asyncio

import pytest

from server.live.line import MOST_UNSENT_BYTES
from server.live.measures import Measures
from server.live.rooms import BEAT_S
from server.live.websocket_line import STALL_S, WebSocketLine
from tests.live.frames import gone, texts
from tests.support.clock import HandClock


class HandTransport:
    """A TCP transport whose peer reads when the test says so."""

    def __init__(self) -> None:
        self.written = b""
        self.writes = 0
        self.unsent = 0
        self.closed = False
        self.aborted = False
        self.reads = True

    def write(self, data: bytes) -> None:
        assert not self.closed
        self.written += data
        self.writes += 1
        self.unsent += 0 if self.reads else len(data)

    def get_write_buffer_size(self) -> int:
        return self.unsent

    def is_closing(self) -> bool:
        return self.closed or self.aborted

    def close(self) -> None:
        self.closed = True

    def abort(self) -> None:
        self.aborted = True


@pytest.fixture
def clock() -> HandClock:
    return HandClock()


@pytest.fixture
def transport() -> HandTransport:
    return HandTransport()


@pytest.fixture
def line(transport: HandTransport, clock: HandClock) -> WebSocketLine:
    line = WebSocketLine(transport, clock, Measures())
    line.connect(b"40{}")
    transport.written, transport.writes = b"", 0
    return line


def test_nothing_goes_down_before_connect_and_then_all_of_it_in_order_and_at_once(
    transport: HandTransport, clock: HandClock
) -> None:
    line = WebSocketLine(transport, clock, Measures())
    line.send(gone(1))
    line.send(gone(2))
    assert transport.written == b""
    line.connect(b"40{}")
    assert transport.writes == 1
    line.send(gone(3))
    gones = [f'42["gone",{{"audience":"{"x" * n}"}}]' for n in (1, 2, 3)]
    assert texts(transport.written) == ["40{}", *gones]


async def test_what_goes_down_together_is_one_write_in_its_order(
    transport: HandTransport, line: WebSocketLine
) -> None:
    line.send_soon(gone(1))
    line.send_soon(gone(2))
    assert transport.writes == 0
    line.send(gone(3))
    assert transport.writes == 1
    await asyncio.sleep(0)
    line.send_soon(gone(4))
    await asyncio.sleep(0)
    assert transport.writes == 2, "nothing followed, and it did not wait"
    assert texts(transport.written) == [f'42["gone",{{"audience":"{"x" * n}"}}]' for n in (1, 2, 3, 4)]


def test_the_last_frame_is_followed_by_a_websocket_close(
    transport: HandTransport, line: WebSocketLine
) -> None:
    line.end(gone())
    assert texts(transport.written)[-1] == "closed 1000"
    assert transport.closed
    line.send(gone())


def test_a_screen_that_takes_nothing_is_cut_off_by_the_second_pulse(
    transport: HandTransport, line: WebSocketLine, clock: HandClock
) -> None:
    transport.reads = False
    line.send(gone())
    clock.turn(BEAT_S - 0.1)
    line.send(gone())
    assert not transport.aborted
    clock.turn(0.1)
    line.send(gone())
    assert transport.aborted


def test_a_screen_that_is_cut_off_is_counted_once_and_so_is_what_it_has_not_taken(
    transport: HandTransport, clock: HandClock
) -> None:
    measures = Measures()
    line = WebSocketLine(transport, clock, measures)
    line.connect(b"40{}")
    transport.reads = False
    line.send(gone())
    assert line.unsent_bytes() == len(gone().websocket)
    assert measures.slow_screens == 0
    clock.turn(STALL_S)
    line.send(gone())
    line.send(gone())
    assert measures.slow_screens == 1


def test_a_screen_that_is_slow_but_takes_something_is_kept(
    transport: HandTransport, line: WebSocketLine, clock: HandClock
) -> None:
    transport.reads = False
    line.send(gone(1000))
    for _ in range(10):
        clock.turn(BEAT_S + 1)
        transport.unsent -= 50
        line.send(gone())
    assert not transport.aborted


def test_a_screen_that_was_silent_for_long_is_not_stuck(
    transport: HandTransport, line: WebSocketLine, clock: HandClock
) -> None:
    line.send(gone())
    clock.turn(3600)
    transport.reads = False
    line.send(gone())
    clock.turn(1)
    line.send(gone())
    assert not transport.aborted


def test_more_than_half_a_megabyte_unsent_is_too_much(transport: HandTransport, line: WebSocketLine) -> None:
    transport.reads = False
    while transport.unsent <= MOST_UNSENT_BYTES:
        line.send(gone(1_000))
    assert not transport.aborted
    line.send(gone(1_000))
    line.send(gone(1_000))
    assert transport.aborted


def test_a_view_longer_than_that_is_sent_once_with_what_follows_it(
    transport: HandTransport, line: WebSocketLine
) -> None:
    transport.reads = False
    line.send(gone(3 * MOST_UNSENT_BYTES))
    for _ in range(10):
        line.send(gone())
    assert not transport.aborted
    line.send(gone(3 * MOST_UNSENT_BYTES))
    line.send(gone())
    assert transport.aborted
