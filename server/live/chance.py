"""Chance, handed in: ids, seeds and codes come from here and nowhere else."""

import secrets
from typing import Protocol

from server.room.codes import LENGTH, code_from

LETTERS = "abcdefghijklmnopqrstuvwxyz0123456789"


class Chance(Protocol):
    def word(self, length: int) -> str:
        """So many random characters of [a-z0-9]."""
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
        return "".join(secrets.choice(LETTERS) for _ in range(length))

    def seed(self) -> int:
        return secrets.randbits(53)

    def code(self) -> str:
        return code_from(tuple(secrets.randbelow(1 << 30) for _ in range(LENGTH)))
