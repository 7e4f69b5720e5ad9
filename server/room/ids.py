"""Ids of the room. Each starts with a letter that tells what it names, and says nothing else."""

from typing import TypeAlias

StudentId: TypeAlias = str
GroupId: TypeAlias = str
CardId: TypeAlias = str
PhaseId: TypeAlias = str
OptionId: TypeAlias = str
Actor: TypeAlias = str
"""`teacher`, `room` (the machine itself), or a student's id."""

TEACHER: Actor = "teacher"
MACHINE: Actor = "room"


def phase_id(index: int) -> PhaseId:
    """The id of the plan's phase at this place, counted from 0 through all rounds."""
    return f"p{index + 1}"


def option_id(index: int) -> OptionId:
    """The id of a task's option at this place, counted from 0."""
    return f"o{index + 1}"


def visit_id(count: int) -> str:
    """The id of one stay in a phase; the lobby is the first stay, 0."""
    return f"v{count}"


class NewIds:
    """Makes ids for what one command brings into the world, from the random `base` of its envelope."""

    def __init__(self, base: str) -> None:
        self._base = base
        self._count = 0

    def take(self, letter: str) -> str:
        """A fresh id, such as `gk3x9…1`; unique in the room because `base` is."""
        self._count += 1
        return f"{letter}{self._base}{self._count}"
