"""Who sees what: rules V1 to V8. test_properties.py holds them through whole lessons."""

import json
from typing import Any, Literal

import msgspec
import pytest

from server.protocol import up
from server.protocol.plan import Kind, Plan
from server.room.commands import Draft
from server.room.evolve import evolve
from server.room.ids import TEACHER
from server.room.views import (
    Cache,
    Moment,
    all_audiences,
    audiences_of,
    may_watch,
    touched,
    touched_by_moment,
    view,
)
from tests.room.given import (
    Lesson,
    answered,
    class_of,
    given,
    gone,
    joined,
    posted,
    reached,
    said,
    student,
    teacher,
    time_up,
    wrote,
)
from tests.room.plans import CHOICE, PLANS, TWO_ROUNDS


def readers(lesson: Lesson, text: str) -> set[str]:
    """The audiences whose view, as it goes over the wire, has these words."""
    wanted = json.dumps(text, ensure_ascii=False)[1:-1].encode()
    return {
        audience
        for audience in all_audiences(lesson.room)
        if wanted in msgspec.json.encode(lesson.sees(audience))
    }


def test_V1_in_think_a_students_words_are_the_own_and_the_teachers() -> None:
    lesson = given(class_of(3), reached("think"), wrote("s1", "Only mine"))
    assert readers(lesson, "Only mine") == {"student:s1", "teacher"}


def test_V1_a_draft_is_its_writers_alone() -> None:
    lesson = given(class_of(3), reached("think"))
    lesson.moment = Moment(drafts={"s1": {"p1": "half a tho"}})
    assert readers(lesson, "half a tho") == {"student:s1"}
    assert lesson.sees("teacher").students["s1"].writing


def test_V2_in_pair_a_finished_thought_is_the_groups_too() -> None:
    lesson = given(class_of(4), reached("think"), wrote("s1", "Shared now"), reached("pair"))
    group = f"group:{lesson.group('s1').id}"
    assert readers(lesson, "Shared now") == {"student:s1", "teacher", group}
    lesson.do(reached("share"))
    assert readers(lesson, "Shared now") == {"student:s1", "teacher", group}
    lesson.do(teacher(up.Finish))
    assert readers(lesson, "Shared now") == {"student:s1", "teacher", group}


def test_V2_it_is_hidden_again_while_the_class_thinks_again() -> None:
    lesson = given(
        class_of(2), reached("think"), wrote("s1", "Shared now"), reached("pair"), teacher(up.Back)
    )
    assert readers(lesson, "Shared now") == {"student:s1", "teacher"}


def test_V2_a_thought_of_another_round_is_not_the_groups() -> None:
    lesson = given(class_of(2), reached("think"), wrote("s1", "Round one"), plan=TWO_ROUNDS)
    lesson.do(reached("pair", times=2))
    assert f"group:{lesson.group('s1').id}" not in readers(lesson, "Round one")


def test_V3_what_is_said_in_a_group_is_the_groups_and_its_last_message_the_teachers() -> None:
    lesson = given(class_of(4), reached("pair"), said("s1", "First words"), said("s1", "Last words"))
    group = f"group:{lesson.group('s1').id}"
    assert readers(lesson, "First words") == {group}
    assert readers(lesson, "Last words") == {group, "teacher"}


def test_V3_the_answer_is_the_groups_and_the_teachers_and_words_kept_beside_the_groups() -> None:
    lesson = given(
        class_of(2), reached("pair"), answered("s1", "Our answer"), answered("s2", "From the tunnel")
    )
    group = f"group:{lesson.group('s1').id}"
    assert readers(lesson, "Our answer") == {group, "teacher"}
    assert readers(lesson, "From the tunnel") == {group}


def test_V3_a_student_hears_every_group_the_student_was_in_and_no_other() -> None:
    lesson = given(class_of(2), reached("pair"), joined("s3"), class_of(1))
    first, second, third = lesson.room.groups
    assert audiences_of(lesson.room, "s1") == (
        "everyone",
        "student:s1",
        f"group:{first}",
        f"group:{second}",
        f"group:{third}",
    )
    assert audiences_of(lesson.room, "s4") == ("everyone", "student:s4", f"group:{third}")


def test_V3_the_console_and_the_board_hear_no_group_and_only_the_console_may_watch_one() -> None:
    lesson = given(class_of(2), reached("pair"))
    group = lesson.group("s1").id
    assert audiences_of(lesson.room, TEACHER) == ("everyone", "board", "teacher")
    assert audiences_of(lesson.room, "board") == ("everyone", "board")
    assert may_watch(lesson.room, TEACHER, group)
    assert not may_watch(lesson.room, "s1", group)
    assert not may_watch(lesson.room, TEACHER, "gx")


@pytest.mark.parametrize(
    "leave", [student("s1", up.LeaveSeat), teacher(up.RemoveStudent, student="s1")], ids=["left", "removed"]
)
def test_V3_who_has_no_seat_any_more_hears_nothing(leave: Any) -> None:
    assert audiences_of(given(class_of(2), reached("pair"), leave).room, "s1") == ()


