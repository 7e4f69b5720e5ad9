"""How far students and groups are in the phase of now; counted from the room, never stored."""

from server.room.ids import GroupId, StudentId
from server.room.state import Room
from server.room.student import Student
from server.room.views.cache import Cache
from server.room.views.moment import Moment
from server.room.words import words


def posted(room: Room, cache: Cache) -> frozenset[StudentId | GroupId]:
    """Students and groups with an insight handed in during this share phase."""
    step = room.step
    phase = step.id if step is not None else ""

    def collect() -> frozenset[str]:
        cards = [card for card in room.cards.values() if card.phase == phase]
        return frozenset([card.by for card in cards] + [card.group for card in cards if card.group])

    return cache.part("posted", (room.cards, phase), collect)


def readiness(room: Room, cache: Cache) -> tuple[object, ...]:
    """All that `is_ready` looks at beside the student; talk goes on without changing it."""
    talks = tuple((group.phase, group.ready) for group in room.groups.values())
    return (room.stage, room.place, talks, posted(room, cache))


def is_ready(room: Room, student: Student, cache: Cache) -> bool:
    """Done with what this phase asks: thought finished, talk done, insight posted."""
    step = room.step
    if step is None:
        return False
    if step.kind == "think":
        thought = student.thoughts.get(step.id)
        return thought is not None and thought.finished
    group = room.groups.get(student.group or "")
    if step.kind == "pair":
        return group is not None and group.phase == step.id and student.id in group.ready
    return student.id in posted(room, cache) or student.group in posted(room, cache)


def is_writing(room: Room, moment: Moment, student: Student) -> bool:
    """Has words in the box of this phase that are not handed in."""
    step = room.step
    if step is None:
        return False
    draft = moment.drafts.get(student.id, {}).get(step.id, "")
    thought = student.thoughts.get(step.id)
    return bool(draft.strip()) and (thought is None or words(thought.text) != draft)


def ready_here(room: Room, cache: Cache) -> int:
    """Students present and ready."""
    return cache.part(
        "ready here",
        (room.students, readiness(room, cache)),
        lambda: sum(is_ready(room, student, cache) for student in room.students.values() if student.here),
    )
