"""Words that hurt or worry: rules K1 to K5."""

from typing import Any

import pytest

from server.protocol import limits, up
from server.room.events.care import ChatSet, FlagSettled, MessageReported, MessageTaken, WordsSetAside
from server.room.ids import TEACHER
from server.room.views import all_audiences
from tests.room.given import (
    Lesson,
    answered,
    class_of,
    given,
    posted,
    reached,
    said,
    student,
    teacher,
    wrote,
)

STAGES = ("pair", "share", "ended")


def talk(*texts: str) -> Lesson:
    """A pair that has said all this; `s1` said it."""
    return given(class_of(4), reached("pair"), *(said("s1", text) for text in texts))


def about(lesson: Lesson, place: int = -1) -> dict[str, Any]:
    """A message of `s1`'s group, as commands name it."""
    group = lesson.group("s1")
    return {"group": group.id, "message": group.messages[place].id}


def partner(lesson: Lesson) -> str:
    return next(id for id in lesson.group("s1").members if id != "s1")


def readers(lesson: Lesson, text: str) -> set[str]:
    return {audience for audience in all_audiences(lesson.room) if text in repr(lesson.sees(audience))}


@pytest.mark.parametrize("stage", STAGES)
def test_K1_a_member_reports_a_message_of_the_group_in_any_stage(stage: str) -> None:
    lesson = talk("Unkind words")
    me, message = partner(lesson), about(lesson)
    if stage != "pair":
        lesson.do(reached("share"), *([teacher(up.Finish)] if stage == "ended" else []))
    lesson.when(me, up.ReportMessage, **message).then(MessageReported)
    (flag,) = lesson.sees("teacher").flags.values()
    assert (flag.by, flag.message, flag.group) == (me, message["message"], message["group"])
    assert lesson.sees("teacher").desk.flags == 1
    lesson.when(me, up.ReportMessage, **message).nothing()


def test_K1_nobody_else_reports_it_and_nobody_else_hears_of_it() -> None:
    lesson = talk("Unkind words")
    outsider = next(id for id in lesson.room.students if id not in lesson.group("s1").members)
    lesson.when(outsider, up.ReportMessage, **about(lesson)).refused("no_group")
    lesson.when("s1", up.ReportMessage, group="gx", message="m1").refused("unknown")
    lesson.when("s1", up.ReportMessage, group=lesson.group("s1").id, message="mx").refused("unknown")
    before = {audience: lesson.sees(audience) for audience in all_audiences(lesson.room)}
    lesson.do(student(partner(lesson), up.ReportMessage, **about(lesson)))
    changed = {audience for audience, view in before.items() if lesson.sees(audience) != view}
    assert changed == {"teacher"}


@pytest.mark.parametrize(("reported", "kept"), [(-1, range(10, 30)), (12, range(10, 30)), (3, range(3, 23))])
def test_K1_it_is_kept_with_the_last_twenty_around_it(reported: int, kept: range) -> None:
    lesson = talk(*(f"message {number}." for number in range(30)))
    lesson.do(student(partner(lesson), up.ReportMessage, **about(lesson, reported)))
    flag = lesson.event(MessageReported)
    assert [one.text for one in flag.around] == [f"message {number}." for number in kept]
    assert flag.message in [one.message for one in flag.around]


def test_K1_what_was_reported_stays_when_the_message_is_taken_away_and_when_it_is_settled() -> None:
    lesson = talk("Unkind words")
    lesson.do(student(partner(lesson), up.ReportMessage, **about(lesson)))
    lesson.do(teacher(up.TakeMessage, **about(lesson)))
    assert readers(lesson, "Unkind words") == {"teacher"}
    (flag,) = lesson.room.flags
    lesson.when(TEACHER, up.SettleFlag, flag=flag).then(FlagSettled)
    lesson.when(TEACHER, up.SettleFlag, flag=flag).nothing()
    assert not lesson.sees("teacher").flags[flag].around
    assert lesson.sees("teacher").desk.flags == 0
    lesson.when(TEACHER, up.SettleFlag, flag=flag, settled=False).then(FlagSettled)
    assert "Unkind words" in repr(lesson.sees("teacher").flags[flag].around)
    lesson.when(TEACHER, up.SettleFlag, flag="fx").refused("unknown")


