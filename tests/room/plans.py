"""Plans to test with; every question and option is one that can be searched for."""

from server.protocol.plan import ChoiceTask, Option, Phase, Plan, Round, TextTask
from server.room.recipes import RECIPES

THINK = Phase(kind="think", task=TextTask(), duration_s=90)
VOTE = Phase(
    kind="think",
    task=ChoiceTask((Option("option-cat"), Option("option-dog", right=True), Option("option-fish"))),
    duration_s=60,
)
PAIR = Phase(kind="pair", duration_s=120, starters=("I think so because",))
THREES = Phase(kind="pair", duration_s=120, size=3)
FOURS = Phase(kind="pair", duration_s=120, size=4)
SHARE = Phase(kind="share", duration_s=300)


def plan(*rounds: tuple[Phase, ...], seats: int = 60) -> Plan:
    """A plan of these rounds; their questions are `question-1` and so on."""
    return Plan(
        rounds=tuple(Round(f"question-{number}", phases) for number, phases in enumerate(rounds, start=1)),
        seats=seats,
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
RECIPE = RECIPES["think-pair-share"]["choice"]

PLANS = (TPS, CHOICE, TABLES_OF_THREE, TABLES_OF_FOUR, TWO_ROUNDS, TWO_TALKS, NO_CLOCK, BY_ITSELF, RECIPE)
