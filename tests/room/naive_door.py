"""The door, what students are called, and who is trusted, once more and as plainly as can be; see naive.py."""

from typing import Any

from server.protocol.plan import Plan
from tests.room.naive_class import NaiveClass, plain
from tests.room.naive_steps import NaiveSteps

AT_DOOR = "changename leaveseat"
NOT_MUTED = "sendmessage writeanswer takepen postinsight sitat"


def letters(name: str) -> str:
    return "".join(filter(str.isalpha, name.casefold()))


class NaiveDoor(NaiveClass, NaiveSteps):
    def __init__(self, plan: Plan) -> None:
        NaiveClass.__init__(self)
        NaiveSteps.__init__(self, plan)
        self.seats, self.waits, self.locked = plan.seats, plan.waits, False
        self.gate, self.own_words = plan.cards, tuple[str, ...]()
        self.names, self.language = plan.names, plan.language
        self.roster: tuple[str, ...] = ()
        self.alarm: dict[str, Any] | None = None
        self.said_ms = 0

    def seated(self, id: str) -> bool:
        return id in self.students and not self.students[id]["gone"]

    def inside(self, id: str) -> bool:
        return self.seated(id) and not self.students[id]["waits"]

    def all_inside(self) -> list[str]:
        return [id for id in self.students if self.inside(id)]

    def change(self, id: str, **fields: Any) -> bool:
        if self.seated(id):
            self.students[id].update(fields)
        return self.seated(id) or "gone" in fields

    def may(self, actor: str, kind: str) -> bool:
        """Whether a student who waits, or is muted, may do this."""
        student = self.students.get(actor, {"waits": False, "muted": False})
        if student["waits"] and kind not in AT_DOOR.split():
            return False
        return not (student["muted"] and kind in NOT_MUTED.split())

    # Names

    def shown(self, id: str) -> str:
        """The own name with its number, as the teacher sees it."""
        student = self.students[id]
        number = f" {student['number']}" if student["number"] > 1 else ""
        return f"{student['name']}{number}"

    def known(self, id: str) -> str:
        """The own name, where the class may see it."""
        student = self.students[id]
        hidden = self.names != "own" or student["held"] or student["asked"]
        return "" if hidden else self.shown(id)

    def number(self, name: str, id: str) -> int:
        others = [plain(self.shown(other)) for other in self.all_inside() if other != id]
        names = {1: name, **{number: f"{name} {number}" for number in range(2, 99)}}
        return next(number for number in names if plain(names[number]) not in others)

    def doubtful(self, text: str) -> bool:
        heard = "".join(letter if letter.isalnum() else " " for letter in text.casefold()).split()
        return any(word in heard for word in ("poo", *map(str.casefold, self.own_words)))

    def do_setnames(self, actor: str, command: Any) -> None:
        self.names = command.names

    def do_setlanguage(self, actor: str, command: Any) -> None:
        self.language = command.language

    def do_admitname(self, actor: str, command: Any) -> bool:
        return self.change(command.student, held=False, asked=False)

    def do_askname(self, actor: str, command: Any) -> bool:
        return self.change(command.student, asked=True)

    def call(self, id: str, name: str, *, held: bool) -> bool:
        if not name.strip() or not self.seated(id):
            return False
        number = 1 if self.students[id]["waits"] else self.number(name, id)
        return self.change(id, name=name.strip(), number=number, held=held, asked=False)

    def do_rename(self, actor: str, command: Any) -> bool:
        return self.call(command.student, command.name, held=False)

    def do_changename(self, actor: str, command: Any) -> bool:
        return self.students[actor]["asked"] and self.call(actor, command.name, held=True)

    # The door

    def shut(self) -> bool:
        alarm = self.alarm
        return alarm is not None and (alarm["until_ms"] is None or self.at_ms < alarm["until_ms"])

    def listed(self, name: str) -> bool:
        """And not taken."""
        return [*map(plain, self.roster)].count(plain(name)) > len(self.called(name))

    def has_to_wait(self, name: str) -> bool:
        shut = self.shut() or self.waits == "everybody"
        return shut or (self.waits == "unlisted" and not self.listed(name))

    def see_flood(self, newest: str) -> None:
        since = [id for id, student in self.students.items() if student["joined_ms"] > self.said_ms]
        late = {id: self.at_ms - self.students[id]["joined_ms"] for id in since}
        many = [id for id in since if late[id] < 3_000]
        same = [id for id in since if late[id] < 10_000 and self.look_the_same(id, newest)]
        flood = many if len(many) > 3 * max(5, self.seats // 12) else same if len(same) > 10 else []
        if not flood or self.waits == "everybody" or (self.alarm or {"until_ms": 0})["until_ms"] is None:
            return
        for id in () if self.shut() else flood:
            self.change(id, waits=True)
        if self.alarm is None or self.alarm["until_ms"] - self.at_ms <= 60_000:
            self.alarm = {"why": "flood", "until_ms": self.at_ms + 120_000}

    def look_the_same(self, one: str, other: str) -> bool:
        shape = letters(self.students[one]["name"])
        return bool(shape) and shape == letters(self.students[other]["name"])

    def do_setdoor(self, actor: str, command: Any) -> None:
        if (self.waits, self.alarm) != (command.waits, None):
            self.waits, self.alarm, self.said_ms = command.waits, None, self.at_ms

    def do_lockdoor(self, actor: str, command: Any) -> None:
        self.locked = command.locked

    def do_keeproster(self, actor: str, command: Any) -> None:
        self.roster = command.names

    def do_admit(self, actor: str, command: Any) -> bool:
        ids = list(dict.fromkeys(command.students))
        waiting = [id for id in ids if self.seated(id) and not self.inside(id)]
        if not all(map(self.seated, ids)) or len(self.all_inside()) + len(waiting) > self.seats:
            return False
        for id in waiting:
            self.change(id, waits=False, number=self.number(self.students[id]["name"], id))
        return True

    def take_out(self, ids: list[str], *, blocked: bool) -> bool:
        for id in ids:
            self.change(id, gone=True, removed=True, blocked=blocked)
        by_flood = self.alarm is not None and self.alarm["until_ms"] is not None
        if ids and (by_flood or (self.alarm is None and self.waits != "everybody")):
            self.alarm = {"why": "removal", "until_ms": None}
        return bool(ids)

    def do_removestudent(self, actor: str, command: Any) -> bool:
        return self.seated(command.student) and self.take_out([command.student], blocked=command.block)

    def do_removerecent(self, actor: str, command: Any) -> None:
        since_ms = self.at_ms - 1000 * command.seconds
        ids = [id for id in self.students if self.seated(id) and self.students[id]["joined_ms"] >= since_ms]
        self.take_out([id for id in ids if not (command.at_door and self.inside(id))], blocked=False)

    # Trust

    def do_setgate(self, actor: str, command: Any) -> None:
        self.gate = command.cards

    def do_keepwords(self, actor: str, command: Any) -> None:
        self.own_words = command.words

    def do_settrust(self, actor: str, command: Any) -> bool:
        return self.change(command.student, trust=command.trust)

    def do_mute(self, actor: str, command: Any) -> bool:
        return self.change(command.student, muted=command.muted)
