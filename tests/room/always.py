"""What holds after every step of every lesson, whatever anybody does. Each function names its rules."""

import json
import re
from typing import Any

import msgspec
from msgspec import UNSET

from server.live.patch import diff, merge
from server.protocol import views
from server.room.state import Room
from server.room.views import (
    Cache,
    Moment,
    View,
    all_audiences,
    audiences_of,
    touched,
    touched_by_moment,
    view,
)
from tests.room.naive import NaiveRoom, planted
from tests.room.naive_class import plain
from tests.room.naive_words import readable


def clock_is_right(room: Room, naive: NaiveRoom) -> None:
    """C1 to C10: stage, phase, visit and time are as the naive room has them; what is left is never below 0 (C7)."""
    step = room.step.id if room.step is not None else ""
    assert (room.stage, step, room.visit) == (naive.stage, naive.now(), naive.visit)
    assert (room.deadline_ms, room.remaining_ms) == (naive.ends_ms, naive.stopped_ms)
    assert room.remaining_ms is None or room.remaining_ms >= 0
    assert room.deadline_ms is None or room.stage == "running"
    assert room.remaining_ms is None or room.stage == "paused"
    assert set(room.begun) == naive.begun


def seats_are_right(room: Room, naive: NaiveRoom) -> None:
    """S6, P5, G1: who is here and where, and in which group, is as the naive room has it."""
    assert [student.id for student in room.present()] == naive.here()
    assert {id: student.group or "" for id, student in room.students.items()} == {
        id: student["group"] for id, student in naive.students.items()
    }
    assert [(s.marked_away, s.place, s.remote, s.beside) for s in room.students.values()] == [
        (s["marked"], s["place"], s["remote"], s["beside"]) for s in naive.students.values()
    ]
    assert (room.talk, room.grace_s) == (naive.talk, naive.grace_s)


def door_is_right(room: Room, naive: NaiveRoom, teacher: View) -> None:
    """D1 to D8, N2, N5: who waits and why, what everybody is called; nobody hears the room from the door."""
    assert isinstance(teacher, views.Teacher)
    desk, alarm = teacher.desk, naive.alarm or {"why": UNSET, "until_ms": None}
    assert (desk.waits, desk.locked, desk.cards, desk.names) == (
        naive.waits,
        naive.locked,
        naive.gate,
        naive.names,
    )
    assert (desk.alarm, desk.alarm_until_ms or None) == (alarm["why"], alarm["until_ms"])
    waiting = [id for id in naive.students if naive.seated(id) and not naive.inside(id)]
    assert list(teacher.door) == waiting
    assert {id: seen.name for id, seen in (teacher.students | teacher.door).items()} == {
        id: naive.shown(id) for id in naive.students if naive.seated(id)
    }
    assert all(audiences_of(room, id) == (f"student:{id}",) for id in waiting)
    assert [seen.taken for seen in teacher.roster.values()] == [
        not naive.listed(name) for name in naive.roster
    ]
    for id, seen in teacher.students.items():
        about = naive.students[id]
        assert (seen.trust, seen.muted, seen.asked) == (about["trust"], about["muted"], about["asked"])
        assert seen.shown_as is UNSET or naive.known(id) == ""
    for id, card in teacher.cards.items():
        kept = naive.cards[id]
        assert (card.revision, card.held) == (kept["revision"], kept["held"])
        assert bool(card.doubt) == kept["doubtful"]


def console_is_right(naive: NaiveRoom, everyone: View, teacher: View) -> None:
    """G17: the console, and nobody else, sees the planned groups; and what of the class file fits this room."""
    assert isinstance(teacher, views.Teacher)
    assert isinstance(everyone, views.Everyone)
    here = naive.here()
    assert {id: group.members for id, group in teacher.planned.items()} == {
        id: {name: name in here for name in group["row"]} for id, group in naive.planned.items()
    }
    assert (teacher.desk.planned or "") == (
        naive.planned_for if naive.planned_for == naive.regroups() else ""
    )
    assert (teacher.desk.regroups or "") == naive.regroups()
    assert everyone.room.talk == naive.talk
    file = teacher.class_file
    if isinstance(file, views.ClassSeen):
        assert {plain(missing.name) for missing in file.missing.values()} == set(map(plain, naive.missing()))
        assert {plain(shared.name) for shared in file.shared.values()} == naive.shared()
        seen = {frozenset({plain(two.one), plain(two.other)}) for two in file.contradictions.values()}
        assert seen == naive.contradictions()


