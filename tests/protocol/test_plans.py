"""What counts as a plan."""

from typing import Any

import msgspec
import pytest

from server.protocol.plan import Plan
from server.room.recipes import RECIPES

THINK = {"kind": "think"}
OPTIONS = [{"text": "Yes"}, {"text": "No", "right": True}]


def plan(**round: Any) -> dict[str, Any]:
    return {"rounds": [{"question": "Why?", "phases": [THINK], **round}]}


def with_phase(**phase: Any) -> dict[str, Any]:
    return plan(phases=[{**THINK, **phase}])


@pytest.mark.parametrize(
    "content",
    [
        plan(),
        plan(question="?" * 500),
        with_phase(duration_s=5),
        with_phase(task={"type": "choice", "options": OPTIONS}),
        {**plan(), "seats": 1000, "days_kept": 365},
    ],
)
def test_a_plan_within_the_limits_is_taken(content: dict[str, Any]) -> None:
    assert msgspec.convert(content, Plan).rounds


@pytest.mark.parametrize(
    "content",
    [
        {"rounds": []},
        {"rounds": [plan()["rounds"][0]] * 13},
        plan(question=""),
        plan(question=" \n "),
        plan(question="?" * 501),
        plan(phases=[]),
        plan(phases=[THINK] * 13),
        plan(recipe="unknown field of a round"),
        with_phase(kind="quiz"),
        with_phase(duration_s=4),
        with_phase(duration_s=10_801),
        with_phase(duration_s=5.5),
        with_phase(duration_s="90"),
        with_phase(size=1),
        with_phase(size=5),
        with_phase(at_end="never"),
        with_phase(starters=["x"] * 9),
        with_phase(starters=["x" * 81]),
        with_phase(task={"type": "draw"}),
        with_phase(task={"type": "choice", "options": OPTIONS[:1]}),
        with_phase(task={"type": "choice", "options": OPTIONS * 5}),
        with_phase(task={"type": "choice", "options": [{"text": " "}, {"text": "x"}]}),
        {**plan(), "seats": 1001},
        {**plan(), "days_kept": 0},
    ],
)
def test_a_plan_beyond_a_limit_is_refused(content: dict[str, Any]) -> None:
    with pytest.raises(msgspec.ValidationError):
        msgspec.convert(content, Plan)


def test_every_recipe_is_a_plan_for_both_tasks() -> None:
    for recipe in RECIPES.values():
        assert set(recipe) == {"text", "choice"}
        for kind, plan in recipe.items():
            assert plan.rounds[0].phases[0].task == msgspec.convert(
                msgspec.to_builtins(plan.rounds[0].phases[0].task), type(plan.rounds[0].phases[0].task)
            )
            assert msgspec.to_builtins(plan.rounds[0].phases[0].task)["type"] == kind
