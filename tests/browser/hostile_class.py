"""A class that puts hostile words wherever there is a box: no browser, so that it is quick."""

from functools import partial
from typing import Any

import aiohttp

from server.protocol import limits
from tests.browser.hostile_words import SHORT, WORDS, packed
from tests.browser.served import Served
from tests.support.classroom import Classroom
from tests.support.devices import Device

ROUNDS = limits.ROUNDS
FOUR = SHORT[:4]
"""Those whose names these are stay for the lesson; the first has a phone that is looked at."""
PLACES = ("<b>x</b>", "{{7*7}}", '"><svg>x', "${7*7}")


def words_of(number: int) -> tuple[str, ...]:
    """Of this round: all rounds together have all words."""
    return WORDS[number::ROUNDS]


def plan() -> dict[str, Any]:
    return {"rounds": [a_round(words_of(number)) for number in range(ROUNDS)], "grace_s": None}


def a_round(words: tuple[str, ...]) -> dict[str, Any]:
    """The question and the same in a second language hold all of them between them, and so do the options."""
    texts = packed(words, limits.OPTION_CHARS)
    options = [{"text": text, "also": also} for text, also in zip(texts, reversed(texts), strict=True)]
    lines = tuple(word for word in words if "\n" not in word)
    starters = packed(lines, limits.STARTER_CHARS)[: limits.STARTERS_PER_PHASE]
    return {
        "question": packed(words, limits.QUESTION_CHARS)[0],
        "also": packed(words[::-1], limits.QUESTION_CHARS)[0],
        "phases": [
            {"kind": "think", "task": {"type": "choice", "options": options}},
            {"kind": "pair", "size": 4, "starters": starters},
            {"kind": "share"},
        ],
    }


class HostileClass(Classroom):
    """`bearer` proves that we are the teacher."""

    @classmethod
    async def gathers(cls, served: Served) -> "HostileClass":
        room = cls(f"http://{served.host}", "websocket")
        await room.open(SHORT, plan())
        await room.let_all_in()
        for student, place in zip(FOUR, PLACES, strict=True):
            await room.does(student, "SitAt", place=place)
        await room.bring(class_file())
        await room.does("teacher", "KeepRoster", names=list(SHORT))
        return room

    @property
    def bearer(self) -> dict[str, str]:
        return {"Authorization": f"Bearer {self.tokens['teacher']}"}

    async def let_all_in(self) -> None:
        """So many at once wait at the door, if they were quick enough; and some names wait."""
        await self.teacher.until(lambda: len(self.seen("students")) + len(self.seen("door")) == len(SHORT))
        await self.does("teacher", "SetDoor", waits="nobody")
        if waiting := list(self.seen("door")):
            await self.does("teacher", "Admit", students=waiting)
            await self.teacher.until(lambda: len(self.seen("students")) == len(SHORT))
        for id, student in self.seen("students").items():
            if student.get("held"):
                await self.does("teacher", "AdmitName", student=id, name=student["name"])

    async def only_four_stay(self) -> None:
        """And the teacher keeps words to look out for; before that, names would be among them."""
        for name in SHORT[len(FOUR) :]:
            await self.does(name, "LeaveSeat")
            await self.devices.pop(name).close()
        own = [word for word in WORDS if len(word) <= limits.WORD_CHARS][: limits.OWN_WORDS]
        await self.does("teacher", "KeepWords", words=own)

    async def think(self, number: int) -> None:
        for place, student in enumerate(FOUR):
            text = "\n".join(words_of(number)[place :: len(FOUR)])
            options = self.teacher.views["everyone"]["phases"][self.phase]["task"]["options"]
            await self.does(student, "WriteThought", phase=self.phase, text=text, choice=min(options))
        await self.say(number)

    async def talk(self, number: int) -> None:
        group = await self.group_now()
        for place, word in enumerate(words_of(number)):
            await self.does(FOUR[place % len(FOUR)], "SendMessage", group=group, text=word)
        await self.does(FOUR[1], "TakePen", group=group)
        await self.does(FOUR[1], "WriteAnswer", group=group, text="\n".join(words_of(number)))
        await self.say(number)

    async def share(self, number: int) -> list[str]:
        """What stands on the wall then."""
        texts = packed(words_of(number), limits.INSIGHT_CHARS)[: limits.CARDS_PER_GROUP]
        for text in texts:
            await self.does(FOUR[2], "PostInsight", phase=self.phase, text=text)
        await self.teacher.until(lambda: len(self.waiting()) == len(texts))
        for id, card in self.waiting().items():
            await self.does("teacher", "ShowCard", card=id, seen=card["revision"])
        return texts

    async def group_now(self) -> str:
        """The group that all four are in; each of them knows it by then."""
        for student in FOUR:
            await self.devices[student].until(partial(self._talks_now, student))
        return await self.group_of(FOUR[0])

    def _talks_now(self, student: str) -> bool:
        """Whether this screen shows the talk of this phase."""
        views = self.devices[student].views
        group = views[f"student:{self.ids[student]}"]["me"].get("group")
        return bool(views.get(f"group:{group}", {}).get("talk", {}).get("phase") == self.phase)

    async def say(self, number: int) -> None:
        await self.does("teacher", "SayToAll", text=packed(words_of(number), limits.LINE_CHARS)[0])

    async def report(self) -> None:
        """Some student shows the last message of another to the teacher."""
        group = await self.group_now()
        messages = self.devices[FOUR[3]].views[f"group:{group}"]["messages"]
        message = next(id for id, said in messages.items() if said["by"] == self.ids[FOUR[0]])
        await self.does(FOUR[3], "ReportMessage", group=group, message=message)
        await self.teacher.until(lambda: bool(self.seen("flags")))

    async def take_home(self, path: str) -> tuple[bytes, str]:
        """The body, and what kind it says that it is; never a page."""
        url = f"{self.base_url}/api/rooms/{self.code}/{path}"
        async with aiohttp.ClientSession() as http, http.get(url, headers=self.bearer) as answer:
            assert answer.status == 200, path
            assert answer.headers["X-Content-Type-Options"] == "nosniff"
            assert answer.headers["Content-Security-Policy"].startswith("default-src 'none'")
            return await answer.read(), answer.content_type

    def seen(self, section: str) -> dict[str, Any]:
        """Of what the teacher sees."""
        found: dict[str, Any] = self.teacher.views["teacher"].get(section, {})
        return found

    def waiting(self) -> dict[str, Any]:
        return {id: card for id, card in self.seen("cards").items() if card["state"] == "waiting"}

    async def does(self, who: str, type: str, **fields: Any) -> None:
        device: Device = self.devices[who]
        done = await device.do(type, **fields)
        assert done["ok"], (who, type, fields, done)


def class_file() -> dict[str, Any]:
    return {
        "kind": "elbow-room-class",
        "label": WORDS[0],
        "names": list(WORDS),
        "apart": [list(WORDS[:10]), list(SHORT[-2:])],
        "together": [list(WORDS[10:20])],
    }
