"""`given(…).when(…).then(…)`: a lesson to test, told as a classroom would tell it.

A lesson starts at `START_MS` and its clock stands still unless a step moves it. Students are `s1`, `s2`, … in the
order in which they come; phases are `p1`, `p2`, …. Whatever a test is about, each command also shows that the log
replays to the live room (L2), that a refusal changes nothing (L3) and that deciding twice decides the same (L4).
"""

from collections.abc import Callable
from typing import Any, Self, TypeVar

import pytest

from server.protocol import up
from server.protocol.class_file import ClassFile
from server.protocol.plan import Kind, Plan
from server.room.commands import Draft, Envelope, KeepClass, SeatStudent, StudentsBack, StudentsGone, TimeUp
from server.room.decide import decide, open_room
from server.room.events import AnyEvent
from server.room.evolve import evolve, replay
from server.room.ids import MACHINE, TEACHER, visit_id
from server.room.refused import Refused
from server.room.state import Group, Room
from server.room.student import Student
from server.room.views import Cache, Moment, view
from server.storage import codec
from tests.room.plans import TPS

START_MS = 1_000_000
OneEvent = TypeVar("OneEvent")


class Lesson:
    """A room, everything that happened in it, and the time."""

    def __init__(self, plan: Plan = TPS) -> None:
        self.at_ms = START_MS
        self.log = list(open_room("BCDFGH", plan, START_MS))
        self.room: Room = replay(self.log)
        self.replica: Room = self.room
        self.seed = 1
        self.told: tuple[AnyEvent, ...] = ()
        self.refusal: Refused | None = None
        self.moment = Moment()
        self._count = 0

    def when(self, actor: str, kind: type, /, drafts: tuple[Draft, ...] = (), **fields: Any) -> Self:
        """`actor` gives a command of this kind. The current visit, and the revision that a card has now, are filled in
        unless others are named."""
        self._count += 1
        if issubclass(kind, up.Command):
            fields.setdefault("cid", f"cid-{self._count:06}")
        if issubclass(kind, up.ClockCommand | TimeUp):
            fields.setdefault("visit", visit_id(self.room.visit))
        if kind is up.ShowCard:
            card = self.room.cards.get(fields["card"])
            fields.setdefault("seen", 0 if card is None else card.revision)
        new_id = f"n{self._count}x"
        self.decide(Envelope(actor, self.at_ms, new_id, self.seed + self._count, kind(**fields), drafts))
        return self

    def decide(self, envelope: Envelope) -> None:
        """One command through decide and evolve, as the runner does it."""
        self.told, self.refusal = (), None
        try:
            self.told = decide(self.room, envelope)
        except Refused as refused:
            self.refusal = refused
        else:
            assert decide(self.replica, envelope) == self.told
        for event in self.told:
            self.room = evolve(self.room, event)
            self.replica = evolve(self.replica, codec.decode(codec.encode(event)))
        self.log += self.told
        assert self.replica == self.room

    def then(self, *expected: AnyEvent | type) -> Self:
        """Exactly these events came of it, in this order; a class stands for any event of it."""
        assert self.refusal is None, self.refusal
        kinds = [
            type(event) if isinstance(wanted, type) else event for event, wanted in self._paired(expected)
        ]
        assert kinds == list(expected)
        return self

    def _paired(self, expected: tuple[AnyEvent | type, ...]) -> list[tuple[AnyEvent, AnyEvent | type]]:
        assert len(self.told) == len(expected), self.told
        return list(zip(self.told, expected, strict=True))

    def refused(self, code: str) -> Self:
        """It was declined for this reason, and nothing happened."""
        assert self.refusal is not None, self.told
        assert self.refusal.code == code
        assert self.told == ()
        return self

    def accepted(self) -> Self:
        assert self.refusal is None, self.refusal
        return self

    def nothing(self) -> Self:
        """It was accepted, and there was nothing to do."""
        return self.then()

    def event(self, kind: type[OneEvent]) -> OneEvent:
        """The one event of this kind that came of the last command."""
        (found,) = [event for event in self.told if isinstance(event, kind)]
        return found

    def after(self, seconds: float) -> Self:
        self.at_ms += round(seconds * 1000)
        return self

    def do(self, *steps: "Step") -> Self:
        for step in steps:
            step(self)
        return self

    def student(self, id: str) -> Student:
        return self.room.students[id]

    def group(self, student: str) -> Group:
        """The group that the student is in now."""
        return self.room.groups[self.student(student).group or "none"]

    def together(self) -> list[set[str]]:
        """Who sits with whom: the present members of each group that is open in the current phase."""
        step = self.room.step
        rows = [
            set(self.room.members_here(group))
            for group in self.room.groups.values()
            if group.open and step is not None and group.phase == step.id
        ]
        return [row for row in rows if row]

    def sees(self, audience: str) -> Any:
        return view(self.room, self.moment, audience, Cache())

    def time_left_ms(self) -> int | None:
        if self.room.deadline_ms is not None:
            return self.room.deadline_ms - self.at_ms
        return self.room.remaining_ms


