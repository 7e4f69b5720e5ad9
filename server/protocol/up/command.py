"""What every command has."""

from typing import Annotated

from msgspec import Meta

from server.protocol import limits
from server.protocol.frozen import Frozen

Id = Annotated[str, Meta(min_length=1, max_length=limits.ID_CHARS, pattern=r"^[a-zA-Z][a-zA-Z0-9_-]*(?!\n)$")]
"""Starts with a letter: JavaScript reorders keys that look like numbers. (`$` alone lets a last line break through.)"""
Cid = Annotated[str, Meta(min_length=8, max_length=limits.ID_CHARS, pattern=r"^[a-zA-Z0-9_-]+(?!\n)$")]


class Command(
    Frozen,
    frozen=True,
    forbid_unknown_fields=True,
    tag_field="type",
    tag=True,
    omit_defaults=True,
    kw_only=True,
):
    cid: Cid
