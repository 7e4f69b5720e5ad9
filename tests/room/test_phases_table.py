"""Both tables of phases.py, cell by cell: rules C1, T2, T3, M4 where they are a matter of which command when."""

from collections.abc import Callable
from typing import Any

import pytest

from server.protocol import up
from server.protocol.plan import Kind
from server.protocol.views import Stage
from server.room.commands import GiveTimeBack, TimeUp
from server.room.ids import MACHINE, TEACHER
from server.room.phases import CLOCK, NEVER_LATE, WORDS, possible, table
from tests.room.given import Lesson, class_of, given, posted, reached, said, teacher, time_up, wrote

STAGES: dict[Stage, Callable[[], Lesson]] = {
    "lobby": lambda: given(class_of(3)),
    "running": lambda: given(class_of(3), reached("think"), reached("pair")),
    "paused": lambda: given(class_of(3), reached("think"), reached("pair"), teacher(up.Pause)),
    "time_up": lambda: given(class_of(3), reached("think"), reached("pair"), time_up()),
    "ended": lambda: given(class_of(3), reached("think"), reached("pair"), teacher(up.Finish)),
}
CLOCK_COMMANDS: dict[type, dict[str, Any]] = {
    up.Next: {},
    up.Back: {},
    up.Pause: {},
    up.Resume: {},
    up.AddTime: {"seconds": 30},
    up.Finish: {},
    up.Undo: {},
    up.Park: {},
    TimeUp: {},
    GiveTimeBack: {"ms": 5_000},
}


def press(lesson: Lesson, kind: type, **other: Any) -> Lesson:
    if kind is TimeUp and lesson.room.deadline_ms is not None:
        lesson.at_ms = lesson.room.deadline_ms
    actor = MACHINE if kind in (TimeUp, GiveTimeBack) else TEACHER
    return lesson.when(actor, kind, **CLOCK_COMMANDS[kind], **other)


def test_C1_the_table_has_a_row_for_every_stage_and_knows_every_clock_command() -> None:
    assert set(CLOCK) == set(STAGES)
    assert {command for row in CLOCK.values() for command in row} == set(CLOCK_COMMANDS)
    assert {command for command in CLOCK_COMMANDS if issubclass(command, up.ClockCommand)} == set(
        up.ClockCommand.__subclasses__()
    )


@pytest.mark.parametrize("stage", STAGES)
@pytest.mark.parametrize("kind", CLOCK_COMMANDS, ids=lambda kind: kind.__name__)
def test_C1_a_clock_command_does_as_the_table_says_or_is_refused_and_changes_nothing(
    stage: Stage, kind: type
) -> None:
    lesson = STAGES[stage]()
    before, was = repr(lesson.room), lesson.room
    assert was.stage == stage
    press(lesson, kind)
    to = CLOCK[stage].get(kind)
    if to is None:
        lesson.refused("lesson_over" if stage == "ended" else "not_yet")
        assert repr(lesson.room) == before
    elif to == "next step":
        assert (lesson.room.stage, lesson.room.place) == ("running", was.place + 1)
    elif to == "step before":
        left = was.place if stage == "ended" else was.place - 1
        assert (lesson.room.stage, lesson.room.place) == ("paused", left)
    elif to == "as before":
        left = was.place if stage == "ended" else was.place - 1
        assert (lesson.room.stage, lesson.room.place) == ("running", left)
    else:
        assert lesson.room.stage == to


@pytest.mark.parametrize("stage", STAGES)
@pytest.mark.parametrize("kind", CLOCK_COMMANDS, ids=lambda kind: kind.__name__)
def test_C2_a_clock_command_for_another_visit_is_refused_in_every_stage(stage: Stage, kind: type) -> None:
    if kind is GiveTimeBack:
        return
    lesson = STAGES[stage]()
    before = repr(lesson.room)
    for visit in ("v99", "p1"):
        press(lesson, kind, visit=visit).refused("wrong_phase")
    assert repr(lesson.room) == before


