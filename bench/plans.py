"""What is taught in the bench."""

from typing import Any

from bench.room import Kind
from server.protocol import limits

LONG_S = 10_800
PHASES: dict[Kind, tuple[str, ...]] = {
    "lobby": ("think",),
    "think": ("think",),
    "pair": ("pair",),
    "lesson": ("think", "pair", "share"),
}


def plan_of(kind: Kind) -> dict[str, Any]:
    phases = [{"kind": each, "duration_s": LONG_S} for each in PHASES[kind]]
    return {"rounds": [{"question": "Why does ice float?", "phases": phases}], "seats": limits.SEATS}
