"""What lies in a room's inbox, and how it is answered."""

from collections.abc import Callable

from msgspec import Struct

from server.protocol import down, up
from server.room.commands import Command
from server.room.ids import MACHINE, Actor
from server.room.refused import REASONS

SHELL_REASONS = {
    "bad_token": "This device has no seat in the room. Please join again.",
    "internal_error": "Something went wrong on our side. Nothing was changed.",
    "old_page": "There is a newer version of this page. Please reload it.",
    "room_damaged": "What was kept of this room is damaged, so it cannot be opened. A new room works. "
    "“python3 run.py doctor”, where the server runs, says what can be done.",
    "too_fast": "That was too much at once. Please wait a moment.",
    "unavailable": "It could not be saved just now. It will be tried again.",
}
"""Why the shell around the rooms says no; the room's own reasons are in `room.refused`."""


class Letter(Struct, frozen=True):
    """A command on its way to a room. `answer` is called exactly once."""

    actor: Actor
    command: Command
    answer: Callable[[down.Done], None]
    console: str = ""
    """Which of the teacher's consoles it came from; empty: the one with the own link."""

    @property
    def signed(self) -> str:
        """Who the log says that it was: `teacher`, `teacher:k1`, a student, or `room`."""
        return f"{self.actor}:{self.console}" if self.console else self.actor

    @property
    def cid(self) -> str:
        """Empty for the machine's own commands."""
        return self.command.cid if isinstance(self.command, up.Command) else ""

    @property
    def machine(self) -> bool:
        return self.actor == MACHINE


def accepted(cid: str, seq: int) -> down.Done:
    """`seq`: the last event that it led to; 0 for none."""
    return down.Done(cid=cid, ok=True, seq=seq)


def declined(cid: str, code: str) -> down.Done:
    """`code` is a key of `REASONS` or of `SHELL_REASONS`."""
    message = REASONS[code] if code in REASONS else SHELL_REASONS[code]
    return down.Done(cid=cid, ok=False, code=code, message=message)
