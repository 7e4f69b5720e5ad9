"""Whole lessons: a teacher, students and the machine do what they like, also at the wrong time, with wrong ids and
for stays that are over. Each method under `happens` is one thing that somebody does; test_properties.py picks. Who
comes, goes and is moved to another group is in lesson_with_groups.py.
"""

from collections.abc import Callable, Sequence
from typing import Any, TypeVar

import msgspec
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, rule

from server.protocol import up
from server.protocol.plan import Kind, Plan
from server.room.commands import GiveTimeBack, SeatStudent, StudentsGone, TimeUp
from server.room.ids import MACHINE, TEACHER
from tests.room.classroom import Classroom

QUESTIONS = (
    "question-1",
    "question-2",
    "option-cat",
    "option-dog",
    "option-fish",
    "pregunta-1",
    "opcion-gato",
)

# What is picked from. The first of each row is what Hypothesis makes a failure simple with.
PLACES = range(12)
STALE = [0] * 8 + [1, 2]
TEXTS = ["{}", "{}", "{}", "again", "", "  ", "{} \u202e<b>\u0628 \U0001f98a", "{}\n{}", '"{}\\ \0']
PHASES = ["home"] * 8 + ["p1", "p2", "p3", "p4", "p9"]
CHOICES = [None, 1, 2, None, 9]
SURE = [None, 1, 2, None, 2, 1, 0]
YES = [True, False]
MOSTLY = [True] * 5 + [False]
PRESSES_BEFORE = [2, 1, 3, 1, 2, 5, 0]
"""How often the teacher has pressed Next before anything else happens: most goes wrong in the middle."""

Does = TypeVar("Does", bound=Callable[..., None])
HAPPENINGS: list[tuple[str, dict[str, Sequence[Any]]]] = []
CLOCK: list[type] = [
    up.Next,
    up.Next,
    up.Back,
    up.Pause,
    up.Resume,
    up.Resume,
    up.AddTime,
    up.AddTime,
    up.Finish,
    up.Undo,
    up.Undo,
    up.Park,
]
BOARD: list[type] = [*[up.PostInsight, up.ShowCard] * 2, up.Spotlight, up.HideCard, up.HoldCard]
LESSON: list[type] = [up.BlankBoard, up.ShowGroups, up.Spotlight]
THOUGHTS: list[type] = [
    up.WriteThought,
    up.KeepDraft,
    up.WriteThought,
    up.KeepDraft,
    up.ReopenThought,
    up.ShowThought,
]
TALK: list[type] = [up.SendMessage, up.WriteAnswer, up.WriteAnswer, up.TakePen, up.PassPen, up.SetReady]


def with_planted_words(plan: Plan) -> Plan:
    text = msgspec.json.encode(plan).decode()
    for number, word in enumerate(QUESTIONS):
        text = text.replace(word, f"{word} wq9000{number}z")
    return msgspec.json.decode(text, type=Plan)


def happens(**options: Sequence[Any]) -> Callable[[Does], Does]:
    """Something that may happen in a lesson, and what its arguments are picked from."""

    def known(does: Does) -> Does:
        strategies = {name: st.sampled_from(row) for name, row in options.items()}
        happening: Does = rule(**strategies)(does)  # type: ignore[call-overload] # no bundles
        HAPPENINGS.append((does.__name__, options))
        return happening

    return known