@pytest.mark.parametrize("stage", STAGES)
def test_C1_the_console_offers_exactly_the_clock_commands_that_work(stage: Stage) -> None:
    offered = possible(STAGES[stage]().room)
    for kind in up.ClockCommand.__subclasses__():
        lesson = press(STAGES[stage](), kind)
        assert (lesson.refusal is None) == offered.get(kind.__name__, False)


def test_C1_in_the_first_phase_there_is_nothing_to_go_back_to() -> None:
    lesson = given(class_of(2), reached("think"))
    assert "Back" not in possible(lesson.room)
    lesson.when(TEACHER, up.Back).refused("not_yet")


# Words: which kind of phase they are at home in, and when.

PHASE_OF: dict[Kind, str] = {"think": "p1", "pair": "p2", "share": "p3"}
SAYS: dict[type, dict[str, Any]] = {
    up.WriteThought: {"text": "later words"},
    up.KeepDraft: {"text": "draft"},
    up.ReopenThought: {},
    up.ShowThought: {},
    up.SendMessage: {"text": "hello"},
    up.WriteAnswer: {"text": "answer"},
    up.TakePen: {},
    up.PassPen: {},
    up.SetReady: {"ready": True},
    up.PostInsight: {"text": "insight"},
}
IN_A_GROUP = WORDS["pair"]


def speak(lesson: Lesson, kind: type, phase: str) -> Lesson:
    """`s1` gives this command for that phase, or for the own group of it."""
    where: dict[str, Any] = {"phase": phase}
    if kind in IN_A_GROUP:
        groups = [group.id for group in lesson.room.groups.values() if "s1" in group.members]
        where = {"group": groups[0] if groups else "gx"}
    return lesson.when("s1", kind, **where, **SAYS[kind])


def in_phase(place: int) -> Lesson:
    lesson = given(class_of(2))
    if place > 0:
        lesson.do(reached("think"), wrote("s1", "Words"))
    if place > 1:
        lesson.do(reached("pair"), said("s2", "Hi"))
    if place > 2:
        lesson.do(reached("share"), posted("s2", "Card"))
    return lesson


def test_T2_the_table_of_words_knows_every_command_that_names_a_phase_or_a_group() -> None:
    listed = {command for row in WORDS.values() for command in row}
    assert listed == set(SAYS)
    assert listed >= set(NEVER_LATE)


SAID_SOMEWHERE: list[tuple[type, Kind]] = [
    # A group belongs to its pair phase; it cannot name another one.
    (kind, home)
    for kind in SAYS
    for home in PHASE_OF
    if kind not in IN_A_GROUP or home == "pair"
]


@pytest.mark.parametrize(("kind", "home"), SAID_SOMEWHERE, ids=lambda part: getattr(part, "__name__", part))
@pytest.mark.parametrize("now", range(4))
def test_T2_words_are_open_in_their_phase_then_late_and_refused_before_and_elsewhere(
    kind: type, now: int, home: Kind
) -> None:
    lesson = in_phase(now)
    begun = {"think": 1, "pair": 2, "share": 3}[home]
    speak(lesson, kind, PHASE_OF[home])
    at_home = kind in WORDS[home]
    if not at_home or now < begun or (now > begun and kind in NEVER_LATE):
        assert lesson.refusal is not None
        assert lesson.refusal.code in {"wrong_phase", "unknown"}
    else:
        lesson.accepted()
        assert all(getattr(event, "late", now > begun) == (now > begun) for event in lesson.told)


@pytest.mark.parametrize("kind", SAYS, ids=lambda kind: kind.__name__)
def test_T2_after_the_wrap_up_no_words_are_taken(kind: type) -> None:
    lesson = in_phase(3).do(teacher(up.Finish))
    home = next(home for home, row in WORDS.items() if kind in row)
    speak(lesson, kind, PHASE_OF[home]).refused("lesson_over")


def test_both_tables_can_be_printed_for_people() -> None:
    text = table()
    assert "time_up  Next          -> next step" in text
    assert "pair     SendMessage   -> open, then late" in text
    assert "pair     TakePen       -> open" in text
