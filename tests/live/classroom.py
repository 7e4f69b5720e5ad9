"""A whole classroom in memory: a hub, a log, a clock that the test turns, and screens that keep what they get."""

import asyncio
from dataclasses import dataclass, field
from itertools import count
from typing import Any

from msgspec import convert

from server.live.hub import Entered, Hub
from server.live.passes import Pass
from server.live.screen import Screen
from server.protocol import down, up
from server.protocol.plan import Phase, Plan, Round
from server.storage.log import Log
from server.storage.memory import MemoryLog
from tests.support.clock import HandClock
from tests.support.screens import MemoryLine

PLAN = Plan(
    rounds=(
        Round(
            question="Why is the sky blue?",
            phases=(
                Phase(kind="think", duration_s=60),
                Phase(kind="pair", duration_s=120),
                Phase(kind="share"),
            ),
        ),
    )
)
_cids = count()


def key(name: str) -> str:
    return name.ljust(22, "x")


async def settled() -> None:
    """Everything that is under way in this loop has come to rest: nothing here waits for a clock or a disk."""
    for _ in range(50):
        await asyncio.sleep(0)


@dataclass
class Someone:
    """A device with a token, and its screen while it is connected."""

    classroom: "Classroom"
    holder: Pass
    line: MemoryLine = field(default_factory=MemoryLine)
    entered: Entered | None = None

    @property
    def id(self) -> str:
        return self.holder.actor

    @property
    def views(self) -> dict[str, Any]:
        return self.line.views

    @property
    def group(self) -> str:
        """Of a student, now."""
        return str(self.views[f"student:{self.id}"]["me"]["group"])

    async def connect(self, *, sync: bool = True) -> "Someone":
        held, views = self.line.held, self.line.views
        self.line = MemoryLine()
        self.line.held, self.line.views = dict(held), views
        self.entered = await self.classroom.hub.enter(self.holder, Screen(self.holder.actor, self.line))
        if sync:
            self.entered.sync(up.Have(have=held))
        await settled()
        return self

    async def disconnect(self) -> None:
        assert self.entered is not None
        self.line.closed = True
        self.entered.leave()
        self.entered = None
        await settled()

    def send(self, type: str, *, cid: str = "", **fields: Any) -> str:
        """Send a command and do not wait; its cid."""
        assert self.entered is not None
        cid = cid or f"command{next(_cids)}"
        self.entered.command(convert({"type": type, "cid": cid, **fields}, up.AnyCommand))
        return cid

    async def do(self, type: str, **fields: Any) -> Any:
        """Send a command; its one answer."""
        cid = self.send(type, **fields)
        await settled()
        (done,) = self.line.done(cid)
        return done

    async def next(self) -> None:
        """The teacher goes on."""
        done = await self.do("Next", visit=self.views["everyone"]["room"]["visit"])
        assert done["ok"], done


@dataclass
class Classroom:
    clock: HandClock = field(default_factory=HandClock)
    log: Log = field(default_factory=MemoryLog)
    code: str = ""
    _tokens: dict[str, str] = field(default_factory=dict)
    """Of students, by name."""

    async def open(self) -> "Classroom":
        self.hub = Hub(self.log, self.clock)
        await self.hub.start()
        opened = await self.hub.open_room(up.OpenRoom(key=key("room"), plan=PLAN))
        self.opened: down.RoomOpened = opened
        self.code = opened.code
        return self

    async def restart(self, *, after_s: float = 0) -> None:
        """The server stops, and starts again on the same log."""
        await self.hub.close()
        self.clock = HandClock(self.clock.now_ms() + round(after_s * 1000))
        self.hub = Hub(self.log, self.clock)
        await self.hub.start()

    async def turn(self, seconds: float) -> None:
        """Time passes, a tenth of a second at a time, and what it leads to happens."""
        for _ in range(round(seconds * 10)):
            self.clock.turn(0.1)
            await settled()

    async def happened(self, *events: str) -> list[bytes]:
        """What of this has happened, in order."""
        records = await self.log.read(self.code)
        return [record.body for record in records if any(event.encode() in record.body for event in events)]

    async def teacher(self) -> Someone:
        return await self._someone(self.opened.teacher_token)

    async def board(self) -> Someone:
        return await self._someone(self.opened.board_token)

    async def student(self, name: str, *, beside: str | None = None, connect: bool = True) -> Someone:
        """`beside`: the name of somebody on the same device."""
        order = up.TakeSeat(key=key(name), name=name, beside=None if beside is None else self._tokens[beside])
        taken = await self.hub.take_seat(self.code, order)
        self._tokens[name] = taken.seat_token
        return await self._someone(taken.seat_token, connect=connect)

    async def _someone(self, token: str, *, connect: bool = True) -> Someone:
        holder = await self.hub.admit(self.code, token)
        assert holder is not None
        someone = Someone(self, holder)
        return await someone.connect() if connect else someone


async def pairs(classroom: Classroom, count: int) -> tuple[Someone, list[Someone]]:
    """A teacher and students, in the pair phase. A large class takes its time to come in, so that it is no flood."""
    teacher = await classroom.teacher()
    students = []
    for number in range(count):
        students.append(await classroom.student(f"Student {chr(97 + number % 26)}{number // 26}"))
        await classroom.turn(0 if count < 10 else 1)
    await teacher.next()
    await teacher.next()
    return teacher, students


def presence(teacher: Someone, *students: Someone) -> Any:
    """As the teacher sees it: of one, or of each."""
    seen = [teacher.views["teacher"]["students"][student.id]["presence"] for student in students]
    return seen if len(seen) > 1 else seen[0]
