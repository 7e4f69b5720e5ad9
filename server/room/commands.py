"""What the room is asked to do: a wire command, or one of the machine's own, in an envelope."""

from typing import TypeAlias

from msgspec import Struct

from server.protocol import up
from server.room.ids import Actor, PhaseId, StudentId


class SeatStudent(Struct, frozen=True):
    """Somebody asks for a seat. `name` is as typed; the hashes are of the seat's token and of the client's key."""

    student: StudentId
    name: str
    token_hash: str
    key_hash: str


class TimeUp(Struct, frozen=True):
    """The deadline of this stay has passed."""

    visit: str


class StudentGone(Struct, frozen=True):
    """Not heard from for the whole grace."""

    student: StudentId


class StudentBack(Struct, frozen=True):
    """Heard from again after being away."""

    student: StudentId


class GiveTimeBack(Struct, frozen=True):
    """The server was not running for `ms` milliseconds."""

    ms: int


MachineCommand: TypeAlias = SeatStudent | TimeUp | StudentGone | StudentBack | GiveTimeBack
Command: TypeAlias = up.AnyCommand | MachineCommand


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
