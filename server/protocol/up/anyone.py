"""The commands that both the teacher and a student send."""

from typing import Annotated

from msgspec import Meta

from server.protocol import limits
from server.protocol.up.command import Command, Id

Message = Annotated[str, Meta(min_length=1, max_length=limits.MESSAGE_CHARS)]


class SendMessage(Command, frozen=True, kw_only=True):
    """Say something to a group. A student to the own one, the teacher to any."""

    group: Id
    text: Message
