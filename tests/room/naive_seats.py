"""Who has a seat, who is here and who shares a device, as plainly as can be; see naive.py."""

from typing import Any

from server.protocol.plan import HowToTalk, Plan
from tests.room.naive_door import NaiveDoor

DEVICE_SEATS = 3


class NaiveSeats(NaiveDoor):
    def __init__(self, plan: Plan) -> None:
        super().__init__(plan)
        self.grace_s = plan.grace_s
        self.talk: HowToTalk = plan.talk

    def here(self) -> list[str]:
        return [name for name, student in self.students.items() if self.inside(name) and not student["away"]]

    def devices(self) -> list[frozenset[str]]:
        """Those present who share a device with somebody present."""
        rows: dict[str, set[str]] = {}
        for name in self.here():
            rows.setdefault(self.students[name]["beside"] or name, set()).add(name)
        return [frozenset(row) for row in rows.values() if len(row) > 1]

    # Seats

    def do_seatstudent(self, actor: str, command: Any) -> bool:
        mine = next((id for id, other in self.students.items() if other["key"] == command.key_hash), None)
        if mine is not None and not self.students[mine]["removed"]:
            return True
        if self.stage == "ended" or self.locked or len(self.all_inside()) >= self.seats:
            return False
        if not (command.name.strip() or self.names == "friendly"):
            return False
        return self.takes_seat(command) if mine is None else self.returns(mine, command.name)

    def returns(self, id: str, name: str) -> bool:
        if self.students[id]["blocked"]:
            return False
        self.students[id].update(gone=False, removed=False, away=False, marked=False, joined_ms=self.at_ms)
        held = self.doubtful(name) and self.names != "friendly"
        return self.change(id, name=name.strip(), number=1, held=held, asked=False, waits=True)

    def takes_seat(self, command: Any) -> bool:
        if not self.may_sit_beside(command.beside):
            return False
        friendly = self.names == "friendly"
        # A name that the room gives is on nobody's list.
        waits = self.has_to_wait("" if friendly else command.name)
        for id in self.on_device(command.beside):
            self.students[id]["beside"] = command.beside
        number = 1 if waits or friendly else self.number(command.name, command.student)
        name = {
            "name": command.name.strip(),
            "number": number,
            "held": self.doubtful(command.name) and not friendly,
        }
        seat = {"key": command.key_hash, "beside": command.beside, "place": "", "remote": False, "group": ""}
        times = {"came_ms": self.at_ms, "joined_ms": self.at_ms}
        no = dict.fromkeys(("asked", "removed", "blocked", "muted", "away", "marked", "gone"), False)
        who = {**name, **seat, **times, **no, "trust": "normal", "waits": waits}
        self.students[command.student] = who
        self.see_flood(command.student)
        return True

    def on_device(self, device: str) -> list[str]:
        return [
            id
            for id in self.students
            if device and device in (id, self.students[id]["beside"]) and self.seated(id)
        ]

    def may_sit_beside(self, device: str) -> bool:
        return not device or 0 < len(self.on_device(device)) < DEVICE_SEATS

    def do_leaveseat(self, actor: str, command: Any) -> bool:
        return self.change(actor, gone=True)

    def do_sitat(self, actor: str, command: Any) -> bool:
        fine = "poo" not in command.place and len(command.place) <= 12
        return fine and self.change(actor, place=command.place, remote=command.remote)

    def do_markremote(self, actor: str, command: Any) -> bool:
        return self.change(command.student, remote=command.remote)

    # Who is here

    def comes(self, id: str) -> None:
        if self.students[id]["away"]:
            self.change(id, away=False, marked=False, came_ms=self.at_ms)

    def do_studentsgone(self, actor: str, command: Any) -> bool:
        for id in command.students:
            if self.talk == "chat" and self.grace_s is not None and self.inside(id):
                self.change(id, away=True)
        return True

    def do_studentsback(self, actor: str, command: Any) -> bool:
        for id in command.students:
            if self.seated(id) and not self.students[id]["marked"]:
                self.comes(id)
        return True

    def do_markaway(self, actor: str, command: Any) -> bool:
        if not all(map(self.seated, command.students)):
            return False
        for id in command.students:
            if command.away and command.until_back and self.inside(id):
                self.change(id, away=True)
            elif command.away and not command.until_back:
                self.change(id, away=True, marked=True)
            elif not command.away:
                self.comes(id)
        return True

    def do_imhere(self, actor: str, command: Any) -> None:
        self.comes(actor)

    def do_settalk(self, actor: str, command: Any) -> None:
        changes, self.talk = self.talk != command.talk, command.talk
        for id, student in self.students.items():
            if changes and self.talk == "aloud" and not (student["marked"] or student["gone"]):
                self.comes(id)

    def do_setgrace(self, actor: str, command: Any) -> None:
        self.grace_s = command.seconds

    def do_keepclass(self, actor: str, command: Any) -> None:
        self.file = command.file
