"""How long it takes to decide who works with whom: the whole room waits for it."""

import random
import statistics
import sys
import time
from collections.abc import Sequence
from dataclasses import dataclass
from typing import get_args

from server.protocol.plan import Strategy
from server.room.grouping.match import match
from server.room.grouping.people import Few, Person, Wishes

STRATEGIES: tuple[Strategy, ...] = get_args(Strategy)
LETTERS = 300
"""In each text."""
WORDS = 3000
"""Some are used often, most hardly ever, as in any language."""


@dataclass(frozen=True)
class Grouping:
    strategy: Strategy
    size: int
    p50_ms: float
    most_ms: float


def grouping(people: int, times: int) -> list[Grouping]:
    """Every strategy in pairs, threes and fours, for a class with a history and with lists of its teacher's."""
    print(f"grouping of {people}", file=sys.stderr, flush=True)
    dice = random.Random(people)
    present = a_class(people, dice)
    apart, together = some_pairs(present, people // 5, dice), some_pairs(present, people // 15, dice)
    met = dict.fromkeys(some_pairs(present, people * 5, dice), 1)
    return [
        _timed(present, Wishes(by, apart, together, met), size, times)
        for by in STRATEGIES
        for size in (2, 3, 4)
    ]


def _timed(people: Sequence[Person], wishes: Wishes, size: int, times: int) -> Grouping:
    took_ms = []
    for seed in range(times):
        started_ns = time.perf_counter_ns()
        match(people, wishes, size, seed)
        took_ms.append((time.perf_counter_ns() - started_ns) / 1e6)
    return Grouping(wishes.by, size, statistics.median(took_ms), max(took_ms))


def a_class(people: int, dice: random.Random) -> list[Person]:
    words = ["".join(dice.choices("abcdefghijklmnopqrstuvwxyz", k=dice.randint(2, 9))) for _ in range(WORDS)]
    return [
        Person(
            f"s{number}",
            " ".join(words[min(WORDS - 1, int(dice.paretovariate(0.6)))] for _ in range(LETTERS // 5))[
                :LETTERS
            ],
            None,
            dice.randint(1, 4),
            dice.choice(["en", "en", "es", "ar"]),
            dice.random() < 0.1,
        )
        for number in range(people)
    ]


def some_pairs(people: Sequence[Person], count: int, dice: random.Random) -> frozenset[Few]:
    return frozenset(frozenset(person.id for person in dice.sample(people, 2)) for _ in range(count))
