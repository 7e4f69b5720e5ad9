"""What a handler writes into: events one after the other, each with the room as it is after it."""

from server.room.commands import Envelope
from server.room.events import AnyEvent
from server.room.evolve import evolve
from server.room.ids import NewIds
from server.room.state import Room
from server.room.student import Student


class Telling:
    def __init__(self, room: Room, envelope: Envelope) -> None:
        self.room = room
        self.envelope = envelope
        self.steps: list[tuple[Room, AnyEvent]] = []
        self.ids = NewIds(envelope.new_id)

    def tell(self, event: AnyEvent) -> None:
        """This happens; what follows sees the room after it."""
        self.room = evolve(self.room, event)
        self.steps.append((self.room, event))

    @property
    def at_ms(self) -> int:
        return self.envelope.at_ms

    @property
    def student(self) -> Student:
        """The student whose command it is."""
        return self.room.students[self.envelope.actor]
