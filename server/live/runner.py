"""One room, one inbox, one writer. Log before you tell.

Whatever wants something of a room puts a letter into its inbox. One task takes all that lie there, decides them one
after the other on a candidate room, writes all their events in one durable write, and only then makes the candidate
the room, answers, and shows what changed. A crash after the write loses nothing; a bug while deciding changes
nothing; a slow disk makes bigger batches, not longer queues.
"""

import asyncio
from collections import deque
from functools import partial

import structlog

from server.live.batch import Batch
from server.live.chance import Chance
from server.live.clock import Clock
from server.live.letters import Letter, declined
from server.live.measures import Measures
from server.live.saving import Saving
from server.live.showing import Showing
from server.live.standing import Standing, load, redacted
from server.live.timers import Deadline
from server.live.turns import Turns
from server.protocol import down
from server.room.commands import Command, MachineCommand, TimeUp
from server.room.ids import MACHINE, Actor, StudentId, visit_id
from server.room.state import Room
from server.storage.codec import UnknownEvent
from server.storage.log import UNCHANGED, Conflict, Log, LogError, RoomGone

MOST_AT_ONCE = 100
"""Letters in a batch: deciding them must not hold up the other rooms."""
MOST_WAITING = 2_000
TRY_AGAIN_S = 1.0
"""After which the machine repeats a command of its own that could not be written."""

_logger = structlog.get_logger()