def through_a_lesson(plan: Plan) -> Lesson:
    lesson = given(class_of(5), joined("s6", "Mr Poo"), reached("think"), wrote("s1", "One."), plan=plan)
    lesson.when(TEACHER, up.Next, drafts=(Draft("s2", "p1", "half"),))
    while lesson.room.step is None or lesson.room.step.kind != "pair":
        lesson.when(TEACHER, up.Next)
    lesson.do(said("s1", "Hello"), answered("s1", "Ours"), gone("s3"), teacher(up.Pause), teacher(up.Resume))
    lesson.do(reached("share"))
    lesson.do(posted("s1", "Aha", lesson.room.steps[lesson.room.place].id))
    return lesson.do(teacher(up.ShowCard, card=next(iter(lesson.room.cards))), teacher(up.Finish))


@pytest.mark.parametrize("plan", PLANS, ids=range(len(PLANS)))
def test_V4_a_view_from_kept_fragments_equals_one_from_scratch_after_every_event(plan: Plan) -> None:
    kept, room, moment = Cache(), None, Moment()
    for event in through_a_lesson(plan).log:
        room = evolve(room, event)
        for audience in all_audiences(room):
            assert view(room, moment, audience, kept) == view(room, moment, audience, Cache())


@pytest.mark.parametrize("plan", PLANS, ids=range(len(PLANS)))
def test_V5_audiences_that_an_event_does_not_touch_do_not_change_by_it(plan: Plan) -> None:
    room, moment, before = None, Moment(), dict[str, Any]()
    for event in through_a_lesson(plan).log:
        room = evolve(room, event)
        now = {audience: view(room, moment, audience, Cache()) for audience in all_audiences(room)}
        changed = {audience for audience in now if now[audience] != before.get(audience)}
        assert changed <= touched(room, event)
        before = now


def test_V5_a_message_touches_its_group_and_the_teacher_alone() -> None:
    lesson = given(class_of(6), reached("pair"), said("s1", "Hello"))
    assert touched(lesson.room, lesson.log[-1]) == {"teacher", f"group:{lesson.group('s1').id}"}


def test_V5_moments_touch_those_who_see_them() -> None:
    lesson = given(class_of(2), reached("pair"))
    group = lesson.group("s1").id
    here = Moment()
    away = Moment(reconnecting=frozenset({"s1"}))
    typing = Moment(drafts={"s1": {"p2": "words"}})
    watched = Moment(watched=frozenset({group}))
    assert touched_by_moment(lesson.room, here, away) == {"teacher", f"group:{group}"}
    assert touched_by_moment(lesson.room, here, typing) == {"teacher", "student:s1"}
    assert touched_by_moment(lesson.room, here, watched) == {f"group:{group}"}
    assert touched_by_moment(lesson.room, here, here) == set()


def nulls_and_keys(value: Any) -> list[str]:
    """Every key of a plain JSON value; "null" stands for each null in it."""
    if value is None:
        return ["null"]
    if isinstance(value, dict):
        return [*value, *(found for inner in value.values() for found in nulls_and_keys(inner))]
    return [found for inner in value for found in nulls_and_keys(inner)] if isinstance(value, list) else []


@pytest.mark.parametrize("plan", PLANS, ids=range(len(PLANS)))
def test_V6_views_never_hold_null_and_their_keys_start_with_a_letter(plan: Plan) -> None:
    lesson = through_a_lesson(plan)
    for audience in all_audiences(lesson.room):
        keys = nulls_and_keys(json.loads(msgspec.json.encode(lesson.sees(audience))))
        assert "null" not in keys
        assert all(key[0].isalpha() and key.isascii() and key != "__proto__" for key in keys)


def test_V7_right_options_are_the_teachers_alone() -> None:
    lesson = given(class_of(2), reached("think"), plan=CHOICE)
    assert lesson.sees("teacher").right["p1"] == {"o2": True}
    encoded = {
        audience: msgspec.json.encode(lesson.sees(audience)) for audience in all_audiences(lesson.room)
    }
    assert [audience for audience, text in encoded.items() if b'"right"' in text] == ["teacher"]


def test_V7_questions_of_later_rounds_are_nobodys() -> None:
    lesson = given(class_of(2), plan=TWO_ROUNDS)
    for _ in range(4):
        assert readers(lesson, "question-1") == {"everyone"}
        assert readers(lesson, "question-2") == set()
        lesson.when(TEACHER, up.Next)
    assert readers(lesson, "question-2") == {"everyone"}
    lesson.do(teacher(up.Back))
    assert readers(lesson, "question-2") == set()


@pytest.mark.parametrize("steps", [[], [reached("think")], [reached("think"), time_up()]])
def test_V7_nor_when_the_lesson_is_wrapped_up_before_they_came(steps: list[Any]) -> None:
    lesson = given(class_of(2), *steps, teacher(up.Finish), plan=TWO_ROUNDS)
    assert readers(lesson, "question-1") == {"everyone"}
    assert readers(lesson, "question-2") == set()


@pytest.mark.parametrize("kind", ["lobby", "think", "pair", "share"])
def test_V8_a_held_name_is_its_owners_and_the_teachers_alone(kind: Kind | Literal["lobby"]) -> None:
    lesson = given(class_of(2), joined("s3", "Mr Poo"))
    if kind != "lobby":
        lesson.do(reached(kind))
    assert readers(lesson, "Mr Poo") == {"student:s3", "teacher"}
    if kind == "pair":
        lesson.do(teacher(up.AdmitName, student="s3", name="Mr Poo"))
        group = f"group:{lesson.group('s3').id}"
        assert readers(lesson, "Mr Poo") == {"student:s3", "teacher", "board", group}
