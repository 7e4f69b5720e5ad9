"""The rooms in memory: each is loaded once, however many ask for it at the same moment, and leaves when idle."""

import asyncio
from collections.abc import Iterable
from functools import partial

import structlog
from msgspec import Struct, field

from server.live.chance import Chance
from server.live.clock import Alarm, Clock
from server.live.headcount import Headcount, headcount
from server.live.holders import Holders
from server.live.measures import Measures
from server.live.runner import Runner
from server.live.standing import load
from server.live.turns import Turns
from server.protocol import down
from server.room.commands import GiveTimeBack
from server.room.ids import MACHINE
from server.room.refused import Refused
from server.storage.log import Damaged, Log, LogError, RoomGone, RoomRow

BEAT_S = 5.0
"""How often a running room is noted to be alive, and every screen hears the pulse."""
PULSES_APART_S = 0.01
IDLE_S = 600.0
"""A room that nobody is in and whose clock stands leaves memory after this."""

_logger = structlog.get_logger()


class Loaded(Struct, frozen=True):
    row: RoomRow
    """As it stood when the room was loaded; its hashes never change."""
    runner: Runner
    holders: Holders = field(default_factory=Holders)


class Rooms:
    """By code. `start` takes up the lessons that were running; `close` puts all rooms away."""

    def __init__(self, log: Log, clock: Clock, chance: Chance, measures: Measures, turns: Turns) -> None:
        self._log = log
        self._clock = clock
        self._chance = chance
        self._measures = measures
        self._turns = turns
        self._tasks: dict[str, asyncio.Task[Loaded]] = {}
        self._deleting: set[str] = set()
        self._alarm: Alarm | None = None
        self._chore: asyncio.Task[None] | None = None
        self._pulse: asyncio.Task[None] | None = None

    async def start(self) -> None:
        await asyncio.gather(*(self._take_up(row.code) for row in await self._log.running()))
        self._alarm = self._clock.later(BEAT_S, self._on_beat)

    async def _take_up(self, code: str) -> None:
        try:
            await self.get(code)
        except (LogError, Refused) as failure:
            _logger.warning("room_not_taken_up", room=code, reason=str(failure))

    async def close(self) -> None:
        """Finish what lies in the inboxes. Screens are not told: they come back to the next server."""
        if self._alarm is not None:
            self._alarm.cancel()
        if self._pulse is not None:
            self._pulse.cancel()
        if self._chore is not None:
            await self._chore
        for code in tuple(self._tasks):
            await self._put_away(code)

    async def get(self, code: str) -> Loaded:
        """The room with this code. Raises Refused (room_unknown), Unavailable, Damaged."""
        if code in self._deleting:
            raise Refused("room_unknown")
        if code not in self._tasks:
            task = asyncio.get_running_loop().create_task(self._load(code))
            self._tasks[code] = task
            task.add_done_callback(partial(self._forget_failure, code))
        # Shielded: whoever asked first may give up, the others still wait for it.
        loaded = await asyncio.shield(self._tasks[code])
        if code in self._deleting:
            raise Refused("room_unknown")
        return loaded

    def headcount(self) -> Headcount:
        return headcount(self._runners())

    async def delete(self, codes: Iterable[str]) -> None:
        """Send everybody home and leave no byte of these rooms. Unknown ones are passed over."""
        gone = set(codes) - self._deleting
        self._deleting |= gone
        try:
            for code in gone:
                await self._put_away(code, "deleted")
            if gone:
                await self._log.delete(*gone)
        finally:
            self._deleting -= gone

    async def _load(self, code: str) -> Loaded:
        row = await self._log.find(code)
        if row is None:
            raise Refused("room_unknown")
        try:
            standing = await load(self._log, code)
        except RoomGone as gone:
            if await self._log.find(code) is None:
                raise Refused("room_unknown") from None
            raise Damaged("nothing is left of this room's log") from gone
        except LogError:
            raise
        except Exception as problem:
            # A log that makes no sense may fail anywhere in its folding; the other rooms go on.
            _logger.exception("room_unreadable", room=code)
            raise Damaged("this room's log cannot be read") from problem
        runner = Runner(standing, self._log, self._clock, self._chance, self._measures, self._turns)
        if standing.room.deadline_ms is not None:
            alive_ms = max(row.last_alive_ms, standing.last_ms)
            await runner.ask(MACHINE, GiveTimeBack(self._clock.now_ms() - alive_ms))
        runner.start_clock()
        return Loaded(row, runner)

    def _forget_failure(self, code: str, task: asyncio.Task[Loaded]) -> None:
        """The next one who asks tries again."""
        failed = task.cancelled() or task.exception() is not None
        if failed and self._tasks.get(code) is task:
            del self._tasks[code]

    async def _put_away(self, code: str, farewell: down.Farewell | None = None) -> None:
        task = self._tasks.get(code)
        if task is None:
            return
        try:
            loaded = await asyncio.shield(task)
        except (LogError, Refused):
            return
        if self._tasks.get(code) is task:
            del self._tasks[code]
            await loaded.runner.close(farewell)

    def _on_beat(self) -> None:
        self._alarm = self._clock.later(BEAT_S, self._on_beat)
        loop = asyncio.get_running_loop()
        if self._pulse is None or self._pulse.done():
            self._pulse = loop.create_task(self._send_pulse())
        if self._chore is None or self._chore.done():
            self._chore = loop.create_task(self._do_chores())

    async def _send_pulse(self) -> None:
        """Room by room: those of a whole school take as long as a hundred messages, which would wait for them."""
        runners = self._runners()
        for place, runner in enumerate(runners):
            if place:
                await asyncio.sleep(min(PULSES_APART_S, BEAT_S / 2 / len(runners)))
            runner.showing.pulse(self._clock.now_ms())

    async def _do_chores(self) -> None:
        runners = self._runners()
        running = [runner for runner in runners if runner.room.deadline_ms is not None]
        try:
            if running:
                await self._log.beat([runner.code for runner in running], self._clock.now_ms())
        except LogError as failure:
            _logger.warning("heartbeat_not_written", reason=str(failure))
            for runner in running:
                runner.saving.failed()
        for runner in runners:
            if runner.idle_s() > IDLE_S:
                await self._put_away(runner.code)

    def _runners(self) -> list[Runner]:
        done = [task for task in self._tasks.values() if task.done() and not task.cancelled()]
        return [task.result().runner for task in done if task.exception() is None]
