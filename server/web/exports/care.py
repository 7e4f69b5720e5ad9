"""One file for whoever looks after children here: what was set aside and what was reported, sealed as it was."""

from collections.abc import Iterator

from server.room.events.care import MessageReported, Quoted, WordsSetAside
from server.room.state import Room
from server.web.exports.said import name_of, names_of, shown
from server.web.exports.sheet import time_of
from server.web.exports.story import plain
from server.web.exports.words import Say

_WHAT = {"thought": "thought", "message": "message", "answer": "answer", "card": "insight"}


def care_file(room: Room, say: Say) -> str:
    """Markdown."""
    lines = [f"# Elbow Room {room.code}: {say('For care')}", ""]
    lines += [f"- {say('Opened')}: {_time(room.opened_ms)}", ""]
    for one in room.aside.values():
        lines += _sealed(room, one, say)
    for flag in room.flags.values():
        lines += _reported(room, flag, say)
    return "\n".join(lines).rstrip() + "\n"


def _sealed(room: Room, one: WordsSetAside, say: Say) -> Iterator[str]:
    step = room.step_of(one.phase)
    yield from (f"## {say(_WHAT[one.what])}: {plain(name_of(room, one.by, say))}", "")
    yield f"- {say('Said')}: {_time(one.said_ms)}"
    yield f"- {say('Set aside')}: {_time(one.at_ms)}"
    if step is not None:
        yield f"- {say('Asked')}: {plain(step.question)} ({say(step.kind)}, {step.round + 1})"
    if one.group is not None:
        yield f"- {say('With')}: {plain(names_of(room, one.group, say))}"
    yield from ("", f"> {plain(shown(one.text, say))}", "")
    yield from _around(room, one.around, say)


def _reported(room: Room, flag: MessageReported, say: Say) -> Iterator[str]:
    reported = next(one for one in flag.around if one.message == flag.message)
    yield from (f"## {say('Reported')}: {plain(name_of(room, reported.by, say))}", "")
    yield f"- {say('Reported by')}: {plain(name_of(room, flag.by, say))}, {_time(flag.at_ms)}"
    yield f"- {say('With')}: {plain(names_of(room, flag.group, say))}"
    yield from ("", f"> {plain(shown(reported.text, say))}", "")
    yield from _around(room, flag.around, say)


def _around(room: Room, around: tuple[Quoted, ...], say: Say) -> Iterator[str]:
    for one in around:
        yield f"- {time_of(one.at_ms)} {plain(name_of(room, one.by, say))}: {plain(shown(one.text, say))}"
    yield ""


def _time(at_ms: int) -> str:
    return f"{time_of(at_ms)} UTC"
