"""The lesson as a table. Rule 1: whatever decides which command is possible when stands in this file.

Theory of operation. A lesson is a row of steps (the plan's phases, rounds laid end to end). The room is always in one
of five stages: `lobby` before the first step, `running`, `paused` or `time_up` in a step, `ended` after the last. A
clock command moves it between stages as CLOCK says; one that is not listed is refused and changes nothing. Every
move to another step, the lobby's end and the wrap-up begin a new *visit*, and each clock command names the visit it
was meant for: a second tap on Next names a visit that is over. `as before` is where the lesson was before the teacher's
last step: for ten seconds, and only if nothing else has happened to the clock meanwhile.

Words are different: they are never refused for being late. WORDS tells in which kind of phase a command is at home.
While its phase is the current one it is `open`; once the phase has begun and the lesson has moved on it is `late`,
still accepted, and marked; before that it is refused.

Who waits at the door may do what AT_DOOR lists and nothing else; who is muted, nothing that NOT_MUTED lists.

`python -m server.room.phases` prints all tables.
"""

from typing import Literal

from server.protocol import up
from server.protocol.plan import Kind
from server.protocol.views import Stage
from server.room.commands import GiveTimeBack, TimeUp
from server.room.ids import Actor, PhaseId, visit_id
from server.room.refused import Refused
from server.room.state import Room, Step

Move = Stage | Literal["next step", "step before", "as before"]

CLOCK: dict[Stage, dict[type, Move]] = {
    "lobby": {
        up.Next: "next step",
        up.Finish: "ended",
    },
    "running": {
        up.Next: "next step",
        up.Back: "step before",
        up.Undo: "as before",
        up.Pause: "paused",
        up.Park: "paused",
        up.AddTime: "running",
        up.Finish: "ended",
        TimeUp: "time_up",
        GiveTimeBack: "running",
    },
    "paused": {
        up.Next: "next step",
        up.Back: "step before",
        up.Resume: "running",
        up.Park: "paused",
        up.AddTime: "paused",
        up.Finish: "ended",
    },
    "time_up": {
        up.Next: "next step",
        up.Back: "step before",
        up.Park: "paused",
        up.AddTime: "running",
        up.Finish: "ended",
    },
    "ended": {
        up.Back: "step before",
        up.Undo: "as before",
    },
}

WORDS: dict[Kind, tuple[type, ...]] = {
    "think": (up.WriteThought, up.KeepDraft, up.ReopenThought, up.ShowThought),
    "pair": (up.SendMessage, up.WriteAnswer, up.TakePen, up.PassPen, up.SetReady),
    "share": (up.PostInsight,),
}

NEVER_LATE: tuple[type, ...] = (up.ReopenThought, up.TakePen, up.PassPen, up.SetReady)
"""They carry no words: after their phase there is nothing to keep."""


AT_DOOR: tuple[type, ...] = (up.ChangeName, up.LeaveSeat)
"""All that a student may do who has not been let in."""

NOT_MUTED: tuple[type, ...] = (up.SendMessage, up.WriteAnswer, up.TakePen, up.PostInsight, up.SitAt)
"""They bring a student's words to others. Thoughts, whoever is muted, reach the teacher alone."""


def possible(room: Room) -> dict[str, bool]:
    """Names of the teacher's clock commands that would be accepted now; Undo as long as it is not too late for it."""
    return {
        command.__name__: True
        for command in CLOCK[room.stage]
        if issubclass(command, up.ClockCommand)
        and not (command is up.Back and earlier(room) is None)
        and not (command is up.Undo and room.before is None)
    }


def check_clock(room: Room, command: up.ClockCommand | TimeUp | GiveTimeBack) -> None:
    """Refuse a clock command that the stage does not list, or that was meant for another visit."""
    if not isinstance(command, GiveTimeBack) and command.visit != visit_id(room.visit):
        raise Refused("wrong_phase")
    if type(command) not in CLOCK[room.stage]:
        raise Refused("lesson_over" if room.stage == "ended" else "not_yet")


def check_student(room: Room, actor: Actor, command: type) -> None:
    """Refuse what a student may not do who waits at the door, or is muted. Other actors are passed over."""
    student = room.students.get(actor)
    if student is not None and student.waits and command not in AT_DOOR:
        raise Refused("at_door")
    if student is not None and student.muted and command in NOT_MUTED:
        raise Refused("muted")


def later(room: Room) -> Step | None:
    """The step that Next leads to; None for the wrap-up."""
    return room.steps[room.place + 1] if room.place + 1 < len(room.steps) else None


def earlier(room: Room) -> Step | None:
    """The step that Back leads to: from the wrap-up, the one that was left for it. None if there is none."""
    place = max(room.place, 0) if room.stage == "ended" else room.place - 1
    return room.steps[place] if place >= 0 else None


def left_ms(room: Room, at_ms: int) -> int | None:
    """What is left on the clock, running or paused; None without one."""
    return room.remaining_ms if room.deadline_ms is None else max(0, room.deadline_ms - at_ms)


def next_talk(room: Room) -> Step | None:
    """The pair phase that grouping commands are about: the one that runs, else the next one; not one of an earlier
    visit, whose groups are there already."""
    if room.step is not None and room.step.kind == "pair":
        return room.step
    coming = next((step for step in room.steps[room.place + 1 :] if step.kind == "pair"), None)
    ended = room.stage == "ended"
    return None if ended or coming is None or coming.id in room.begun else coming


def check_words(room: Room, command: type, phase: PhaseId) -> tuple[Step, bool]:
    """The step that words belong to, and whether they come late. Refuse what has no home there."""
    if room.stage == "ended":
        raise Refused("lesson_over")
    step = room.step_of(phase)
    if step is None or command not in WORDS[step.kind] or step.id not in room.begun:
        raise Refused("wrong_phase")
    late = room.step is not step
    if late and command in NEVER_LATE:
        raise Refused("wrong_phase")
    return step, late


def table() -> str:
    """All tables as text, for people."""
    clock = [
        f"{stage:8} {command.__name__:13} -> {to}"
        for stage, row in CLOCK.items()
        for command, to in row.items()
    ]
    words = [
        f"{kind:8} {command.__name__:13} -> {'open' if command in NEVER_LATE else 'open, then late'}"
        for kind, row in WORDS.items()
        for command in row
    ]
    students = [
        *(f"at door  {command.__name__:13} -> open" for command in AT_DOOR),
        *(f"muted    {command.__name__:13} -> refused" for command in NOT_MUTED),
    ]
    return "\n".join([*clock, "", *words, "", *students])


if __name__ == "__main__":
    print(table())
