"""Talk in a group and its shared answer: rules M1 to M4."""

from typing import Any

import pytest

from server.protocol import limits, up
from server.room.events.talk import (
    AnswerKeptBeside,
    AnswerWritten,
    MessageSent,
    PenPassed,
    PenTaken,
    ReadySet,
)
from server.room.ids import TEACHER
from tests.room.given import Lesson, answered, class_of, given, gone, joined, later, reached, said, teacher
from tests.room.plans import TPS

TALK: list[tuple[type, dict[str, Any]]] = [
    (up.SendMessage, {"text": "Hello"}),
    (up.WriteAnswer, {"text": "Ours"}),
    (up.TakePen, {}),
    (up.PassPen, {}),
    (up.SetReady, {"ready": True}),
]


def pairs() -> Lesson:
    """Two pairs; `s1` is in one of them."""
    return given(class_of(4), reached("pair"))


def outsider(lesson: Lesson) -> str:
    return next(id for id in lesson.room.students if id not in lesson.group("s1").members)


def partner(lesson: Lesson) -> str:
    return next(id for id in lesson.group("s1").members if id != "s1")


@pytest.mark.parametrize(("kind", "fields"), TALK, ids=lambda value: getattr(value, "__name__", ""))
def test_M1_only_members_speak_in_a_group(kind: type, fields: dict[str, Any]) -> None:
    lesson = pairs()
    group = lesson.group("s1").id
    lesson.when(outsider(lesson), kind, group=group, **fields).refused("no_group")
    lesson.when("s1", kind, group="gx", **fields).refused("unknown")
    lesson.when("s1", kind, group=group, **fields).accepted()


def test_M1_the_teacher_speaks_in_any_group() -> None:
    lesson = pairs()
    for group in lesson.room.groups:
        lesson.when(TEACHER, up.SendMessage, group=group, text="Why?").then(MessageSent)
        assert lesson.event(MessageSent).by == "teacher"


def test_M1_who_joins_a_group_that_has_taken_the_place_of_another_does_not_speak_in_the_old_one() -> None:
    lesson = given(class_of(2), reached("pair"))
    old = lesson.group("s1").id
    lesson.do(joined("s3")).when("s3", up.SendMessage, group=old, text="Hi").refused("no_group")


def test_M2_the_pen_is_with_one_student_at_a_time() -> None:
    lesson = pairs()
    group, other = lesson.group("s1").id, partner(lesson)
    lesson.when("s1", up.TakePen, group=group).then(PenTaken)
    lesson.when(other, up.TakePen, group=group).refused("pen_taken")
    assert lesson.group("s1").pen == "s1"


def test_M2_the_pen_moves_when_it_is_put_down() -> None:
    lesson = pairs()
    group, other = lesson.group("s1").id, partner(lesson)
    lesson.when("s1", up.TakePen, group=group)
    lesson.when(other, up.PassPen, group=group).nothing()
    lesson.when("s1", up.PassPen, group=group).then(PenPassed)
    lesson.when(other, up.TakePen, group=group).then(PenTaken)


@pytest.mark.parametrize(("silence_s", "free"), [(2.999, False), (3, True)])
def test_M2_the_pen_moves_when_it_was_silent_for_3_s(silence_s: float, free: bool) -> None:
    lesson = pairs().do(answered("s1", "Ours"), later(silence_s))
    lesson.when(partner(lesson), up.TakePen, group=lesson.group("s1").id)
    assert (lesson.refusal is None) == free


def test_M2_writing_takes_the_pen_and_keeps_it() -> None:
    lesson = pairs().do(answered("s1", "O"), later(2), answered("s1", "Ou"), later(2))
    lesson.when(partner(lesson), up.TakePen, group=lesson.group("s1").id).refused("pen_taken")


def test_M3_every_version_of_the_answer_is_kept() -> None:
    lesson = pairs()
    for text in ("O", "Ou", "Our", ""):
        lesson.do(answered("s1", text)).then(AnswerWritten)
    assert [version.text for version in lesson.group("s1").answers] == ["O", "Ou", "Our", ""]