class Runner:
    """Everything about one loaded room. Create it in a running loop; `close` ends it."""

    def __init__(
        self, standing: Standing, log: Log, clock: Clock, chance: Chance, measures: Measures, turns: Turns
    ) -> None:
        self.code = standing.room.code
        self.showing = Showing(standing, clock, chance, self.tell)
        self.saving = Saving(self.code, log, clock, self.showing.saving_changed)
        self._standing = standing
        self._log = log
        self._clock = clock
        self._chance = chance
        self._measures = measures
        self._turns = turns
        self._deadline = Deadline(clock, lambda visit: self.tell(TimeUp(visit)))
        self._inbox: deque[Letter] = deque()
        self._called: asyncio.Future[None] | None = None
        """What the work waits for between two turns."""
        self._closing = False
        self._used_at_s = clock.steady_s()
        self._turning = asyncio.Lock()
        """Held while the log is written, and while it is written anew."""
        self._loop = asyncio.get_running_loop()
        self._work = self._loop.create_task(self._run())

    @property
    def room(self) -> Room:
        return self._standing.room

    @property
    def letters(self) -> int:
        """How many lie in the inbox."""
        return len(self._inbox)

    def idle_s(self) -> float:
        """Seconds since anybody was connected or anything happened; 0 while a clock runs."""
        if self.room.deadline_ms is not None or not self.showing.empty or self._inbox:
            self._used_at_s = self._clock.steady_s()
        return self._clock.steady_s() - self._used_at_s

    def start_clock(self) -> None:
        """Arm the timer; not before the outage is given back."""
        self._deadline.set(self.room.deadline_ms, visit_id(self.room.visit))

    def hand_in(self, letter: Letter) -> None:
        """Put a command into the inbox. It is answered once, sooner or later."""
        full = len(self._inbox) >= MOST_WAITING and not letter.machine
        if self._closing or full:
            self._answer(letter, declined(letter.cid, "unavailable"))
        else:
            self._inbox.append(letter)
            if self._called is not None and len(self._inbox) == 1:
                self._turns.soon(self._call)

    def tell(self, command: MachineCommand) -> None:
        """A command of the machine's own."""
        self.hand_in(Letter(MACHINE, command, partial(self._told, command)))

    async def ask(self, actor: Actor, command: Command) -> down.Done:
        """Hand in a command and wait for the answer."""
        answer: asyncio.Future[down.Done] = self._loop.create_future()
        # Who asked may have gone away meanwhile, and the future with it.
        self.hand_in(Letter(actor, command, lambda done: None if answer.done() else answer.set_result(done)))
        return await answer

    async def redact(self, student: StudentId) -> None:
        """Take the words of a student, who has left, out of all that is kept. Raises RoomGone, Unavailable."""
        async with self._turning:
            records = await self._log.read(self.code)
            # In a thread: a long lesson takes a while, and everybody else would wait.
            changed = await asyncio.to_thread(redacted, records, student)
            await self._log.rewrite(self.code, changed, student)
            self._standing = await load(self._log, self.code)
            self.showing.restart(self._standing)

    async def close(self, farewell: down.Farewell | None = None) -> None:
        """Finish what is in the inbox, then let go; screens get the farewell, if there is one."""
        self._closing = True
        self._deadline.clear()
        self._call()
        await self._work
        self.saving.close()
        self.showing.close(farewell)

    async def _run(self) -> None:
        while self._inbox or not self._closing:
            if not self._closing:
                await self._wait_for_turn()
            if self._inbox:
                await self._take_some()

    async def _wait_for_turn(self) -> None:
        # An Event would ask for the loop each time, a call of the system before Python 3.12.
        self._called = self._loop.create_future()
        if self._inbox:
            self._turns.soon(self._call)
        await self._called
        self._called = None

    def _call(self) -> None:
        if self._called is not None and not self._called.done():
            self._called.set_result(None)

    async def _take_some(self) -> None:
        await self._turns.breathe()
        letters = [self._inbox.popleft() for _ in range(min(len(self._inbox), MOST_AT_ONCE))]
        try:
            async with self._turning:
                await self._turn(letters)
        except Exception:
            _logger.exception("turn_failed", room=self.code, seq=self._standing.seq)

    async def _turn(self, letters: list[Letter]) -> None:
        self._measures.batch_letters.add(len(letters))
        batch, failure = await self._write(letters)
        await self._turns.breathe()
        if failure is None:
            self._standing = batch.result()
            if not self._closing:
                self.start_clock()
        for letter, done in batch.answers:
            self._answer(letter, declined(letter.cid, failure) if failure and done.ok else done)
        if failure is None and batch.writes:
            self.showing.show(batch, self._standing)
            self._measures.broadcast_s.add(self._clock.steady_s() - batch.decided_at_s)
            self.saving.worked()
        if failure == "unavailable":
            self.saving.failed()

    def _answer(self, letter: Letter, done: down.Done) -> None:
        self._measures.answered(letter.command, done)
        letter.answer(done)

    async def _write(self, letters: list[Letter]) -> tuple[Batch, str | None]:
        """Decide and append. If that fails, a code says why, and nothing of the batch has happened."""
        batch = self._decide(letters)
        try:
            try:
                await self._append(batch)
            except Conflict:
                await self._reload()
                batch = self._decide(letters)
                await self._append(batch)
        except RoomGone:
            return batch, "room_unknown"
        except (LogError, UnknownEvent) as failure:
            _logger.warning("room_not_written", room=self.code, seq=self._standing.seq, reason=str(failure))
            return batch, "unavailable"
        except Exception:
            _logger.exception("append_failed", room=self.code, seq=self._standing.seq)
            return batch, "internal_error"
        return batch, None

    def _decide(self, letters: list[Letter]) -> Batch:
        batch = Batch(self._standing, self._clock.now_ms(), self._chance)
        for letter in letters:
            batch.take(letter)
        batch.decided_at_s = self._clock.steady_s()
        return batch

    async def _append(self, batch: Batch) -> None:
        if not batch.writes:
            return
        before_ms, after_ms = self.room.deadline_ms, batch.room.deadline_ms
        await self._log.append(
            self.code,
            self._standing.seq,
            batch.records,
            drafts=batch.drafts(),
            deadline_ms=UNCHANGED if before_ms == after_ms else after_ms,
        )
        self._measures.append_s.add(self._clock.steady_s() - batch.decided_at_s)

    async def _reload(self) -> None:
        """Somebody else has written, or our own write succeeded and seemed to fail: only the log knows."""
        _logger.warning("room_read_anew", room=self.code, seq=self._standing.seq)
        self._standing = await load(self._log, self.code)
        self.showing.restart(self._standing)

    def _told(self, command: MachineCommand, done: down.Done) -> None:
        """The machine does not give up on what could not be written, nor on a clock that was put back."""
        if done.ok or done.code == "internal_error" or self._closing:
            return
        if isinstance(command, TimeUp):
            self._clock.later(TRY_AGAIN_S, self._start_clock_again)
        elif done.code == "unavailable":
            self._clock.later(TRY_AGAIN_S, partial(self._tell_again, command))

    def _start_clock_again(self) -> None:
        if not self._closing:
            self._deadline.clear()
            self.start_clock()

    def _tell_again(self, command: MachineCommand) -> None:
        """As far as it is still so."""
        still = self.showing.attendance.still(command)
        if still is not None:
            self.tell(still)
