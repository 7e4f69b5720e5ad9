"""Private extra time: the class has gone on, and this student may still think. One rule to decide and to show by."""

from server.room.ids import PhaseId
from server.room.state import Room
from server.room.student import Student


def extra_time(room: Room, student: Student) -> tuple[PhaseId, int] | None:
    """The think phase before the step of now, and until when (ms) the student may go on with it. None: the thought is
    finished, or there is no extra time. Says nothing of what time it is: it may be over."""
    if not student.extra_s or room.step is None or room.place == 0:
        return None
    think = room.steps[room.place - 1].id
    thought = student.thoughts.get(think)
    if think not in room.moved_on_ms or (thought is not None and thought.finished):
        return None
    return think, room.moved_on_ms[think] + student.extra_s * 1000


def may_still_think(room: Room, student: Student, phase: PhaseId, at_ms: int) -> bool:
    """Whether words for this phase are in time: it is the phase of now, or the student has extra time for it."""
    if room.step is not None and room.step.id == phase:
        return True
    think, until_ms = extra_time(room, student) or ("", 0)
    return think == phase and at_ms <= until_ms
