"""Plans to test with; every question and option is one that can be searched for."""

from typing import Any

from msgspec import structs

from server.protocol.plan import ChoiceTask, Option, Phase, Plan, Round, TextTask
from server.room.recipes import RECIPES

THINK = Phase(kind="think", task=TextTask(), duration_s=90)
VOTE = Phase(
    kind="think",
    task=ChoiceTask((Option("option-cat"), Option("option-dog", right=True), Option("option-fish"))),
    duration_s=60,
)
OTHER_WORDS = ChoiceTask(
    (Option("option-cat", also="opcion-gato"), Option("option-dog", right=True), Option("option-fish"))
)
"""The same options, one of them in a second language too."""
PAIR = Phase(kind="pair", duration_s=120, starters=("I think so because",))
THREES = Phase(kind="pair", duration_s=120, size=3)
FOURS = Phase(kind="pair", duration_s=120, size=4)
SQUARES = Phase(kind="pair", duration_s=120, size=4, merges=True)
SHARE = Phase(kind="share", duration_s=300)


def plan(*rounds: tuple[Phase, ...], **options: Any) -> Plan:
    """A plan of these rounds; their questions are `question-1` and so on."""
    return Plan(
        rounds=tuple(Round(f"question-{number}", phases) for number, phases in enumerate(rounds, start=1)),
        **options,
    )


TPS = plan((THINK, PAIR, SHARE))
CHOICE = plan((VOTE, PAIR, VOTE, SHARE))
TABLES_OF_THREE = plan((THINK, THREES, SHARE))
TABLES_OF_FOUR = plan((THINK, FOURS, SHARE))
TWO_ROUNDS = plan((VOTE, PAIR, SHARE), (THINK, THREES, SHARE))
TWO_TALKS = plan((THINK, PAIR, FOURS, SHARE))
NO_CLOCK = plan((Phase(kind="think"), Phase(kind="pair"), Phase(kind="share")))
BY_ITSELF = plan(
    (
        Phase(kind="think", duration_s=60, at_end="go"),
        Phase(kind="pair", duration_s=60, at_end="go"),
        Phase(kind="share", duration_s=60, at_end="go"),
    )
)
ONE_TWO_FOUR_ALL = plan((THINK, PAIR, SQUARES, SHARE))
PAIRS_THEN_SQUARES = plan((THINK, PAIR, THINK, SQUARES, SHARE))
"""The squares can be looked at before they form."""
ALOUD = plan((THINK, PAIR, SHARE), talk="aloud")
PATIENT = plan((THINK, PAIR, SHARE), grace_s=None)
"""Only the teacher says who is away."""
PEER = Plan(
    rounds=(
        Round(
            "question-1",
            (
                structs.replace(VOTE, asks_sure=True),
                PAIR,
                structs.replace(VOTE, task=OTHER_WORDS, revisits=True),
                Phase(kind="think", asks_sure=True, duration_s=30, at_end="go"),
                SHARE,
            ),
            also="pregunta-1",
        ),
        Round("question-2", (VOTE, SHARE, VOTE, SHARE)),
    )
)
SURE = plan(
    (structs.replace(THINK, asks_sure=True), structs.replace(PAIR, by="confident_with_unsure"), SHARE)
)
RECIPE = RECIPES["think-pair-share"]["choice"]

PLANS = (
    TPS,
    CHOICE,
    TABLES_OF_THREE,
    TABLES_OF_FOUR,
    TWO_ROUNDS,
    TWO_TALKS,
    ONE_TWO_FOUR_ALL,
    PAIRS_THEN_SQUARES,
    NO_CLOCK,
    BY_ITSELF,
    ALOUD,
    PATIENT,
    RECIPE,
    PEER,
)
