"""Whole lessons at random; after every step all of always.py holds, and the naive room agrees.

Hypothesis makes its failures simple; the dice know no favourites. For longer runs: `ROOM_LESSONS=20000`. Hypothesis
keeps a failure in `.hypothesis` and tries it first in the next run; the dice tell their seed, for `ROOM_SEED`.
"""

import faulthandler
import os
import random
from functools import partial

import pytest
from hypothesis import HealthCheck, settings
from hypothesis.stateful import run_state_machine_as_test

from server.protocol.plan import Plan
from tests.room.plans import PLANS
from tests.room.whole_lesson import HAPPENINGS, PRESSES_BEFORE, WholeLesson, with_planted_words

CLASS_SIZES = (1, 2, 3, 5, 8)
LESSONS = int(os.environ.get("ROOM_LESSONS", "450")) // (len(PLANS) * len(CLASS_SIZES)) + 1
"""Of each plan with each size of class, in either way."""
STEPS = 50

each_class = pytest.mark.parametrize("students", CLASS_SIZES)
each_plan = pytest.mark.parametrize(
    "plan", [with_planted_words(plan) for plan in PLANS], ids=range(len(PLANS))
)


@each_plan
@each_class
def test_whatever_anybody_does_and_whenever_the_rules_hold(plan: Plan, students: int) -> None:
    # Making a failure simple may take minutes, and is worth them.
    faulthandler.cancel_dump_traceback_later()
    run_state_machine_as_test(
        partial(WholeLesson, plan, students),  # type: ignore[arg-type] # anything that makes one will do
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
def test_whatever_the_dice_do_the_rules_hold(plan: Plan, students: int) -> None:
    faulthandler.cancel_dump_traceback_later()
    for _ in range(LESSONS):
        seed = int(os.environ.get("ROOM_SEED", random.randrange(2**32)))
        try:
            by_dice(WholeLesson(plan, students), random.Random(seed))
        except Exception as problem:
            problem.add_note(f"ROOM_SEED={seed}")
            raise


def by_dice(lesson: WholeLesson, dice: random.Random) -> None:
    lesson.a_lesson_is_under_way(dice.choice(PRESSES_BEFORE))
    for _ in range(STEPS):
        name, options = dice.choice(HAPPENINGS)
        getattr(lesson, name)(**{argument: dice.choice(row) for argument, row in options.items()})
    lesson.teardown()
