"""Which planted words each audience may read, and must: the table of product.md once more, from the naive room."""

from collections.abc import Iterator
from typing import Any

from tests.room.naive import NaiveRoom, planted


def readable(room: NaiveRoom, audience: str) -> set[str]:
    kind, _, id = audience.partition(":")
    if kind == "student":
        return planted(*of_student(room, id))
    if kind == "group":
        return planted(*of_group(room, room.groups[id]))
    return planted(*{"everyone": of_everyone, "board": of_board, "teacher": of_teacher}[kind](room))


def of_everyone(room: NaiveRoom) -> Iterator[Any]:
    round_now = room.steps[max(room.place, 0)][0]
    for number, round, phase in room.steps:
        if number <= round_now:
            yield round.question, round.also, phase.task, phase.starters
    yield room.line
    for card in room.cards.values():
        if card["state"] == "up" and not room.blank:
            yield card["text"]


def of_board(room: NaiveRoom) -> Iterator[Any]:
    for name, student in room.students.items():
        group = room.groups.get(student["group"])
        listed = (
            room.lists_groups and name in room.here() and group is not None and group["phase"] == room.now()
        )
        in_lobby = room.stage == "lobby" and room.inside(name)
        if (in_lobby or listed) and not room.blank:
            yield room.known(name)


def of_teacher(room: NaiveRoom) -> Iterator[Any]:
    for id, student in room.students.items():
        if room.seated(id):
            yield student["name"], student["place"] if room.inside(id) else ""
    yield room.roster, room.own_words
    yield room.file.label, room.missing()
    for thought in (*room.thoughts.values(), *room.cards.values()):
        if not thought.get("aside"):
            yield thought["text"]
    for id, group in room.groups.items():
        yield room.seen(id, "messages")[-1:], room.taken(id), group["answer"]
    for flag in room.flags.values():
        if not flag["settled"]:
            yield flag["around"]


def of_student(room: NaiveRoom, id: str) -> Iterator[Any]:
    yield room.students[id]["name"], room.students[id]["place"]
    for (writer, _), thought in room.thoughts.items():
        if writer == id:
            yield thought["text"]
    for (writer, _), text in room.drafts.items():
        if writer == id:
            yield text
    for card in room.cards.values():
        shared = id in room.shared_with(card) and not room.students[id]["waits"]
        if card["by"] == id or shared:
            yield card["text"]


def of_group(room: NaiveRoom, group: dict[str, Any]) -> Iterator[Any]:
    id = next(id for id in room.groups if room.groups[id] is group)
    yield room.seen(id, "messages"), group["answer"], room.seen(id, "beside")
    talk = int(group["phase"][1:]) - 1
    before = [
        place
        for place in range(talk)
        if room.steps[place][2].kind == "think" and room.steps[place][0] == room.steps[talk][0]
    ]
    for member in group["members"]:
        yield room.students[member]["place"]
        yield room.known(member)
        thought = room.thoughts.get((member, f"p{before[-1] + 1}")) if before else None
        if (
            thought
            and thought["shown"]
            and not (thought.get("aside") or room.students[member]["muted"])
            and (room.stage == "ended" or room.place > before[-1])
        ):
            yield thought["text"]