class WholeLesson(RuleBasedStateMachine):
    def __init__(self, plan: Plan, students: int) -> None:
        super().__init__()
        self.it = Classroom(plan)
        self.students = students
        self.words = 0

    @initialize(presses=st.sampled_from(PRESSES_BEFORE))
    def a_lesson_is_under_way(self, presses: int) -> None:
        for _ in range(self.students):
            self.somebody_joins("{}", held=False, again=False)
        for _ in range(presses):
            self.it.gives(TEACHER, up.Next, visit=f"v{self.it.room.visit}")
            for place in range(0, self.students, 2):
                self.somebody_thinks(up.WriteThought, place, "home", "{}", None, flag=False)
                self.somebody_talks(up.SendMessage, place, 0, "{}", own=True)
                self.something_is_on_the_board(up.PostInsight, place, "home", "{}")

    def teardown(self) -> None:
        self.it.ends()

    # What the rules pick from

    def text(self, form: str) -> str:
        self.words += form != "again"
        return form.replace("again", "{}").replace("{}", f"wq{self.words}z")

    def student(self, place: int) -> str:
        """Mostly somebody who has a seat."""
        students = self.it.room.students
        seated = [id for id in students if students[id].seated and place < 11]
        anybody = seated or list(students) or ["s99"]
        return anybody[place % len(anybody)]

    def group(self, student: str, place: int, *, own: bool) -> str:
        mine = self.it.room.students[student].group if student in self.it.room.students else None
        groups = list(self.it.room.groups) or ["g99"]
        return mine if own and mine else groups[place % len(groups)]

    def phase(self, wanted: str, kind: Kind) -> str:
        """Mostly the latest phase of this kind that has begun."""
        begun = [
            step.id for step in self.it.room.steps if step.kind == kind and step.id in self.it.room.begun
        ]
        return begun[-1] if begun and wanted == "home" else wanted.replace("home", "p1")

    def card(self, place: int) -> str:
        cards = list(self.it.room.cards) or ["c99"]
        return cards[place % len(cards)] if place < 11 else "c99"

    # What happens

    @happens(
        kind=CLOCK,
        stale=STALE,
        seconds=[30, -30, 600, -600, 0, 1],
        sure=YES,
    )
    def teacher_works_the_clock(self, kind: type, stale: int, seconds: int, *, sure: bool) -> None:
        unsure = kind is up.Finish and sure
        fields: dict[str, Any] = {"seconds": seconds} if kind is up.AddTime else {}
        self.it.gives(TEACHER, kind, visit=f"v{self.it.room.visit - stale - unsure}", **fields)

    @happens(kind=LESSON, on=YES)
    def teacher_changes_the_board(self, kind: type, *, on: bool) -> None:
        fields: dict[type, dict[str, bool]] = {up.BlankBoard: {"blank": on}, up.ShowGroups: {"show": on}}
        self.it.gives(TEACHER, kind, **fields.get(kind, {}))

    @happens(kind=BOARD, place=PLACES, phase=PHASES, form=[*TEXTS, "poo {}", "{} zebra"])
    def something_is_on_the_board(self, kind: type, place: int, phase: str, form: str) -> None:
        if kind is up.PostInsight:
            where = self.phase(phase, "share")
            self.it.gives(self.student(place), kind, phase=where, text=self.text(form))
        else:
            card = self.card(place)
            self.it.gives(TEACHER, kind, card=card, **(self.seen(card, form) if kind is up.ShowCard else {}))

    def seen(self, card: str, form: str) -> dict[str, int]:
        """Mostly the card as it is; else as it was before somebody took it down."""
        cards = self.it.room.cards
        return {"seen": max(0, cards[card].revision - (form == "again")) if card in cards else 0}

    @happens(
        form=["{}", "{}", "Bo {}", "Sam", ""],
        held=YES,
        again=[False, False, True],
        beside=[None, None, None, 0, 1, 2],
    )
    def somebody_joins(self, form: str, *, held: bool, again: bool, beside: int | None = None) -> None:
        number = len(self.it.room.students) + (not again)
        name = self.text(("poo " if held else "") + form)
        who = {"student": f"s{number}", "token_hash": f"t{number}", "key_hash": f"k{number}"}
        if again and who["student"] in self.it.room.students:
            who["key_hash"] = self.it.room.students[who["student"]].key_hash
        self.it.gives(MACHINE, SeatStudent, name=name, beside=self.device(beside), **who)

    def device(self, place: int | None) -> str:
        """What the student at that place shares, or could."""
        if place is None:
            return ""
        first = self.student(place)
        return self.it.room.students[first].beside or first if first in self.it.room.students else first

    @happens(seconds=[0.001, 1, 2.9, 3, 31, 59, 200], down_ms=[None, None, None, 5_000, 90_000, 0, -5_000])
    def time_passes(self, seconds: float, down_ms: int | None) -> None:
        self.it.at_ms += round(seconds * 1000)
        if down_ms is not None:
            self.it.gives(MACHINE, GiveTimeBack, ms=down_ms)

    @happens(late_ms=[0, 0, 30_000, 30_001, -1], stale=STALE)
    def time_is_up(self, late_ms: int, stale: int) -> None:
        if self.it.room.deadline_ms is not None:
            self.it.at_ms = max(self.it.at_ms, self.it.room.deadline_ms + late_ms)
        self.it.gives(MACHINE, TimeUp, visit=f"v{self.it.room.visit - stale}")

    @happens(place=PLACES, what=["student", "group", "suspended"])
    def a_moment_changes(self, place: int, what: str) -> None:
        who = self.student(place)
        flipped = {"student": who, "group": self.group(who, place, own=False), "suspended": "suspended"}
        self.it.look({flipped[what]}, [])

    @happens(kind=THOUGHTS, place=PLACES, phase=PHASES, form=TEXTS, choice=CHOICES, flag=YES, sure=SURE)
    def somebody_thinks(
        self,
        kind: type,
        place: int,
        phase: str,
        form: str,
        choice: int | None,
        *,
        flag: bool,
        sure: int | None = None,
    ) -> None:
        fields: dict[str, Any] = {"phase": self.phase(phase, "think")}
        if kind in (up.WriteThought, up.KeepDraft):
            fields["text"] = self.text(form)
        if kind is up.WriteThought:
            step = self.it.room.step_of(fields["phase"])
            may_choose = choice == 9 or (step is not None and step.options)
            may_be_sure = sure == 0 or (step is not None and step.phase.asks_sure)
            fields |= {"choice": f"o{choice}" if choice and may_choose else None, "not_sure": flag}
            fields["sure"] = sure if may_be_sure else None
        self.it.gives(self.student(place), kind, **fields)

    @happens(kind=TALK, place=PLACES, other=PLACES, form=TEXTS, own=MOSTLY)
    def somebody_talks(self, kind: type, place: int, other: int, form: str, *, own: bool) -> None:
        who = self.student(place)
        fields: dict[str, Any] = {"ready": other % 2 == 0} if kind is up.SetReady else {}
        if kind in (up.SendMessage, up.WriteAnswer):
            fields["text"] = self.text(form)
        self.it.gives(who, kind, group=self.group(who, other, own=own), **fields)

    @happens(place=PLACES, form=TEXTS)
    def teacher_talks_to_a_group(self, place: int, form: str) -> None:
        self.it.gives(TEACHER, up.SendMessage, group=self.group("", place, own=False), text=self.text(form))

    @happens(place=PLACES, kind=[up.Next, up.Finish, up.BlankBoard, StudentsGone])
    def somebody_tries_what_only_others_may(self, place: int, kind: type) -> None:
        fields: dict[type, dict[str, Any]] = {
            up.BlankBoard: {"blank": True},
            StudentsGone: {"students": ("s1",)},
        }
        self.it.gives(self.student(place), kind, **fields.get(kind, {"visit": f"v{self.it.room.visit}"}))
