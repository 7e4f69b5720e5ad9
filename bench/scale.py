"""How much of it: bounded in count and time."""

from dataclasses import dataclass
from typing import Literal, get_args

CLASS_SIZE = 30
Part = Literal["broadcast", "chat", "grouping", "page"]
PARTS: tuple[Part, ...] = get_args(Part)


@dataclass(frozen=True)
class Scale:
    rounds: int
    students: tuple[int, ...]
    """In one room: a broadcast for each."""
    actions: int
    """Of the teacher, in each round."""
    messages_per_s: tuple[int, ...]
    """In all rooms together: a chat for each."""
    chat_s: float
    rooms: int
    """With a class that talks in pairs."""
    grouped: tuple[int, ...]
    """People to be grouped at once."""
    limit_s: float
    """The whole run is given up after this."""


FULL = Scale(
    rounds=3,
    students=(30, 300, 1000),
    actions=10,
    messages_per_s=(500, 1000),
    chat_s=2.5,
    rooms=10,
    grouped=(30, 100, 300, 1000),
    limit_s=300,
)
QUICK = Scale(
    rounds=1, students=(30,), actions=3, messages_per_s=(60,), chat_s=0.5, rooms=1, grouped=(30,), limit_s=90
)
