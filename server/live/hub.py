"""All rooms of this server, for the web around them: open one, take a seat, enter, read, delete."""

from server.live.attendance import device_of
from server.live.chance import Chance, SystemChance
from server.live.clock import Clock
from server.live.headcount import Headcount
from server.live.keyring import Keyring, asked
from server.live.letters import Letter
from server.live.measures import Measures
from server.live.pairing import Pairing
from server.live.passes import Pass, pass_of, with_key
from server.live.presence import Device
from server.live.rooms import Loaded, Rooms
from server.live.runner import Runner
from server.live.screen import Screen
from server.live.tokens import hashed, token
from server.live.turns import Turns
from server.protocol import down, limits, up
from server.protocol.class_file import ClassFile
from server.room.commands import KeepClass, RedactStudent, SeatStudent
from server.room.decide import open_room
from server.room.events import AnyEvent
from server.room.evolve import replay
from server.room.ids import MACHINE, TEACHER, Actor, StudentId
from server.room.refused import Refused
from server.room.state import Room
from server.storage import codec
from server.storage.log import CodeTaken, Log, Record, RoomGone, RoomRow, Unavailable

CODES_TRIED = 20


class Entered:
    """A screen in its room. What it sends goes into the room's inbox; nothing here waits."""

    def __init__(self, runner: Runner, screen: Screen) -> None:
        self._runner = runner
        self._screen = screen
        runner.showing.enter(screen)

    def command(self, command: up.AnyCommand) -> None:
        screen = self._screen
        self._runner.hand_in(Letter(screen.actor, command, screen.answer, screen.console))

    def sync(self, have: up.Have) -> None:
        self._runner.showing.sync(self._screen, have.have)

    def typing(self) -> None:
        self._runner.showing.typing(self._screen)

    def watch(self, order: up.Watch, *, on: bool) -> None:
        self._runner.showing.watch(self._screen, order.group, on=on)

    def leave(self) -> None:
        """The socket is gone. A second time does nothing."""
        self._runner.showing.leave(self._screen)


