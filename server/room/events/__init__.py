"""What has happened in a room, in the past tense. The log is nothing but these, in order.

What chance or the clock decided is written down here, so that replay needs neither. One file for each thing that
events are about, by the same names as in `decide` and `evolve`; `event` is what every event has.
"""

from typing import TypeAlias

from server.room.events.board import BoardEvent
from server.room.events.care import CareEvent
from server.room.events.door import DoorEvent
from server.room.events.gate import GateEvent
from server.room.events.groups import GroupEvent
from server.room.events.hands import HandEvent
from server.room.events.keys import KeyEvent
from server.room.events.lesson import LessonEvent
from server.room.events.names import NameEvent
from server.room.events.seats import SeatEvent
from server.room.events.talk import TalkEvent
from server.room.events.thoughts import ThoughtEvent
from server.room.events.ways import WayEvent

AnyEvent: TypeAlias = (
    LessonEvent
    | SeatEvent
    | NameEvent
    | DoorEvent
    | GateEvent
    | HandEvent
    | WayEvent
    | ThoughtEvent
    | GroupEvent
    | TalkEvent
    | BoardEvent
    | CareEvent
    | KeyEvent
)
