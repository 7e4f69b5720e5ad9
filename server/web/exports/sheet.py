"""CSV: a row for each thing that was said. No cell can act as a formula in a spreadsheet."""

import csv
import io
import re
from datetime import UTC, datetime

from server.room.state import Room
from server.web.exports.said import History, Said, everything_said
from server.web.exports.words import Say

_COLUMNS = (
    "time (UTC)",
    "round",
    "phase",
    "question",
    "what",
    "who",
    "group",
    "choice",
    "sure",
    "text",
    "state",
)
_SIGNS = tuple("=+-@＝＋－＠")  # noqa: RUF001  full-width forms count too
_TRIGGERS = (*_SIGNS, "\t", "\r", "\n")
_GAP = re.compile(r'([;\s"]+)')
_STARTS_A_CELL = frozenset(";\t\r\n")
"""Where many languages write numbers with a comma, spreadsheets split at semicolons, whatever our quotes say."""
_BYTE_ORDER_MARK = "\ufeff"
"""Without it some spreadsheets read the file as Latin-1."""


def sheet(room: Room, history: History, say: Say) -> str:
    text = io.StringIO()
    writer = csv.writer(text, quoting=csv.QUOTE_ALL)
    writer.writerow([harmless(say(column)) for column in _COLUMNS])
    for said in everything_said(room, history, say):
        writer.writerow([harmless(cell) for cell in _cells(said, say)])
    return _BYTE_ORDER_MARK + text.getvalue()


def harmless(cell: str) -> str:
    """A cell that a spreadsheet takes for text: an apostrophe stands before what could begin a formula."""
    first, *rest = _GAP.split(cell)
    guarded = first + "".join(_guarded(gap, words) for gap, words in zip(rest[::2], rest[1::2], strict=True))
    return f"'{guarded}" if guarded.lstrip(" ").startswith(_TRIGGERS) else guarded


def time_of(at_ms: int) -> str:
    return datetime.fromtimestamp(at_ms / 1000, UTC).strftime("%Y-%m-%d %H:%M:%S")


def _guarded(gap: str, words: str) -> str:
    begins_a_formula = words.startswith(_SIGNS) and not _STARTS_A_CELL.isdisjoint(gap)
    return f"{gap}'{words}" if begins_a_formula else gap + words


def _cells(said: Said, say: Say) -> tuple[str, ...]:
    return (
        time_of(said.at_ms),
        str(said.step.round + 1),
        say(said.step.kind),
        said.step.question,
        say(said.what),
        said.by,
        said.group,
        said.choice,
        said.sure,
        said.text,
        said.state and say(said.state),
    )
