"""What the room is asked to do: a wire command, or one of the machine's own, in an envelope."""

from typing import TypeAlias

from msgspec import Struct

from server.protocol import up
from server.protocol.class_file import ClassFile
from server.room.ids import Actor, PhaseId, StudentId


class SeatStudent(Struct, frozen=True):
    """Somebody asks for a seat. `name` is as typed; the hashes are of the seat's token and of the client's key."""

    student: StudentId
    name: str
    token_hash: str
    key_hash: str
    beside: StudentId = ""
    """The first seat on the same device."""


class TimeUp(Struct, frozen=True):
    """The deadline of this stay has passed."""

    visit: str


class StudentsGone(Struct, frozen=True):
    """Not heard from for the whole grace. Groups are repaired once for all of them."""

    students: tuple[StudentId, ...]


class StudentsBack(Struct, frozen=True):
    """Heard from again after being away."""

    students: tuple[StudentId, ...]


class KeepClass(Struct, frozen=True):
    """The teacher's class file, for this room."""

    file: ClassFile


class GiveTimeBack(Struct, frozen=True):
    """The server was not running for `ms` milliseconds."""

    ms: int


MachineCommand: TypeAlias = SeatStudent | TimeUp | StudentsGone | StudentsBack | GiveTimeBack
Command: TypeAlias = up.AnyCommand | MachineCommand | KeepClass


class Draft(Struct, frozen=True):
    """Unfinished words that stand in a student's box."""

    student: StudentId
    phase: PhaseId
    text: str


class Envelope(Struct, frozen=True):
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
