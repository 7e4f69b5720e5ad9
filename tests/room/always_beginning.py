"""What holds of groups that are formed all at once: at the start, anew, and looked at before. Each function names its
rules."""

from itertools import combinations

from server.room.state import Room
from tests.room.lesson_step import HAND, Step
from tests.room.naive import NaiveRoom
from tests.room.naive_class import Row
from tests.room.seating import fits, quarrels


def begins_as_it_should(naive: NaiveRoom, step: Step, whole: list[Row], rows: list[Row]) -> None:
    """G3, G18."""
    phase = naive.phase(naive.now())
    how = "" if step.starts else step.command.how
    if step.was_planned or how == "as_before":
        return
    if phase.merges and how != "new" and naive.rows_before(naive.now()):
        merges_are_right(naive, whole, rows, phase.size)
    else:
        sizes_are_right(naive, rows, naive.rows_by_device([]), phase.size)


def merges_are_right(naive: NaiveRoom, whole: list[Row], rows: list[Row], size: int) -> None:
    """G18: whole groups, up to the size; no two are left that could have been put together."""
    merged = [(row, [part for part in whole if part <= row]) for row in rows]
    assert all(len(parts) < 2 or sum(map(len, parts)) <= size for _, parts in merged), rows
    left = [row for row, parts in merged if row in parts]
    for one, other in combinations(left, 2):
        assert len(one) + len(other) > size or quarrels(one, other, naive.apart()), (one, other)


def sizes_are_right(naive: NaiveRoom, rows: list[Row], devices: list[Row], size: int) -> None:
    """G3. Who shares a device is a group already; apart lists go before sizes."""
    rest = [name for name in frozenset[str]().union(*rows) if not any(name in row for row in devices)]
    wanted = sizes_of(len(rest), size)
    if (len(rest) == 1 and devices) or not fits(rest, wanted, naive.apart()):
        return
    assert all(row in rows for row in devices)
    assert sorted(len(row) for row in rows if row not in devices) == wanted, rows


def sizes_of(people: int, size: int) -> list[int]:
    """Pairs and one trio; or ⌈n/size⌉ groups that differ by one at most."""
    if size == 2:
        return [people] if 0 < people < 4 else [2] * (people // 2 - people % 2) + [3] * (people % 2)
    count = -(-people // size)
    return sorted(people // count + (place < people % count) for place in range(count))


def plan_is_right(room: Room, naive: NaiveRoom, step: Step) -> None:
    """G17, G11: everybody once; moved by the teacher's hand alone, and put together by the machine as at a start."""
    assert room.planned_for == naive.planned_for
    rows = {id: group["row"] for id, group in naive.planned.items()}
    names = [name for row in rows.values() for name in row]
    assert len(names) == len(set(names))
    if naive.kind() == "pair" or step.kind not in HAND:
        return
    if naive.wanted is not None:
        assert set(rows.values()) == naive.wanted
    elif step.kind == "dissolvegroup":
        kept = [row & frozenset(naive.here()) for id, row in step.planned.items() if id != step.command.group]
        assert all(any(row <= other for other in rows.values()) for row in kept if row)
        assert not any(naive.at_odds(row, [*kept, *step.planned.values()]) for row in rows.values())
    elif step.kind == "formgroups" and naive.whole is not None:
        assert sorted(names) == sorted(naive.here())
        assert all(any(row <= other for other in rows.values()) for row in naive.whole)
        assert not any(naive.at_odds(row, naive.whole) for row in rows.values())
