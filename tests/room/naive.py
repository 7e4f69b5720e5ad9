"""The room once more, as plainly as can be, to compare the real one with: dicts and lists that are changed in place.

It imports nothing of server/room: no events, no views, no tables. It says whether a command is accepted, where the
lesson and its clock are, who is here, and which planted words each audience may read. Who sits with whom is chance:
that is told to it (`hears`) and held to the rules by always_groups.py. A planted word looks like `wq17z`.
"""

import re
from typing import Any

from server.protocol import limits
from server.protocol.plan import Plan
from tests.room.naive_safety import NaiveSafety

PLANTED = re.compile(r"wq\d+z")
OF_TEACHER = """next back pause resume addtime finish showcard hidecard spotlight blankboard showgroups admitname
    removestudent sendmessage markaway markremote settalk setgrace formgroups forgetgroups movestudent swapstudents
    dissolvegroup keepclass undo park lowerhand giveextratime saytoall showchart holdcard setgate keepwords settrust
    mute setnames setlanguage askname rename setdoor lockdoor keeproster admit removerecent setchat takemessage
    settleflag setaside giveseat redactstudent"""
OF_STUDENT = """sendmessage writethought keepdraft reopenthought showthought writeanswer takepen passpen setready
    postinsight leaveseat sitat imhere raisehand changename reportmessage"""
OF_MACHINE = "seatstudent timeup studentsgone studentsback givetimeback claimseat"


def planted(*texts: object) -> set[str]:
    return set(PLANTED.findall(repr(texts)))


