"""What came up a socket, checked before anything of it goes on."""

from collections.abc import Sequence
from typing import Any, Literal, TypeVar, get_args

import msgspec

from server.protocol import up
from server.room.ids import TEACHER, Actor
from server.room.views.audiences import BOARD

Content = TypeVar("Content")

_TEACHER = (*get_args(up.TeacherCommand), up.SendMessage)
_STUDENT = (*get_args(up.StudentCommand), up.SendMessage)


class Unreadable(Exception):
    """Not a message of ours: wrong shape, wrong type, too long, or text that cannot be kept."""


def read(args: Sequence[Any], kind: type[Content]) -> Content:
    """The one argument of an event. Raises Unreadable."""
    if len(args) != 1:
        raise Unreadable("an event carries one object")
    try:
        content = msgspec.convert(args[0], kind)
    except (msgspec.ValidationError, RecursionError) as problem:
        raise Unreadable(str(problem)) from None
    check_text(args[0])
    return content


class _Enveloped(msgspec.Struct):
    """msgspec keeps what it worked out about a struct, not about a bare union: fourteen times as fast."""

    command: up.AnyCommand


def read_command(args: Sequence[Any]) -> up.AnyCommand:
    return read([{"command": args[0]}] if len(args) == 1 else args, _Enveloped).command


_QUICK: dict[str, msgspec.json.Decoder[tuple[str, up.AnyCommand | up.Have]]] = {
    '42["command",': msgspec.json.Decoder(tuple[Literal["command"], up.AnyCommand]),
    '42["sync",': msgspec.json.Decoder(tuple[Literal["sync"], up.Have]),
}


def quickly(packet: str) -> up.AnyCommand | up.Have | None:
    """What a Socket.IO event brings, if it is in good order; None for all that takes a closer look."""
    decoder = _QUICK.get(packet[: packet.find(",") + 1])
    # An escape may be a NUL or half a character. Nobody who means well writes them.
    if decoder is None or "\\u" in packet:
        return None
    try:
        _, content = decoder.decode(packet[2:])
    except (msgspec.MsgspecError, RecursionError):
        return None
    return content


def cid_of(args: Sequence[Any]) -> str:
    """The id of a message that may be rubbish otherwise; empty if it has none."""
    cid = args[0].get("cid") if args and isinstance(args[0], dict) else None
    try:
        return msgspec.convert(cid, up.Cid)
    except msgspec.ValidationError:
        return ""


def may_send(actor: Actor, command: up.AnyCommand) -> bool:
    """Whether this is a command for somebody of this kind at all; the room decides the rest."""
    return actor != BOARD and isinstance(command, _TEACHER if actor == TEACHER else _STUDENT)


def check_text(content: Any) -> None:
    """No NUL (PostgreSQL refuses it) and no half of a character (SQLite does), however deep. Raises Unreadable."""
    if isinstance(content, str):
        if "\0" in content:
            raise Unreadable("text holds a NUL")
        try:
            content.encode()
        except UnicodeEncodeError:
            raise Unreadable("text holds half a character") from None
    elif isinstance(content, dict):
        check_text([*content.keys(), *content.values()])
    elif isinstance(content, list | tuple):
        for part in content:
            check_text(part)
