"""Whoever may not see a word never receives it: every frame of whole lessons is searched for it."""

import json
from dataclasses import dataclass, field

import pytest

from tests.support.classroom import Classroom
from tests.support.server import running_server

NAMES = ("Maya", "Leo", "Aya", "Kofi", "Noor")


@dataclass
class Words:
    """Unique words, and the names of those who may receive each."""

    room: str
    may_see: dict[str, set[str]] = field(default_factory=dict)

    def plant(self, what: str, who: set[str]) -> str:
        """A word found nowhere else; `teacher` may see everything."""
        word = f"zq{self.room}{what}{len(self.may_see)}"
        self.may_see[word] = {"teacher", *who}
        return word

    def bury(self, what: str) -> str:
        """A word that not even the teacher's screens receive."""
        word = self.plant(what, set())
        self.may_see[word].clear()
        return word


@pytest.mark.parametrize("transport", ["websocket", "polling"])
async def test_V1_V2_V3_V8_V9_words_reach_those_who_may_see_them_and_nobody_else(transport: str) -> None:
    async with running_server() as url:
        rooms = [(Classroom(url, transport), Words("one")), (Classroom(url, transport), Words("two"))]
        try:
            for room, words in rooms:
                await open_room(room, words)
                await bring_class_file(room, words)
            for room, words in rooms:
                await think(room, words)
            for room, words in rooms:
                await pair(room, words)
            for room, words in rooms:
                await share(room, words)
        finally:
            for room, _ in rooms:
                await room.close()
    every_word = {word: words.may_see[word] for _, words in rooms for word in words.may_see}
    for room, own in rooms:
        for name, device in room.devices.items():
            heard = json.dumps(device.frames)
            received = {word for word in every_word if word in heard}
            assert received == {word for word, who in own.may_see.items() if name in who}, f"{name}'s frames"
            told_why = any(reason in heard for reason in ("reasons", "not_together_before", "held_together"))
            assert told_why == (name == "teacher"), f"{name}'s frames"


async def open_room(room: Classroom, words: Words) -> None:
    plan = {"rounds": [{"question": words.plant("ask", {"board", *NAMES, "Rude"}), "phases": PHASES}]}
    await room.open(NAMES, plan)
    # Her own tab and her teacher's may show it; the class may not.
    held = f"shit {words.plant('held', {'Rude'})}"
    await room.seat(held)
    room.devices["Rude"], room.ids["Rude"] = room.devices.pop(held), room.ids.pop(held)


async def bring_class_file(room: Classroom, words: Words) -> None:
    """Who is on a list and in no seat is shown to the teacher; all else only works."""
    absent = {row: words.plant(row, set()) for row in ("apart", "together")}
    await room.bring(
        {
            "kind": "elbow-room-class",
            "label": words.plant("label", set()),
            "names": [*NAMES, words.bury("listed")],
            "apart": [["Maya", "Leo", absent["apart"]]],
            "together": [["Aya", "Kofi", absent["together"]]],
            "met": [["Maya", words.bury("met"), 3]],
        }
    )


PHASES = [{"kind": "think"}, {"kind": "pair"}, {"kind": "share"}]


async def think(room: Classroom, words: Words) -> None:
    await room.next()
    for name in NAMES[:3]:
        # Who works with whom is not known yet: see `pair`.
        text = words.plant(f"thought{name}", {name})
        await room.devices[name].do("WriteThought", phase=room.phase, text=text)
    await room.devices["Kofi"].do("KeepDraft", phase=room.phase, text=words.plant("draft", {"Kofi"}))


async def pair(room: Classroom, words: Words) -> None:
    await room.next()
    for name in (*NAMES, "Rude"):
        group = await room.group_of(name)
        members = await room.members(name)
        for word in words.may_see:
            if f"thought{name}" in word:
                words.may_see[word] |= members
        device = room.devices[name]
        await device.do("SendMessage", group=group, text=words.plant("message", members))
        await device.do("WriteAnswer", group=group, text=words.plant("answer", members))
        await room.teacher.emit("watch", {"group": group})
        text = words.plant("teacher", members)
        assert (await room.teacher.do("SendMessage", group=group, text=text))["ok"]


async def share(room: Classroom, words: Words) -> None:
    await room.next()
    everybody = {"board", *NAMES, "Rude"}
    for name, shown in (("Maya", True), ("Leo", False)):
        members = await room.members(name)
        text = words.plant("insight", everybody if shown else members)
        await room.devices[name].do("PostInsight", phase=room.phase, text=text)
        card = await card_of(room, text)
        fields = {"type": "ShowCard", "seen": 0} if shown else {"type": "HideCard"}
        assert (await room.teacher.do(**fields, card=card))["ok"]
    await room.next()


async def card_of(room: Classroom, text: str) -> str:
    def found() -> list[str]:
        cards = room.teacher.views["teacher"].get("cards", {})
        return [id for id, card in cards.items() if card["text"] == text]

    await room.teacher.until(lambda: bool(found()))
    return found()[0]
