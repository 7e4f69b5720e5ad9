"""Where a room stands, folded from its log: beside the room itself, what it has answered and what is half typed."""

from collections import Counter
from collections.abc import Iterable, Sequence

from msgspec import Struct, field
from msgspec.structs import replace

from server.room.events import AnyEvent
from server.room.events.lesson import LessonFinished, PhaseReopened, PhaseStarted, StepUndone
from server.room.events.thoughts import ThoughtHandedIn, ThoughtWritten
from server.room.evolve import evolve
from server.room.ids import PhaseId, StudentId
from server.room.redaction import without_words_of
from server.room.state import Room
from server.storage import codec
from server.storage.log import Draft, Log, Record, RoomGone

Box = tuple[StudentId, PhaseId]
"""Whose words, for which phase."""
Drafts = dict[StudentId, dict[PhaseId, str]]


class Standing(Struct, frozen=True):
    """What is on disk of a room, in memory. Replaced at each write; `answered`, `quiet`, `bytes_by` grow in place."""

    room: Room
    seq: int
    """Of the last event."""
    last_ms: int
    """When that was."""
    answered: dict[tuple[str, str], int]
    """By actor and cid: the last event of an accepted command. Folded like the room, so a restart forgets none."""
    quiet: dict[tuple[str, str], None]
    """Accepted commands that changed nothing, the latest ones: not on disk, so a restart forgets them."""
    drafts: Drafts = field(default_factory=dict)
    size_bytes: int = 0
    """Of all events."""
    bytes_by: Counter[str] = field(default_factory=Counter)
    """Of those that somebody's commands led to, by who signed them."""


async def load(log: Log, code: str) -> Standing:
    """Read a room back. Raises RoomGone, Unavailable; UnknownEvent, or anything, if the log makes no sense."""
    records = await log.read(code)
    if not records:
        raise RoomGone(code)
    return fold(records, await log.drafts(code))


def fold(records: Sequence[Record], drafts: Iterable[Draft]) -> Standing:
    room: Room | None = None
    answered: dict[tuple[str, str], int] = {}
    for seq, record in enumerate(records, start=1):
        if record.seq != seq:
            raise ValueError(f"event {seq} is missing")
        room = evolve(room, codec.decode(record.body))
        if record.cid:
            answered[record.actor, record.cid] = record.seq
    if room is None:
        raise ValueError("an empty log is no room")
    boxes = {(draft.student, draft.phase): draft.text for draft in drafts}
    drafted, bytes_by = with_drafts({}, boxes), bytes_by_whom(records)
    size_bytes = bytes_by.total()
    return Standing(room, records[-1].seq, records[-1].at_ms, answered, {}, drafted, size_bytes, bytes_by)


def bytes_by_whom(records: Iterable[Record]) -> Counter[str]:
    sizes: Counter[str] = Counter()
    for record in records:
        sizes[record.actor] += len(record.body)
    return sizes


def redacted(records: Sequence[Record], student: StudentId) -> list[Record]:
    """The records whose words were the student's, without them."""
    events = [codec.decode(record.body) for record in records]
    after = without_words_of(student, events)
    return [
        replace(record, body=codec.encode(new))
        for record, old, new in zip(records, events, after, strict=True)
        if new is not old
    ]


def with_drafts(drafts: Drafts, changes: dict[Box, str]) -> Drafts:
    """The drafts after `changes`, where no words means no draft. What does not change stays the same object."""
    after = dict(drafts)
    for (student, phase), text in changes.items():
        boxes = {**after.get(student, {}), phase: text}
        if not text:
            del boxes[phase]
        after[student] = boxes
    return {student: boxes for student, boxes in after.items() if boxes}


def boxes_emptied(event: AnyEvent, drafts: Drafts) -> list[Box]:
    """The drafts that an event makes an end of: they have become a thought, or their phase is left."""
    match event:
        case ThoughtWritten(student=student, phase=phase) | ThoughtHandedIn(student=student, phase=phase):
            return [(student, phase)] if phase in drafts.get(student, {}) else []
        case PhaseStarted() | PhaseReopened() | StepUndone() | LessonFinished():
            return [(student, phase) for student, boxes in drafts.items() for phase in boxes]
        case _:
            return []
