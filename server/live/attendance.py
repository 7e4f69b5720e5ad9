"""Which students of a room are connected: presence knows the devices, the room knows who sits at each."""

from collections.abc import Callable, Iterable, Iterator

from server.live.clock import Clock
from server.live.presence import Device, Presence
from server.room.commands import MachineCommand, StudentsBack, StudentsGone
from server.room.events import AnyEvent
from server.room.events.seats import (
    StudentAdmitted,
    StudentCameBack,
    StudentJoined,
    StudentLeft,
    StudentRemoved,
    StudentReturned,
    StudentSentOut,
    StudentWentAway,
)
from server.room.ids import StudentId
from server.room.state import Room
from server.room.student import Student

_SEAT = (
    StudentJoined,
    StudentAdmitted,
    StudentSentOut,
    StudentReturned,
    StudentWentAway,
    StudentCameBack,
    StudentLeft,
    StudentRemoved,
)


def device_of(student: Student) -> Device:
    return student.beside or student.id


class Attendance:
    """`changed(reconnecting, suspended)`: who is present and silent for some seconds; whether too many fell silent at
    once, so that nobody counts as gone until most are back. `tell` hands the room what silence and return lead to.
    """

    def __init__(
        self,
        room: Room,
        clock: Clock,
        changed: Callable[[frozenset[StudentId], bool], None],
        tell: Callable[[MachineCommand], None],
    ) -> None:
        self._shown: tuple[frozenset[StudentId], bool] = (frozenset(), False)
        self._at: dict[Device, list[StudentId]] = {}
        """Who ever sat at each device: a class that comes back together must not be searched for each of them."""
        self._room = room
        self._changed = changed
        self._tell = tell
        self._presence = Presence(clock, self._look, self._gone)
        self._seat(room.students)
        self._mind(room.students)
        # Nobody is connected yet: a restart must not take anybody's partner away.
        self._presence.suspend()
        self._patience_s: int | None = None
        self._be_patient()

    def arrived(self, id: StudentId) -> None:
        """A screen of this student has connected. Actors who are no students are passed over, here and below."""
        if id in self._room.students:
            device = device_of(self._room.students[id])
            self._presence.arrived(device)
            self._welcome(self._students_at([device]))

    def left(self, id: StudentId) -> None:
        """A screen of this student is gone."""
        if id in self._room.students:
            self._presence.left(device_of(self._room.students[id]))

    def follow(self, room: Room, happened: Iterable[AnyEvent]) -> None:
        """The room after a batch, and what happened in it."""
        silence_s, self._room = self._room.silence_s, room
        seats = [event for event in happened if isinstance(event, _SEAT)]
        # Most of what happens is talk, and changes nothing here.
        if seats:
            self._seat(event.student for event in seats if isinstance(event, StudentJoined))
            self._mind({event.student for event in seats})
        self._be_patient()
        if seats or room.silence_s != silence_s:
            self._look()
        # Who came back while their going was being written: nobody else will say so.
        self._welcome(room.students[event.student] for event in seats if isinstance(event, StudentWentAway))

    def begin_anew(self, room: Room) -> None:
        """The room was read anew, so nobody knows what happened."""
        self._room = room
        self._at = {}
        self._seat(room.students)
        self._mind(room.students)
        self._be_patient()
        self._look()
        self._welcome(room.students.values())

    def still(self, command: MachineCommand) -> MachineCommand | None:
        """What is still so of a command that could not be written; None if nothing is."""
        match command:
            case StudentsGone(students):
                lost = self._those(students, self._presence.lost)
                return StudentsGone(lost) if lost else None
            case StudentsBack(students):
                here = self._those(students, self._presence.here)
                return StudentsBack(here) if here else None
            case _:
                return command

    def close(self) -> None:
        self._presence.close()

    def _seat(self, students: Iterable[StudentId]) -> None:
        for id in students:
            self._at.setdefault(device_of(self._room.students[id]), []).append(id)

    def _students_at(self, devices: Iterable[Device]) -> Iterator[Student]:
        return (self._room.students[id] for device in devices for id in self._at[device])

    def _mind(self, students: Iterable[StudentId]) -> None:
        """See whether presence should expect the devices of these students."""
        devices = {device_of(self._room.students[id]) for id in students}
        present = {device_of(student) for student in self._students_at(devices) if student.here}
        self._presence.expect(present)
        self._presence.excuse(devices - present)

    def _be_patient(self) -> None:
        if (patience_s := _patience_s(self._room)) != self._patience_s:
            self._patience_s = patience_s
            self._presence.be_patient(patience_s)

    def _welcome(self, students: Iterable[Student]) -> None:
        """Whoever of these is away and has a screen again is back, but not who is away by the teacher's word."""
        back = tuple(
            student.id
            for student in students
            if student.seated
            and student.away
            and not student.marked_away
            and self._presence.here(device_of(student))
        )
        if back:
            self._tell(StudentsBack(back))

    def _gone(self, devices: tuple[Device, ...]) -> None:
        self._tell(StudentsGone(tuple(student.id for student in self._students_at(devices) if student.here)))

    def _look(self) -> None:
        silent = self._students_at(self._presence.reconnecting)
        reconnecting = frozenset(student.id for student in silent if student.here)
        # Where silence takes nobody's partner away, it is no news that many are silent: phones sleep.
        suspended = self._presence.suspended and self._room.silence_s is not None
        if (reconnecting, suspended) != self._shown:
            self._shown = (reconnecting, suspended)
            self._changed(reconnecting, suspended)

    def _those(self, students: Iterable[StudentId], fits: Callable[[Device], bool]) -> tuple[StudentId, ...]:
        return tuple(id for id in students if fits(device_of(self._room.students[id])))


def _patience_s(room: Room) -> int | None:
    """How long silence is borne now; while paused, for ever."""
    return None if room.stage == "paused" else room.silence_s