Step = Callable[[Lesson], object]


def given(*steps: Step, plan: Plan = TPS) -> Lesson:
    """A lesson in which all this has happened already."""
    return Lesson(plan).do(*steps)


def class_of(students: int) -> Step:
    """So many more students come in: the next free of `s1`, `s2`, … More than nine take two seconds each, so that they
    are no flood."""

    def come(lesson: Lesson) -> None:
        first = len(lesson.room.students) + 1
        for number in range(first, first + students):
            lesson.do(joined(f"s{number}"), later(2 if students > 9 else 0))

    return come


def joined(student: str, name: str = "", beside: str = "") -> Step:
    return lambda lesson: lesson.when(
        MACHINE,
        SeatStudent,
        student=student,
        name=name or f"Name {student}",
        token_hash=f"token-{student}",
        key_hash=f"key-{student}",
        beside=beside,
    )


def reached(kind: Kind, times: int = 1) -> Step:
    """The teacher presses Next until the lesson is in a phase of this kind for the so-manieth time."""

    def press(lesson: Lesson) -> None:
        for _ in range(times):
            lesson.when(TEACHER, up.Next)
            while lesson.room.step is None or lesson.room.step.kind != kind:
                lesson.when(TEACHER, up.Next)
                if lesson.room.stage == "ended":
                    pytest.fail(f"the plan has no {kind} phase any more")

    return press


def teacher(kind: type, **fields: Any) -> Step:
    return lambda lesson: lesson.when(TEACHER, kind, **fields).accepted()


def student(id: str, kind: type, **fields: Any) -> Step:
    return lambda lesson: lesson.when(id, kind, **fields).accepted()


def wrote(id: str, text: str, phase: str = "p1") -> Step:
    return student(id, up.WriteThought, phase=phase, text=text)


def said(id: str, text: str) -> Step:
    """The student says this in the group of now."""
    return lambda lesson: lesson.when(id, up.SendMessage, group=lesson.group(id).id, text=text).accepted()


def answered(id: str, text: str) -> Step:
    return lambda lesson: lesson.when(id, up.WriteAnswer, group=lesson.group(id).id, text=text).accepted()


def posted(id: str, text: str, phase: str = "p3") -> Step:
    return student(id, up.PostInsight, phase=phase, text=text)


def gone(*ids: str) -> Step:
    """Silent for the whole grace, all at once."""
    return lambda lesson: lesson.when(MACHINE, StudentsGone, students=ids).accepted()


def back(*ids: str) -> Step:
    return lambda lesson: lesson.when(MACHINE, StudentsBack, students=ids).accepted()


def kept(**lists: Any) -> Step:
    """The teacher gives this class file to the room."""
    return lambda lesson: lesson.when(
        TEACHER, KeepClass, file=ClassFile("elbow-room-class", **lists)
    ).accepted()


def held_apart(*rows: str) -> Step:
    """Each row: ids of students with their usual names, with spaces between."""
    return kept(apart=tuple(tuple(f"Name {id}" for id in row.split()) for row in rows))


def time_up() -> Step:
    """The clock runs out, on the second."""

    def run_out(lesson: Lesson) -> None:
        assert lesson.room.deadline_ms is not None
        lesson.at_ms = lesson.room.deadline_ms
        lesson.when(MACHINE, TimeUp).accepted()

    return run_out


def later(seconds: float) -> Step:
    return lambda lesson: lesson.after(seconds)
