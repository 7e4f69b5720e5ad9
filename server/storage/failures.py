"""The named failures of a log; `log` draws the tree and says when each one comes."""

from pathlib import Path


class LogError(Exception):
    """Whatever a log cannot do."""


class CodeTaken(LogError):
    """Another room has this code."""

    def __init__(self, code: str) -> None:
        super().__init__(f"the code {code} is another room's")
        self.code = code


class Conflict(LogError):
    """A room's log is not where the caller believed: somebody else wrote, or the caller missed something."""

    def __init__(self, code: str, expected_seq: int, last_seq: int) -> None:
        super().__init__(f"the log of {code} stands at {last_seq}, not at {expected_seq}")
        self.code = code
        self.expected_seq = expected_seq
        self.last_seq = last_seq


class RoomGone(LogError):
    """There is no such room, or not any more."""

    def __init__(self, code: str) -> None:
        super().__init__(f"there is no room {code}")
        self.code = code


class Unavailable(LogError):
    """The disk cannot do it now; `__cause__` says why. Nothing was written; the same call may work later."""


class Damaged(Unavailable):
    """What was kept there cannot be read, or makes no sense; trying again does not help, other rooms may be well."""


class CannotOpen(LogError):
    """The server cannot start on this folder. `str()` is a sentence for the person who started it."""


class FolderInUse(CannotOpen):
    """Another process holds the folder or the file."""

    def __init__(self, folder: Path) -> None:
        super().__init__(
            f"Another program is using the folder {folder}, perhaps a second Elbow Room: "
            "close it, or choose another folder with --data."
        )


class UnwritableFolder(CannotOpen):
    """The folder, or the database in it, cannot be written."""

    def __init__(self, folder: Path, cause: object) -> None:
        super().__init__(
            f"Elbow Room cannot keep lessons in the folder {folder} ({cause}): "
            "make it writable, or choose another folder with --data."
        )


class NewerDatabase(CannotOpen):
    """A later version wrote this file."""

    def __init__(self, path: Path) -> None:
        super().__init__(
            f"The lessons in {path} were saved by a newer version of Elbow Room: "
            "start that version, or choose another folder with --data."
        )


class BrokenDatabase(CannotOpen):
    """The file is no readable database, or parts of it are missing."""

    def __init__(self, path: Path, cause: object) -> None:
        super().__init__(
            f"The file {path} is damaged ({cause}): put a copy of it back, or move it away to start afresh."
        )


class ForeignDatabase(CannotOpen):
    """The file is a good database of some other program."""

    def __init__(self, path: Path) -> None:
        super().__init__(
            f"The file {path} belongs to another program: move it away, or choose another folder with --data."
        )
