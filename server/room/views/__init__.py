"""What each audience may see, and nothing else reaches a screen.

An audience is `everyone`, `teacher`, `board`, `student:<id>` or `group:<id>`. A view is assembled from fragments that
are made once and kept while what they are made from is the same; an unchanged fragment, or section, is the same
object as before, so a change is found by identity.
"""

from collections.abc import Callable

from server.protocol import views
from server.room.state import Room
from server.room.views.audiences import (
    BOARD,
    all_audiences,
    audiences_of,
    may_watch,
    touched,
    touched_by_moment,
)
from server.room.views.board import board
from server.room.views.cache import Cache
from server.room.views.everyone import everyone
from server.room.views.group import group
from server.room.views.moment import Moment
from server.room.views.student import student
from server.room.views.teacher import teacher

View = views.Everyone | views.Board | views.Teacher | views.Student | views.Group

__all__ = [
    "BOARD",
    "Cache",
    "Moment",
    "View",
    "all_audiences",
    "audiences_of",
    "may_watch",
    "touched",
    "touched_by_moment",
    "view",
]


def view(room: Room, moment: Moment, audience: str, cache: Cache) -> View:
    """The whole view of one audience. `cache` belongs to the room; a fresh one gives an equal view."""
    kind, _, id = audience.partition(":")
    if kind == "group":
        return group(room, moment, room.groups[id], cache)
    if kind == "student":
        return student(room, moment, room.students[id], cache)
    shared: dict[str, Callable[[Room, Moment, Cache], View]] = {
        "everyone": everyone,
        "board": board,
        "teacher": teacher,
    }
    return shared[kind](room, moment, cache)
