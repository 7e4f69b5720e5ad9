"""Where the door, the gate, care and keys meet: what one of them takes away, no other brings back."""

from typing import Any

import pytest

from server.protocol import up
from server.protocol.plan import Plan
from server.room.commands import ClaimSeat, RedactStudent, SeatStudent
from server.room.events.care import MessageReported
from server.room.events.keys import SeatClaimed, SeatMoved
from server.room.events.seats import StudentReturned
from server.room.evolve import replay
from server.room.ids import MACHINE, TEACHER
from server.room.redaction import without_words_of
from server.room.views import Cache, Moment, all_audiences, view
from server.storage import codec
from tests.room.given import (
    Lesson,
    Step,
    class_of,
    given,
    gone,
    joined,
    posted,
    reached,
    said,
    teacher,
    wrote,
)
from tests.room.plans import TPS

CANARY = "Quetzal"


def asks_for(name: str, key: str = "key of phone") -> Step:
    return lambda lesson: lesson.when(MACHINE, ClaimSeat, name=name, token_hash=f"token, {key}", key_hash=key)


def would_rather_be_asked(name: str, key: str = "key of phone") -> Step:
    seat: dict[str, Any] = {"token_hash": f"token, {key}", "key_hash": key}
    return lambda lesson: lesson.when(MACHINE, SeatStudent, student="s9", name=name, asks=True, **seat)


def given_to_whoever_asks(lesson: Lesson) -> None:
    lesson.when(TEACHER, up.GiveSeat, claim=list(lesson.room.claims)[-1], give=True).accepted()


def with_a_card(*steps: Step) -> tuple[Lesson, str]:
    lesson = given(class_of(2), reached("share"), posted("s1", "Ice is light"))
    card = next(iter(lesson.room.cards))
    return lesson.do(*steps), card


@pytest.mark.parametrize("state", ["waiting", "up", "held", "hidden"])
def test_K4_W3_a_card_that_is_set_aside_is_let_through_and_held_by_nobody(state: str) -> None:
    lesson, card = with_a_card()
    before: dict[str, list[type]] = {"up": [up.ShowCard], "held": [up.HoldCard], "hidden": [up.HideCard]}
    for kind in before.get(state, []):
        lesson.when(TEACHER, kind, card=card)
    seen = lesson.room.cards[card].revision
    if state == "up":
        lesson.when(TEACHER, up.Spotlight, card=card).accepted()
    lesson.do(teacher(up.SetAside, what="card", card=card))
    assert lesson.sees("everyone").cards == {}
    assert (lesson.room.spotlight, lesson.room.cards[card].revision) == (None, seen + 1)
    lesson.when(TEACHER, up.ShowCard, card=card, seen=seen).refused("unknown")
    lesson.when(TEACHER, up.ShowCard, card=card).refused("unknown")
    lesson.when(TEACHER, up.HoldCard, card=card).refused("unknown")
    lesson.when(TEACHER, up.HideCard, card=card).nothing()
    (seen_card,) = lesson.sees("teacher").cards.values()
    assert (seen_card.text, seen_card.state, seen_card.held) == ("", "hidden", False)


def test_K4_W4_when_its_writer_is_removed_it_does_not_wait_again() -> None:
    lesson, card = with_a_card()
    lesson.when(TEACHER, up.ShowCard, card=card).do(teacher(up.SetAside, what="card", card=card))
    lesson.do(teacher(up.RemoveStudent, student="s1"))
    assert lesson.room.cards[card].state == "hidden"


def test_K1_W7_a_muted_student_may_report_what_others_say() -> None:
    lesson = given(class_of(2), reached("pair"), said("s2", "You are mean"))
    lesson.do(teacher(up.Mute, student="s1", muted=True))
    group = lesson.group("s1")
    lesson.when("s1", up.ReportMessage, group=group.id, message=group.messages[0].id).event(MessageReported)


def test_K3_W7_the_mute_is_told_before_the_chat_that_is_off() -> None:
    lesson = given(class_of(2), reached("pair"), teacher(up.Mute, student="s1", muted=True))
    lesson.do(teacher(up.SetChat, on=False))
    lesson.when("s1", up.SendMessage, group=lesson.group("s1").id, text="Me").refused("muted")
    lesson.when("s2", up.SendMessage, group=lesson.group("s2").id, text="Me").refused("chat_off")


def test_K6_nobody_asks_for_the_seat_of_somebody_who_was_removed() -> None:
    lesson = given(class_of(2), teacher(up.RemoveStudent, student="s1"))
    lesson.do(asks_for("Name s1")).refused("unknown")


def test_K6_who_was_removed_asks_like_anybody_and_has_one_seat_afterwards() -> None:
    lesson = given(class_of(2), reached("think"), wrote("s1", "Mine"), gone("s2"))
    lesson.do(teacher(up.RemoveStudent, student="s1"))
    lesson.do(would_rather_be_asked("Name s2", "key-s1")).refused("name_taken")
    lesson.do(asks_for("Name s2", "key-s1")).event(SeatClaimed)
    given_to_whoever_asks(lesson)
    assert lesson.student("s2").key_hash == "key-s1"
    lesson.do(would_rather_be_asked("Name s1", "key-s1")).nothing()
    assert lesson.student("s1").removed


def test_K6_D8_who_was_blocked_asks_for_no_seat() -> None:
    lesson = given(class_of(2), teacher(up.RemoveStudent, student="s1", block=True))
    lesson.do(would_rather_be_asked("Name s2", "key-s1")).refused("blocked")
    lesson.do(asks_for("Name s2", "key-s1")).refused("blocked")


