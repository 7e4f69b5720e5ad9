"""Whole lessons in which messages are reported and taken away, words set aside and seats moved; see whole_lesson.py."""

from typing import Any

from server.protocol import up
from server.room.commands import ClaimSeat, RedactStudent
from server.room.ids import MACHINE, TEACHER
from tests.room.lesson_with_door import LessonWithDoor
from tests.room.whole_lesson import MOSTLY, PHASES, PLACES, YES, happens


class LessonWithSafety(LessonWithDoor):
    # What the rules pick from

    def message(self, group: str, place: int, *, beside: bool) -> str:
        """One of the latest of this group."""
        if group not in self.it.room.groups:
            return "m99"
        kept = self.it.room.groups[group]
        said = kept.beside if beside and kept.beside else kept.messages
        return said[-1 - place % min(3, len(said))].id if said else "m99"

    # What happens

    @happens(place=PLACES, other=PLACES, own=MOSTLY)
    def somebody_reports_a_message(self, place: int, other: int, *, own: bool) -> None:
        who = self.student(place)
        group = self.group(who, other, own=own)
        self.it.gives(who, up.ReportMessage, group=group, message=self.message(group, other, beside=False))

    @happens(place=PLACES, settled=MOSTLY)
    def teacher_sees_to_a_report(self, place: int, *, settled: bool) -> None:
        flags = list(self.it.room.flags) or ["f99"]
        self.it.gives(TEACHER, up.SettleFlag, flag=flags[place % len(flags)], settled=settled)

    @happens(place=PLACES, other=PLACES, taken=MOSTLY)
    def teacher_takes_a_message_away(self, place: int, other: int, *, taken: bool) -> None:
        group = self.group("", place, own=False)
        message = self.message(group, other, beside=False)
        self.it.gives(TEACHER, up.TakeMessage, group=group, message=message, taken=taken)

    @happens(on=MOSTLY)
    def teacher_opens_or_closes_the_chat(self, *, on: bool) -> None:
        self.it.gives(TEACHER, up.SetChat, on=on)

    @happens(
        what=["thought", "message", "beside", "answer", "card"], place=PLACES, other=PLACES, phase=PHASES
    )
    def words_are_set_aside(self, what: str, place: int, other: int, phase: str) -> None:
        group = self.group(self.student(place), other, own=True)
        named: dict[str, dict[str, Any]] = {
            "thought": {"student": self.student(place), "phase": self.phase(phase, "think")},
            "message": {"group": group, "message": self.message(group, other, beside=False)},
            "beside": {"group": group, "message": self.message(group, other, beside=True)},
            "answer": {"group": group},
            "card": {"card": self.card(place)},
        }
        kind = "message" if what == "beside" else what
        self.it.gives(TEACHER, up.SetAside, what=kind, **named[what])

    @happens(place=PLACES, number=[1, 2, 3, 4])
    def another_device_asks_for_a_seat(self, place: int, number: int) -> None:
        who = self.student(place)
        name = self.it.naive.students.get(who, {"name": ""})["name"] or "Nobody at all"
        # Also one whose seat was taken from it.
        removed = [one.key_hash for one in self.it.room.students.values() if one.removed and one.key_hash]
        key_hash = removed[place % len(removed)] if removed and number == 4 else f"kq{number}"
        hashes = {"token_hash": f"tq{number}", "key_hash": key_hash}
        self.it.gives(MACHINE, ClaimSeat, name=name, **hashes)

    @happens(place=PLACES, give=YES)
    def teacher_says_who_that_is(self, place: int, *, give: bool) -> None:
        claims = list(self.it.room.claims) or ["q99"]
        self.it.gives(TEACHER, up.GiveSeat, claim=claims[place % len(claims)], give=give)

    @happens(place=PLACES, sure=MOSTLY)
    def somebody_is_redacted(self, place: int, *, sure: bool) -> None:
        if not sure and place % 3 == 0:
            self.it.gives(TEACHER, RedactStudent, student=self.student(place))
