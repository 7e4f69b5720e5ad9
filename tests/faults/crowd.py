"""Classes that talk in pairs without a pause, with everything that they send written down."""

import asyncio
import random
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from itertools import count

from tests.faults.phone import Command, Diary, Phone
from tests.support.classroom import Classroom

NAMES = ("Maya", "Leo", "Aya", "Ben", "Cem", "Dina")
PLAN = {
    "rounds": [{"question": "Why does ice float?", "phases": [{"kind": "pair", "duration_s": 10_800}]}],
    "grace_s": None,
}


@dataclass
class Person:
    code: str
    token: str
    group: str
    """Empty for the teacher."""
    transport: str
    diary: Diary
    numbers: Iterator[int] = field(default_factory=count)

    def phone(self, url: str) -> Phone:
        """One more device, not connected yet."""
        return Phone(url, self.code, self.token, self.transport, self.diary)

    def says(self, dice: random.Random) -> Iterator[Command]:
        """Without end, and no two alike: a student talks and writes, the teacher blanks and unblanks the board."""
        for number in self.numbers:
            cid = f"{self.diary.actor}-{number:05}"
            if not self.group:
                yield {"cid": cid, "type": "BlankBoard", "blank": number % 2 == 0}
            elif dice.random() < 0.8:
                yield {"cid": cid, "type": "SendMessage", "group": self.group, "text": f"said {cid}"}
            else:
                yield {"cid": cid, "type": "WriteAnswer", "group": self.group, "text": f"written {cid}"}


@dataclass
class Class:
    """One room. Every sixth student is on long-polling, the others and the teacher on WebSocket."""

    code: str
    people: list[Person]

    @property
    def diaries(self) -> list[Diary]:
        return [person.diary for person in self.people]

    @classmethod
    async def open(cls, url: str, names: Sequence[str] = NAMES) -> "Class":
        room = Classroom(url, "websocket")
        await room.open(names, PLAN)
        await room.next()
        people = [Person(room.code, room.tokens["teacher"], "", "websocket", Diary("teacher"))]
        for place, name in enumerate(names, start=1):
            transport = "websocket" if place % 6 else "polling"
            group = await room.group_of(name)
            people.append(Person(room.code, room.tokens[name], group, transport, Diary(room.ids[name])))
        await room.close()
        return cls(room.code, people)

    async def connect(self, url: str) -> list[Phone]:
        """A fresh device for everybody."""
        phones = [person.phone(url) for person in self.people]
        await asyncio.gather(*(phone.connect() for phone in phones))
        return phones

    async def talk(self, phones: list[Phone], dice: random.Random) -> None:
        """Until the connection is lost."""
        talks = zip(phones, self.people, strict=True)
        await asyncio.gather(*(phone.send(person.says(dice)) for phone, person in talks))
        await asyncio.gather(*(phone.lost() for phone in phones))
