"""Chance, handed in: ids, seeds and codes come from here and nowhere else."""

import secrets
from typing import Protocol

from server.room.codes import LENGTH, code_from

LETTERS = "abcdefghijklmnopqrstuvwxyz234567"
"""Thirty-two, so that each random byte gives one letter and none is likelier."""


class Chance(Protocol):
    def word(self, length: int) -> str:
        """So many random characters of LETTERS, five bits each."""
        ...

    def seed(self) -> int:
        """What the room's own dice start from."""
        ...

    def code(self) -> str:
        """A room code; it may be taken."""
        ...


_TO_LETTER = bytes(ord(LETTERS[byte & 31]) for byte in range(256))
SEED_BYTES = 6
FETCHED_BYTES = 4_096


class SystemChance:
    """The operating system's randomness: nothing that it makes can be guessed. Fetched for many commands at once."""

    def __init__(self) -> None:
        self._fetched = b""
        self._used = 0

    def word(self, length: int) -> str:
        return self._take(length).translate(_TO_LETTER).decode()

    def seed(self) -> int:
        return int.from_bytes(self._take(SEED_BYTES))

    def code(self) -> str:
        return code_from(tuple(secrets.randbelow(1 << 30) for _ in range(LENGTH)))

    def _take(self, count: int) -> bytes:
        """Bytes that nobody had before."""
        if self._used + count > len(self._fetched):
            self._fetched, self._used = secrets.token_bytes(max(count, FETCHED_BYTES)), 0
        self._used += count
        return self._fetched[self._used - count : self._used]
