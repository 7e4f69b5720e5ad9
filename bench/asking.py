"""Students send something of their own, and hear that it is done."""

import time
from collections import deque
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from bench.measured import Measured, Meter, Tally, no_garbage_collection
from bench.pace import at_rate
from bench.room import DONE, NOT_OK
from bench.servers import Server
from bench.websocket import Socket


@dataclass(frozen=True)
class Asker:
    socket: Socket
    ask: Callable[[int], bytes]
    """What to send, by how many have been sent before by all."""


async def asking(server: Server, askers: Sequence[Asker], per_s: float, times: int) -> Measured:
    """In turn, at a fixed rate, whatever comes back. Raises Failed if one is refused or not answered."""
    tally = Tally(times)
    unanswered: list[deque[int]] = [deque() for _ in askers]
    for asker, sent_ns in zip(askers, unanswered, strict=True):
        asker.socket.hear = _ear(tally, sent_ns)

    def ask(number: int) -> None:
        turn = number % len(askers)
        unanswered[turn].append(time.perf_counter_ns())
        askers[turn].socket.send(askers[turn].ask(number))

    with no_garbage_collection():
        meter = Meter(server)
        await at_rate(per_s, times, ask)
        await tally.complete()
        return meter.read(tally, times)


def _ear(tally: Tally, sent_ns: deque[int]) -> Callable[[bytes], None]:
    """Answers come in the order of what was asked."""

    def hear(text: bytes) -> None:
        if text.startswith(DONE):
            waited_ns = time.perf_counter_ns() - sent_ns.popleft() if sent_ns else None
            tally.refuse(text) if NOT_OK in text else tally.arrived(waited_ns)

    return hear
