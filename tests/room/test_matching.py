"""Who is put together when a pair phase starts."""

from itertools import combinations
from typing import Any

import pytest

from server.protocol import up
from server.protocol.plan import ChoiceTask, Option, Phase, Plan, Round, Strategy
from server.room.commands import Envelope, SeatStudent
from server.room.decide import decide, open_room
from server.room.evolve import evolve, replay
from server.room.ids import MACHINE, TEACHER, visit_id
from server.room.state import Group, Room
from server.room.views import Cache, Moment, view

CHOICE = ChoiceTask((Option("Yes"), Option("No")))


class Class:
    """A room that is told what to do; a fresh seed for each command."""

    def __init__(self, students: int, *rounds: Round) -> None:
        self.room: Room = replay(open_room("BCDFGH", Plan(rounds), 0))
        self._count = 0
        for number in range(students):
            self._do(MACHINE, SeatStudent(f"s{number:02}", f"Student {number}", "hash", f"key{number}"))

    def next(self) -> None:
        self._do(TEACHER, up.Next(cid="next-next", visit=visit_id(self.room.visit)))

    def choose(self, number: int, choice: str) -> None:
        step = self.room.step
        assert step is not None
        self._do(f"s{number:02}", up.WriteThought(cid="choose-it", phase=step.id, choice=choice))

    def groups(self) -> list[Group]:
        step = self.room.step
        assert step is not None
        return [group for group in self.room.groups.values() if group.phase == step.id]

    def _do(self, actor: str, command: Any) -> None:
        self._count += 1
        for event in decide(self.room, Envelope(actor, 1_000, f"n{self._count}x", self._count, command)):
            self.room = evolve(self.room, event)


def talk(by: Strategy = "fresh") -> Round:
    return Round("Why?", (Phase(kind="pair", by=by),))


def answers_and_talk(by: Strategy) -> Round:
    return Round("Why?", (Phase(kind="think", task=CHOICE), Phase(kind="pair", by=by)))


@pytest.mark.parametrize("students", [10, 11, 30, 31])
def test_G10_in_five_rounds_nobody_meets_a_partner_twice(students: int) -> None:
    lesson = Class(students, *[talk()] * 5)
    met: set[frozenset[str]] = set()
    for _ in range(5):
        lesson.next()
        pairs = {frozenset(group.members) for group in lesson.groups() if len(group.members) == 2}
        assert not pairs & met
        met |= {frozenset(pair) for group in lesson.groups() for pair in combinations(group.members, 2)}


@pytest.mark.parametrize(("by", "alike"), [("different_answers", False), ("similar_answers", True)])
def test_G10_the_strategy_decides_by_what_was_chosen(by: Strategy, alike: bool) -> None:
    lesson = Class(8, answers_and_talk(by))
    lesson.next()
    for number in range(8):
        lesson.choose(number, "o1" if number % 2 else "o2")
    lesson.next()
    chosen = [{int(member[1:]) % 2 for member in group.members} for group in lesson.groups()]
    assert all((len(choices) == 1) is alike for choices in chosen)


def test_G10_the_console_alone_is_told_why() -> None:
    lesson = Class(2, answers_and_talk("different_answers"))
    lesson.next()
    lesson.choose(0, "o1")
    lesson.choose(1, "o2")
    lesson.next()
    (group,) = lesson.groups()
    seen: Any = view(lesson.room, Moment(), "teacher", Cache())
    assert seen.groups[group.id].reasons == {"different_answers": True, "not_together_before": True}
    for audience in ("everyone", "board", "student:s00", f"group:{group.id}"):
        assert "different_answers" not in str(view(lesson.room, Moment(), audience, Cache()))
