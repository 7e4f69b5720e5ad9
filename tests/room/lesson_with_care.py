"""Whole lessons in which hands go up, somebody has extra time, and the teacher says a line; see whole_lesson.py."""

from server.protocol import up
from server.room.ids import TEACHER
from tests.room.lesson_with_groups import LessonWithGroups
from tests.room.whole_lesson import MOSTLY, PLACES, TEXTS, YES, happens


class LessonWithCare(LessonWithGroups):
    @happens(place=PLACES, raised=YES, by_teacher=YES)
    def a_hand_goes_up_or_down(self, place: int, *, raised: bool, by_teacher: bool) -> None:
        if by_teacher and not raised:
            self.it.gives(TEACHER, up.LowerHand, student=self.student(place))
        else:
            self.it.gives(self.student(place), up.RaiseHand, up=raised)

    @happens(place=PLACES, seconds=[60, 0, 5, 600])
    def somebody_has_extra_time(self, place: int, seconds: int) -> None:
        self.it.gives(TEACHER, up.GiveExtraTime, student=self.student(place), seconds=seconds)

    @happens(form=TEXTS)
    def teacher_says_a_line(self, form: str) -> None:
        self.it.gives(TEACHER, up.SayToAll, text=self.text(form))

    @happens(show=MOSTLY)
    def teacher_shows_the_chart(self, *, show: bool) -> None:
        self.it.gives(TEACHER, up.ShowChart, show=show)
