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


class SystemChance:
    """The operating system's randomness: nothing that it makes can be guessed."""

    def word(self, length: int) -> str:
        return "".join(LETTERS[byte & 31] for byte in secrets.token_bytes(length))

    def seed(self) -> int:
        return secrets.randbits(53)

    def code(self) -> str:
        return code_from(tuple(secrets.randbelow(1 << 30) for _ in range(LENGTH)))
