"""A room with a long history, as the room itself would have written it."""

import itertools
from collections.abc import Iterator, Sequence

from bench.measured import Failed
from server.live.batch import Batch
from server.live.chance import SystemChance
from server.live.clock import SystemClock
from server.live.hub import Hub
from server.live.letters import Letter
from server.live.standing import Standing, load
from server.protocol import limits, up
from server.protocol.plan import Phase, Plan, Round
from server.room.commands import Command, SeatStudent
from server.room.ids import MACHINE, TEACHER, visit_id
from server.room.state import Room
from server.storage.log import Log

STUDENTS = 300
MESSAGES_AT_ONCE = 1_000
SECOND_MS = 1_000
PLAN = Plan(rounds=(Round(question="Why does ice float?", phases=(Phase(kind="pair"),)),), seats=limits.SEATS)
KEY = "a-key-of-the-bench-0123456789"
WORDS = "I think so because the air is cold, and ice is lighter than the water that it was"

_cids = (f"bench-{number:08}" for number in itertools.count())


async def keep_lesson(log: Log, events: int) -> str:
    """Write a room with so many events, and return its code: everybody is in a pair, and talks."""
    hub = Hub(log, SystemClock())
    code = (await hub.open_room(up.OpenRoom(key=KEY, plan=PLAN))).code
    await hub.close()
    lesson = _Lesson(log, await load(log, code))
    students = [f"s{number}" for number in range(min(STUDENTS, events // 4 * 2))]
    for student in students:  # each a second after the last: together they would be a flood
        await lesson.goes_on([_seat(student)])
    room = lesson.standing.room
    await lesson.goes_on([_from(TEACHER, up.Next(cid=next(_cids), visit=visit_id(room.visit)))])
    messages = _messages(lesson.standing.room)
    while (left := events - lesson.standing.seq) > 0:
        await lesson.goes_on(list(itertools.islice(messages, min(left, MESSAGES_AT_ONCE))))
    return code


class _Lesson:
    def __init__(self, log: Log, standing: Standing) -> None:
        self.standing = standing
        self._log = log

    async def goes_on(self, letters: Sequence[Letter]) -> None:
        """A second later. Raises Failed if the room refuses."""
        batch = Batch(self.standing, self.standing.last_ms + SECOND_MS, SystemChance())
        for letter in letters:
            batch.take(letter)
        if refused := [done.message for _, done in batch.answers if not done.ok]:
            raise Failed(f"the long lesson: {refused[0]}")
        await self._log.append(self.standing.room.code, self.standing.seq, batch.records)
        self.standing = batch.result()


def _seat(student: str) -> Letter:
    name = "".join(chr(ord("a") + int(digit)) for digit in student[1:])
    return _from(MACHINE, SeatStudent(student, f"Student {name}", f"token {student}", f"key {student}"))


def _messages(room: Room) -> Iterator[Letter]:
    """Everybody in turn, for ever."""
    for group in itertools.cycle(room.groups.values()):
        for student in group.members:
            yield _from(student, up.SendMessage(cid=next(_cids), group=group.id, text=WORDS))


def _from(actor: str, command: Command) -> Letter:
    return Letter(actor, command, lambda _done: None)
