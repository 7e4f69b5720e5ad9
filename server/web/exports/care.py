"""One file for whoever looks after children here: what was set aside and what was reported, sealed as it was."""

from collections.abc import Iterator

from server.room.events.care import MessageReported, Quoted, WordsSetAside
from server.room.state import Room
from server.web.exports.said import name_of, names_of, shown
from server.web.exports.sheet import time_of
from server.web.exports.story import plain


def care_file(room: Room) -> str:
    """Markdown. Times are UTC."""
    lines = [f"# Elbow Room {room.code}: for care", "", f"Opened {time_of(room.opened_ms)} UTC", ""]
    for one in room.aside.values():
        lines += _sealed(room, one)
    for flag in room.flags.values():
        lines += _reported(room, flag)
    return "\n".join(lines).rstrip() + "\n"


def _sealed(room: Room, one: WordsSetAside) -> Iterator[str]:
    step = room.step_of(one.phase)
    yield from (f"## {one.what.capitalize()} by {plain(name_of(room, one.by))}", "")
    yield f"- said {time_of(one.said_ms)} UTC, set aside {time_of(one.at_ms)} UTC"
    if step is not None:
        yield f"- asked: {plain(step.question)} ({step.kind}, round {step.round + 1})"
    if one.group is not None:
        yield f"- with: {plain(names_of(room, one.group))}"
    yield from ("", f"> {plain(shown(one.text))}", "")
    yield from _around(room, one.around)


def _reported(room: Room, flag: MessageReported) -> Iterator[str]:
    yield from (f"## Reported by {plain(name_of(room, flag.by))}", "")
    yield f"- {time_of(flag.at_ms)} UTC, in the group of {plain(names_of(room, flag.group))}"
    yield ""
    reported = next(one for one in flag.around if one.message == flag.message)
    yield from (f"> {plain(name_of(room, reported.by))}: {plain(shown(reported.text))}", "")
    yield from _around(room, flag.around)


def _around(room: Room, around: tuple[Quoted, ...]) -> Iterator[str]:
    for one in around:
        yield f"- {time_of(one.at_ms)} {plain(name_of(room, one.by))}: {plain(shown(one.text))}"
    yield ""
