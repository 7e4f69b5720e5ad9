"""Who holds a seat token, found without asking everybody in the room: a thousand may come back at once."""

from server.room.ids import StudentId
from server.room.state import Room
from server.room.student import Student


class Holders:
    """Of one room. Whom it does not find it looks for once more, if the students are not those of its last look."""

    def __init__(self) -> None:
        self._students: dict[StudentId, Student] = {}
        self._ids: dict[str, StudentId] = {}

    def find(self, room: Room, token_hash: str) -> Student | None:
        """Who holds the token with this hash, and the seat."""
        found = self._holder(room, token_hash)
        if found is None and room.students is not self._students:
            self._students = room.students
            self._ids = {student.token_hash: id for id, student in room.students.items() if student.seated}
            found = self._holder(room, token_hash)
        return found

    def _holder(self, room: Room, token_hash: str) -> Student | None:
        student = room.students.get(self._ids.get(token_hash, ""))
        return (
            student if student is not None and student.seated and student.token_hash == token_hash else None
        )
