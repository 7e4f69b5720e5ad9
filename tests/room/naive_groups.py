"""Who sits with whom, as far as it can be told without knowing whom the machine would choose; see naive.py.

What chance decides is told to it (`hears`). What it finds out by itself: which commands of the teacher's hand are
accepted, which groups must stand whole after a command (`whole`), and what the teacher has planned.
"""

from typing import Any

from server.protocol.plan import Phase, Plan
from tests.room.naive_class import Row
from tests.room.naive_seats import NaiveSeats

NOTHING_WRITTEN: dict[str, Any] = {
    "messages": [],
    "answer": "",
    "wrote": False,
    "pen": "",
    "pen_ms": 0,
    "beside": [],
}


class NaiveGroups(NaiveSeats):
    def __init__(self, plan: Plan) -> None:
        super().__init__(plan)
        self.groups: dict[str, dict[str, Any]] = {}
        self.planned: dict[str, dict[str, Any]] = {}
        self.planned_for = ""
        self.whole: list[Row] | None = None
        """Set by a command of the teacher's hand, and when a phase starts: the rows that must stand whole after it."""
        self.wanted: set[Row] | None = None
        """Set by a command of the teacher's hand on a plan: what must be planned after it."""

    # What is told

    def hears(self, event: Any) -> None:
        """Groups have formed, or are planned."""
        kind = type(event).__name__
        if kind == "GroupsPlanned":
            self.planned = {new.id: {"row": frozenset(new.members), "solo": new.solo} for new in event.groups}
            self.planned_for = event.phase if event.groups else ""
        elif kind == "GroupsFormed":
            self.form(event)
        elif kind in ("StudentJoined", "StudentReturned") and self.names == "friendly":
            self.students[event.student]["name"] = event.name

    def form(self, event: Any) -> None:
        for id in event.closed:
            self.groups[id].update(open=False, closed_ms=event.at_ms)
        for student in self.students.values():
            if student["group"] in event.closed:
                student["group"] = ""
        for new in event.formed:
            self.open(event, new)
        if event.phase == self.planned_for:
            self.planned, self.planned_for = {}, ""

    def open(self, event: Any, new: Any) -> None:
        """A new group, or an old one again."""
        if new.id not in self.groups:
            about = {"members": new.members, "solo": new.solo, "by_teacher": new.by_teacher}
            words = {**NOTHING_WRITTEN, "messages": [], "beside": []}
            self.groups[new.id] = {"phase": event.phase, "formed_ms": event.at_ms, **about, **words}
        group, brings = self.groups[new.id], self.groups.get(new.answer_of)
        group.update({"open": True, "from": new.answer_of})
        if brings is not None and brings["wrote"]:
            group.update(answer=brings["answer"], wrote=True)
        for member in group["members"]:
            self.students[member]["group"] = new.id

    def sits(self, phase: str) -> dict[str, str]:
        """Everybody's group in that phase: the last open one with them in it."""
        opened = {id: group for id, group in self.groups.items() if group["open"] and group["phase"] == phase}
        return {name: id for id, group in opened.items() for name in group["members"]}

    def enter(self) -> None:
        """The lesson has come to a phase."""
        if self.kind() != "pair":
            return
        own = self.sits(self.now())
        for name, student in self.students.items():
            student["group"] = own.get(name, "")
        if not any(group["phase"] == self.now() for group in self.groups.values()):
            self.whole = (
                self.planned_rows() if self.planned_for == self.now() else self.rows_to_begin(self.now())
            )

    # Rows: those present, by group

    def rows(self) -> dict[str, Row]:
        own = {name: self.students[name]["group"] for name in self.here()}
        return {
            id: frozenset(name for name in own if own[name] == id) for id in dict.fromkeys(own.values()) if id
        }

    def planned_rows(self) -> list[Row]:
        rows = [(group["row"] & frozenset(self.here()), group["solo"]) for group in self.planned.values()]
        return [row for row, solo in rows if len(row) > 1 or (row and solo)]

    def rows_to_begin(self, phase: str) -> list[Row]:
        """Those who are together before anybody is matched: merging pairs, and who shares a device."""
        rows = self.rows_before(phase) if self.phase(phase).merges else []
        return rows + self.rows_by_device(rows)

    def rows_by_device(self, rows: list[Row]) -> list[Row]:
        """Whoever shares a device, and is not in one of these rows."""
        placed: Row = frozenset[str]().union(*rows)
        return [row for row in self.devices() if not (row & placed or self.at_odds(row, []))]

    def rows_before(self, phase: str) -> list[Row]:
        """Two or more who were together at the end of the pair phase before."""
        talks = {group["phase"] for group in self.groups.values()}
        begun = [id for place in range(int(phase[1:]) - 1) if (id := f"p{place + 1}") in talks]
        if not begun:
            return []
        own = self.sits(begun[-1])
        rows = [
            frozenset(name for name in self.here() if own.get(name) == id)
            for id in dict.fromkeys(own.values())
        ]
        return [row for row in rows if len(row) > 1]

    def phase(self, id: str) -> Phase:
        return self.steps[int(id[1:]) - 1][2]

    def is_talk(self, place: int) -> bool:
        return self.steps[place][2].kind == "pair"

    def should_be_together(self) -> bool:
        """Whether there are two for whom somebody may be moved."""
        lists = [[id for name in few for id in self.called(name)] for few in self.file.together]
        return bool(self.devices()) or any(len(few) > 1 for few in lists)

    # The teacher's hand

    def regroups(self) -> str:
        """The phase that grouping commands are about: the one that runs, else the next one if it has not begun."""
        if self.kind() == "pair":
            return self.now()
        coming = [f"p{place + 1}" for place in range(self.place + 1, len(self.steps)) if self.is_talk(place)]
        return coming[0] if coming and self.stage != "ended" and coming[0] not in self.begun else ""

    def about(self, command: Any) -> bool:
        return bool(command.phase) and command.phase == self.regroups()

    def runs(self) -> bool:
        return self.kind() == "pair"

    def standing(self) -> dict[str, Row]:
        return self.rows() if self.runs() else {id: group["row"] for id, group in self.planned.items()}

    def result(self, rows: dict[str, Row]) -> bool:
        """So the groups must be: at least in the running phase, exactly in a plan."""
        if self.runs():
            solo = {id for id in rows if id == "solo" or self.groups[id]["solo"]}
            self.whole = [row for id, row in rows.items() if len(row) > 1 or (row and id in solo)]
        else:
            self.wanted = {row for row in rows.values() if row}
        return True

    def do_formgroups(self, actor: str, command: Any) -> bool:
        if not self.about(command):
            return False
        before = self.rows_before(command.phase)
        if command.how == "as_before" and not before:
            return False
        again = {"as_before": before, "by_plan": self.rows_to_begin(command.phase)}
        self.whole = again.get(command.how) or self.rows_by_device([])
        return True

    def do_forgetgroups(self, actor: str, command: Any) -> bool:
        return self.about(command) and not self.runs() and self.result({})

    def own(self, student: str) -> str:
        return next((id for id, row in self.standing().items() if student in row), "")

    def do_movestudent(self, actor: str, command: Any) -> bool:
        rows, who = self.standing(), frozenset({command.student})
        if not self.about(command) or not who <= set(self.here()):
            return False
        if not (rows or self.runs()) or command.group not in (None, *rows):
            return False
        rest = {id: row - who for id, row in rows.items()}
        return self.result(
            {**rest, command.group or "solo": rows.get(command.group or "", frozenset()) | who}
        )

    def do_swapstudents(self, actor: str, command: Any) -> bool:
        one, other = command.one, command.other
        if not self.about(command) or not {one, other} <= set(self.here()):
            return False
        if not (self.own(one) and self.own(other)):
            return False
        places = {} if self.own(one) == self.own(other) else {one: other, other: one}
        rows = self.standing().items()
        return self.result({id: frozenset(places.get(name, name) for name in row) for id, row in rows})

    def do_dissolvegroup(self, actor: str, command: Any) -> bool:
        rows = self.standing()
        if not self.about(command) or command.group not in rows:
            return False
        self.result({id: row for id, row in rows.items() if id != command.group})
        self.wanted = None
        return True
