"""Figures of many scenarios in one JSON file: each is kept as soon as it is measured."""

import json
from dataclasses import dataclass, field
from pathlib import Path

from bench.figures import Figures


@dataclass
class Kept:
    machine: dict[str, str] = field(default_factory=dict)
    figures: dict[str, Figures] = field(default_factory=dict)
    """By scenario."""


def read(file: Path) -> Kept:
    """Nothing, if there is no such file."""
    if not file.exists():
        return Kept()
    text = json.loads(file.read_text("utf-8"))
    return Kept(text["machine"], {name: Figures(**each) for name, each in text["figures"].items()})


def keep(file: Path, scenario: str, figures: Figures, machine: dict[str, str]) -> None:
    """In the place of what this scenario had there; the others stay."""
    kept = read(file)
    kept.figures[scenario] = figures
    everything = {name: vars(each) for name, each in kept.figures.items()}
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text(json.dumps({"machine": machine, "figures": everything}, indent=1) + "\n", "utf-8")
