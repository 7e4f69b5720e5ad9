"""Who has a seat, who is here and who shares a device, as plainly as can be; see naive.py."""

from typing import Any

from server.protocol.plan import HowToTalk, Plan
from tests.room.naive_class import NaiveClass
from tests.room.naive_steps import NaiveSteps

DEVICE_SEATS = 3


class NaiveSeats(NaiveClass, NaiveSteps):
    def __init__(self, plan: Plan) -> None:
        NaiveClass.__init__(self)
        NaiveSteps.__init__(self, plan)
        self.seats, self.grace_s = plan.seats, plan.grace_s
        self.talk: HowToTalk = plan.talk

    def seated(self, id: str) -> bool:
        return id in self.students and not self.students[id]["gone"]

    def here(self) -> list[str]:
        return [name for name, student in self.students.items() if self.seated(name) and not student["away"]]

    def devices(self) -> list[frozenset[str]]:
        """Those present who share a device with somebody present."""
        rows: dict[str, set[str]] = {}
        for name in self.here():
            rows.setdefault(self.students[name]["beside"] or name, set()).add(name)
        return [frozenset(row) for row in rows.values() if len(row) > 1]

    # Seats

    def do_seatstudent(self, actor: str, command: Any) -> bool:
        if any(student["key"] == command.key_hash for student in self.students.values()):
            return True
        if self.stage == "ended" or sum(map(self.seated, self.students)) >= self.seats:
            return False
        if not command.name.strip() or not self.may_sit_beside(command.beside):
            return False
        for id in self.on_device(command.beside):
            self.students[id]["beside"] = command.beside
        student = {"key": command.key_hash, "name": command.name, "held": "poo" in command.name, "group": ""}
        seat = {"beside": command.beside, "place": "", "remote": False, "came_ms": self.at_ms}
        self.students[command.student] = {**student, **seat, "away": False, "marked": False, "gone": False}
        return True

    def on_device(self, device: str) -> list[str]:
        return [
            id
            for id in self.students
            if device and device in (id, self.students[id]["beside"]) and self.seated(id)
        ]

    def may_sit_beside(self, device: str) -> bool:
        return not device or 0 < len(self.on_device(device)) < DEVICE_SEATS

    def change(self, id: str, **fields: Any) -> bool:
        if self.seated(id):
            self.students[id].update(fields)
        return self.seated(id) or "gone" in fields

    def do_removestudent(self, actor: str, command: Any) -> bool:
        return self.seated(command.student) and self.change(command.student, gone=True)

    def do_admitname(self, actor: str, command: Any) -> bool:
        return self.change(command.student, held=False)

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
            if self.talk == "chat" and self.grace_s is not None and self.seated(id):
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
            if command.away and command.until_back:
                self.change(id, away=True)
            elif command.away:
                self.change(id, away=True, marked=True)
            else:
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
