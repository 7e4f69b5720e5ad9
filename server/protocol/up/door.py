"""The commands of the teacher about the door: who comes in, who waits, who has to go."""

from typing import Annotated

from msgspec import Meta

from server.protocol import limits
from server.protocol.class_file import Name
from server.protocol.plan import Waits
from server.protocol.up.command import Command, Id


class SetDoor(Command, frozen=True, kw_only=True):
    """Who waits at the door from now on. What the door did by itself ends with it."""

    waits: Waits


class LockDoor(Command, frozen=True, kw_only=True):
    """Nobody new comes in; who has a seat keeps it, and comes back to it."""

    locked: bool


class KeepRoster(Command, frozen=True, kw_only=True):
    """First names of the class, to be tapped when joining. An empty list takes it away."""

    names: Annotated[tuple[Name, ...], Meta(max_length=limits.ROSTER_NAMES)]


class Admit(Command, frozen=True, kw_only=True):
    """These students, who wait at the door, come in."""

    students: Annotated[tuple[Id, ...], Meta(min_length=1, max_length=limits.AT_DOOR)]


class RemoveStudent(Command, frozen=True, kw_only=True):
    """Take a student out of the room, or away from its door. What was written stays with the teacher; cards on the
    board wait again. From now on every new name waits."""

    student: Id
    block: bool = False
    """The same device does not come back, not even to the door."""


class RemoveRecent(Command, frozen=True, kw_only=True):
    """Everybody who took a seat in the last so many seconds is taken out."""

    seconds: Annotated[int, Meta(ge=1, le=limits.RECENT_S)]
    at_door: bool = False
    """Only those of them who wait to be let in."""


DoorCommand = SetDoor | LockDoor | KeepRoster | Admit | RemoveStudent | RemoveRecent