class NaiveRoom(NaiveSafety):
    def __init__(self, plan: Plan) -> None:
        super().__init__(plan)
        self.blank, self.lists_groups, self.spotlight = False, plan.board_shows_groups, ""
        self.drafts: dict[tuple[str, str], str] = {}
        self.cards: dict[str, dict[str, Any]] = {}

    def does(self, actor: str, command: Any, at_ms: int) -> bool:
        """Whether the room accepts it; if so, it is done."""
        self.at_ms, self.whole, self.wanted = at_ms, None, None
        kind = type(command).__name__.lower()
        seated = actor in self.students and not self.students[actor]["gone"]
        mays = {"teacher": OF_TEACHER, "room": OF_MACHINE}.get(actor, OF_STUDENT if seated else "")
        return (
            kind in mays.split()
            and self.may(actor, kind)
            and getattr(self, "do_" + kind)(actor, command) is not False
        )

    def leave(self) -> None:
        for (student, phase), text in self.drafts.items():
            if not self.thoughts.get((student, phase), {"done": False})["done"]:
                self.hand_in(student, phase, text)
        self.drafts, self.spotlight = {}, ""

    # Words

    def takes(self, kind: str, phase: str) -> bool:
        kinds = {f"p{place + 1}": step[2].kind for place, step in enumerate(self.steps)}
        return self.stage != "ended" and phase in self.begun and kinds[phase] == kind

    def hand_in(self, student: str, phase: str, text: str, *, late: bool = False) -> None:
        before = self.thoughts.get((student, phase), {"text": "", "choice": None, "sure": None})
        if text.strip() and before["text"] != text:
            now = {"text": text, "done": False, "shown": False, "late": late, "aside": False}
            self.thoughts[student, phase] = {**before, **now}

    def do_writethought(self, actor: str, command: Any) -> bool:
        key, late = (actor, command.phase), not self.in_time(actor, command.phase)
        if not self.takes("think", command.phase):
            return False
        phase = self.phase(command.phase)
        options = getattr(phase.task, "options", ())
        if command.sure is not None and not phase.asks_sure:
            return False
        if command.choice is not None and command.choice not in [f"o{n + 1}" for n in range(len(options))]:
            return False
        if not (command.text.strip() or command.not_sure or (command.choice and not late)):
            return False
        vote = {"choice": command.choice, "sure": command.sure}
        if late:
            before = self.thoughts.get(key, {"choice": None, "sure": None})
            vote = {"choice": before["choice"], "sure": before["sure"]}
        was = self.thoughts.get(key, {"done": False})
        told = {"text": command.text, **vote, "not_sure": command.not_sure, "done": True}
        if not was["done"] or any(was.get(name) != told[name] for name in told):
            self.thoughts[key] = {**told, "shown": True, "late": late}
        self.drafts.pop(key, None)
        return True

    def do_keepdraft(self, actor: str, command: Any) -> bool:
        if not self.takes("think", command.phase):
            return False
        if not self.in_time(actor, command.phase):
            self.hand_in(actor, command.phase, command.text, late=True)
        elif command.text:
            self.drafts[actor, command.phase] = command.text
        else:
            self.drafts.pop((actor, command.phase), None)
        return True

    def do_reopenthought(self, actor: str, command: Any) -> bool:
        mine = self.thoughts.get((actor, command.phase))
        if not self.takes("think", command.phase) or mine is None or command.phase != self.now():
            return False
        if mine["done"]:
            mine.update(done=False, shown=False)
        return True

    def do_showthought(self, actor: str, command: Any) -> bool:
        mine = self.thoughts.get((actor, command.phase))
        if not self.takes("think", command.phase) or mine is None:
            return False
        mine["shown"] = True
        return True

    # Talk

    def talks(self, actor: str, id: str, *, late: bool) -> bool:
        group = self.groups.get(id)
        if group is None or not self.takes("pair", group["phase"]):
            return False
        member = actor in group["members"]
        now = group["phase"] == self.now() and (not member or self.students[actor]["group"] == id)
        return (member or actor == "teacher") and (late or now)

    def do_sendmessage(self, actor: str, command: Any) -> bool:
        if not self.talks(actor, command.group, late=True) or not command.text.strip():
            return False
        if self.chat_off and actor != "teacher":
            return False
        self.groups[command.group]["messages"].append(command.text)
        return True

    def has_pen(self, actor: str, group: dict[str, Any]) -> bool:
        return group["pen"] in ("", actor) or self.at_ms - group["pen_ms"] >= 3_000

    def do_writeanswer(self, actor: str, command: Any) -> bool:
        if not self.talks(actor, command.group, late=True):
            return False
        group = self.groups[command.group]
        if command.text != group["answer"]:
            if self.has_pen(actor, group):
                group.update(answer=command.text, wrote=True, pen=actor, pen_ms=self.at_ms)
            elif command.text.strip() and (actor, command.text) not in group["beside"]:
                group["beside"].append((actor, command.text))
        return True

    def do_takepen(self, actor: str, command: Any) -> bool:
        if not self.talks(actor, command.group, late=False) or not self.has_pen(
            actor, self.groups[command.group]
        ):
            return False
        if self.groups[command.group]["pen"] != actor:
            self.groups[command.group].update(pen=actor, pen_ms=self.at_ms)
        return True

    def do_passpen(self, actor: str, command: Any) -> bool:
        if not self.talks(actor, command.group, late=False):
            return False
        if self.groups[command.group]["pen"] == actor:
            self.groups[command.group]["pen"] = ""
        return True

    def do_setready(self, actor: str, command: Any) -> bool:
        return self.talks(actor, command.group, late=False)

    # Board

    def do_postinsight(self, actor: str, command: Any) -> bool:
        mine = self.students[actor]["group"]
        posted = [
            card
            for card in self.cards.values()
            if card["phase"] == command.phase and (card["by"] == actor or (mine and card["group"] == mine))
        ]
        if not self.takes("share", command.phase) or not command.text.strip():
            return False
        if len(posted) >= limits.CARDS_PER_GROUP:
            return False
        state = "up" if self.passes(actor, command.text) else "waiting"
        card = {"by": actor, "group": mine, "phase": command.phase, "text": command.text, "state": state}
        self.cards["new"] = {**card, "revision": 0, "held": False, "doubtful": self.doubtful(command.text)}
        return True

    def passes(self, actor: str, text: str) -> bool:
        trust, doubtful = self.students[actor]["trust"], self.doubtful(text)
        if trust == "held" or self.gate == "all":
            return bool(trust != "held")
        return not doubtful and (self.gate == "doubtful" or trust == "trusted")

    def do_showcard(self, actor: str, command: Any) -> bool:
        card = self.cards.get(command.card, {"state": "", "revision": None})
        if card.get("aside"):
            return False
        if card["state"] != "up" and card["revision"] != command.seen:
            return False
        card.update(state="up", held=False)
        return True

    def take_down(self, id: str, state: str) -> bool:
        card = self.cards.get(id)
        if card is not None and (card["state"], card["held"]) != (state, state == "waiting"):
            card.update(state=state, held=state == "waiting", revision=card["revision"] + 1)
            self.spotlight = "" if self.spotlight == id else self.spotlight
        return card is not None

    def do_hidecard(self, actor: str, command: Any) -> bool:
        return self.take_down(command.card, "hidden")

    def do_holdcard(self, actor: str, command: Any) -> bool:
        return not self.cards.get(command.card, {}).get("aside") and self.take_down(command.card, "waiting")

    def take_out(self, ids: list[str], *, blocked: bool) -> bool:
        for id, card in self.cards.items():
            if card["by"] in ids and card["state"] == "up":
                self.take_down(id, "waiting")
        return super().take_out(ids, blocked=blocked)

    def do_spotlight(self, actor: str, command: Any) -> bool:
        if command.card is not None and self.cards.get(command.card, {"state": ""})["state"] != "up":
            return False
        self.spotlight = command.card or ""
        return True

    def do_blankboard(self, actor: str, command: Any) -> None:
        self.blank = command.blank

    def do_showgroups(self, actor: str, command: Any) -> None:
        self.lists_groups = command.show
