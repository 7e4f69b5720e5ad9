"""Audience `board`: board and teacher."""

from server.protocol.views.parts import Part, Picture


class Wall(Part, frozen=True, kw_only=True):
    blank: bool
    shows_groups: bool
    here: int
    """Students present."""
    ready: int
    """Of them, ready in this phase."""
    groups: int
    """In a share phase: groups, and students without one."""
    shared: int
    """Of them, with an insight handed in."""


class NameUp(Part, frozen=True, kw_only=True):
    name: str
    picture: Picture
    order: int


class GroupUp(Part, frozen=True, kw_only=True):
    members: dict[str, NameUp]
    order: int


class Board(Part, frozen=True, kw_only=True):
    wall: Wall
    names: dict[str, NameUp] = {}
    """Students in the lobby whose names may be seen. Empty while blank."""
    groups: dict[str, GroupUp] = {}
    """In a pair phase, if the teacher wants them listed. Empty while blank."""