def test_K1_a_student_reports_no_more_than_a_few_until_the_teacher_has_seen_to_them() -> None:
    lesson = talk(*(f"message {number}." for number in range(limits.FLAGS_PER_STUDENT + 1)))
    me = partner(lesson)
    for place in range(limits.FLAGS_PER_STUDENT):
        lesson.do(student(me, up.ReportMessage, **about(lesson, place)))
    lesson.when(me, up.ReportMessage, **about(lesson)).refused("too_many")
    lesson.do(teacher(up.SettleFlag, flag=next(iter(lesson.room.flags))))
    lesson.when(me, up.ReportMessage, **about(lesson)).accepted()


def test_K2_a_message_that_is_taken_away_is_on_no_screen_of_the_group_and_comes_back() -> None:
    lesson = talk("First words", "Unkind words")
    group = f"group:{lesson.group('s1').id}"
    lesson.when(TEACHER, up.TakeMessage, **about(lesson)).then(MessageTaken)
    assert readers(lesson, "Unkind words") == {"teacher"}
    seen = lesson.sees("teacher").groups[lesson.group("s1").id]
    assert (seen.messages, seen.last.text) == (1, "First words")
    assert [message.text for message in seen.taken.values()] == ["Unkind words"]
    assert "Unkind words" in repr(lesson.log)
    lesson.when(TEACHER, up.TakeMessage, **about(lesson)).nothing()
    lesson.when(TEACHER, up.TakeMessage, **about(lesson), taken=False).then(MessageTaken)
    assert readers(lesson, "Unkind words") == {group, "teacher"}
    lesson.when(TEACHER, up.TakeMessage, group="gx", message="m1").refused("unknown")


def test_K4_what_was_taken_away_and_then_set_aside_cannot_be_put_back() -> None:
    lesson = talk("Unkind words")
    message = about(lesson)
    lesson.do(teacher(up.TakeMessage, **message), teacher(up.SetAside, what="message", **message))
    assert readers(lesson, "Unkind words") == set()
    lesson.when(TEACHER, up.TakeMessage, **message, taken=False).refused("unknown")


def test_K2_what_is_not_to_be_seen_is_not_reported_either() -> None:
    lesson = talk("Unkind words")
    lesson.do(teacher(up.TakeMessage, **about(lesson)))
    lesson.when(partner(lesson), up.ReportMessage, **about(lesson)).refused("unknown")


def test_K3_while_the_chat_is_off_students_send_no_messages_and_the_teacher_does() -> None:
    lesson = talk("Hello")
    group = lesson.group("s1").id
    lesson.when(TEACHER, up.SetChat, on=False).then(ChatSet)
    lesson.when(TEACHER, up.SetChat, on=False).nothing()
    assert lesson.sees("everyone").room.chat_off
    lesson.when("s1", up.SendMessage, group=group, text="More").refused("chat_off")
    lesson.do(answered("s1", "Ours"), reached("share"))
    lesson.when("s1", up.SendMessage, group=group, text="Late").refused("chat_off")
    lesson.when(TEACHER, up.SendMessage, group=group, text="Eyes up").accepted()
    lesson.do(teacher(up.SetChat, on=True), said("s1", "Again"))


SEALED: dict[str, tuple[str, dict[str, str]]] = {
    "thought": ("Thought words", {"student": "s1", "phase": "p1"}),
    "message": ("Spoken words", {}),
    "answer": ("Shared words", {}),
    "beside": ("Words beside", {}),
    "card": ("Posted words", {}),
}


def everything_written() -> Lesson:
    """Words of each kind; all by `s1`, but those beside the answer."""
    lesson = given(class_of(2), reached("think"), wrote("s1", "Thought words"), reached("pair"))
    lesson.do(said("s2", "Said before"), said("s1", "Spoken words"), answered("s1", "Shared words"))
    lesson.do(answered("s2", "Words beside"), reached("share"), posted("s1", "Posted words"))
    return lesson.do(teacher(up.ShowCard, card=next(iter(lesson.room.cards))))


