"""Reads the worked session of docs/protocol.md: its lines, and how a message is compared with one.

A line is `who → what payload` (goes up) or `who ← what payload` (comes down). Only the fields that a line shows are
compared. `$NAME` takes the value that is met first and stands for it from then on, also as a key.
"""

import json
import re
from dataclasses import dataclass
from pathlib import Path
from typing import Any

PAGE = Path(__file__).parents[2] / "docs" / "protocol.md"
_LINE = re.compile(
    r"(?P<who>\w+) (?P<way>[→←]) (?P<what>(?:GET|POST|PUT|DELETE) \S+|\S+)(?: (?P<payload>\{.*\}))?"
)


@dataclass(frozen=True)
class Line:
    who: str
    goes_up: bool
    what: str
    """A method and a path, `connect`, an HTTP status, or the name of an event."""
    payload: Any
    number: int


def lines() -> list[Line]:
    """The session's lines in order; raises on one that cannot be read."""
    text = PAGE.read_text(encoding="utf-8")
    (block,) = re.findall(r"```session\n(.*?)```", text, re.DOTALL)
    before = text[: text.index(block)].count("\n") + 1
    return [_line(row, before + place) for place, row in enumerate(block.splitlines()) if row.strip()]


def _line(row: str, number: int) -> Line:
    match = _LINE.fullmatch(row)
    if match is None:
        raise ValueError(f"line {number} is not a line of a session: {row}")
    payload = json.loads(match["payload"]) if match["payload"] else None
    return Line(match["who"], match["way"] == "→", match["what"], payload, number)


def filled(shape: Any, known: dict[str, Any]) -> Any:
    """The shape with every known name replaced by its value."""
    if isinstance(shape, dict):
        return {filled(key, known): filled(value, known) for key, value in shape.items()}
    if isinstance(shape, list):
        return [filled(value, known) for value in shape]
    if isinstance(shape, str):
        return known.get(shape, re.sub(r"\$[A-Z_]+", lambda name: str(known.get(name[0], name[0])), shape))
    return shape


def learned(shape: Any, message: Any, known: dict[str, Any]) -> dict[str, Any] | None:
    """What is known after comparing the message with the shape; None if it does not fit."""
    shape = filled(shape, known)
    if isinstance(shape, dict):
        return _learned_from_object(shape, message, known)
    if isinstance(shape, str) and "$" in shape:
        return _learned_from_text(shape, message, known)
    return known if shape == message else None


def _learned_from_text(shape: str, message: Any, known: dict[str, Any]) -> dict[str, Any] | None:
    before, _, name = shape.partition("$")
    if not before:
        return {**known, shape: message}
    fits = isinstance(message, str) and message.startswith(before)
    return {**known, f"${name}": message[len(before) :]} if fits else None


def _learned_from_object(shape: dict[str, Any], message: Any, known: dict[str, Any]) -> dict[str, Any] | None:
    if not isinstance(message, dict):
        return None
    now: dict[str, Any] | None = known
    for key, value in shape.items():
        if now is None:
            return None
        now = _learned_from_key(key, value, message, now)
    return now


def _learned_from_key(
    key: str, value: Any, message: dict[str, Any], known: dict[str, Any]
) -> dict[str, Any] | None:
    if not key.startswith("$"):
        return learned(value, message[key], known) if key in message else None
    for candidate, inner in message.items():
        found = learned(value, inner, {**known, key: candidate})
        if found is not None:
            return found
    return None
