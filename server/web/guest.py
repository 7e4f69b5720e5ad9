"""One connected socket, and what may be done with what it sends. Nothing here waits for a room: see its inbox."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any

from server.live.hub import Entered
from server.live.letters import declined
from server.live.line import Line
from server.live.measures import Measures
from server.live.screen import Screen
from server.protocol import up
from server.room.ids import Actor
from server.web.bucket import Bucket
from server.web.reading import Unreadable, may_send, read, read_command


@dataclass(frozen=True)
class Guest:
    """One connected socket."""

    actor: Actor
    line: Line
    screen: Screen
    entered: Entered
    bucket: Bucket
    measures: Measures

    def do(self, command: up.AnyCommand) -> None:
        if may_send(self.actor, command):
            self.entered.command(command)
        else:
            self.decline(command.cid, "not_allowed", command)

    def decline(self, cid: str, code: str, command: up.AnyCommand | None = None) -> None:
        done = declined(cid, code)
        self.measures.answered(command, done)
        self.screen.answer(done)


Handle = Callable[[Guest, tuple[Any, ...]], None]
"""Raises Unreadable."""


def _command(guest: Guest, args: tuple[Any, ...]) -> None:
    guest.do(read_command(args))


def _sync(guest: Guest, args: tuple[Any, ...]) -> None:
    guest.entered.sync(read(args, up.Have))


def _typing(guest: Guest, _args: tuple[Any, ...]) -> None:
    guest.entered.typing()


def _watch(guest: Guest, args: tuple[Any, ...]) -> None:
    guest.entered.watch(read(args, up.Watch), on=True)


def _unwatch(guest: Guest, args: tuple[Any, ...]) -> None:
    guest.entered.watch(read(args, up.Watch), on=False)


def unknown(_guest: Guest, _args: tuple[Any, ...]) -> None:
    raise Unreadable("no such event")


HANDLES: Mapping[str, Handle] = {
    "command": _command,
    "sync": _sync,
    "typing": _typing,
    "watch": _watch,
    "unwatch": _unwatch,
}
