"""Rooms and records to store, with as little in them as a test needs."""

from collections.abc import Sequence

from server.storage.log import Record, RoomRow


def room(
    code: str = "ABCDEF",
    *,
    key: str | None = None,
    deadline_ms: int | None = None,
    expires_ms: int = 9_000,
) -> RoomRow:
    """A room made at 1 s; its key goes with its code unless given."""
    return RoomRow(code, key or f"key of {code}", "teacher", "board", 1_000, expires_ms, deadline_ms, 1_000)


def records(after_seq: int, *texts: str) -> Sequence[Record]:
    """One record for each text, following on `after_seq`."""
    return [
        Record(seq, 1_000 + seq, "s1", f"c{seq}", f'{{"text":"{text}"}}'.encode())
        for seq, text in enumerate(texts, start=after_seq + 1)
    ]
