"""What it costs to put two people together: each strategy in a few lines, and how they combine."""

from collections.abc import Callable, Sequence
from typing import NamedTuple

from server.protocol.plan import Strategy
from server.room.grouping.likeness import SAME, UNKNOWN, likeness
from server.room.grouping.people import Person

MOST = 100
"""No strategy asks more for two people."""


class Taste(NamedTuple):
    """A strategy for certain people, who are named by their places."""

    cost: Callable[[int, int], int]
    """0 (as wished) to MOST."""
    good: int
    """Up to this cost, two are what the teacher asked for."""
    order: Sequence[str | int]
    """By place: sorted by this, people stand beside those who are like them."""
    alike: bool
    """Whether those who are like each other are wanted together."""


def no_matter(people: Sequence[Person]) -> Taste:
    return Taste(lambda one, other: 0, -1, [0] * len(people), alike=False)


def different_answers(people: Sequence[Person]) -> Taste:
    alike = likeness(people)

    def cost(one: int, other: int) -> int:
        like = alike(one, other)
        return _SPEECHLESS if like is None else like

    return Taste(cost, UNKNOWN - 1, _by_answer(people, alike), alike=False)


def similar_answers(people: Sequence[Person]) -> Taste:
    alike = likeness(people)

    def cost(one: int, other: int) -> int:
        like = alike(one, other)
        return _SPEECHLESS if like is None else SAME - like

    return Taste(cost, SAME - UNKNOWN - 1, _by_answer(people, alike), alike=True)


_SPEECHLESS = 2 * SAME
"""Two who wrote nothing have nothing to compare, whatever is asked for."""


def _by_answer(people: Sequence[Person], alike: Callable[[int, int], int | None]) -> list[str]:
    """By choice; texts by how much they are like the longest."""
    longest = max(range(len(people)), key=lambda place: len(people[place].words), default=0)
    return [
        person.choice if person.choice is not None else f"{alike(longest, place) or 0:02}"
        for place, person in enumerate(people)
    ]


def confident_with_unsure(people: Sequence[Person]) -> Taste:
    """The further apart two are, the better; who did not say is as good as half the way."""
    said = [person.confidence for person in people if person.confidence is not None]
    span = max(said, default=0) - min(said, default=0)
    half = (span + 1) // 2

    def cost(one: int, other: int) -> int:
        mine, yours = people[one].confidence, people[other].confidence
        return half if mine is None or yours is None else span - abs(mine - yours)

    middle = min(said, default=0) + half
    order = [middle if person.confidence is None else person.confidence for person in people]
    return Taste(cost, half - 1, order, alike=False)


def same_language(people: Sequence[Person]) -> Taste:
    order = [person.language for person in people]
    return Taste(lambda one, other: int(order[one] != order[other]), 0, order, alike=True)


def mixed_languages(people: Sequence[Person]) -> Taste:
    order = [person.language for person in people]
    return Taste(lambda one, other: int(order[one] == order[other]), 0, order, alike=False)


def same_place(people: Sequence[Person]) -> Taste:
    order = [int(person.remote) for person in people]
    return Taste(lambda one, other: int(order[one] != order[other]), 0, order, alike=True)


TASTES: dict[Strategy, Callable[[Sequence[Person]], Taste]] = {
    "random": no_matter,
    "fresh": no_matter,
    "different_answers": different_answers,
    "similar_answers": similar_answers,
    "confident_with_unsure": confident_with_unsure,
    "same_language": same_language,
    "mixed_languages": mixed_languages,
    "same_place": same_place,
}