def test_K6_D3_a_seat_is_asked_for_through_a_locked_door_and_in_a_full_room() -> None:
    lesson = Lesson(Plan(rounds=TPS.rounds, seats=2)).do(class_of(2), teacher(up.LockDoor, locked=True))
    lesson.do(would_rather_be_asked("Name s1")).refused("name_taken")
    lesson.do(asks_for("Name s1")).event(SeatClaimed)
    lesson.when(TEACHER, up.GiveSeat, claim=next(iter(lesson.room.claims)), give=True).then(SeatMoved)
    lesson.do(would_rather_be_asked("Leo", "key of another")).refused("room_locked")
    lesson.do(teacher(up.LockDoor, locked=False), would_rather_be_asked("Leo", "key of another"))
    lesson.refused("room_full")


def test_K6_D1_the_place_of_somebody_who_waits_at_the_door_is_nobodys_to_ask_for() -> None:
    lesson = given(teacher(up.SetDoor, waits="everybody"), joined("s1", "Maya"))
    lesson.do(asks_for("Maya")).refused("unknown")
    lesson.do(would_rather_be_asked("Maya")).accepted()


def test_K6_N4_a_seat_is_asked_for_by_the_name_with_its_number_or_without() -> None:
    lesson = given(joined("s1", "Maya"), joined("s2", "Maya"))
    assert lesson.do(asks_for("maya 2")).event(SeatClaimed).student == "s2"
    assert lesson.do(asks_for("Maya", "another")).event(SeatClaimed).student == "s1"
    lesson.do(gone("s2"), asks_for("Maya", "a third"))
    assert lesson.event(SeatClaimed).student == "s2"


def test_K6_N1_where_the_room_gives_the_names_a_seat_is_asked_for_by_the_given_one() -> None:
    lesson = given(teacher(up.SetNames, names="friendly"), joined("s1"))
    given_name = lesson.sees("teacher").students["s1"].name
    lesson.do(would_rather_be_asked("", "key-s2")).accepted()
    lesson.do(asks_for(given_name)).event(SeatClaimed)


def test_K6_a_seat_that_is_given_stays_muted() -> None:
    lesson = given(class_of(1), teacher(up.Mute, student="s1", muted=True), asks_for("Name s1"))
    given_to_whoever_asks(lesson)
    assert lesson.student("s1").muted


def called_many_things() -> Lesson:
    """`s1` by four names, on both of the teacher's lists too."""
    lesson = given(joined("s1", f"{CANARY} a"), joined("s2", "Leo"), teacher(up.AskName, student="s1"))
    lesson.when("s1", up.ChangeName, name=f"{CANARY} b").accepted()
    lesson.do(teacher(up.Rename, student="s1", name=f"{CANARY} c"))
    lesson.do(teacher(up.RemoveStudent, student="s1"), joined("s1", f"{CANARY} d"))
    lesson.event(StudentReturned)
    lesson.do(teacher(up.KeepRoster, names=("Leo", f"{CANARY} b", f"{CANARY} c")))
    return lesson.do(teacher(up.KeepWords, words=("zebra", f"{CANARY.casefold()} d")))


@pytest.mark.parametrize("then", ["waits", "is inside", "is removed", "is asked"])
def test_K8_all_names_somebody_ever_had_are_taken_out(then: str) -> None:
    lesson = called_many_things()
    steps: dict[str, list[tuple[type, dict[str, Any]]]] = {
        "is inside": [(up.Admit, {"students": ("s1",)})],
        "is removed": [(up.RemoveStudent, {"student": "s1", "block": True})],
        "is asked": [(up.AskName, {"student": "s1"})],
    }
    for kind, fields in steps.get(then, []):
        lesson.when(TEACHER, kind, **fields).accepted()
    lesson.when(TEACHER, RedactStudent, student="s1").accepted()
    log = without_words_of("s1", lesson.log)
    room = replay(log)
    texts = repr([codec.encode(event) for event in log])
    views = repr([view(room, Moment(), one, Cache()) for one in all_audiences(room)])
    assert CANARY.casefold() not in (texts + views).casefold()
    assert "zebra" in texts
    assert "Leo" in views
    student = room.students["s1"]
    assert (student.seated, student.number, student.held, student.asked) == (False, 1, False, False)


def test_K8_whoever_is_redacted_does_not_come_back_by_another_name() -> None:
    lesson = called_many_things().do(teacher(up.RemoveStudent, student="s1"))
    lesson.when(TEACHER, RedactStudent, student="s1").accepted()
    lesson.do(joined("s1", f"{CANARY} e")).nothing()
    assert CANARY not in repr(without_words_of("s1", lesson.log))


def test_K8_a_room_with_redacted_names_on_its_lists_goes_on() -> None:
    lesson = called_many_things().when(TEACHER, RedactStudent, student="s1")
    lesson.log = without_words_of("s1", lesson.log)
    lesson.room = lesson.replica = replay(lesson.log)
    lesson.do(teacher(up.SetDoor, waits="unlisted"), joined("s3", "Leo"), joined("s4", "Ada"))
    assert [lesson.student(id).waits for id in ("s3", "s4")] == [True, True]
    lesson.do(teacher(up.Admit, students=("s3", "s4")), reached("share"), posted("s3", "a zebra"))
    (card,) = lesson.sees("teacher").cards.values()
    assert card.doubt == {"word": True}
