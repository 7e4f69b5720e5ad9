"""Known ways to run a lesson, each one small data file: phases for a text task and for a choice task."""

from importlib.resources import files

import msgspec

from server.protocol.plan import Phase, Plan, Round

QUESTION_TO_COME = "?"


def _load() -> dict[str, dict[str, Plan]]:
    recipes = {}
    for file in sorted(files(__name__).iterdir(), key=lambda entry: entry.name):
        name, _, ending = file.name.rpartition(".")
        if ending == "json":
            phases = msgspec.json.decode(file.read_bytes(), type=dict[str, tuple[Phase, ...]])
            recipes[name] = {
                task: Plan(rounds=(Round(QUESTION_TO_COME, row),), recipe=name)
                for task, row in phases.items()
            }
    return recipes


RECIPES: dict[str, dict[str, Plan]] = _load()
"""Recipe → task (`text`, `choice`) → a plan of one round whose question is still to come."""
