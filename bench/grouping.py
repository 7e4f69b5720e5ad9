"""How long it takes to decide who works with whom: the whole room waits for it."""

import random
import statistics
import sys
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import get_args

from server.protocol.plan import Strategy
from server.room.grouping import settle
from server.room.grouping.match import match
from server.room.grouping.merge import merge
from server.room.grouping.people import Few, Person, Wishes

STRATEGIES: tuple[Strategy, ...] = get_args(Strategy)
LETTERS = 300
"""In each text."""
WORDS = 3000
"""Some are used often, most hardly ever, as in any language."""


KINDS = ("pairs", "threes", "fours", "a repair", "merging")
"""A repair: every third has lost the partner. Merging: all pairs become fours."""
Once = Callable[[int], object]
"""Takes a seed."""


@dataclass(frozen=True)
class Grouping:
    strategy: Strategy
    kind: str
    p50_ms: float
    most_ms: float


def grouping(people: int, times: int) -> list[Grouping]:
    """Every strategy and kind, for a class with a history and with lists of its teacher's."""
    print(f"grouping of {people}", file=sys.stderr, flush=True)
    dice = random.Random(people)
    present = a_class(people, dice)
    apart, together = some_pairs(present, people // 5, dice), some_pairs(present, people // 15, dice)
    met = dict.fromkeys(some_pairs(present, people * 5, dice), 1)
    return [
        _timed(by, kind, once, times)
        for by in STRATEGIES
        for kind, once in zip(KINDS, _ways(present, Wishes(by, apart, together, met)), strict=True)
    ]


def _ways(people: Sequence[Person], wishes: Wishes) -> tuple[Once, ...]:
    ids = [person.id for person in people]
    left = [(id,) for id in ids[: len(ids) // 3]]
    paired = [tuple(ids[place : place + 2]) for place in range(len(left), len(ids) - 1, 2)]
    halves = [tuple(ids[place : place + 2]) for place in range(0, len(ids) - 1, 2)]
    return (
        lambda seed: match(people, wishes, 2, seed),
        lambda seed: match(people, wishes, 3, seed),
        lambda seed: match(people, wishes, 4, seed),
        lambda seed: settle([*left, *paired], people, wishes, 2, seed),
        lambda seed: merge(halves, people, wishes, 4, seed),
    )


def _timed(by: Strategy, kind: str, once: Once, times: int) -> Grouping:
    took_ms = []
    for seed in range(times):
        started_ns = time.perf_counter_ns()
        once(seed)
        took_ms.append((time.perf_counter_ns() - started_ns) / 1e6)
    return Grouping(by, kind, statistics.median(took_ms), max(took_ms))


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
