"""Whole lessons in which people come and go, and the teacher puts the groups in order; see whole_lesson.py."""

from typing import Any

from server.protocol import up
from server.protocol.class_file import ClassFile
from server.room.commands import KeepClass, StudentsBack, StudentsGone
from server.room.ids import MACHINE, TEACHER
from server.room.words import words
from tests.room.whole_lesson import MOSTLY, PLACES, YES, WholeLesson, happens

SEATS: list[type] = [StudentsGone, StudentsGone, StudentsBack, up.AdmitName, up.LeaveSeat, up.RemoveStudent]
HAND: list[type] = [up.MoveStudent, up.SwapStudents, up.MoveStudent, up.DissolveGroup]
FEW = [(0,), (1,), (2, 3), (0, 4, 5), (11,)]
LISTS = [((0, 1),), ((2, 3), (0, 4)), ((0, 1, 2),), (), ((1, 5), (99, 0)), ((0, 2), (0, 3), (0, 4))]
"""Whom a list names, by place; 99 is a name that nobody has."""


class LessonWithGroups(WholeLesson):
    # What the rules pick from

    def few(self, places: tuple[int, ...]) -> tuple[str, ...]:
        return tuple(map(self.student, places))

    def talk(self, *, sure: bool) -> str:
        """Mostly the pair phase that grouping commands are about."""
        return self.it.naive.regroups() if sure and self.it.naive.regroups() else "p2"

    def row(self, place: int) -> str:
        """A group of now, or one that is planned."""
        now = self.it.naive.standing() or dict.fromkeys(self.it.room.groups) or ["g99"]
        return list(now)[place % len(now)] if place < 11 else "g99"

    # What happens

    @happens(kind=SEATS, few=FEW, sure=MOSTLY)
    def somebody_goes_or_comes(self, kind: type, few: tuple[int, ...], *, sure: bool) -> None:
        who = self.few(few)
        if kind is up.LeaveSeat and not sure:
            self.it.gives(who[0], kind)
        elif kind in (StudentsGone, StudentsBack):
            self.it.gives(MACHINE, kind, students=who)
        elif kind is up.AdmitName and sure:
            called = self.it.room.students[who[0]].called if who[0] in self.it.room.students else ""
            self.it.gives(TEACHER, up.AdmitName, student=who[0], name=words(called))
        elif not sure:
            self.it.gives(TEACHER, up.RemoveStudent, student=who[0])

    @happens(place=PLACES, more=[0, 0, 1, 2])
    def those_who_are_away_come_back(self, place: int, more: int) -> None:
        away = [student.id for student in self.it.room.students.values() if student.seated and student.away]
        start = place % max(1, len(away))
        if away:
            self.it.gives(MACHINE, StudentsBack, students=tuple(away[start : start + 1 + more]))

    @happens(few=FEW, away=YES, place=PLACES, what=["away", "until back", "away", "remote", "here"])
    def teacher_says_who_is_here(self, few: tuple[int, ...], place: int, what: str, *, away: bool) -> None:
        if what == "here":
            self.it.gives(self.student(place), up.ImHere)
        elif what == "remote":
            self.it.gives(TEACHER, up.MarkRemote, student=self.student(place), remote=away)
        else:
            until_back = what == "until back"
            self.it.gives(TEACHER, up.MarkAway, students=self.few(few), away=away, until_back=until_back)

    @happens(place=PLACES, form=["{}", "", "by {}", "poo {}", "far too long {}"], remote=YES)
    def somebody_says_where_to_look(self, place: int, form: str, *, remote: bool) -> None:
        self.it.gives(self.student(place), up.SitAt, place=self.text(form), remote=remote)

    @happens(talk=["aloud", "chat", "chat", None, None], seconds=[30, 10, None, 30])
    def teacher_changes_how_we_talk(self, talk: str | None, seconds: int | None) -> None:
        if talk is not None:
            self.it.gives(TEACHER, up.SetTalk, talk=talk)
        else:
            self.it.gives(TEACHER, up.SetGrace, seconds=seconds)

    @happens(how=["by_plan", "new", "as_before", "forget"], sure=MOSTLY)
    def teacher_forms_groups(self, how: str, *, sure: bool) -> None:
        phase = self.talk(sure=sure)
        if how == "forget":
            self.it.gives(TEACHER, up.ForgetGroups, phase=phase)
        else:
            self.it.gives(TEACHER, up.FormGroups, phase=phase, how=how)

    @happens(kind=HAND, place=PLACES, other=PLACES, alone=[False, False, False, True], sure=MOSTLY)
    def teacher_moves_somebody(self, kind: type, place: int, other: int, *, alone: bool, sure: bool) -> None:
        fields: dict[str, Any] = {}
        if kind is up.SwapStudents:
            fields = {"one": self.student(place), "other": self.student(other)}
        elif kind is up.DissolveGroup:
            fields = {"group": self.row(place)}
        else:
            fields = {"student": self.student(place), "group": None if alone else self.row(other)}
        self.it.gives(TEACHER, kind, phase=self.talk(sure=sure), **fields)

    @happens(apart=LISTS, together=LISTS, form=["{}", "BO  {} "], again=[False, False, True])
    def teacher_keeps_a_class(
        self, apart: tuple[Any, ...], together: tuple[Any, ...], form: str, *, again: bool
    ) -> None:
        names = [student["name"] for student in self.it.naive.students.values()]

        def name(place: int) -> str:
            if place == 99 or not names:
                return self.text(form)
            given: str = names[place % len(names)]
            return given.replace("Bo ", "BO  ") + " "

        lists: dict[str, Any] = {
            "apart": tuple(tuple(map(name, row)) for row in apart),
            "together": () if again else tuple(tuple(map(name, row)) for row in together),
        }
        self.it.gives(TEACHER, KeepClass, file=ClassFile("elbow-room-class", label=self.text("{}"), **lists))
