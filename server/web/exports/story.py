"""Markdown: the lesson as a page to read and keep."""

import re
from collections.abc import Iterator

from server.room.state import Room, Step
from server.web.exports.said import ASIDE, History, choice_of, name_of, names_of, shown, sure_of
from server.web.exports.words import Say

_MARKS = re.compile(r"([\\`*_{}\[\]<>()#+\-.!|~&])")


def story(room: Room, history: History, say: Say) -> str:
    """`history` is not needed: the story is told from where the lesson ended."""
    lines = [f"# Elbow Room {room.code}", ""]
    for number in range(room.steps[-1].round + 1):
        steps = [step for step in room.steps if step.round == number]
        lines += [f"## {plain(steps[0].question)}", ""]
        for step in steps:
            lines += _PARTS[step.kind](room, step, say)
    return "\n".join(lines).rstrip() + "\n"


def plain(text: str) -> str:
    """Text that Markdown shows as it is, in one line."""
    return _MARKS.sub(r"\\\1", " ".join(text.split()))


def _thoughts(room: Room, step: Step, say: Say) -> Iterator[str]:
    written = [student for student in room.students.values() if step.id in student.thoughts]
    if written:
        yield from (f"### {say('What we thought')}", "")
    for student in written:
        thought = student.thoughts[step.id]
        said = [
            choice_of(step, thought.choice),
            sure_of(thought.sure, say),
            say(ASIDE) if thought.aside else shown(thought.text, say),
            say("not sure yet") if thought.not_sure else "",
        ]
        yield f"- **{plain(shown(student.called, say))}**: {plain(' · '.join(part for part in said if part))}"
    yield ""


def _groups(room: Room, step: Step, say: Say) -> Iterator[str]:
    talked = [
        group
        for group in room.groups.values()
        if group.phase == step.id and group.answers and group.answers[-1].text
    ]
    if talked:
        yield from (f"### {say('What we answered together')}", "")
    for group in talked:
        yield f"- **{plain(names_of(room, group.id, say))}**: {plain(shown(group.answers[-1].text, say))}"
    yield ""


def _cards(room: Room, step: Step, say: Say) -> Iterator[str]:
    up = [card for card in room.cards.values() if card.phase == step.id and card.state == "up"]
    if up:
        yield from (f"### {say('On the board')}", "")
    for card in up:
        by = names_of(room, card.group, say) or name_of(room, card.by, say)
        yield f"- {plain(shown(card.text, say))} ({plain(by)})"
    yield ""


_PARTS = {"think": _thoughts, "pair": _groups, "share": _cards}
