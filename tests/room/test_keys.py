"""Which devices open what, and a student whose words are taken out: rules K6 to K8."""

from typing import Any

import msgspec
import pytest

from server.protocol import limits, up
from server.room.commands import AddConsole, ClaimSeat, RedactStudent, RenewKeys, SeatStudent
from server.room.events.keys import (
    ClaimDeclined,
    ConsoleAdded,
    KeysRenewed,
    SeatClaimed,
    SeatMoved,
    StudentRedacted,
)
from server.room.evolve import replay
from server.room.ids import MACHINE, TEACHER
from server.room.redaction import without_words_of
from server.room.views import Cache, Moment, all_audiences, view
from server.storage import codec
from tests.room.given import (
    Lesson,
    Step,
    answered,
    class_of,
    given,
    gone,
    joined,
    kept,
    posted,
    reached,
    said,
    student,
    teacher,
    wrote,
)

RENEWED: dict[str, Any] = {
    "key_hash": "new",
    "asked_with": "old",
    "teacher_hash": "teacher 2",
    "board_hash": "board 2",
}


def claimed(name: str, device: str = "phone") -> Step:
    return lambda lesson: lesson.when(
        MACHINE, ClaimSeat, name=name, token_hash=f"token of {device}", key_hash=f"key of {device}"
    )


def claim(lesson: Lesson) -> str:
    return list(lesson.room.claims)[-1]


def test_K6_another_device_has_the_seat_when_the_teacher_says_yes_and_not_before() -> None:
    lesson = given(class_of(2), reached("think"), wrote("s1", "My words"))
    lesson.do(claimed("name S1")).then(SeatClaimed)
    assert lesson.student("s1").token_hash == "token-s1"
    (seen,) = lesson.sees("teacher").claims.values()
    assert seen.student == "s1"
    lesson.when(TEACHER, up.GiveSeat, claim=claim(lesson), give=True).then(SeatMoved)
    assert lesson.student("s1").token_hash == "token of phone"
    assert lesson.student("s1").thoughts["p1"].text == "My words"
    assert lesson.sees("teacher").claims == {}


def test_K6_whoever_took_a_seat_while_asking_for_another_gives_it_up_for_that() -> None:
    lesson = given(class_of(2), claimed("Name s1"))
    seat: dict[str, Any] = {"token_hash": "token of phone", "key_hash": "key of phone"}
    lesson.when(MACHINE, SeatStudent, student="s9", name="Leo", **seat).accepted()
    lesson.when(TEACHER, up.GiveSeat, claim=claim(lesson), give=True).accepted()
    holders = [one.id for one in lesson.room.students.values() if one.token_hash == "token of phone"]
    assert [id for id in holders if lesson.student(id).seated] == ["s1"]


def test_K6_whoever_is_blocked_asks_for_no_seat_any_more() -> None:
    lesson = given(class_of(1))
    phone: dict[str, Any] = {"token_hash": "token of phone", "key_hash": "key of phone"}
    lesson.when(MACHINE, SeatStudent, student="s9", name="Leo", **phone)
    lesson.do(teacher(up.RemoveStudent, student="s9"), claimed("Name s1"))
    asked = claim(lesson)
    lesson.when(MACHINE, SeatStudent, student="s9", name="Leo", **phone)
    lesson.do(teacher(up.RemoveStudent, student="s9", block=True))
    assert lesson.sees("teacher").claims == {}
    lesson.when(TEACHER, up.GiveSeat, claim=asked, give=True).refused("unknown")
    lesson.do(claimed("Name s1")).refused("blocked")


def test_K6_a_no_is_remembered_and_nothing_moves() -> None:
    lesson = given(class_of(1), claimed("Name s1"))
    asked = claim(lesson)
    lesson.do(claimed("Name s1")).nothing()
    lesson.when(TEACHER, up.GiveSeat, claim=asked, give=False).then(ClaimDeclined)
    assert lesson.student("s1").token_hash == "token-s1"
    lesson.do(claimed("Name s1")).refused("declined")
    lesson.when(TEACHER, up.GiveSeat, claim=asked, give=True).refused("unknown")


def test_K6_only_a_name_that_somebody_sits_by_is_asked_for_and_rather_one_who_is_away() -> None:
    lesson = given(joined("s1", "Sam"), joined("s2", "Sam"), gone("s2"))
    lesson.do(claimed("Nobody")).refused("unknown")
    lesson.do(claimed("sam")).then(SeatClaimed)
    assert lesson.event(SeatClaimed).student == "s2"


def test_K6_a_seat_is_asked_for_by_few_at_a_time() -> None:
    lesson = given(class_of(1))
    for device in range(limits.CLAIMS_PER_SEAT):
        lesson.do(claimed("Name s1", f"phone {device}")).accepted()
    lesson.do(claimed("Name s1", "one more")).refused("too_many")
    lesson.when(TEACHER, up.GiveSeat, claim=claim(lesson), give=True)
    lesson.do(claimed("Name s1", "phone 0")).refused("declined")


def test_K6_whoever_would_rather_be_asked_is_not_seated_beside_the_own_name() -> None:
    lesson = given(joined("s1", "Maya"))
    seat: dict[str, Any] = {"token_hash": "t", "key_hash": "k", "asks": True}
    lesson.when(MACHINE, SeatStudent, student="s2", name=" MAYA", **seat).refused("name_taken")
    lesson.when(MACHINE, SeatStudent, student="s2", name="Leo", **seat).accepted()


