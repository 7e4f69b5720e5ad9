"""How the class voted before and after the talk: numbers, and never who."""

from collections import Counter

from msgspec import UNSET, UnsetType

from server.protocol import views
from server.protocol.plan import ChoiceTask
from server.room.ids import OptionId, StudentId
from server.room.state import Room, Step

Votes = dict[StudentId, OptionId]


def votes_asked(room: Room) -> tuple[Step, ...]:
    """The think phases of this round in which the class has voted, up to the one of now."""
    so_far = room.steps[: room.place + 1]
    return tuple(
        step for step in so_far if step.round == so_far[-1].round and step.kind == "think" and step.options
    )


def shows_chart(room: Room) -> bool:
    """Whether the class sees its votes: when it shares, and not before."""
    sharing = room.stage == "ended" or (room.step is not None and room.step.kind == "share")
    return sharing and room.shows_chart and not room.blank and bool(votes_asked(room))


def chart(room: Room) -> views.Chart | UnsetType:
    if not shows_chart(room):
        return UNSET
    asked = votes_asked(room)
    return views.Chart(
        votes={
            step.id: views.Votes(order=order, counts=_counts(step, _votes(room, step)))
            for order, step in enumerate(asked)
        },
        changes=_changes(room, asked[0], asked[-1]),
    )


def _votes(room: Room, step: Step) -> Votes:
    """Of everybody who was ever in the room."""
    thoughts = {student.id: student.thoughts.get(step.id) for student in room.students.values()}
    return {id: thought.choice for id, thought in thoughts.items() if thought is not None and thought.choice}


def _counts(step: Step, votes: Votes) -> dict[OptionId, int]:
    counted = Counter(votes.values())
    return {option: counted[option] for option in step.options}


def _changes(room: Room, first: Step, last: Step) -> dict[OptionId, views.Change]:
    """Between two votes on the same options; none without."""
    if first is last or _texts(first) != _texts(last):
        return {}
    before, after = _votes(room, first), _votes(room, last)
    went: dict[OptionId, Counter[OptionId]] = {}
    for student in before.keys() & after.keys():
        went.setdefault(before[student], Counter())[after[student]] += 1
    return {option: views.Change(counts=dict(counts)) for option, counts in went.items()}


def _texts(step: Step) -> list[str]:
    task = step.phase.task
    return [option.text for option in task.options] if isinstance(task, ChoiceTask) else []
