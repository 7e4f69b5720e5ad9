"""PRIVACY.md names everything that is stored, and whatever holds a student's words can be taken out."""

import re
import sqlite3
from collections.abc import Iterator
from pathlib import Path
from typing import Any, get_args

from msgspec import inspect

from server.protocol import limits
from server.protocol.plan import Plan
from server.room import redaction
from server.room.events import AnyEvent
from server.room.words import Redacted
from server.storage import opening

PAGE = (Path(__file__).parents[2] / "PRIVACY.md").read_text(encoding="utf-8")
NO_WORDS = {
    *(
        "student",
        "group",
        "card",
        "phase",
        "message",
        "flag",
        "beside",
        "claim",
        "console",
        "aside",
        "by",
        "members",
    ),
    *(
        "closed",
        "formed",
        "id",
        "groups",
        "answer_of",
        "moved",
        "reasons",
        "choice",
        "animal",
        "code",
        "language",
        "rooms",
    ),
    *("token_hash", "key_hash", "teacher_hash", "board_hash", "asked_with"),
}
"""Fields of text that are ids, hashes, or one of few values. One that people type into must be `Text`."""


def kinds(kind: Any) -> Iterator[Any]:
    """The type of a field, and the types inside it."""
    yield kind
    for inner in ("types", "item_types"):
        for part in getattr(kind, inner, ()):
            yield from kinds(part)
    for inner in ("item_type", "key_type", "value_type"):
        if hasattr(kind, inner):
            yield from kinds(getattr(kind, inner))


def holds_words(field: inspect.Field) -> bool:
    """Whether words that may be taken out stand in it, also in a part of it."""
    for kind in kinds(field.type):
        if isinstance(kind, inspect.StructType) and kind.cls is not Redacted and kind.cls is not Plan:
            if any(holds_words(inner) for inner in kind.fields):
                return True
        elif isinstance(kind, inspect.StructType) and kind.cls is Redacted:
            return True
    return False


def holds_text(field: inspect.Field) -> bool:
    return any(isinstance(kind, inspect.StrType) for kind in kinds(field.type))


def events() -> Iterator[tuple[type, inspect.Field]]:
    for event in get_args(AnyEvent):
        info = inspect.type_info(event)
        assert isinstance(info, inspect.StructType)
        for field in info.fields:
            yield event, field


def with_words() -> set[tuple[str, str]]:
    return {(event.__name__, field.name) for event, field in events() if holds_words(field)}


def rows(text: str) -> set[tuple[str, str]]:
    """What the tables name, as (first column, second column); an empty first column is the one above."""
    named: set[tuple[str, str]] = set()
    above: list[str] = []
    for first, second in re.findall(r"^\| (.*?) ?\| (.*?) \|", text, re.MULTILINE):
        above = re.findall(r"`(\w+)`", first) or above
        named |= {(one, other) for one in above for other in re.findall(r"`(\w+)`", second)}
    return named


def columns() -> set[tuple[str, str]]:
    db = sqlite3.connect(":memory:")
    db.executescript(opening.SCHEMA.read_text(encoding="utf-8"))
    tables = [name for (name,) in db.execute("SELECT name FROM sqlite_master WHERE type = 'table'")]
    found = {(table, row[1]) for table in tables for row in db.execute(f"PRAGMA table_info({table})")}
    db.close()
    return found


def test_the_page_names_every_column_and_every_event_with_words_and_nothing_else() -> None:
    words = with_words() | {("RoomOpened", "plan"), ("ClassKept", "label")}
    assert rows(PAGE) == columns() | words


def test_what_people_type_into_an_event_is_marked_as_words() -> None:
    """Otherwise it could not be taken out, and nobody would notice."""
    unmarked = {
        (event.__name__, field.name)
        for event, field in events()
        if holds_text(field) and not holds_words(field) and field.name not in NO_WORDS
    }
    assert unmarked == {("ClassKept", "label")}


def test_K8_all_words_can_be_taken_out() -> None:
    named = {event.__name__ for event in redaction.WORDS}
    assert {event for event, _ in with_words()} <= named


def test_no_room_is_kept_for_ever() -> None:
    days = inspect.type_info(Plan)
    assert isinstance(days, inspect.StructType)
    (kept,) = [field for field in days.fields if field.name == "days_kept"]
    assert isinstance(kept.type, inspect.IntType)
    assert (kept.type.ge, kept.type.le, kept.default) == (1, 365, 30)
    assert (limits.DAYS_KEPT_DEFAULT, limits.DAYS_KEPT) == (30, 365)
