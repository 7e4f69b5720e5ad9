"""Who and what is there at this moment, counted over all rooms, naming none of them."""

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from server.live.runner import Runner
from server.room.ids import TEACHER
from server.room.views import BOARD


@dataclass(frozen=True)
class Headcount:
    rooms: int
    """In memory."""
    students: int
    """Seats with at least one screen that is connected."""
    screens: Mapping[str, int]
    """That are connected, by role: `teacher`, `board`, `student`."""
    letters: int
    """In all inboxes."""
    unsent_bytes: int
    """Handed to sockets that have not taken them yet."""


def headcount(runners: Iterable[Runner]) -> Headcount:
    """A millisecond for three thousand screens: for whoever asks now and then."""
    rooms = students = letters = unsent_bytes = 0
    screens = Counter({TEACHER: 0, BOARD: 0, "student": 0})
    for runner in runners:
        rooms += 1
        letters += runner.letters
        seats = set()
        for screen in runner.showing.screens:
            unsent_bytes += screen.line.unsent_bytes()
            if screen.actor in (TEACHER, BOARD):
                screens[screen.actor] += 1
            else:
                screens["student"] += 1
                seats.add(screen.actor)
        students += len(seats)
    return Headcount(rooms, students, screens, letters, unsent_bytes)
