"""One lesson, lived three times at once: the room, the room replayed from its log as JSON, and the naive room."""

from collections import Counter
from typing import Any

from msgspec import structs

from server.protocol import up
from server.protocol.plan import Plan
from server.room.commands import Command, Draft, Envelope
from server.room.decide import decide, open_room
from server.room.events import AnyEvent
from server.room.evolve import evolve, replay
from server.room.refused import Refused
from server.room.state import Room
from server.storage import codec
from tests.room import always, always_groups, always_told
from tests.room.lesson_step import Step
from tests.room.naive import NaiveRoom

START_MS = 1_000_000
given_in_all = Counter[str]()
"""Commands that were given, of each kind, in all lessons of this run."""


class Classroom:
    def __init__(self, plan: Plan) -> None:
        self.at_ms = START_MS
        self.log: list[AnyEvent] = list(open_room("BCDFGH", plan, START_MS))
        self.room = replay(self.log)
        self.replica = replay(self.log)
        self.naive = NaiveRoom(plan)
        self.screens = always.Screens()
        self.commands = 0
        self.look(set(), [(self.room, self.log[0])])

    def gives(self, actor: str, kind: type, /, **fields: Any) -> None:
        """A command happens in all three; then everything that must always hold is looked at."""
        self.commands += 1
        given_in_all[kind.__name__] += 1
        if issubclass(kind, up.Command):
            fields["cid"] = f"cid-{self.commands:06}"
        command, was = kind(**fields), self.room
        envelope = self.envelope(actor, command)
        told = self.told(envelope)
        assert (told is not None) == self.naive.does(actor, command, self.at_ms), (told, command)
        steps = self.live_through(told or ())
        self.tell_naive(was, command, told)
        if steps or self.screens.moment.drafts != self.drafts():
            self.look(set(), steps)

    def envelope(self, actor: str, command: Command) -> Envelope:
        drafts = tuple(Draft(*box, text) for box, text in self.naive.drafts.items())
        return Envelope(actor, self.at_ms, f"x{self.commands}n", self.commands * 7, command, drafts)

    def told(self, envelope: Envelope) -> tuple[AnyEvent, ...] | None:
        """The events, or None if refused; the replica must say the same (L4)."""
        said: list[tuple[AnyEvent, ...] | str] = []
        for room in (self.room, self.replica):
            try:
                said.append(decide(room, envelope))
            except Refused as refused:
                said.append(refused.code)
        assert said[0] == said[1]
        return None if isinstance(said[0], str) else said[0]

    def live_through(self, events: tuple[AnyEvent, ...]) -> list[tuple[Room, AnyEvent]]:
        """L2, L3: the log, written out and read back, is the live room; a refusal has changed nothing in it."""
        steps: list[tuple[Room, AnyEvent]] = []
        assert all(events.count(event) == 1 for event in events)
        for event in events:
            self.room = evolve(self.room, event)
            self.replica = evolve(self.replica, codec.decode(codec.encode(event)))
            steps.append((self.room, event))
        self.log += events
        assert self.replica == self.room
        assert (list(self.replica.students), list(self.replica.groups)) == (
            list(self.room.students),
            list(self.room.groups),
        )
        return steps

    def tell_naive(self, was: Room, command: Command, told: tuple[AnyEvent, ...] | None) -> None:
        """What chance decided: who sits with whom, and the ids of new groups and cards."""
        naive, room = self.naive, self.room
        if "new" in naive.cards:
            (id,) = set(room.cards) - set(was.cards)
            naive.cards[id] = naive.cards.pop("new")
        step = Step(
            kind=type(command).__name__.lower() if told is not None else "refused",
            command=command,
            standing=naive.rows(),
            planned={id: group["row"] for id, group in naive.planned.items()},
            was_planned=naive.planned_for == naive.now(),
            starts=room.stage in ("running", "time_up")
            and room.visit != was.visit
            and not any(group.phase == naive.now() for group in was.groups.values()),
        )
        for event in told or ():
            step.hears(naive, event)
        always.clock_is_right(room, naive)
        always.seats_are_right(room, naive)
        always.talk_is_right(room, naive)
        always_groups.hold(was, room, naive, step)

    def drafts(self) -> dict[str, dict[str, str]]:
        boxes: dict[str, dict[str, str]] = {}
        for (student, phase), text in self.naive.drafts.items():
            boxes.setdefault(student, {})[phase] = text
        return boxes

    def look(self, flipped: set[str], steps: list[tuple[Room, AnyEvent]]) -> None:
        """All screens. `flipped`: students who fall silent or are heard again, groups that are opened or closed; and
        `suspended`."""
        moment = self.screens.moment
        after = structs.replace(
            moment,
            drafts=self.drafts(),
            reconnecting=moment.reconnecting ^ (flipped & self.room.students.keys()),
            suspended=moment.suspended ^ ("suspended" in flipped),
            watched=moment.watched ^ (flipped & self.room.groups.keys()),
        )
        self.screens.show(self.room, steps, after)
        self.screens.words_are_right(self.naive)
        views = self.screens.views
        always.board_is_right(self.room, self.naive, views["everyone"], views["board"])
        always.door_is_right(self.room, self.naive, views["teacher"])
        always.console_is_right(self.naive, views["everyone"], views["teacher"])
        always_told.hold(self.room, self.naive, views)

    def ends(self) -> None:
        """L1, L2: the whole log, from its first byte."""
        assert replay(codec.decode(codec.encode(event)) for event in self.log) == self.room