def test_K7_new_keys_make_phones_and_cover_links_void() -> None:
    lesson = given(class_of(1)).when(TEACHER, AddConsole, kind="phone", token_hash="phone").then(ConsoleAdded)
    lesson.when(TEACHER, AddConsole, kind="phone", token_hash="phone").nothing()
    lesson.when(TEACHER, AddConsole, kind="cover", token_hash="cover", expires_ms=lesson.at_ms + 1000)
    assert [seen.kind for seen in lesson.sees("teacher").consoles.values()] == ["phone", "cover"]
    lesson.when(TEACHER, RenewKeys, **RENEWED).then(KeysRenewed)
    assert lesson.room.consoles == {}
    assert lesson.sees("teacher").consoles == {}


def test_K7_there_are_only_so_many_consoles_and_those_that_are_over_do_not_count() -> None:
    lesson = given()
    for number in range(limits.CONSOLES):
        fields: dict[str, Any] = {"token_hash": f"cover {number}", "expires_ms": lesson.at_ms + 1000}
        lesson.when(TEACHER, AddConsole, kind="cover", **fields).accepted()
    lesson.when(TEACHER, AddConsole, kind="phone", token_hash="phone").refused("too_many")
    lesson.after(1).when(TEACHER, AddConsole, kind="phone", token_hash="phone").accepted()


def test_no_view_has_a_hash() -> None:
    lesson = given(class_of(2), claimed("Name s1")).when(
        TEACHER, AddConsole, kind="phone", token_hash="phone-hash"
    )
    lesson.when(TEACHER, RenewKeys, **RENEWED)
    for audience in all_audiences(lesson.room):
        text = msgspec.json.encode(lesson.sees(audience)).decode()
        assert not any(secret in text for secret in ("phone-hash", "token", "key of", "teacher 2", "board 2"))


CANARY = "Quetzal"


def everything_written() -> Lesson:
    """Words of `s1` wherever words can be; of the partner too."""
    lesson = given(joined("s1", f"{CANARY} name"), joined("s2", "Leo"))
    lesson.do(kept(names=(f"{CANARY} name", "Leo", "Ada"), apart=((f"{CANARY} name", "Ada"),)))
    lesson.do(student("s1", up.SitAt, place=f"by {CANARY}"), reached("think"))
    lesson.do(wrote("s1", f"{CANARY} thinks"), wrote("s2", "Leo thinks"), reached("pair"))
    lesson.do(said("s1", f"{CANARY} says"), said("s2", "Leo says"), answered("s1", f"{CANARY} answers"))
    lesson.after(5).do(answered("s2", f"{CANARY} answers, and Leo"), answered("s1", f"{CANARY} beside"))
    group = lesson.group("s1")
    lesson.do(student("s2", up.ReportMessage, group=group.id, message=group.messages[0].id))
    lesson.do(teacher(up.SetAside, what="message", group=group.id, message=group.messages[0].id))
    lesson.do(teacher(up.SetAside, what="thought", student="s1", phase="p1"))
    lesson.do(joined("s3", "Ada"), reached("share"), posted("s1", f"{CANARY} posts"))
    return lesson.do(teacher(up.SetAside, what="answer", group=lesson.group("s1").id))


def test_K8_whoever_is_redacted_has_no_seat_and_no_name() -> None:
    lesson = everything_written().when(TEACHER, RedactStudent, student="s1")
    lesson.event(StudentRedacted)
    assert "s1" not in lesson.sees("teacher").students
    lesson.when("s1", up.RaiseHand, up=True).refused("not_allowed")
    lesson.when(TEACHER, RedactStudent, student="s1").nothing()
    lesson.when(TEACHER, RedactStudent, student="s9").refused("unknown")


def test_K8_once_the_words_are_taken_out_neither_the_log_nor_a_view_has_one() -> None:
    lesson = everything_written().when(TEACHER, RedactStudent, student="s1")
    assert CANARY in repr(lesson.log)
    log = without_words_of("s1", lesson.log)
    assert CANARY not in repr([codec.encode(event) for event in log])
    room = replay(log)
    assert CANARY not in repr([view(room, Moment(), one, Cache()) for one in all_audiences(room)])
    assert (room.visit, list(room.students), list(room.groups)) == (
        lesson.room.visit,
        list(lesson.room.students),
        list(lesson.room.groups),
    )


def test_K8_what_others_wrote_alone_stays_and_so_does_every_event_without_such_words() -> None:
    lesson = everything_written()
    log = without_words_of("s1", lesson.log)
    assert all(words in repr(log) for words in ("Leo thinks", "Leo says", "Ada"))
    assert without_words_of("s1", log) == log
    kept = [one is other for one, other in zip(log, lesson.log, strict=True) if CANARY not in repr(other)]
    assert kept
    assert all(kept)


def test_K8_an_answer_that_was_begun_anew_after_it_stays() -> None:
    lesson = given(class_of(2), reached("pair"), answered("s1", f"{CANARY} answers"))
    lesson.after(5).do(answered("s2", "")).do(answered("s2", "Leo answers"))
    log = without_words_of("s1", lesson.log)
    assert CANARY not in repr(log)
    assert "Leo answers" in repr(log)


def test_K8_an_answer_that_a_new_group_took_along_goes_too() -> None:
    lesson = given(class_of(2), reached("pair"), answered("s1", f"{CANARY} answers"), joined("s3"))
    lesson.after(5).do(answered("s3", f"{CANARY} answers, and I"))
    assert CANARY not in repr(without_words_of("s1", lesson.log))


@pytest.mark.parametrize(("others", "stays"), [((), False), (("quetzal NAME",), True)])
def test_K8_a_name_that_somebody_else_has_too_stays_on_the_teachers_list(
    others: tuple[str, ...], stays: bool
) -> None:
    lesson = given(joined("s1", f"{CANARY} name"), *(joined("s2", name) for name in others))
    lesson.do(kept(names=(f"{CANARY} name",)))
    log = without_words_of("s1", lesson.log)
    assert (CANARY in repr(log)) == stays
