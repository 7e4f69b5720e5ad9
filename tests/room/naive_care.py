"""Hands, private extra time, the teacher's line to all and the chart, once more and as plainly as can be; see naive.py.

`thoughts` are told of in naive.py.
"""

from collections import Counter
from typing import Any

from server.protocol.plan import ChoiceTask, Plan
from tests.room.naive_groups import NaiveGroups


class NaiveCare(NaiveGroups):
    def __init__(self, plan: Plan) -> None:
        super().__init__(plan)
        self.thoughts: dict[tuple[str, str], dict[str, Any]] = {}
        self.hands: set[str] = set()
        self.extra_s: dict[str, int] = {}
        self.line = ""
        self.shows_chart = True

    def enter(self) -> None:
        super().enter()
        if self.stage == "ended":
            self.hands = set()

    # Hands and the line

    def do_raisehand(self, actor: str, command: Any) -> bool:
        if command.up and self.stage == "ended":
            return False
        (self.hands.add if command.up else self.hands.discard)(actor)
        return True

    def do_lowerhand(self, actor: str, command: Any) -> bool:
        self.hands.discard(command.student if self.seated(command.student) else "")
        return self.seated(command.student)

    def do_saytoall(self, actor: str, command: Any) -> None:
        self.line = command.text.strip()

    # Extra time

    def do_giveextratime(self, actor: str, command: Any) -> bool:
        if self.seated(command.student):
            self.extra_s[command.student] = command.seconds
        return self.seated(command.student)

    def extra_time(self, student: str) -> tuple[str, int] | None:
        """The think phase that this one may go on with, and until when."""
        phase, seconds = f"p{self.place}", self.extra_s.get(student, 0)
        done = self.thoughts.get((student, phase), {"done": False})["done"]
        if not self.now() or not seconds or done or phase not in self.went_on_ms:
            return None
        return phase, self.went_on_ms[phase] + 1000 * seconds

    def in_time(self, student: str, phase: str) -> bool:
        extra = self.extra_time(student)
        return phase == self.now() or (extra is not None and extra[0] == phase and self.at_ms <= extra[1])

    # The chart

    def do_showchart(self, actor: str, command: Any) -> None:
        self.shows_chart = command.show

    def votes(self) -> dict[str, list[str]]:
        """By think phase of this round that the lesson has come to: the texts of its options."""
        here = [
            (f"p{place + 1}", phase)
            for place, (number, _, phase) in enumerate(self.steps[: self.place + 1])
            if number == self.steps[self.place][0] and phase.kind == "think"
        ]
        return {
            id: [option.text for option in phase.task.options]
            for id, phase in here
            if isinstance(phase.task, ChoiceTask)
        }

    def chosen(self, phase: str) -> dict[str, str]:
        return {
            who: thought["choice"]
            for (who, where), thought in self.thoughts.items()
            if where == phase and thought["choice"]
        }

    def counts(self, phase: str) -> dict[str, int]:
        count = Counter(self.chosen(phase).values())
        return {f"o{number}": count[f"o{number}"] for number in range(1, len(self.votes()[phase]) + 1)}

    def changes(self) -> Counter[tuple[str, str]]:
        asked = self.votes()
        first, last = next(iter(asked)), list(asked)[-1]
        if first == last or asked[first] != asked[last]:
            return Counter()
        before, after = self.chosen(first), self.chosen(last)
        return Counter((before[who], after[who]) for who in before if who in after)
