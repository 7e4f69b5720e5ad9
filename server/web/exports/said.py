"""Everything that was said in a room, one row for each thing, in the order in which it was said."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from typing import TypeAlias

from server.protocol.plan import ChoiceTask
from server.room.events import AnyEvent
from server.room.events.board import InsightPosted
from server.room.events.care import WordsSetAside
from server.room.events.talk import AnswerKeptBeside, AnswerWritten, MessageSent
from server.room.events.thoughts import ThoughtHandedIn, ThoughtWritten
from server.room.ids import TEACHER, Actor, GroupId, PhaseId, StudentId
from server.room.state import Room, Step
from server.room.words import Text
from server.web.exports.words import Say, in_english

History: TypeAlias = Sequence[tuple[int, int, Actor, AnyEvent]]
"""Events with their seq, at_ms and actor, from the first."""

ASIDE = "[set aside for care]"
TAKEN = "taken away"


@dataclass(frozen=True)
class Said:
    at_ms: int
    step: Step
    what: str
    """thought, unfinished thought, message, answer, words beside the answer, insight."""
    by: str
    """A name, or the word for the teacher."""
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


def shown(text: Text, say: Say = in_english) -> str:
    """The words, or that they were removed."""
    return text if isinstance(text, str) else say("[removed]")


def name_of(room: Room, actor: Actor, say: Say = in_english) -> str:
    return say("teacher") if actor == TEACHER else shown(room.students[actor].called, say)


def names_of(room: Room, group: str | None, say: Say = in_english) -> str:
    return " + ".join(name_of(room, member, say) for member in room.groups[group].members) if group else ""


def choice_of(step: Step, choice: str | None) -> str:
    """The words of a choice."""
    options = step.phase.task.options if isinstance(step.phase.task, ChoiceTask) else ()
    return dict(zip(step.options, (option.text for option in options), strict=True)).get(choice or "", "")


_SURE = {0: "a guess", 1: "rather sure", 2: "certain"}


def sure_of(sure: int | None, say: Say = in_english) -> str:
    """How sure somebody was, in words; empty if that was not said."""
    return "" if sure is None else say(_SURE[sure])


def everything_said(room: Room, history: History, say: Say = in_english) -> Iterator[Said]:
    """`what` and `state` stay English, to be compared."""
    for _, at_ms, _, event in history:
        row = _row(room, at_ms, event, say)
        if row is not None:
            yield replace(row, text=say(ASIDE)) if is_aside(room, event) else row


def is_aside(room: Room, event: AnyEvent) -> bool:
    """Whether these words were set aside: of a thought and an answer, with all that stood there before."""
    return any(_covers(one, event) for one in room.aside.values())


def _covers(one: WordsSetAside, event: AnyEvent) -> bool:
    match event:
        case ThoughtWritten() | ThoughtHandedIn():
            same = (one.what, one.by, one.phase) == ("thought", event.student, event.phase)
            return same and event.at_ms <= one.at_ms
        case AnswerWritten():
            return (one.what, one.group) == ("answer", event.group) and event.at_ms <= one.at_ms
        case MessageSent(message=id) | AnswerKeptBeside(beside=id):
            return one.what == "message" and one.message == id
        case InsightPosted(card=id):
            return one.what == "card" and one.card == id
        case _:
            return False


def _row(room: Room, at_ms: int, event: AnyEvent, say: Say) -> Said | None:
    match event:
        case ThoughtWritten() | ThoughtHandedIn():
            return _thought(room, at_ms, event, say)
        case MessageSent() | AnswerWritten() | AnswerKeptBeside():
            return _talk(room, at_ms, event, say)
        case InsightPosted(card=card):
            step = step_of(room, event.phase)
            state = room.cards[card].state
            by, group = name_of(room, event.by, say), names_of(room, event.group, say)
            return Said(at_ms, step, "insight", by, shown(event.text, say), group, state=state)
        case _:
            return None


def _thought(room: Room, at_ms: int, event: ThoughtWritten | ThoughtHandedIn, say: Say) -> Said:
    step = step_of(room, event.phase)
    name, state = name_of(room, event.student, say), "late" if event.late else ""
    if isinstance(event, ThoughtHandedIn):
        text = shown(event.text, say)
        return Said(at_ms, step, "unfinished thought", name, text, state=state, student=event.student)
    text = say("not sure yet") if event.not_sure and event.text == "" else shown(event.text, say)
    choice, sure = choice_of(step, event.choice), sure_of(event.sure, say)
    return Said(
        at_ms, step, "thought", name, text, choice=choice, sure=sure, state=state, student=event.student
    )


_TALK = {
    MessageSent: "message",
    AnswerWritten: "answer",
    AnswerKeptBeside: "words beside the answer",
}


def _talk(room: Room, at_ms: int, event: MessageSent | AnswerWritten | AnswerKeptBeside, say: Say) -> Said:
    step = step_of(room, room.groups[event.group].phase)
    return Said(
        at_ms,
        step,
        _TALK[type(event)],
        name_of(room, event.by, say),
        shown(event.text, say),
        names_of(room, event.group, say),
        state=_state(room, event),
        talk=event.group,
    )


def _state(room: Room, event: MessageSent | AnswerWritten | AnswerKeptBeside) -> str:
    if isinstance(event, MessageSent):
        messages = room.groups[event.group].messages
        if any(message.taken and message.id == event.message for message in messages):
            return TAKEN
    return "late" if event.late else ""


def step_of(room: Room, phase: PhaseId) -> Step:
    return next(step for step in room.steps if step.id == phase)
