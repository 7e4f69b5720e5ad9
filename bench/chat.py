"""Students in pairs talk: each message reaches the partner, and its sender hears that it is done."""

import random
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from bench.measured import Measured, Meter, Tally, no_garbage_collection
from bench.pace import at_rate
from bench.room import DONE, NOT_OK, Room
from bench.servers import Server

MARK = b"~"
"""Before a message's number in its words."""
DIGITS = 6
WORDS = "I think so because the air is cold"
ORDER_OF_SPEAKING = 7
"""The seed of it: the same for every server."""


@dataclass(frozen=True)
class Speaker:
    room: Room
    student: int

    @property
    def partner(self) -> int:
        return self.room.partners[self.student]

    def say(self, number: int) -> None:
        words = f"{MARK.decode()}{number:0{DIGITS}} {WORDS}"
        self.room.students[self.student].send(self.room.words(self.student, words))


async def chat(server: Server, rooms: Sequence[Room], per_s: int, for_s: float) -> Measured:
    """Messages at a fixed rate, whatever comes back; each counts once. Raises Failed if one is lost."""
    speakers = [Speaker(room, student) for room in rooms for student in range(len(room.students))]
    random.Random(ORDER_OF_SPEAKING).shuffle(speakers)
    messages = int(per_s * for_s)
    tally, sent_ns = Tally(2 * messages), [0] * messages
    for turn, speaker in enumerate(speakers):
        partner = speaker.room.students[speaker.partner]
        partner.hear = _ear(tally, sent_ns, range(turn, messages, len(speakers)))

    def speak(number: int) -> None:
        sent_ns[number] = time.perf_counter_ns()
        speakers[number % len(speakers)].say(number)

    with no_garbage_collection():
        meter = Meter(server)
        await at_rate(per_s, messages, speak)
        await tally.complete()
        return meter.read(tally, messages)


def _ear(tally: Tally, sent_ns: list[int], from_partner: range) -> Callable[[bytes], None]:
    """Hears the partner's messages, and what became of the own; passes over the own words, shown to both."""

    def hear(text: bytes) -> None:
        if text.startswith(DONE):
            tally.refuse(text) if NOT_OK in text else tally.arrived()
            return
        now_ns = time.perf_counter_ns()
        for words in text.split(MARK)[1:]:
            number = int(words[:DIGITS])
            if number in from_partner:
                tally.arrived(now_ns - sent_ns[number])

    return hear
