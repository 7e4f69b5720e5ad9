"""What the room is asked to do: a wire command, or one of the machine's own, in an envelope."""

from typing import TypeAlias

from server.protocol import up
from server.protocol.class_file import ClassFile
from server.protocol.frozen import Frozen
from server.room.events.keys import ConsoleKind
from server.room.ids import Actor, PhaseId, StudentId


class SeatStudent(Frozen, frozen=True):
    """Somebody asks for a seat. `name` is as typed; the hashes are of the seat's token and of the client's key."""

    student: StudentId
    name: str
    token_hash: str
    key_hash: str
    beside: StudentId = ""
    """The first seat on the same device."""
    asks: bool = False
    """Refuse (`name_taken`) rather than seat a second one of this name."""


class ClaimSeat(Frozen, frozen=True):
    """Another device says that it is the student of this name."""

    name: str
    token_hash: str
    key_hash: str


class TimeUp(Frozen, frozen=True):
    """The deadline of this stay has passed."""

    visit: str


class StudentsGone(Frozen, frozen=True):
    """Not heard from for the whole grace. Groups are repaired once for all of them."""

    students: tuple[StudentId, ...]


class StudentsBack(Frozen, frozen=True):
    """Heard from again after being away."""

    students: tuple[StudentId, ...]


class KeepClass(Frozen, frozen=True):
    """The teacher's class file, for this room."""

    file: ClassFile


class RenewKeys(Frozen, frozen=True):
    """New links for the teacher and the board; the ones before are void. The fields are the event's."""

    key_hash: str
    asked_with: str
    teacher_hash: str
    board_hash: str


class AddConsole(Frozen, frozen=True):
    """A phone, or a cover link and its board until `expires_ms`. The fields are the event's."""

    kind: ConsoleKind
    token_hash: str
    expires_ms: int | None = None
    board_hash: str = ""


class RedactStudent(Frozen, frozen=True):
    """Take the seat and the name away; the words in the log are taken out after it."""

    student: StudentId


class GiveTimeBack(Frozen, frozen=True):
    """The server was not running for `ms` milliseconds."""

    ms: int


MachineCommand: TypeAlias = SeatStudent | ClaimSeat | TimeUp | StudentsGone | StudentsBack | GiveTimeBack
Command: TypeAlias = up.AnyCommand | MachineCommand | KeepClass | RenewKeys | AddConsole | RedactStudent


class Draft(Frozen, frozen=True):
    """Unfinished words that stand in a student's box."""

    student: StudentId
    phase: PhaseId
    text: str


class Envelope(Frozen, frozen=True):
    """A command, with all that the room may not find out by itself."""

    actor: Actor
    at_ms: int
    """Server's wall clock."""
    new_id: str
    """Random base for new ids."""
    seed: int
    """What chance may use."""
    command: Command
    drafts: tuple[Draft, ...] = ()
    """With a command that may end a phase: all drafts of the room."""
