"""What the console sees before groups start: the ones looked at, and what of the class file fits this room."""

from functools import partial

from msgspec import UNSET, UnsetType

from server.protocol import views
from server.room.class_lists import class_lists
from server.room.events.groups import NewGroup
from server.room.state import Room
from server.room.views.cache import Cache
from server.room.words import words


def planned(room: Room, cache: Cache) -> dict[str, views.PlannedGroup]:
    return {
        group.id: _planned(group, order, tuple(room.students[id].here for id in group.members), cache)
        for order, group in enumerate(room.planned)
    }


def _planned(group: NewGroup, order: int, here: tuple[bool, ...], cache: Cache) -> views.PlannedGroup:
    return cache.part(
        ("planned", group.id),
        (group, order, here),
        partial(
            views.PlannedGroup,
            members=dict(zip(group.members, here, strict=True)),
            order=order,
            reasons=dict.fromkeys(group.reasons, True),
            solo=group.solo,
        ),
    )


def class_seen(room: Room) -> views.ClassSeen | UnsetType:
    kept = room.class_kept
    if kept is None:
        return UNSET
    lists = class_lists(room)
    return views.ClassSeen(
        label=kept.label,
        names=sum(bool(words(name)) for name in kept.names[: kept.listed]),
        apart=len(kept.apart),
        together=len(kept.together),
        missing=_listed(lists.missing),
        shared=_listed(lists.shared),
        contradictions={
            f"x{order}": views.Contradiction(one=one, other=other, order=order)
            for order, (one, other) in enumerate(lists.contradictions)
        },
    )


def _listed(names: tuple[str, ...]) -> dict[str, views.ListedName]:
    return {f"n{order}": views.ListedName(name=name, order=order) for order, name in enumerate(names)}
