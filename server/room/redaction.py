"""One student's words and name taken out of a log. What is left replays (rule L6), and has none of them.

A shared answer is one text that goes from hand to hand, so what others wrote into it after this student goes too, up
to where it was emptied; also in groups that took it along. What others say *about* the student stays: it is theirs.
"""

from collections.abc import Callable, Iterable, Sequence
from typing import Any

from msgspec.structs import replace

from server.room.events import AnyEvent
from server.room.events.board import InsightPosted
from server.room.events.care import MessageReported, Quoted, WordsSetAside
from server.room.events.door import RosterKept
from server.room.events.gate import WordsKept
from server.room.events.groups import GroupsFormed
from server.room.events.names import NameChanged
from server.room.events.seats import StudentJoined, StudentReturned, StudentSatAt
from server.room.events.talk import AnswerKeptBeside, AnswerWritten, LineSaid, MessageSent
from server.room.events.thoughts import ThoughtHandedIn, ThoughtWritten
from server.room.events.ways import ClassKept
from server.room.grouping.lists import same_name
from server.room.ids import GroupId, StudentId
from server.room.words import Redacted, Text, words


class Taking:
    """What goes: the words of `student`, and `names` where somebody else wrote them on a list."""

    def __init__(self, student: StudentId, names: frozenset[str]) -> None:
        self.student = student
        self.names = names
        self.answers: set[GroupId] = set()
        """Groups in whose shared answer the student's words may stand."""

    def own(self, by: str, text: Text) -> Text:
        return Redacted() if by == self.student and words(text) else text


def without_words_of(student: StudentId, log: Sequence[AnyEvent]) -> list[AnyEvent]:
    """The same events, in the same order; one without any of the words is the same object."""
    taking = Taking(student, _names_of(student, log))
    return [_taken(event, taking) for event in log]


def _names_of(student: StudentId, log: Sequence[AnyEvent]) -> frozenset[str]:
    """The names that were ever this student's and nobody else's, as lists spell them."""
    named = [
        (event.student, same_name(words(event.name)))
        for event in log
        if isinstance(event, StudentJoined | StudentReturned | NameChanged)
    ]
    mine = {name for who, name in named if who == student and name}
    return frozenset(mine - {name for who, name in named if who != student})


def _taken(event: AnyEvent, taking: Taking) -> AnyEvent:
    take = WORDS.get(type(event))
    after: AnyEvent = event if take is None else take(event, taking)
    return event if after == event else after


def _said(event: MessageSent | AnswerKeptBeside | InsightPosted, taking: Taking) -> AnyEvent:
    return replace(event, text=taking.own(event.by, event.text))


def _thought(event: ThoughtWritten | ThoughtHandedIn, taking: Taking) -> AnyEvent:
    return replace(event, text=taking.own(event.student, event.text))


def _named(event: StudentJoined | StudentReturned | NameChanged, taking: Taking) -> AnyEvent:
    return replace(event, name=taking.own(event.student, event.name))


def _sat(event: StudentSatAt, taking: Taking) -> AnyEvent:
    return replace(event, place=taking.own(event.student, event.place))


def _answer(event: AnswerWritten, taking: Taking) -> AnyEvent:
    if event.by == taking.student:
        taking.answers.add(event.group)
    elif event.text == "":
        taking.answers.discard(event.group)
    return replace(event, text=Redacted()) if event.group in taking.answers and event.text else event


def _groups(event: GroupsFormed, taking: Taking) -> AnyEvent:
    """No words of its own, but an answer that goes along."""
    taking.answers |= {new.id for new in event.formed if new.answer_of in taking.answers}
    return event


def _reported(event: MessageReported, taking: Taking) -> AnyEvent:
    return replace(event, around=_quoted(event.around, taking))


def _set_aside(event: WordsSetAside, taking: Taking) -> AnyEvent:
    shared = event.what == "answer" and event.group in taking.answers
    around = tuple(replace(one, text=Redacted()) for one in event.around) if shared else event.around
    text = Redacted() if shared else taking.own(event.by, event.text)
    if event.what == "answer":
        # It was emptied for the group.
        taking.answers.discard(event.group or "")
    return replace(event, text=text, around=_quoted(around, taking))


def _quoted(around: Iterable[Quoted], taking: Taking) -> tuple[Quoted, ...]:
    return tuple(replace(one, text=taking.own(one.by, one.text)) for one in around)


def _listed(event: ClassKept | RosterKept, taking: Taking) -> AnyEvent:
    return replace(event, names=_without_names(event.names, taking))


def _doubtful(event: WordsKept, taking: Taking) -> AnyEvent:
    return replace(event, words=_without_names(event.words, taking))


def _without_names(row: Iterable[Text], taking: Taking) -> tuple[Text, ...]:
    return tuple(Redacted() if same_name(words(one)) in taking.names else one for one in row)


def _teachers(event: LineSaid, _: Taking) -> AnyEvent:
    """The teacher's own words."""
    return event


WORDS: dict[type, Callable[[Any, Taking], AnyEvent]] = {
    StudentJoined: _named,
    StudentReturned: _named,
    NameChanged: _named,
    StudentSatAt: _sat,
    ThoughtWritten: _thought,
    ThoughtHandedIn: _thought,
    GroupsFormed: _groups,
    MessageSent: _said,
    AnswerWritten: _answer,
    AnswerKeptBeside: _said,
    LineSaid: _teachers,
    InsightPosted: _said,
    MessageReported: _reported,
    WordsSetAside: _set_aside,
    ClassKept: _listed,
    RosterKept: _listed,
    WordsKept: _doubtful,
}
"""Every event that holds words, and what is taken out of it; a test looks for those that are missing."""