def talk_is_right(room: Room, naive: NaiveRoom) -> None:
    """M2, M3: one pen, and the answer and words beside it are as the naive room has them."""
    for id, group in room.groups.items():
        kept = naive.groups[id]
        assert (group.pen or "", [m.text for m in group.messages]) == (kept["pen"], kept["messages"])
        assert (group.answers[-1].text if group.answers else "") == kept["answer"]
        assert [(beside.by, beside.text) for beside in group.beside] == kept["beside"]
        assert group.pen is None or group.pen in group.members


def board_is_right(room: Room, naive: NaiveRoom, everyone: View, board: View) -> None:
    """B1 to B4: only cards let through are on the wall, none while it is blank, two from a group at most."""
    assert isinstance(everyone, views.Everyone)
    assert isinstance(board, views.Board)
    up = set() if naive.blank else {id for id, card in naive.cards.items() if card["state"] == "up"}
    assert set(everyone.cards) == up
    spotlight = "" if naive.blank else naive.spotlight
    assert (everyone.room.spotlight or "") == spotlight
    assert spotlight == "" or spotlight in up
    if naive.blank:
        assert (board.names, board.groups) == ({}, {})
    places = [(card.phase, card.group or card.by) for card in room.cards.values()]
    assert all(places.count(place) <= 2 for place in places)


class Screens:
    """The views of all audiences, kept from step to step as the server keeps them."""

    def __init__(self) -> None:
        self.cache = Cache()
        self.moment = Moment()
        self.views: dict[str, View] = {}
        self.plain: dict[str, Any] = {}
        """What a client holds, by patches alone."""

    def show(self, room: Room, events: list[tuple[Room, Any]], moment: Moment) -> set[str]:
        """Look at every audience again; V4, V5, V6, and old view + patch == fresh view. Returns who was touched."""
        names = touched_by_moment(room, self.moment, moment)
        for after, event in events:
            names |= touched(after, event)
        scratch = Cache()
        for audience in all_audiences(room):
            kept = view(room, moment, audience, self.cache)
            assert kept == view(room, moment, audience, scratch), audience
            before = self.views.get(audience)
            if audience not in names:
                assert before is not None, audience
                assert unchanged(before, kept), audience
            else:
                self.plain[audience] = patched(before, self.plain.get(audience), kept)
            self.views[audience] = kept
        self.moment = moment
        return names

    def words_are_right(self, naive: NaiveRoom) -> None:
        """V1, V2, V3, V7, V8: each audience reads exactly the planted words that it may."""
        for audience, held in self.plain.items():
            assert planted(held) == readable(naive, audience), audience
            assert ("'right'" in repr(held)) <= (audience == "teacher")
            private = audience == "teacher" or audience.startswith("student:")
            of_teacher = "'(trust|doubt|revision|roster|own_words|door|alarm)'"
            assert audience == "teacher" or not re.search(of_teacher, repr(held)), audience
            assert private or not re.search("'(sure|hand|extra|extra_s)'", repr(held)), audience


def patched(before: View | None, held: Any, after: View) -> Any:
    """The client's copy after this change, which must be what the server would send afresh."""
    fresh = json.loads(msgspec.json.encode(after))
    plain_enough(fresh)
    if before is None:
        return fresh
    patch = diff(before, after)
    if patch is None:
        assert held == fresh
        return held
    merged = merge(held, json.loads(msgspec.json.encode(patch)))
    assert merged == fresh
    return merged


def unchanged(before: View, after: View) -> bool:
    """Equal, and by identity: each section is the same object, or holds the same objects."""
    return before == after and all(
        one is other
        or one == other == {}
        or (isinstance(one, dict) and all(one[key] is other[key] for key in one))
        for one, other in ((getattr(before, name), getattr(after, name)) for name in before.__struct_fields__)
    )


def plain_enough(value: Any) -> None:
    """V6: no null anywhere, and every key starts with a letter."""
    assert value is not None
    if isinstance(value, dict):
        for key, inner in value.items():
            assert re.match("[A-Za-z]", key), key
            plain_enough(inner)