class Hub:
    """`start` it once, `close` it at the end. Any call may raise `Unavailable`: the disk can't do it now."""

    def __init__(self, log: Log, clock: Clock, *, chance: Chance | None = None, apart_s: float = 0.0) -> None:
        self._log = log
        self._clock = clock
        self._chance = chance or SystemChance()
        self.measures = Measures()
        self._rooms = Rooms(log, clock, self._chance, self.measures, Turns(apart_s))
        self._secret = b""
        self.keys = Keyring(self._rooms, clock, Pairing(clock, self._chance), lambda: self._secret)

    async def start(self) -> None:
        """Take up the lessons that were running, with the time that the outage cost them given back."""
        self._secret = await self._log.secret()
        await self._rooms.start()

    async def close(self) -> None:
        """Finish what lies in the inboxes. The log stays open: it is not ours."""
        await self._rooms.close()

    def headcount(self) -> Headcount:
        """Who and what is there at this moment."""
        return self._rooms.headcount()

    async def can_write(self) -> bool:
        """Whether rooms can be taken now."""
        try:
            await self._log.secret()
        except Unavailable:
            return False
        return True

    def unwritten(self) -> int:
        """What waits for the disk."""
        return self._log.waiting

    async def open_room(self, order: up.OpenRoom) -> down.RoomOpened:
        """A new room; the same key again gives the same room and the same tokens."""
        if len(await self._log.codes()) >= limits.ROOMS:
            raise Unavailable("there are as many rooms as this server keeps")
        for _ in range(CODES_TRIED):
            try:
                row = await self._create(self._chance.code(), order)
            except CodeTaken:
                continue
            return down.RoomOpened(
                code=row.code,
                teacher_token=token(self._secret, "teacher", row.code, order.key),
                board_token=token(self._secret, "board", row.code, order.key),
            )
        raise Unavailable("no free room code found")

    async def take_seat(self, code: str, order: up.TakeSeat) -> down.SeatTaken:
        """A seat; the same key again gives the same one.

        Refused: room_unknown, room_full, room_over, room_locked, blocked, bad_name; name_taken, if it asks; unknown or
        too_many, for a seat beside another one.
        """
        loaded = await self._rooms.get(code)
        runner = loaded.runner
        seat_token, key_hash = token(self._secret, "seat", code, order.key), hashed(order.key)
        seated = with_key(runner.room, order.key)
        if seated is None or seated.removed:
            beside = _device(loaded, order.beside)
            student = f"s{self._chance.word(10)}"
            await asked(
                runner,
                MACHINE,
                SeatStudent(student, order.name, hashed(seat_token), key_hash, beside, order.asks),
            )
            seated = with_key(runner.room, order.key)
            assert seated is not None
        return down.SeatTaken(student_id=seated.id, seat_token=seat_token)

    async def keep_class(self, code: str, file: ClassFile) -> None:
        """From now on the room knows the teacher's class by this file. Refused: room_unknown."""
        await asked((await self._rooms.get(code)).runner, TEACHER, KeepClass(file))

    async def admit(self, code: str, token: str) -> Pass | None:
        """Who a token is; None if it is nobody's. Refused: room_unknown."""
        return pass_of(await self._rooms.get(code), hashed(token), self._clock.now_ms())

    async def enter(self, holder: Pass, screen: Screen) -> Entered:
        """A screen connects to its room. Refused: room_unknown."""
        loaded = await self._rooms.get(holder.code)
        if pass_of(loaded, holder.token_hash, self._clock.now_ms()) is None:
            # Lost what it had on the way from the door to the room.
            screen.line.abort()
        screen.console, screen.until_ms = holder.console, holder.until_ms
        return Entered(loaded.runner, screen)

    async def room(self, code: str) -> Room:
        """The room as it is. Refused: room_unknown."""
        return (await self._rooms.get(code)).runner.room

    async def history(self, code: str) -> tuple[tuple[int, int, Actor, AnyEvent], ...]:
        """All that happened: seq, at_ms, actor, event. Refused: room_unknown."""
        records = await self._log.read(code)
        if not records:
            raise Refused("room_unknown")
        return tuple(
            (record.seq, record.at_ms, record.actor, codec.decode(record.body)) for record in records
        )

    async def redact(self, code: str, student: StudentId) -> None:
        """Take a student's seat and name away, and their words out of the log: no byte of them is left. Repeating it
        finishes what was broken off. Refused: room_unknown, unknown."""
        runner = (await self._rooms.get(code)).runner
        await asked(runner, TEACHER, RedactStudent(student))
        try:
            await runner.redact(student)
        except RoomGone:
            raise Refused("room_unknown") from None

    async def delete_room(self, code: str) -> None:
        """Send everybody home and leave no byte of it. An unknown room is passed over."""
        await self._rooms.delete([code])

    async def sweep(self) -> None:
        """Delete the rooms whose days are over."""
        await self._rooms.delete(await self._log.expired(self._clock.now_ms()))

    async def _create(self, code: str, order: up.OpenRoom) -> RoomRow:
        now_ms = self._clock.now_ms()
        events = open_room(code, order.plan, now_ms)
        row = RoomRow(
            code=code,
            key_hash=hashed(order.key),
            teacher_hash=hashed(token(self._secret, "teacher", code, order.key)),
            board_hash=hashed(token(self._secret, "board", code, order.key)),
            created_ms=now_ms,
            expires_ms=replay(events).expires_ms,
            deadline_ms=None,
            last_alive_ms=now_ms,
        )
        bodies = [codec.encode(event) for event in events]
        return await self._log.create(
            row, [Record(seq, now_ms, TEACHER, "", body) for seq, body in enumerate(bodies, start=1)]
        )


def _device(loaded: Loaded, beside: str | None) -> Device:
    """The device on which the holder of this token sits; empty: one of one's own. Refused: unknown."""
    if beside is None:
        return ""
    holder = loaded.holders.find(loaded.runner.room, hashed(beside))
    if holder is None:
        raise Refused("unknown")
    return device_of(holder)
