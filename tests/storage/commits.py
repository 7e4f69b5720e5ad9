"""Counts commits from outside, in the write-ahead file itself (SQLite documents its format)."""

from pathlib import Path

HEADER, FRAME_HEADER = 32, 24


def commits(folder: Path) -> int:
    """How many transactions stand in the write-ahead file: the last frame of each holds a size."""
    written = (folder / "elbowroom.db-wal").read_bytes()
    page_size, salt = int.from_bytes(written[8:12], "big"), written[16:24]
    frames = (written[at : at + FRAME_HEADER] for at in range(HEADER, len(written), FRAME_HEADER + page_size))
    return sum(frame[8:16] == salt and frame[4:8] != bytes(4) for frame in frames)
