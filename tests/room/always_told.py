"""What holds of hands, extra time, the line to all, the chart and the way back after every step of every lesson. Each
function names its rules."""

from collections import Counter
from typing import Any

from msgspec import UNSET

from server.protocol import views
from server.room.state import Room
from tests.room.naive import NaiveRoom


def hold(room: Room, naive: NaiveRoom, seen: dict[str, Any]) -> None:
    everyone, teacher = seen["everyone"], seen["teacher"]
    the_way_back_is_right(room, naive, everyone, teacher)
    the_line_is_right(naive, everyone)
    the_chart_is_right(naive, everyone, teacher)
    care_is_right(room, naive, seen)


def the_way_back_is_right(
    room: Room, naive: NaiveRoom, everyone: views.Everyone, teacher: views.Teacher
) -> None:
    """C11, C12: the console offers the way back as long as nothing else has happened; and all know of a parked room."""
    assert (room.parked, everyone.room.parked) == (naive.parked, naive.parked)
    assert not room.parked or room.stage == "paused"
    until_ms = UNSET if naive.before is None else naive.before["until_ms"]
    assert teacher.desk.undo_until_ms == until_ms
    assert teacher.desk.may.get("Undo", False) == (naive.before is not None)


def the_line_is_right(naive: NaiveRoom, everyone: views.Everyone) -> None:
    """C13."""
    assert (everyone.line.text if everyone.line is not UNSET else "") == naive.line


def the_chart_is_right(naive: NaiveRoom, everyone: views.Everyone, teacher: views.Teacher) -> None:
    """B5, B6: never before the class shares, and only numbers."""
    asked = naive.votes()
    assert (teacher.desk.shows_chart, teacher.desk.has_chart) == (naive.shows_chart, bool(asked))
    sharing = naive.kind() == "share" or naive.stage == "ended"
    chart = everyone.chart
    assert (chart is not UNSET) == (sharing and bool(asked) and naive.shows_chart and not naive.blank)
    if isinstance(chart, views.Chart):
        rows = sorted(chart.votes.items(), key=lambda vote: vote[1].order)
        assert [(id, vote.counts) for id, vote in rows] == [(id, naive.counts(id)) for id in asked]
        went = {(one, to): n for one, change in chart.changes.items() for to, n in change.counts.items()}
        assert Counter(went) == naive.changes()


def care_is_right(room: Room, naive: NaiveRoom, seen: dict[str, Any]) -> None:
    """S8, T8, T9, V10: what is between a student and the teacher is right with both, and with nobody else."""
    for id in room.students:
        mine, extra = seen[f"student:{id}"], naive.extra_time(id)
        assert mine.me.hand == (id in naive.hands)
        told = mine.me.extra
        assert ((told.phase, told.until_ms) if told is not UNSET else None) == extra
        sures = {phase: thought.sure for phase, thought in mine.thoughts.items()}
        assert sures == {phase: said(naive, who, phase) for who, phase in naive.thoughts if who == id}
        if naive.inside(id):
            his = seen["teacher"].students[id]
            assert (his.hand, his.extra_s) == (id in naive.hands, naive.extra_s.get(id, 0))
    for thought in seen["teacher"].thoughts.values():
        assert thought.sure == said(naive, thought.student, thought.phase)
        late = naive.thoughts[thought.student, thought.phase]["late"]
        assert thought.late == late


def said(naive: NaiveRoom, student: str, phase: str) -> Any:
    sure = naive.thoughts[student, phase]["sure"]
    return UNSET if sure is None else sure
