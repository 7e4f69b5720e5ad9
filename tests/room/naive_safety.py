"""What is reported, taken away and set aside, and which device has a seat, once more and as plainly as can be; see
naive.py, where `cards` are told of.
"""

from typing import Any

from server.protocol import limits
from server.protocol.plan import Plan
from tests.room.naive_care import NaiveCare
from tests.room.naive_class import plain


class NaiveSafety(NaiveCare):
    def __init__(self, plan: Plan) -> None:
        super().__init__(plan)
        self.cards: dict[str, dict[str, Any]] = {}
        self.spotlight = ""
        self.chat_off = False
        self.said: dict[str, list[dict[str, Any]]] = {}
        """By group: messages and words beside the answer, as they came."""
        self.flags: dict[str, dict[str, Any]] = {}
        self.claims: dict[str, dict[str, str]] = {}
        self.declined: set[str] = set()

    def hears(self, event: Any) -> None:
        """The ids that chance gave."""
        super().hears(event)
        kind = type(event).__name__
        if kind in ("MessageSent", "AnswerKeptBeside"):
            where = "messages" if kind == "MessageSent" else "beside"
            id = event.message if where == "messages" else event.beside
            one = {"id": id, "where": where, "text": event.text, "taken": False, "aside": False}
            self.said.setdefault(event.group, []).append(one)
        elif kind == "MessageReported":
            self.flags[event.flag] = self.flags.pop("new")
        elif kind == "SeatClaimed":
            self.claims[event.claim] = self.claims.pop("new")

    def seen(self, group: str, where: str) -> list[str]:
        """What the group sees of it."""
        kept = [one for one in self.said.get(group, []) if one["where"] == where]
        return [one["text"] for one in kept if not (one["taken"] or one["aside"])]

    def taken(self, group: str) -> list[str]:
        """What the teacher could put back."""
        said = self.said.get(group, [])
        return [one["text"] for one in said if one["taken"] and not one["aside"]]

    def shared_with(self, card: dict[str, Any]) -> tuple[str, ...]:
        """Who else sees it among their own."""
        members: tuple[str, ...] = self.groups.get(card["group"], {"members": ()})["members"]
        return () if card.get("aside") else members

    def message(self, command: Any, *where: str) -> dict[str, Any] | None:
        kept = self.said.get(command.group or "", [])
        return next((one for one in kept if one["id"] == command.message and one["where"] in where), None)

    def do_setchat(self, actor: str, command: Any) -> None:
        self.chat_off = not command.on

    def do_reportmessage(self, actor: str, command: Any) -> bool:
        message = self.message(command, "messages")
        if message is None or actor not in self.groups[command.group]["members"]:
            return False
        if message["taken"] or message["aside"]:
            return False
        mine = [flag for flag in self.flags.values() if flag["by"] == actor]
        if any(flag["message"] == command.message for flag in mine):
            return True
        if sum(not flag["settled"] for flag in mine) >= limits.FLAGS_PER_STUDENT:
            return False
        texts = [one for one in self.said[command.group] if one["where"] == "messages"]
        kept = texts[-20:] if message in texts[-20:] else texts[texts.index(message) :][:20]
        around = [one["text"] for one in kept]
        flag = {"by": actor, "message": command.message, "settled": False, "around": around}
        self.flags["new"] = flag
        return True

    def do_settleflag(self, actor: str, command: Any) -> bool:
        if command.flag in self.flags:
            self.flags[command.flag]["settled"] = command.settled
        return command.flag in self.flags

    def do_takemessage(self, actor: str, command: Any) -> bool:
        message = self.message(command, "messages")
        if message is None or message["aside"]:
            return False
        message["taken"] = command.taken
        return True

    def do_setaside(self, actor: str, command: Any) -> bool:
        if command.what == "answer":
            group = self.groups.get(command.group, {"answer": ""})
            if not group["answer"].strip():
                return False
            group.update(answer="", pen="", pen_ms=self.at_ms)
            return True
        found = {
            "thought": self.thoughts.get((command.student, command.phase)),
            "message": self.message(command, "messages", "beside"),
            "card": self.cards.get(command.card),
        }[command.what]
        if found is None or not (found["text"].strip() or found.get("aside")):
            return False
        if command.what == "card" and not found.get("aside"):
            found.update(state="hidden", held=False, revision=found["revision"] + 1)
            self.spotlight = "" if self.spotlight == command.card else self.spotlight
        found["aside"] = True
        return True

    # Seats

    def do_claimseat(self, actor: str, command: Any) -> bool:
        if any(claim["key"] == command.key_hash for claim in self.claims.values()):
            return True
        blocked = [one["key"] for one in self.students.values() if one["blocked"]]
        if command.key_hash in (*self.declined, *blocked):
            return False
        typed = plain(command.name)
        seats = [
            id
            for id, one in self.students.items()
            if self.inside(id) and typed in (plain(one["name"]), plain(self.shown(id)))
        ]
        if not seats:
            return False
        student = min(seats, key=lambda id: not self.students[id]["away"])
        if sum(claim["student"] == student for claim in self.claims.values()) >= limits.CLAIMS_PER_SEAT:
            return False
        self.claims["new"] = {"student": student, "key": command.key_hash}
        return True

    def do_giveseat(self, actor: str, command: Any) -> bool:
        claim = self.claims.get(command.claim)
        if claim is None or not self.seated(claim["student"]):
            return False
        if command.give:
            for id, one in self.students.items():
                if one["key"] == claim["key"]:
                    one["key"], one["gone"] = "", one["gone"] or id != claim["student"]
            self.students[claim["student"]]["key"] = claim["key"]
            self.decline(*(id for id in self.claims if self.claims[id]["student"] == claim["student"]))
            self.declined.discard(claim["key"])
        else:
            self.decline(command.claim)
        return True

    def decline(self, *claims: str) -> None:
        self.declined |= {self.claims.pop(claim)["key"] for claim in claims}

    def do_redactstudent(self, actor: str, command: Any) -> bool:
        if command.student in self.students:
            self.students[command.student].update(
                gone=True, removed=False, name="", number=1, held=False, asked=False, place=""
            )
            self.hands.discard(command.student)
            self.decline(*(id for id in self.claims if self.claims[id]["student"] == command.student))
        return command.student in self.students