def named(lesson: Lesson, what: str) -> dict[str, Any]:
    """How SetAside names it."""
    group = lesson.group("s1")
    where: dict[str, dict[str, Any]] = {
        "thought": {"student": "s1", "phase": "p1"},
        "message": {"group": group.id, "message": group.messages[-1].id},
        "answer": {"group": group.id},
        "card": {"card": next(iter(lesson.room.cards))},
    }
    if what == "beside":
        return {"what": "message", "group": group.id, "message": group.beside[-1].id}
    return {"what": what, **where[what]}


@pytest.mark.parametrize("what", SEALED)
def test_K4_K5_words_set_aside_are_gone_from_all_others_at_once_and_sealed(what: str) -> None:
    lesson = everything_written()
    words = SEALED[what][0]
    assert readers(lesson, words) - {"student:s1"}
    lesson.when(TEACHER, up.SetAside, **named(lesson, what)).then(WordsSetAside)
    assert readers(lesson, words) == ({"student:s1"} if what in ("thought", "card") else set())
    sealed = lesson.event(WordsSetAside)
    author = "s2" if what == "beside" else "s1"
    assert (sealed.text, sealed.by, sealed.said_ms) == (words, author, lesson.at_ms)
    (seen,) = lesson.sees("teacher").care.values()
    assert (seen.by, seen.phase) == (author, sealed.phase)


def test_K4_what_was_said_around_a_message_is_sealed_with_it() -> None:
    lesson = everything_written()
    lesson.do(teacher(up.SetAside, **named(lesson, "message")))
    around = lesson.event(WordsSetAside).around
    assert [one.text for one in around] == ["Said before", "Spoken words", "Words beside"]


@pytest.mark.parametrize("what", ["thought", "message", "beside", "card"])
def test_K4_what_is_set_aside_is_set_aside_once(what: str) -> None:
    lesson = everything_written()
    order = named(lesson, what)
    lesson.do(teacher(up.SetAside, **order)).when(TEACHER, up.SetAside, **order).nothing()


def test_K4_nothing_brings_it_back() -> None:
    lesson = everything_written()
    for what in SEALED:
        lesson.do(teacher(up.SetAside, **named(lesson, what)))
    card, message = named(lesson, "card")["card"], named(lesson, "message")
    lesson.when(TEACHER, up.ShowCard, card=card).refused("unknown")
    lesson.when(TEACHER, up.TakeMessage, group=message["group"], message=message["message"], taken=False)
    lesson.refused("unknown")
    lesson.when("s1", up.ShowThought, phase="p1").accepted()
    for words, _ in SEALED.values():
        assert readers(lesson, words) <= {"student:s1"}


def test_K4_what_there_is_not_cannot_be_set_aside() -> None:
    lesson = everything_written()
    group = lesson.group("s1").id
    missing: list[dict[str, Any]] = [
        {"what": "thought"},
        {"what": "thought", "student": "s9", "phase": "p1"},
        {"what": "thought", "student": "s1", "phase": "p9"},
        {"what": "message", "group": group},
        {"what": "message", "group": "gx", "message": "m1"},
        {"what": "answer"},
        {"what": "card"},
    ]
    for order in missing:
        lesson.when(TEACHER, up.SetAside, **order).refused("unknown")
    lesson.do(teacher(up.SetAside, what="answer", group=group))
    lesson.when(TEACHER, up.SetAside, what="answer", group=group).refused("empty")


def test_K4_new_words_after_it_are_new_words() -> None:
    lesson = given(class_of(2), reached("think"), wrote("s1", "Worrying words"))
    lesson.do(teacher(up.SetAside, what="thought", student="s1", phase="p1"), wrote("s1", "Other words"))
    lesson.do(reached("pair"))
    assert f"group:{lesson.group('s1').id}" in readers(lesson, "Other words")


def test_the_writer_of_an_answer_that_was_set_aside_may_write_on() -> None:
    lesson = given(class_of(2), reached("pair"), answered("s1", "Worrying words"))
    lesson.do(teacher(up.SetAside, what="answer", group=lesson.group("s1").id))
    assert lesson.sees(f"group:{lesson.group('s1').id}").answer.text == ""
    lesson.do(answered("s2", "Ours"))
    assert lesson.sees(f"group:{lesson.group('s1').id}").answer.text == "Ours"
