"""Whole lessons at random; after every step all of always.py and always_groups.py holds, and the naive room agrees.

Hypothesis makes its failures simple; the dice know no favourites. For longer runs: `ROOM_LESSONS=20000`. Hypothesis
keeps a failure in `.hypothesis` and tries it first in the next run; the dice tell their seed, for `ROOM_SEED`. At the
end stands how many commands were given.
"""

import faulthandler
import os
import random
from collections.abc import Iterator, Sequence
from functools import partial
from typing import Any

import pytest
from hypothesis import HealthCheck, settings
from hypothesis.stateful import run_state_machine_as_test

from server.protocol.plan import Plan
from tests.room.classroom import given_in_all
from tests.room.lesson_with_safety import LessonWithSafety
from tests.room.plans import PLANS
from tests.room.whole_lesson import HAPPENINGS, PRESSES_BEFORE, with_planted_words

CLASS_SIZES = (1, 2, 3, 4, 5, 7, 9, 13)
LESSONS = int(os.environ.get("ROOM_LESSONS", "270")) // (len(PLANS) * len(CLASS_SIZES)) + 1
"""Of each plan with each size of class, in either way."""
STEPS = 50
SEED = int(os.environ.get("ROOM_SEED", random.randrange(2**32)))

each_class = pytest.mark.parametrize("students", CLASS_SIZES)
each_plan = pytest.mark.parametrize("plan", range(len(PLANS)))


@pytest.fixture(scope="module", autouse=True)
def _figures(request: pytest.FixtureRequest) -> Iterator[None]:
    yield
    capture: Any = request.config.pluginmanager.get_plugin("capturemanager")
    with capture.global_and_fixture_disabled():
        print(
            f"\n{given_in_all.total()} commands of {len(given_in_all)} kinds; ROOM_SEED={SEED} for the dice"
        )


def lesson(plan: int, students: int) -> LessonWithSafety:
    return LessonWithSafety(planted(PLANS[plan]), students)


def planted(plan: Plan) -> Plan:
    return with_planted_words(plan)


@each_plan
@each_class
def test_whatever_anybody_does_and_whenever_the_rules_hold(plan: int, students: int) -> None:
    # Making a failure simple may take minutes, and is worth them.
    faulthandler.cancel_dump_traceback_later()
    run_state_machine_as_test(
        partial(lesson, plan, students),  # type: ignore[arg-type] # anything that makes one will do
        settings=settings(
            max_examples=LESSONS,
            stateful_step_count=STEPS,
            deadline=None,
            print_blob=True,
            suppress_health_check=list(HealthCheck),
        ),
    )


@each_plan
@each_class
def test_whatever_the_dice_do_the_rules_hold(plan: int, students: int) -> None:
    faulthandler.cancel_dump_traceback_later()
    dice = random.Random(f"{SEED} {plan} {students}")
    for number in range(LESSONS):
        try:
            by_dice(lesson(plan, students), dice)
        except Exception as problem:
            problem.add_note(f"ROOM_SEED={SEED}, lesson {number} of plan {plan} with {students} students")
            raise


def by_dice(lesson: LessonWithSafety, dice: random.Random) -> None:
    def happens(name: str, options: dict[str, Sequence[Any]]) -> None:
        getattr(lesson, name)(**{argument: dice.choice(row) for argument, row in options.items()})

    lesson.a_lesson_is_under_way(dice.choice(PRESSES_BEFORE))
    if dice.random() < 0.5:
        happens("teacher_keeps_a_class", dict(HAPPENINGS)["teacher_keeps_a_class"])
    for _ in range(STEPS):
        happens(*dice.choice(HAPPENINGS))
    lesson.teardown()
