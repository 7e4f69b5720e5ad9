"""Everything that was said in a room, one row for each thing, in the order in which it was said."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from server.protocol.plan import ChoiceTask
from server.room.events import AnyEvent
from server.room.events.board import InsightPosted
from server.room.events.talk import AnswerKeptBeside, AnswerWritten, MessageSent
from server.room.events.thoughts import ThoughtHandedIn, ThoughtWritten
from server.room.ids import TEACHER, Actor, GroupId, StudentId
from server.room.state import Room, Step
from server.room.words import Text

REMOVED = "[removed]"


@dataclass(frozen=True)
class Said:
    at_ms: int
    step: Step
    what: str
    """thought, unfinished thought, message, answer, words beside the answer, insight."""
    by: str
    """A name, or `teacher`."""
    text: str
    group: str = ""
    """The names of who was in it."""
    choice: str = ""
    sure: str = ""
    state: str = ""
    """Of an insight: waiting, up, hidden; `late` for words that came after their phase."""
    student: StudentId = ""
    """Who thought it."""
    talk: GroupId = ""
    """The group in which it was said."""


def shown(text: Text) -> str:
    """The words, or that they were removed."""
    return text if isinstance(text, str) else REMOVED


def name_of(room: Room, actor: Actor) -> str:
    return "teacher" if actor == TEACHER else shown(room.students[actor].called)


def names_of(room: Room, group: str | None) -> str:
    return " + ".join(name_of(room, member) for member in room.groups[group].members) if group else ""


def choice_of(step: Step, choice: str | None) -> str:
    """The words of a choice."""
    options = step.phase.task.options if isinstance(step.phase.task, ChoiceTask) else ()
    return dict(zip(step.options, (option.text for option in options), strict=True)).get(choice or "", "")


_SURE = {0: "a guess", 1: "rather sure", 2: "certain"}


def sure_of(sure: int | None) -> str:
    """How sure somebody was, in words; empty if that was not said."""
    return "" if sure is None else _SURE[sure]


def everything_said(room: Room, history: Sequence[tuple[int, int, Actor, AnyEvent]]) -> Iterator[Said]:
    for _, at_ms, _, event in history:
        row = _row(room, at_ms, event)
        if row is not None:
            yield row


def _row(room: Room, at_ms: int, event: AnyEvent) -> Said | None:
    match event:
        case ThoughtWritten() | ThoughtHandedIn():
            return _thought(room, at_ms, event)
        case MessageSent() | AnswerWritten() | AnswerKeptBeside():
            return _talk(room, at_ms, event)
        case InsightPosted(card=card):
            step = _step(room, event.phase)
            state = room.cards[card].state
            by, group = name_of(room, event.by), names_of(room, event.group)
            return Said(at_ms, step, "insight", by, shown(event.text), group, state=state)
        case _:
            return None


def _thought(room: Room, at_ms: int, event: ThoughtWritten | ThoughtHandedIn) -> Said:
    step = _step(room, event.phase)
    name, state = name_of(room, event.student), "late" if event.late else ""
    if isinstance(event, ThoughtHandedIn):
        text = shown(event.text)
        return Said(at_ms, step, "unfinished thought", name, text, state=state, student=event.student)
    text = "not sure yet" if event.not_sure and event.text == "" else shown(event.text)
    choice, sure = choice_of(step, event.choice), sure_of(event.sure)
    return Said(
        at_ms, step, "thought", name, text, choice=choice, sure=sure, state=state, student=event.student
    )


_TALK = {
    MessageSent: "message",
    AnswerWritten: "answer",
    AnswerKeptBeside: "words beside the answer",
}


def _talk(room: Room, at_ms: int, event: MessageSent | AnswerWritten | AnswerKeptBeside) -> Said:
    step = _step(room, room.groups[event.group].phase)
    return Said(
        at_ms,
        step,
        _TALK[type(event)],
        name_of(room, event.by),
        shown(event.text),
        names_of(room, event.group),
        state="late" if event.late else "",
        talk=event.group,
    )


def _step(room: Room, phase: str) -> Step:
    return next(step for step in room.steps if step.id == phase)