def test_M3_words_without_the_pen_are_kept_beside() -> None:
    lesson = pairs().do(answered("s1", "Ours"))
    other = partner(lesson)
    lesson.do(answered(other, "From the tunnel")).then(AnswerKeptBeside)
    assert [version.text for version in lesson.group("s1").answers] == ["Ours"]
    lesson.do(answered(other, "And another")).then(AnswerKeptBeside)
    kept = [(words.by, words.text) for words in lesson.group("s1").beside]
    assert kept == [(other, "From the tunnel"), (other, "And another")]
    lesson.do(answered(other, "   ")).nothing()


def test_M4_words_to_a_group_are_accepted_after_its_phase_and_marked_late() -> None:
    lesson = pairs().do(answered("s1", "Ours"))
    group, other = lesson.group("s1").id, partner(lesson)
    lesson.do(reached("share"))
    lesson.when("s1", up.SendMessage, group=group, text="And").then(MessageSent)
    assert lesson.event(MessageSent).late
    lesson.when("s1", up.WriteAnswer, group=group, text="Ours too").then(AnswerWritten)
    assert lesson.event(AnswerWritten).late
    lesson.when(other, up.WriteAnswer, group=group, text="Mine").then(AnswerKeptBeside)
    assert lesson.event(AnswerKeptBeside).late


@pytest.mark.parametrize("speaker", ["s1", TEACHER])
def test_M4_words_to_a_group_that_has_closed_are_accepted_and_marked_late(speaker: str) -> None:
    lesson = given(class_of(2), reached("pair"))
    old = lesson.group("s1").id
    lesson.do(joined("s3")).when(speaker, up.SendMessage, group=old, text="Sent a second ago").then(
        MessageSent
    )
    assert lesson.event(MessageSent).late
    assert lesson.room.groups[old].messages[-1].late


def test_M4_what_carries_no_words_has_no_use_in_a_group_that_has_closed() -> None:
    lesson = given(class_of(2), reached("pair"))
    old = lesson.group("s1").id
    lesson.do(joined("s3"))
    for kind, fields in TALK[2:]:
        lesson.when("s1", kind, group=old, **fields).refused("group_closed")


def test_M4_words_in_time_are_not_marked_late() -> None:
    lesson = pairs().do(gone(outsider(pairs())), said("s1", "Hello")).then(MessageSent)
    assert not lesson.event(MessageSent).late


@pytest.mark.parametrize("text", [" ", "\n", "\u00a0\u2003"])
def test_an_empty_message_says_nothing(text: str) -> None:
    lesson = pairs()
    lesson.when("s1", up.SendMessage, group=lesson.group("s1").id, text=text).refused("empty")


def test_ready_can_be_taken_back() -> None:
    lesson = pairs()
    group = lesson.group("s1").id
    lesson.when("s1", up.SetReady, group=group, ready=True).then(ReadySet)
    lesson.when("s1", up.SetReady, group=group, ready=False).then(ReadySet)
    assert lesson.group("s1").ready == frozenset()


def test_a_group_is_ready_when_all_who_are_still_in_it_are() -> None:
    lesson = given(class_of(3), reached("pair"))
    group = lesson.group("s1").id
    for id in ("s1", "s2"):
        lesson.when(id, up.SetReady, group=group, ready=True)
    assert not lesson.sees("teacher").groups[group].ready
    lesson.do(teacher(up.RemoveStudent, student="s3"))
    assert lesson.sees("teacher").groups[group].ready


def test_a_group_says_so_much_and_no_more(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(limits, "MESSAGES_PER_GROUP", 2)
    monkeypatch.setattr(limits, "ANSWERS_PER_GROUP", 2)
    lesson = given(class_of(2), reached("pair"), said("s1", "1"), said("s1", "2"), plan=TPS)
    group = lesson.group("s1").id
    lesson.when("s1", up.SendMessage, group=group, text="3").refused("too_many")
    lesson.do(answered("s1", "1"), answered("s2", "2"))
    lesson.when("s1", up.WriteAnswer, group=group, text="3").refused("too_many")
