"""What a screen sends beside commands: what it holds, and which talk it watches."""

from typing import Annotated

from msgspec import Meta

from server.protocol.frozen import Frozen
from server.protocol.up.command import Id


class Have(Frozen, frozen=True, forbid_unknown_fields=True):
    """`sync`: what this client holds, by audience, as [epoch, rev]. Whatever differs is sent whole."""

    have: Annotated[dict[str, tuple[str, int]], Meta(max_length=100)] = {}


class Watch(Frozen, frozen=True, forbid_unknown_fields=True):
    """`watch` and `unwatch`: the teacher opens and closes a group's talk."""

    group: Id
