"""Words of ours that stand in a file, in English; each is said in the language of who takes it home."""

from collections.abc import Callable
from typing import TypeAlias

Say: TypeAlias = Callable[[str], str]
"""A word of this page in another language."""

COLUMNS = (
    *("time (UTC)", "joined (UTC)", "round", "phase", "question", "what", "who", "group"),
    *("choice", "sure", "text", "state", "seat"),
)
VALUES = (
    *("think", "pair", "share"),
    *("thought", "unfinished thought", "message", "answer", "words beside the answer", "insight"),
    *("a guess", "rather sure", "certain", "not sure yet"),
    *("waiting", "up", "hidden", "late"),
    *("taken", "given up", "removed"),
    *("teacher", "[removed]", "[set aside for care]", "taken away"),
)
TITLES = (
    *("Thoughts", "Groups", "Board"),
    *("What we thought", "What we answered together", "On the board"),
)
CARE = ("For care", "Opened", "Set aside", "Said", "Asked", "With", "Reported", "Reported by")
WORDS = frozenset((*COLUMNS, *VALUES, *TITLES, *CARE))


def in_english(text: str) -> str:
    return text
