"""A room as a file to take home. Each form is a pure function of the room and its history."""

from collections.abc import Callable
from dataclasses import dataclass

from server.room.evolve import replay
from server.room.state import Room
from server.web.exports.said import History
from server.web.exports.sheet import sheet
from server.web.exports.story import story
from server.web.exports.whole import whole
from server.web.exports.words import Say, in_english
from server.web.exports.workbook import workbook


@dataclass(frozen=True)
class Format:
    ending: str
    kind: str
    write: Callable[[Room, History, Say], str | bytes]
    is_text: bool = True


FORMATS = {
    "json": Format("json", "application/json", whole),
    "csv": Format("csv", "text/csv", sheet),
    "md": Format("md", "text/markdown", story),
    "xlsx": Format(
        "xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", workbook, is_text=False
    ),
}


def written(form: Format, history: History, say: Say = in_english) -> bytes:
    """The file. The room is told from its history, so that the two always agree."""
    content = form.write(replay([event for _, _, _, event in history]), history, say)
    return content.encode() if isinstance(content, str) else content
