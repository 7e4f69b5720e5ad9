"""What a token proves: in which room, as whom, by which device."""

from msgspec import Struct

from server.live.rooms import Loaded
from server.live.tokens import hashed, same
from server.room.events.keys import ConsoleAdded
from server.room.ids import TEACHER, Actor
from server.room.state import Room
from server.room.student import Student
from server.room.views.audiences import BOARD


class Pass(Struct, frozen=True):
    """What a token proves."""

    code: str
    actor: Actor
    """`teacher`, `board` or a student's id."""
    token_hash: str
    console: str = ""
    """Which phone or cover link; empty: the teacher's own link, or no console."""
    is_cover: bool = False
    """For whoever stands in: leads the lesson, and takes nothing home; or the board of that."""
    until_ms: int | None = None
    """When it opens nothing any more; None: as long as there is the room."""


def pass_of(loaded: Loaded, token_hash: str, now_ms: int) -> Pass | None:
    """Who holds the token with this hash now; None if it is nobody's, or nobody's any more."""
    room, row = loaded.runner.room, loaded.row
    keys = (row.teacher_hash, row.board_hash)
    if room.keys is not None:
        keys = (room.keys.teacher_hash, room.keys.board_hash)
    for actor, own in zip((TEACHER, BOARD), keys, strict=True):
        if same(token_hash, own):
            return Pass(row.code, actor, token_hash)
    for console in room.consoles.values():
        opened_as = _opens(console, token_hash)
        if opened_as is not None and (console.expires_ms is None or now_ms < console.expires_ms):
            is_cover = console.kind == "cover"
            return Pass(row.code, opened_as, token_hash, console.console, is_cover, console.expires_ms)
    student = loaded.holders.find(room, token_hash)
    return None if student is None else Pass(row.code, student.id, token_hash)


def _opens(console: ConsoleAdded, token_hash: str) -> Actor | None:
    """As whom the token with this hash comes in: by a cover link, or as its board."""
    if same(token_hash, console.token_hash):
        return TEACHER
    return BOARD if same(token_hash, console.board_hash) else None


def with_key(room: Room, key: str) -> Student | None:
    """Who took a seat with this key, and may have left it since."""
    key_hash = hashed(key)
    return next((student for student in room.students.values() if student.key_hash == key_hash), None)
