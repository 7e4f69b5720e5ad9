"""A workbook for spreadsheets: a sheet each for what people thought, what groups said and what came to the board.

Every cell is text by its type, and marked so that it stays text when somebody edits it: nothing can act as a formula.
"""

import re
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator

from openpyxl import Workbook
from openpyxl.cell.cell import Cell
from openpyxl.worksheet.worksheet import Worksheet

from server.room.state import Room
from server.room.student import Student
from server.web.exports.in_memory import saved
from server.web.exports.said import History, Said, everything_said, names_of, shown, step_of
from server.web.exports.sheet import time_of
from server.web.exports.words import Say

Row = tuple[str, ...]

_THOUGHTS: Row = ("who", "joined (UTC)", "seat", "time (UTC)", "round", "question", "what", "choice", "sure")
_GROUPS: Row = ("group", "time (UTC)", "round", "question", "what", "who", "text", "state")
_BOARD: Row = ("time (UTC)", "round", "question", "who", "group", "text", "state")
_NO_XML = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]")
"""Signs that no XML file may hold, and that nobody can see."""


def workbook(room: Room, history: History, say: Say) -> bytes:
    said = list(everything_said(room, history, say))
    book = Workbook()
    book.remove(book.worksheets[0])
    sheets: tuple[tuple[str, Row, Iterator[Row]], ...] = (
        ("Thoughts", (*_THOUGHTS, "text", "state"), _thoughts(room, said, say)),
        ("Groups", _GROUPS, _groups(room, said, say)),
        ("Board", _BOARD, _board(said, say)),
    )
    for title, head, rows in sheets:
        _fill(book.create_sheet(say(title)), (tuple(map(say, head)), *rows))
    return saved(book)


def _fill(sheet: Worksheet, rows: Iterable[Row]) -> None:
    for number, row in enumerate(rows, start=1):
        for column, text in enumerate(row, start=1):
            _write(sheet.cell(number, column), text)
    sheet.freeze_panes = "A2"


def _write(cell: Cell, text: str) -> None:
    cell.value = _NO_XML.sub("\N{REPLACEMENT CHARACTER}", text)
    cell.data_type = "s"
    cell.quotePrefix = True


def _thoughts(room: Room, said: list[Said], say: Say) -> Iterator[Row]:
    """Everybody who was ever in the room, also who said nothing; who waited at the door in vain was not."""
    rows = _by(said, lambda one: one.student)
    for student in room.students.values():
        who = (shown(student.called, say), time_of(student.joined_ms), say(_seat(student)))
        mine = rows[student.id]
        for one in mine:
            yield (*who, *_when(one), say(one.what), one.choice, one.sure, one.text, _state(one, say))
        if not (mine or student.waits):
            yield (*who, *[""] * (len(_THOUGHTS) + 2 - len(who)))


def _seat(student: Student) -> str:
    return "removed" if student.removed else "given up" if student.left else "taken"


def _groups(room: Room, said: list[Said], say: Say) -> Iterator[Row]:
    """Every group, also where nothing was written: they may have talked."""
    rows = _by(said, lambda one: one.talk)
    for group in room.groups.values():
        members, talk = names_of(room, group.id, say), rows[group.id]
        for one in talk:
            yield (members, *_when(one), say(one.what), one.by, one.text, _state(one, say))
        if not talk:
            step = step_of(room, group.phase)
            yield (members, "", str(step.round + 1), step.question, *[""] * 4)


def _board(said: list[Said], say: Say) -> Iterator[Row]:
    for one in said:
        if one.what == "insight":
            yield (*_when(one), one.by, one.group, one.text, _state(one, say))


def _by(said: list[Said], key: Callable[[Said], str]) -> defaultdict[str, list[Said]]:
    rows: defaultdict[str, list[Said]] = defaultdict(list)
    for one in said:
        rows[key(one)].append(one)
    return rows


def _when(one: Said) -> Row:
    return time_of(one.at_ms), str(one.step.round + 1), one.step.question


def _state(one: Said, say: Say) -> str:
    return one.state and say(one.state)
