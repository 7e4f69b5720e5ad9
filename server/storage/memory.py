"""The log in memory: for tests, and as the plainest reading of what `log` promises."""

import secrets
from collections.abc import Iterable, Sequence

import msgspec

from server.storage.failures import CodeTaken, Conflict, RoomGone, Unavailable
from server.storage.log import UNCHANGED, Draft, Record, RoomRow, Unchanged, check_drafts, check_records


class MemoryLog:
    """A `Log` (which documents the methods) that ends with the process."""

    def __init__(self) -> None:
        self._rooms: dict[str, RoomRow] = {}
        self._events: dict[str, list[Record]] = {}
        self._drafts: dict[str, dict[tuple[str, str], Draft]] = {}
        self._secret = secrets.token_bytes(32)
        self._closed = False

    @property
    def waiting(self) -> int:
        return 0

    async def close(self) -> None:
        self._closed = True

    async def create(self, room: RoomRow, first: Sequence[Record]) -> RoomRow:
        self._check_open()
        check_records(0, first)
        if made := next((one for one in self._rooms.values() if one.key_hash == room.key_hash), None):
            return made
        if room.code in self._rooms:
            raise CodeTaken(room.code)
        self._rooms[room.code] = room
        self._events[room.code] = list(first)
        self._drafts[room.code] = {}
        return room

    async def append(
        self,
        code: str,
        expected_seq: int,
        records: Sequence[Record],
        *,
        drafts: Sequence[Draft] = (),
        deadline_ms: int | Unchanged | None = UNCHANGED,
    ) -> None:
        self._check_open()
        check_records(expected_seq, records)
        check_drafts(drafts)
        if code not in self._rooms:
            raise RoomGone(code)
        if (last_seq := len(self._events[code])) != expected_seq:
            raise Conflict(code, expected_seq, last_seq)
        self._events[code] += records
        for draft in drafts:
            self._save(code, draft)
        if deadline_ms is not UNCHANGED:
            self._change(code, deadline_ms=deadline_ms)

    def _save(self, code: str, draft: Draft) -> None:
        if draft.text:
            self._drafts[code][draft.student, draft.phase] = draft
        else:
            self._drafts[code].pop((draft.student, draft.phase), None)

    async def rewrite(self, code: str, records: Sequence[Record], student: str) -> None:
        self._check_open()
        if code not in self._rooms:
            raise RoomGone(code)
        for record in records:
            self._events[code][record.seq - 1] = record
        self._drafts[code] = {box: draft for box, draft in self._drafts[code].items() if box[0] != student}

    async def beat(self, codes: Iterable[str], now_ms: int) -> None:
        self._check_open()
        for code in self._rooms.keys() & set(codes):
            self._change(code, last_alive_ms=now_ms)

    async def delete(self, *codes: str) -> None:
        self._check_open()
        for code in self._rooms.keys() & set(codes):
            del self._rooms[code], self._events[code], self._drafts[code]

    async def secret(self) -> bytes:
        self._check_open()
        return self._secret

    async def read(self, code: str) -> tuple[Record, ...]:
        self._check_open()
        return tuple(self._events.get(code, ()))

    async def drafts(self, code: str) -> tuple[Draft, ...]:
        self._check_open()
        return tuple(draft for _, draft in sorted(self._drafts.get(code, {}).items()))

    async def find(self, code: str) -> RoomRow | None:
        self._check_open()
        return self._rooms.get(code)

    async def running(self) -> tuple[RoomRow, ...]:
        self._check_open()
        return tuple(room for _, room in sorted(self._rooms.items()) if room.deadline_ms is not None)

    async def codes(self) -> tuple[str, ...]:
        self._check_open()
        return tuple(sorted(self._rooms))

    async def expired(self, now_ms: int) -> tuple[str, ...]:
        self._check_open()
        return tuple(code for code, room in sorted(self._rooms.items()) if room.expires_ms <= now_ms)

    def _change(self, code: str, **fields: int | None) -> None:
        self._rooms[code] = msgspec.structs.replace(self._rooms[code], **fields)

    def _check_open(self) -> None:
        if self._closed:
            raise Unavailable("the log is closed")
