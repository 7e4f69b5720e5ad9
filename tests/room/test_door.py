"""The door: rules D1 to D10."""

from typing import Any

import pytest

from server.protocol import limits, up
from server.protocol.plan import Plan
from server.room.commands import StudentsGone
from server.room.events.door import DoorAlarmed, DoorLocked, DoorSet, RosterKept
from server.room.events.groups import GroupsFormed
from server.room.events.seats import StudentAdmitted, StudentJoined, StudentRemoved, StudentReturned
from server.room.ids import MACHINE, TEACHER
from server.room.views import all_audiences, audiences_of
from tests.room.given import (
    Lesson,
    Step,
    class_of,
    given,
    joined,
    later,
    posted,
    reached,
    said,
    student,
    teacher,
    wrote,
)
from tests.room.plans import THINK, plan

EVERYBODY = teacher(up.SetDoor, waits="everybody")
SIXTY = plan((THINK,), seats=60)


def waiting(lesson: Lesson) -> list[str]:
    return list(lesson.sees("teacher").door)


def burst(many: int, name: str = "", first: int = 1) -> Step:
    """So many come within a second; each with a name of letters, if no other is wanted."""

    def come(lesson: Lesson) -> None:
        for number in range(first, first + many):
            letters = chr(97 + number // 26) + chr(97 + number % 26)
            lesson.do(later(0.01), joined(f"s{number}", (name or f"Kid{letters}").format(number)))

    return come


@pytest.mark.parametrize("phase", ["lobby", "think", "pair", "share"])
def test_D1_who_waits_is_in_no_group_no_count_and_on_no_list_but_the_teachers(phase: Any) -> None:
    lesson = given(class_of(4), EVERYBODY)
    if phase != "lobby":
        lesson.do(reached(phase))
    before = {audience: lesson.sees(audience) for audience in all_audiences(lesson.room)}
    lesson.do(joined("s5", "Zaphod")).then(StudentJoined)
    now = {audience: lesson.sees(audience) for audience in before}
    assert [audience for audience in before if before[audience] != now[audience]] == ["teacher"]
    assert (now["teacher"].desk.at_door, now["teacher"].desk.here) == (1, 4)
    assert "s5" not in now["teacher"].students
    assert now["teacher"].door["s5"].name == "Zaphod"


def test_D1_who_waits_hears_the_own_view_alone() -> None:
    lesson = given(EVERYBODY, joined("s1"))
    assert audiences_of(lesson.room, "s1") == ("student:s1",)
    assert lesson.sees("student:s1").me.waits
    lesson.do(teacher(up.Admit, students=("s1",)))
    assert audiences_of(lesson.room, "s1") == ("everyone", "student:s1")


@pytest.mark.parametrize(
    ("kind", "fields"),
    [
        (up.WriteThought, {"phase": "p1", "text": "Words"}),
        (up.KeepDraft, {"phase": "p1", "text": "Words"}),
        (up.RaiseHand, {"up": True}),
        (up.SitAt, {"place": "table 4"}),
        (up.PostInsight, {"phase": "p3", "text": "Words"}),
    ],
)
def test_D1_who_waits_may_not_write(kind: type, fields: dict[str, Any]) -> None:
    given(class_of(2), EVERYBODY, reached("think"), joined("s3")).when("s3", kind, **fields).refused(
        "at_door"
    )


def test_D1_who_waits_does_not_read_what_the_group_of_before_puts_on_its_cards() -> None:
    lesson = given(class_of(2), reached("share"), teacher(up.RemoveStudent, student="s1"))
    lesson.do(joined("s1"), posted("s2", "Of the other"))
    assert lesson.student("s1").waits
    assert "Of the other" not in repr(lesson.sees("student:s1"))
    lesson.do(teacher(up.Admit, students=("s1",)))
    assert "Of the other" in repr(lesson.sees("student:s1"))


def test_D1_who_waits_is_not_gone_for_being_silent() -> None:
    given(EVERYBODY, joined("s1")).when(MACHINE, StudentsGone, students=("s1",)).nothing()


def test_D1_who_waits_may_leave() -> None:
    assert waiting(given(EVERYBODY, joined("s1"), student("s1", up.LeaveSeat))) == []


def test_D2_the_teacher_lets_some_in() -> None:
    lesson = given(EVERYBODY, class_of(3)).when(TEACHER, up.Admit, students=("s1", "s3", "s1"))
    lesson.then(StudentAdmitted, StudentAdmitted)
    assert waiting(lesson) == ["s2"]
    lesson.when(TEACHER, up.Admit, students=("s1",)).nothing()


def test_D2_in_a_pair_phase_they_have_a_partner_at_once() -> None:
    lesson = given(class_of(2), EVERYBODY, reached("pair"), joined("s3"), joined("s4"))
    lesson.when(TEACHER, up.Admit, students=("s3", "s4"))
    lesson.then(StudentAdmitted, StudentAdmitted, GroupsFormed)
    assert {"s3", "s4"} in lesson.together()


def test_D2_all_of_them_or_nobody() -> None:
    lesson = given(class_of(2), EVERYBODY, joined("s3"), joined("s4"), plan=plan((THINK,), seats=3))
    lesson.when(TEACHER, up.Admit, students=("s3", "s4")).refused("room_full")
    lesson.when(TEACHER, up.Admit, students=("s3", "s9")).refused("unknown")
    lesson.when(TEACHER, up.Admit, students=("s3",)).then(StudentAdmitted)


def test_D3_a_locked_door_lets_nobody_new_in_and_everybody_inside_go_on() -> None:
    lesson = given(class_of(2), reached("pair")).when(TEACHER, up.LockDoor, locked=True).then(DoorLocked)
    assert lesson.sees("teacher").desk.locked
    lesson.do(joined("s3")).refused("room_locked")
    lesson.do(joined("s1")).nothing()
    lesson.do(said("s1", "Still here"))
    lesson.do(teacher(up.LockDoor, locked=False), joined("s3")).accepted()


def test_D4_listed_names_come_in_and_the_others_wait() -> None:
    lesson = given(teacher(up.SetDoor, waits="unlisted"))
    lesson.when(TEACHER, up.KeepRoster, names=("Maya", "Zoë", "Leo", "Leo")).then(RosterKept)
    for number, name in enumerate(["MAYA ", "maya", "Leo", "Zoe", "leo", "Leo", "Kim"]):
        lesson.do(joined(f"s{number}", name))
    assert waiting(lesson) == ["s1", "s5", "s6"]
    taken = [(name.name, name.taken) for name in lesson.sees("teacher").roster.values()]
    assert taken == [("Maya", True), ("Zoë", True), ("Leo", True), ("Leo", True)]


def test_D4_a_list_with_a_name_that_nobody_can_read_is_refused() -> None:
    given().when(TEACHER, up.KeepRoster, names=("Maya", "\u200b")).refused("bad_name")


def test_D5_fifteen_in_three_seconds_are_an_eager_class_and_one_more_is_a_flood() -> None:
    lesson = given(burst(15), plan=SIXTY)
    assert waiting(lesson) == []
    lesson.do(joined("s16"))
    assert [type(event) for event in lesson.told[:2]] == [StudentJoined, DoorAlarmed]
    assert len(waiting(lesson)) == 16
    desk = lesson.sees("teacher").desk
    assert (desk.alarm, desk.alarm_until_ms) == ("flood", lesson.at_ms + 120_000)


def test_D5_a_large_room_fills_faster() -> None:
    assert waiting(given(burst(60), plan=plan((THINK,), seats=240))) == []


def test_D5_who_was_seated_before_is_not_touched() -> None:
    lesson = given(class_of(5), reached("think"), wrote("s1", "Mine"), later(4), burst(40, "bot{}", first=6))
    assert [id for id in lesson.room.students if id not in waiting(lesson)] == ["s1", "s2", "s3", "s4", "s5"]
    assert "bot" not in repr(lesson.sees("board"))
    assert lesson.student("s1").thoughts["p1"].text == "Mine"


def test_D5_many_names_that_differ_by_numbers_are_a_flood() -> None:
    lesson = given()
    for number in range(11):
        assert waiting(lesson) == []
        lesson.do(joined(f"s{number}", f"xX bot_{number:02}"), later(0.9))
    assert len(waiting(lesson)) == 11


def test_D5_an_alarm_ends_by_itself_and_is_renewed_while_the_flood_lasts() -> None:
    lesson = given(burst(16), later(121), joined("s20"))
    assert "s20" not in waiting(lesson)
    lesson = given(burst(16), later(80), burst(17, first=20), later(60), joined("s50"))
    assert "s50" in waiting(lesson)


def test_D5_whom_the_teacher_lets_in_is_not_sent_out_again_by_the_same_flood() -> None:
    lesson = given(burst(16))
    lesson.do(teacher(up.Admit, students=("s1", "s2")), joined("s17"))
    assert {"s1", "s2"}.isdisjoint(waiting(lesson))


def test_D6_after_a_removal_everybody_new_waits_until_the_teacher_says_who_does() -> None:
    lesson = given(class_of(2)).when(TEACHER, up.RemoveStudent, student="s2")
    lesson.then(StudentRemoved, DoorAlarmed).after(10_000)
    lesson.do(joined("s3"))
    assert waiting(lesson) == ["s3"]
    assert lesson.sees("teacher").desk.alarm == "removal"
    lesson.when(TEACHER, up.SetDoor, waits="nobody").then(DoorSet)
    lesson.do(joined("s4"))
    assert waiting(lesson) == ["s3"]


def test_D7_the_teachers_word_ends_the_alarm_and_those_who_came_before_are_no_flood_any_more() -> None:
    lesson = given(burst(16), teacher(up.SetDoor, waits="nobody"), burst(15, first=20))
    assert lesson.room.alarm is None
    assert len(waiting(lesson)) == 16
    lesson.when(TEACHER, up.SetDoor, waits="nobody").nothing()


def test_D8_who_was_removed_comes_back_to_the_same_seat_and_waits() -> None:
    lesson = given(
        class_of(2), reached("think"), wrote("s1", "Mine"), teacher(up.RemoveStudent, student="s1")
    )
    lesson.do(joined("s1", "Nicer name")).then(StudentReturned)
    assert lesson.sees("teacher").door["s1"].again
    lesson.do(teacher(up.Admit, students=("s1",)))
    assert lesson.sees("student:s1").thoughts["p1"].text == "Mine"
    assert lesson.sees("teacher").students["s1"].name == "Nicer name"


def test_D8_who_was_blocked_does_not() -> None:
    lesson = given(class_of(2), teacher(up.RemoveStudent, student="s1", block=True))
    lesson.do(joined("s1")).refused("blocked")


def test_D9_those_who_came_just_now_are_removed_and_nobody_else() -> None:
    lesson = given(class_of(3), later(61), burst(20, first=4), later(30))
    lesson.when(TEACHER, up.RemoveRecent, seconds=60).accepted()
    assert [id for id, one in lesson.room.students.items() if one.seated] == ["s1", "s2", "s3"]
    assert waiting(lesson) == []
    lesson.when(TEACHER, up.RemoveRecent, seconds=60).nothing()


def test_D9_or_only_those_of_them_who_wait() -> None:
    lesson = given(class_of(3), EVERYBODY, burst(3, first=4))
    lesson.do(teacher(up.RemoveRecent, seconds=60, at_door=True))
    assert [id for id, one in lesson.room.students.items() if one.seated] == ["s1", "s2", "s3"]


def test_D10_who_waits_takes_no_seat(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(limits, "AT_DOOR", 3)
    lesson = given(EVERYBODY, class_of(3), plan=plan((THINK,), seats=2))
    lesson.do(joined("s4")).refused("room_full")
    lesson.do(teacher(up.Admit, students=("s1", "s2"))).when(TEACHER, up.Admit, students=("s3",))
    lesson.refused("room_full")


def test_D3_a_plan_may_say_who_waits() -> None:
    lesson = given(joined("s1"), plan=Plan(SIXTY.rounds, waits="everybody"))
    assert waiting(lesson) == ["s1"]
