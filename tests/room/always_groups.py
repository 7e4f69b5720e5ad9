"""What holds of the groups after every step of every lesson. Each function names its rules.

`standing`: the groups as they are when it is known who is here, before the machine has seen to anybody.
"""

from itertools import combinations

from server.room.state import Room
from tests.room.always_beginning import begins_as_it_should, plan_is_right
from tests.room.always_returning import (
    answers_go_along,
    repair_was_undone,
    rows_that_stand,
    who_comes_back_finds_the_partner,
)
from tests.room.lesson_step import HAND, Step
from tests.room.naive import NaiveRoom
from tests.room.naive_class import Row
from tests.room.seating import least, price, seatings

EVERY_WAY = 9
"""So many who look for a group have 21,147 ways to sit; one more, 115,975."""
MAY_REUNITE = ("studentsback", "markaway", "imhere", "settalk", "resume", "next", "timeup", "undo", "admit")


def hold(before: Room, room: Room, naive: NaiveRoom, step: Step) -> None:
    groups_keep_their_members(before, room, step)
    groups_are_right(naive, step)
    who_comes_back_finds_the_partner(naive, step)
    answers_go_along(naive, step)
    plan_is_right(room, naive, step)


def groups_keep_their_members(before: Room, room: Room, step: Step) -> None:
    """G5: who was in a group stays the same for ever; a closed one opens again only for somebody who comes back."""
    for id, group in before.groups.items():
        assert room.groups[id].members == group.members
        assert room.groups[id].phase == group.phase
        said = [(message.id, message.text) for message in room.groups[id].messages]
        assert said[: len(group.messages)] == [(message.id, message.text) for message in group.messages]
        assert group.open or not room.groups[id].open or id in step.again
    assert not step.again or step.kind in MAY_REUNITE


def everybody_sits_once(naive: NaiveRoom) -> None:
    """G1, G5: nobody with a seat is a member of an open group of this phase in which they are not now."""
    for name, student in naive.students.items():
        mine = [
            id
            for id, group in naive.groups.items()
            if group["open"] and group["phase"] == naive.now() and name in group["members"]
        ]
        if naive.seated(name):
            assert mine == ([student["group"]] if student["group"] else []), name
        assert student["group"] or name not in naive.here() or naive.stage == "paused", name


def groups_are_right(naive: NaiveRoom, step: Step) -> None:
    """G1 to G7, G11, G12 and G16 to G19."""
    now, by_hand = naive.rows(), step.kind in HAND and naive.whole is not None
    if naive.kind() != "pair":
        assert now == step.standing
        return
    everybody_sits_once(naive)
    if naive.stage == "paused" and not by_hand:
        assert now == step.standing
        return
    whole = naive.whole if naive.whole is not None else rows_that_stand(naive, step)
    undone = [row for row in whole if not any(row <= other for other in now.values())]
    for row in undone:
        assert by_hand is False
        repair_was_undone(naive, step, row, now)
    apart_is_held(naive, step, whole, now)
    if naive.stage == "paused" and step.kind != "formgroups":
        return
    nobody_is_alone(naive, step, [row for row in whole if row not in undone], now)
    they_are_parted(naive, step, whole, now)
    if step.starts or step.kind == "formgroups":
        begins_as_it_should(naive, step, whole, list(now.values()))


def apart_is_held(naive: NaiveRoom, step: Step, whole: list[Row], now: dict[str, Row]) -> None:
    """G11: the machine puts nobody beside somebody held apart who were not together already."""
    for id in set(step.formed) & now.keys():
        assert not naive.at_odds(now[id], whole), now[id]


def nobody_is_alone(naive: NaiveRoom, step: Step, whole: list[Row], now: dict[str, Row]) -> None:
    """G2, G16: but where an apart list leaves nobody to be with, or by the teacher's hand; and few are moved, unless
    there are some who should be together."""
    solo = {now[id] for id in now if naive.groups[id]["solo"]}
    assert all(len(row) == 1 and row in whole for row in solo)
    free = [row for row in whole if row not in solo]
    placed = frozenset[str]().union(*whole)
    single = [name for name in naive.here() if name not in placed]
    alone = sum(len(row) == 1 for row in now.values() if row not in solo)
    merges = (step.starts or step.kind == "formgroups") and naive.phase(naive.now()).merges
    wanted = merges or step.kind in ("dissolvegroup", "movestudent") or naive.should_be_together()
    moved = 0 if wanted else sum(len(row) for row in free if row not in now.values())
    if (alone, moved) > (0, 0) and not step.again:
        assert (alone, moved) <= least(free, single, naive.apart()), now
    if alone and step.again:
        rows = [row for row in now.values() if row not in solo]
        single = [name for row in rows if len(row) == 1 for name in row]
        assert alone <= least([row for row in rows if len(row) > 1], single, naive.apart())[0], now


def they_are_parted(naive: NaiveRoom, step: Step, whole: list[Row], now: dict[str, Row]) -> None:
    """G19: whose group is dissolved, or who is moved away from somebody, do not find each other again, if there is any
    other way. Of more than five not every way is tried."""
    row = parted(step)
    if row is None or len(row) > 5 or naive.should_be_together():
        return
    solo = {now[id] for id in now if naive.groups[id]["solo"]}
    single = [name for name in naive.here() if not any(name in other for other in whole)]
    if len(single) > EVERY_WAY:
        return
    fewest = min(
        (price(places, set())[0], again(row, [frozenset[str]().union(*parts) for parts in places]))
        for places in seatings([other for other in whole if other not in solo], single, naive.apart())
    )
    assert again(row, list(now.values())) <= fewest[1], now


def parted(step: Step) -> Row | None:
    """Who should not be together again."""
    if step.kind == "dissolvegroup":
        return step.standing[step.command.group]
    if step.kind != "movestudent":
        return None
    own = {id: row for id, row in step.standing.items() if step.command.student in row}
    return next((row for id, row in own.items() if len(row) == 2 and id != step.command.group), None)


def again(row: Row, rows: list[Row]) -> int:
    """How many two of the row are in one of the rows."""
    return sum(1 for pair in combinations(row, 2) for other in rows if set(pair) <= other)
