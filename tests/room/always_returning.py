"""What holds when somebody comes back, and of the answers that go along. Each function names its rules."""

from tests.room.lesson_step import Step
from tests.room.naive import NaiveRoom
from tests.room.naive_class import Row

SOON_MS = 60_000


def rows_that_stand(naive: NaiveRoom, step: Step) -> list[Row]:
    return [row for id, row in step.standing.items() if len(row) > 1 or naive.groups[id]["solo"]]


def repair_was_undone(naive: NaiveRoom, step: Step, row: Row, now: dict[str, Row]) -> None:
    """G4, G12: only what the machine did less than a minute ago, for somebody who comes back; nobody is alone then."""
    (id,) = [id for id, other in step.standing.items() if other == row]
    assert not naive.groups[id]["by_teacher"]
    homes = {naive.students[name]["group"] for name in row}
    assert all(len(now[home]) > 1 and home in step.formed for home in homes)
    assert naive.at_ms - naive.groups[id]["formed_ms"] <= SOON_MS
    here, settled = frozenset(naive.here()), frozenset[str]().union(*rows_that_stand(naive, step))
    again = [here.intersection(naive.groups[other]["members"]) for other in step.again]
    reunited = [pair for pair in again if pair & row and pair - settled]
    assert reunited
    # Those who stay are together again, and not one of them alone: that would have been a pair.
    stay = row - frozenset[str]().union(*reunited)
    assert len(stay) != 1
    assert len({naive.students[name]["group"] for name in stay}) <= 1


def who_comes_back_finds_the_partner(naive: NaiveRoom, step: Step) -> None:
    """G12, in its plainest case: one of a pair comes back, whose partner had become third in another pair."""
    settled = frozenset[str]().union(*step.standing.values())
    back = [name for name in naive.here() if name not in settled]
    if step.kind != "studentsback" or naive.kind() != "pair" or naive.stage == "paused" or len(back) != 1:
        return
    mine = [g for g in naive.groups.values() if g["phase"] == naive.now() and back[0] in g["members"]]
    # Of those that closed at the same time the one that was formed last.
    old = max(reversed(mine), key=lambda group: group.get("closed_ms", 0), default=None)
    if old is None or len(old["members"]) != 2 or naive.at_ms - old.get("closed_ms", 0) > SOON_MS:
        return
    pair, (partner,) = frozenset(old["members"]), set(old["members"]) - set(back)
    their = next((id for id, row in step.standing.items() if partner in row), "")
    if not their or naive.groups[their]["by_teacher"] or naive.groups[their]["formed_ms"] != old["closed_ms"]:
        return
    others = step.standing[their] - pair
    was_theirs = [
        g
        for g in naive.groups.values()
        if frozenset(g["members"]) == others and g.get("closed_ms") == old["closed_ms"]
    ]
    if (
        was_theirs
        and len(others) > 1
        and not naive.at_odds(pair, [])
        and others | {partner} == set(naive.groups[their]["members"])
    ):
        assert {pair, others} <= set(naive.rows().values())


def answers_go_along(naive: NaiveRoom, step: Step) -> None:
    """G15: the group that others came to has its answer still; no answer goes where none of its writers is."""
    for id in step.formed:
        group, row = naive.groups[id], naive.rows().get(id)
        if row is None:
            continue
        came_to = [naive.groups[other] for other, was in step.standing.items() if len(was) > 1 and was < row]
        moved = step.kind == "movestudent" and step.command.student in row
        if len(came_to) == 1 and not moved and step.kind not in ("formgroups", "dissolvegroup"):
            assert group["answer"] == came_to[0]["answer"]
        assert not group["from"] or group["from"] in step.formed or step.standing[group["from"]] & row
