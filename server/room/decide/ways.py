"""How this class works: talk, patience with silence, who counts as away, and the teacher's class file."""

from collections.abc import Callable
from typing import Any

from msgspec.structs import replace

from server.protocol import up
from server.room.class_lists import kept
from server.room.commands import KeepClass, StudentsBack, StudentsGone
from server.room.decide.groups import settle
from server.room.decide.seats import seated
from server.room.decide.telling import Telling
from server.room.doubt import doubts
from server.room.events.seats import StudentCameBack, StudentSatAt, StudentWentAway
from server.room.events.ways import GraceSet, TalkSet
from server.room.ids import StudentId
from server.room.names import clean_place
from server.room.refused import Refused
from server.room.student import Student
from server.room.words import Text


def _talk(telling: Telling, command: up.SetTalk) -> None:
    if telling.room.talk == command.talk:
        return
    telling.tell(TalkSet(at_ms=telling.at_ms, talk=command.talk))
    if command.talk == "aloud":
        # Face to face a silent screen says nothing: whoever was away for that is here.
        _come_back(telling, [s.id for s in telling.room.students.values() if s.seated and not s.marked_away])


def _grace(telling: Telling, command: up.SetGrace) -> None:
    if telling.room.grace_s != command.seconds:
        telling.tell(GraceSet(at_ms=telling.at_ms, grace_s=command.seconds))


def _keep_class(telling: Telling, command: KeepClass) -> None:
    event, before = kept(command.file, telling.room, telling.at_ms), telling.room.class_kept
    if before is None or replace(before, at_ms=telling.at_ms) != event:
        telling.tell(event)
        settle(telling)


def _mark_away(telling: Telling, command: up.MarkAway) -> None:
    students = [seated(telling, id) for id in dict.fromkeys(command.students)]
    if not command.away:
        _come_back(telling, [student.id for student in students])
        return
    gone = [s.id for s in students if s.here or not (command.until_back or s.marked_away)]
    for id in gone:
        telling.tell(StudentWentAway(at_ms=telling.at_ms, student=id, by_teacher=not command.until_back))
    if gone:
        settle(telling)


def _mark_remote(telling: Telling, command: up.MarkRemote) -> None:
    student = seated(telling, command.student)
    _sit(telling, student, student.place, remote=command.remote)


def _sit_at(telling: Telling, command: up.SitAt) -> None:
    """A doubtful place is refused: unlike a name it is nothing that anybody needs."""
    place = clean_place(command.place)
    if doubts(telling.room, place):
        raise Refused("bad_place")
    _sit(telling, telling.student, place, remote=command.remote)


def _sit(telling: Telling, student: Student, place: Text, *, remote: bool) -> None:
    if (student.place, student.remote) != (place, remote):
        telling.tell(StudentSatAt(at_ms=telling.at_ms, student=student.id, place=place, remote=remote))


def _im_here(telling: Telling, command: up.ImHere) -> None:
    _come_back(telling, [telling.student.id])


def _gone(telling: Telling, command: StudentsGone) -> None:
    if telling.room.silence_s is None:
        return
    gone = [student.id for student in _known(telling, command.students) if student.here]
    for id in gone:
        telling.tell(StudentWentAway(at_ms=telling.at_ms, student=id))
    if gone:
        settle(telling)


def _back(telling: Telling, command: StudentsBack) -> None:
    back = [s.id for s in _known(telling, command.students) if s.seated and not s.marked_away]
    _come_back(telling, back)


def _known(telling: Telling, ids: tuple[StudentId, ...]) -> list[Student]:
    """Each once; whom the room does not know is passed over."""
    students = telling.room.students
    return [students[id] for id in dict.fromkeys(ids) if id in students]


def _come_back(telling: Telling, students: list[StudentId]) -> None:
    """Those of them who are away."""
    back = [id for id in students if telling.room.students[id].away]
    for id in back:
        telling.tell(StudentCameBack(at_ms=telling.at_ms, student=id))
    if back:
        settle(telling, back, "rejoined")


TEACHER: dict[type, Callable[[Telling, Any], None]] = {
    up.SetTalk: _talk,
    up.SetGrace: _grace,
    up.MarkAway: _mark_away,
    up.MarkRemote: _mark_remote,
    KeepClass: _keep_class,
}
STUDENT: dict[type, Callable[[Telling, Any], None]] = {up.SitAt: _sit_at, up.ImHere: _im_here}
MACHINE: dict[type, Callable[[Telling, Any], None]] = {StudentsGone: _gone, StudentsBack: _back}
