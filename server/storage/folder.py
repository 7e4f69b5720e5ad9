"""The data folder belongs to one process. The system lets go of the lock when that process ends, however."""

import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from server.storage.failures import FolderInUse, UnwritableFolder

if sys.platform == "win32":
    import msvcrt

    def _lock(fd: int) -> None:
        try:
            msvcrt.locking(fd, msvcrt.LK_NBLCK, 1)
        except PermissionError as exc:
            raise BlockingIOError from exc

else:
    import fcntl

    def _lock(fd: int) -> None:
        fcntl.flock(fd, fcntl.LOCK_EX | fcntl.LOCK_NB)


@contextmanager
def holding(folder: Path) -> Iterator[None]:
    """Make the folder if need be, readable for this user alone, and hold it.

    Raises FolderInUse, UnwritableFolder.
    """
    try:
        folder.mkdir(mode=0o700, parents=True, exist_ok=True)
        lock_file = (folder / "elbowroom.lock").open("ab")
    except OSError as exc:
        raise UnwritableFolder(folder, exc.strerror) from exc
    with lock_file:
        try:
            _lock(lock_file.fileno())
        except BlockingIOError as exc:
            raise FolderInUse(folder) from exc
        except OSError as exc:
            raise UnwritableFolder(folder, exc.strerror) from exc
        yield
