"""Commands taken one after the other on a candidate room. Nothing of it is real before it is on disk."""

import structlog

from server.live.chance import Chance
from server.live.letters import Letter, accepted, declined
from server.live.standing import Box, Drafts, Standing, boxes_emptied, with_drafts
from server.protocol import down, limits, up
from server.room.commands import Command, Draft, Envelope, KeepClass, SeatStudent, TimeUp
from server.room.decide import steps
from server.room.events import AnyEvent
from server.room.extra_time import may_still_think
from server.room.ids import TEACHER
from server.room.refused import Refused
from server.room.state import Room
from server.storage import codec
from server.storage import log as storage

MOST_QUIET = 2_000
ENDS_A_PHASE = (up.Next, up.Back, up.Undo, up.Finish, TimeUp)

_logger = structlog.get_logger()


def carries_words(command: Command) -> bool:
    """Whether the log grows by what somebody typed."""
    return isinstance(command, KeepClass | SeatStudent | up.SitAt | up.ReportMessage) or hasattr(
        command, "text"
    )


class Batch:
    """What one turn of a room's runner writes, answers and shows."""

    def __init__(self, standing: Standing, at_ms: int, chance: Chance) -> None:
        self.records: list[storage.Record] = []
        self.steps: list[tuple[Room, AnyEvent]] = []
        """Each event, and the room after it."""
        self.boxes: dict[Box, str] = {}
        """Drafts that change, by whose and where; empty: the draft goes."""
        self.answers: list[tuple[Letter, down.Done]] = []
        self.urgent = False
        """Something in it is by the teacher or the clock, and must not wait to be seen."""
        self.decided_at_s = 0.0
        """When its last letter was, by the steady clock."""
        self._standing = standing
        self.room = standing.room
        """The candidate."""
        self._answered: dict[tuple[str, str], int] = {}
        self._at_ms = at_ms
        self._chance = chance

    @property
    def writes(self) -> bool:
        return bool(self.records or self.boxes)

    def take(self, letter: Letter) -> None:
        """Decide one command, and note its answer. A bug in it changes nothing and is logged."""
        known = self._known(letter)
        if known is not None:
            self.answers.append((letter, accepted(letter.cid, known)))
            return
        try:
            done = accepted(letter.cid, self._happen(letter))
        except Refused as refused:
            done = declined(letter.cid, refused.code)
        except Exception:
            command = type(letter.command).__name__
            _logger.exception("command_failed", room=self.room.code, seq=self._seq, command=command)
            done = declined(letter.cid, "internal_error")
        self.answers.append((letter, done))

    def result(self) -> Standing:
        """Where the room stands once this is on disk."""
        answered, quiet = self._standing.answered, self._standing.quiet
        for key, seq in self._answered.items():
            if seq:
                answered[key] = seq
            else:
                quiet[key] = None
        while len(quiet) > MOST_QUIET:
            del quiet[next(iter(quiet))]
        last_ms = self.records[-1].at_ms if self.records else self._standing.last_ms
        bytes_by, size_bytes = self._standing.bytes_by, self._standing.size_bytes
        for record in self.records:
            bytes_by[record.actor] += len(record.body)
            size_bytes += len(record.body)
        return Standing(self.room, self._seq, last_ms, answered, quiet, self._drafts(), size_bytes, bytes_by)

    def drafts(self) -> list[storage.Draft]:
        return [storage.Draft(*box, text, self._at_ms) for box, text in self.boxes.items()]

    @property
    def _seq(self) -> int:
        return self._standing.seq + len(self.records)

    def _known(self, letter: Letter) -> int | None:
        """The seq that this very command was answered with before."""
        key = (letter.signed, letter.cid)
        if not letter.cid:
            return None
        if key in self._standing.quiet:
            return 0
        return self._answered.get(key, self._standing.answered.get(key))

    def _happen(self, letter: Letter) -> int:
        """Take the command into the candidate; the seq of its last event, or 0."""
        self._check_size(letter)
        taken = steps(self.room, self._envelope(letter))
        bodies = [codec.encode(event) for _, event in taken]
        # Nothing below can fail: the candidate takes all of a command or nothing of it.
        self._keep_draft(letter)
        for (room, event), body in zip(taken, bodies, strict=True):
            self.room = room
            self._write(letter, event, body)
        self.steps += taken
        self.urgent = self.urgent or letter.actor == TEACHER or isinstance(letter.command, TimeUp)
        seq = self._seq if taken else 0
        if letter.cid:
            self._answered[letter.signed, letter.cid] = seq
        return seq

    def _check_size(self, letter: Letter) -> None:
        """Refused: too_many."""
        if carries_words(letter.command) and self._standing.size_bytes > limits.ROOM_BYTES:
            raise Refused("too_many")
        wants_more = letter.actor in self.room.students and not isinstance(letter.command, up.LeaveSeat)
        if wants_more and self._standing.bytes_by[letter.actor] > limits.STUDENT_BYTES:
            raise Refused("too_many")

    def _write(self, letter: Letter, event: AnyEvent, body: bytes) -> None:
        for box in boxes_emptied(event, self._drafts()):
            self.boxes[box] = ""
        self.records.append(storage.Record(self._seq + 1, event.at_ms, letter.signed, letter.cid, body))

    def _keep_draft(self, letter: Letter) -> None:
        command, student = letter.command, self.room.students.get(letter.actor)
        if (
            isinstance(command, up.KeepDraft)
            and student is not None
            and may_still_think(self.room, student, command.phase, self._at_ms)
        ):
            self.boxes[letter.actor, command.phase] = command.text

    def _envelope(self, letter: Letter) -> Envelope:
        drafts: tuple[Draft, ...] = ()
        if isinstance(letter.command, ENDS_A_PHASE):
            drafts = tuple(
                Draft(student, phase, text)
                for student, boxes in self._drafts().items()
                for phase, text in boxes.items()
            )
        return Envelope(
            actor=letter.actor,
            at_ms=self._at_ms,
            new_id=self._chance.word(10),
            seed=self._chance.seed(),
            command=letter.command,
            drafts=drafts,
        )

    def _drafts(self) -> Drafts:
        return with_drafts(self._standing.drafts, self.boxes) if self.boxes else self._standing.drafts
