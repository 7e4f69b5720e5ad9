"""Whole lessons in which strangers come to the door, and the teacher keeps the class safe; see whole_lesson.py."""

from typing import Any

from server.protocol import up
from server.room.commands import SeatStudent
from server.room.ids import MACHINE, TEACHER
from tests.room.lesson_with_care import LessonWithCare
from tests.room.lesson_with_groups import FEW
from tests.room.whole_lesson import MOSTLY, PLACES, YES, happens

SETTINGS: list[tuple[type, dict[str, Any]]] = [
    (up.SetGate, {"cards": "doubtful"}),
    (up.SetGate, {"cards": "all"}),
    (up.SetGate, {"cards": "each"}),
    (up.SetNames, {"names": "hidden"}),
    (up.SetNames, {"names": "own"}),
    (up.SetNames, {"names": "own"}),
    (up.SetNames, {"names": "friendly"}),
    (up.SetLanguage, {"language": "ar"}),
    (up.SetDoor, {"waits": "nobody"}),
    (up.SetDoor, {"waits": "nobody"}),
    (up.SetDoor, {"waits": "unlisted"}),
    (up.SetDoor, {"waits": "everybody"}),
    (up.LockDoor, {"locked": True}),
    (up.LockDoor, {"locked": False}),
    (up.LockDoor, {"locked": False}),
]


SMALL = 14


class LessonWithDoor(LessonWithCare):
    @happens(setting=SETTINGS)
    def teacher_settles_what_gets_through(self, setting: tuple[type, dict[str, Any]]) -> None:
        kind, fields = setting
        self.it.gives(TEACHER, kind, **fields)

    @happens(forms=[("{}", "zebra"), (), ("Bo {}",), ("Sam", "Sam")], kind=[up.KeepRoster, up.KeepWords])
    def teacher_keeps_names_or_words(self, forms: tuple[str, ...], kind: type) -> None:
        texts = tuple(map(self.text, forms))
        self.it.gives(TEACHER, kind, **{"names" if kind is up.KeepRoster else "words": texts})

    @happens(few=FEW, all=MOSTLY)
    def teacher_lets_in(self, few: tuple[int, ...], *, all: bool) -> None:
        room = self.it.room
        waiting = tuple(id for id, student in room.students.items() if student.waits)
        # Not more than a small class: always_groups.py tries every way to seat them.
        some = waiting[-3:] if all and len(room.present()) < SMALL else ()
        self.it.gives(TEACHER, up.Admit, students=some or self.few(few))

    @happens(
        place=PLACES,
        what=[
            (up.SetTrust, {"trust": "trusted"}),
            (up.SetTrust, {"trust": "held"}),
            (up.SetTrust, {"trust": "normal"}),
            (up.Mute, {"muted": True}),
            (up.Mute, {"muted": False}),
            (up.Mute, {"muted": False}),
            (up.AskName, {}),
            (up.RemoveStudent, {"block": True}),
            (up.RemoveStudent, {"block": False}),
        ],
    )
    def teacher_sees_to_a_student(self, place: int, what: tuple[type, dict[str, Any]]) -> None:
        kind, fields = what
        self.it.gives(TEACHER, kind, student=self.student(place), **fields)

    @happens(place=PLACES, trust=["held", "trusted"], form=["{}", "poo {}"])
    def a_card_comes_from_somebody_the_teacher_knows(self, place: int, trust: str, form: str) -> None:
        who, phase = self.student(place), self.phase("home", "share")
        self.it.gives(TEACHER, up.SetTrust, student=who, trust=trust)
        self.it.gives(who, up.PostInsight, phase=phase, text=self.text(form))

    @happens(place=PLACES, kind=[up.HoldCard, up.HideCard], first=YES)
    def a_card_is_taken_back_while_another_console_lets_it_through(
        self, place: int, kind: type, *, first: bool
    ) -> None:
        card = self.card(place)
        seen = self.seen(card, "")
        orders: list[tuple[type, dict[str, Any]]] = [(kind, {}), (up.ShowCard, seen)]
        for order, fields in orders if first else reversed(orders):
            self.it.gives(TEACHER, order, card=card, **fields)

    @happens(seconds=[5, 1, 60], at_door=YES)
    def teacher_removes_who_came_just_now(self, seconds: int, *, at_door: bool) -> None:
        self.it.gives(TEACHER, up.RemoveRecent, seconds=seconds, at_door=at_door)

    @happens(place=PLACES, form=["{}", "Sam", "poo {}", "", "Bo {}"], by_teacher=YES)
    def somebody_has_another_name(self, place: int, form: str, *, by_teacher: bool) -> None:
        who, name = self.student(place), self.text(form)
        if by_teacher:
            self.it.gives(TEACHER, up.Rename, student=who, name=name)
        else:
            asked = [id for id, student in self.it.room.students.items() if student.asked]
            self.it.gives((asked or [who])[place % max(1, len(asked))], up.ChangeName, name=name)

    @happens(place=PLACES, form=["{}", "poo {}", "Sam"])
    def who_was_removed_comes_again(self, place: int, form: str) -> None:
        removed = [one for one in self.it.room.students.values() if one.removed and one.key_hash]
        if removed:
            one = removed[place % len(removed)]
            hashes = {"token_hash": one.token_hash, "key_hash": one.key_hash}
            self.it.gives(MACHINE, SeatStudent, student=one.id, name=self.text(form), **hashes)

    @happens(many=[12, 17, 0, 0], form=["{}", "Sam"])
    def many_come_at_once(self, many: int, form: str) -> None:
        self.it.at_ms += 1
        for _ in range(many if len(self.it.room.students) < 12 else 0):
            self.somebody_joins(form, held=False, again=False)
