"""The deadline, and what becomes of it when clocks jump and servers stop."""

import pytest

from server.live.timers import Deadline
from server.protocol import up
from server.protocol.plan import Phase, Plan, Round
from server.storage.failures import Unavailable
from tests.live.classroom import Classroom, Someone, key, settled
from tests.support.clock import HandClock


@pytest.fixture
def rung() -> list[str]:
    return []


@pytest.fixture
def clock() -> HandClock:
    return HandClock(0)


@pytest.fixture
def deadline(clock: HandClock, rung: list[str]) -> Deadline:
    return Deadline(clock, rung.append)


def test_it_rings_once_and_never_early(clock: HandClock, deadline: Deadline, rung: list[str]) -> None:
    deadline.set(60_000, "v1")
    clock.turn(59.999)
    assert rung == []
    clock.turn(0.001)
    deadline.set(60_000, "v1")
    clock.turn(100)
    assert rung == ["v1"]


def test_an_overdue_one_rings_at_once(clock: HandClock, deadline: Deadline, rung: list[str]) -> None:
    deadline.set(-1, "v1")
    assert rung == ["v1"]


def test_a_new_one_takes_the_place_of_the_old(clock: HandClock, deadline: Deadline, rung: list[str]) -> None:
    deadline.set(10_000, "v1")
    deadline.set(30_000, "v1")
    clock.turn(20)
    assert rung == []
    deadline.set(None, "v1")
    clock.turn(20)
    assert rung == []


def test_a_wall_clock_put_back_makes_it_wait(clock: HandClock, deadline: Deadline, rung: list[str]) -> None:
    deadline.set(60_000, "v1")
    clock.turn(10)
    clock.jump(-10)
    clock.turn(50)
    assert rung == []
    clock.turn(10)
    assert rung == ["v1"]


def test_a_wall_clock_put_forward_is_noticed_within_seconds(
    clock: HandClock, deadline: Deadline, rung: list[str]
) -> None:
    deadline.set(600_000, "v1")
    clock.turn(1)
    clock.jump(700)
    clock.turn(5)
    assert rung == ["v1"]


async def test_the_room_ends_the_phase_when_its_time_is_up(classroom: Classroom) -> None:
    teacher = await classroom.teacher()
    await teacher.next()
    await classroom.turn(59)
    assert teacher.views["everyone"]["room"]["stage"] == "running"
    await classroom.turn(1)
    assert teacher.views["everyone"]["room"]["stage"] == "time_up"


async def test_when_the_end_cannot_be_written_it_is_tried_again(
    classroom: Classroom, monkeypatch: pytest.MonkeyPatch
) -> None:
    teacher = await classroom.teacher()
    await teacher.next()

    async def full(*_: object, **__: object) -> None:
        raise Unavailable("the disk is full")

    with monkeypatch.context() as patched:
        patched.setattr(classroom.log, "append", full)
        await classroom.turn(65)
        assert teacher.views["everyone"]["room"]["stage"] == "running"
    await classroom.turn(2)
    assert teacher.views["everyone"]["room"]["stage"] == "time_up"


async def test_a_wall_clock_put_back_at_the_last_moment_does_not_lose_the_end(classroom: Classroom) -> None:
    teacher = await classroom.teacher()
    await teacher.next()
    classroom.clock.turn(60)
    classroom.clock.jump(-10)
    await settled()
    assert teacher.views["everyone"]["room"]["stage"] == "running"
    await classroom.turn(10)
    assert teacher.views["everyone"]["room"]["stage"] == "time_up"


async def test_an_outage_is_given_back(classroom: Classroom) -> None:
    teacher = await classroom.teacher()
    await teacher.next()
    deadline_ms = teacher.views["everyone"]["phase"]["deadline_ms"]
    await classroom.turn(20)
    await classroom.restart(after_s=300)
    await teacher.connect()
    assert teacher.views["everyone"]["phase"]["deadline_ms"] == deadline_ms + 300_000
    await classroom.turn(39)
    assert teacher.views["everyone"]["room"]["stage"] == "running"
    await classroom.turn(2)
    assert teacher.views["everyone"]["room"]["stage"] == "time_up"


async def test_an_overdue_phase_ends_once_and_waits_for_the_teacher(classroom: Classroom) -> None:
    teacher = await classroom.teacher()
    await teacher.next()
    await classroom.turn(70)
    await classroom.restart(after_s=300)
    await teacher.connect()
    await classroom.turn(10)
    assert teacher.views["everyone"]["room"]["stage"] == "time_up"
    assert sum(b"TimeRanOut" in record.body for record in await classroom.log.read(classroom.code)) == 1


async def go_on_by_themselves(classroom: Classroom) -> Someone:
    """A lesson of phases that follow each other, its first one running."""
    phases = tuple(Phase(kind="think", duration_s=60, at_end="go") for _ in range(4))
    order = up.OpenRoom(key=key("by itself"), plan=Plan(rounds=(Round(question="Why?", phases=phases),)))
    classroom.opened = await classroom.hub.open_room(order)
    classroom.code = classroom.opened.code
    teacher = await classroom.teacher()
    await teacher.next()
    return teacher


async def test_C5_after_a_sleep_of_two_hours_one_phase_ends_once_and_waits_for_the_teacher(
    classroom: Classroom,
) -> None:
    teacher = await go_on_by_themselves(classroom)
    await classroom.turn(10)
    # Suspended: no time passes for the loop, and the wall clock is two hours on.
    classroom.clock.jump(7_200)
    await classroom.turn(30)
    assert teacher.views["everyone"]["room"]["stage"] == "time_up"
    assert len(await classroom.happened("TimeRanOut")) == 1
    assert len(await classroom.happened("PhaseStarted")) == 1


async def test_phases_that_follow_by_themselves_each_end_once_while_the_wall_clock_jumps(
    classroom: Classroom,
) -> None:
    teacher = await go_on_by_themselves(classroom)
    await classroom.turn(55)
    for seconds in (20, -20, 20):
        classroom.clock.jump(seconds)
        await classroom.turn(6)
    assert teacher.views["everyone"]["phase"]["id"] == "p2"
    assert len(await classroom.happened("TimeRanOut")) == 1
    assert len(await classroom.happened("PhaseStarted")) == 2


async def test_a_teacher_whose_laptop_sleeps_does_not_stop_the_class(classroom: Classroom) -> None:
    teacher = await go_on_by_themselves(classroom)
    maya = await classroom.student("Maya")
    await teacher.disconnect()
    await classroom.turn(61)
    assert maya.views["everyone"]["phase"]["id"] == "p2"
    assert (await maya.do("WriteThought", phase="p2", text="Blue"))["ok"]
    await classroom.turn(60)
    await teacher.connect()
    assert teacher.views["everyone"]["phase"]["id"] == "p3"
    old = await teacher.do("Next", visit="v1")
    assert old["code"] == "wrong_phase", "a laptop that wakes up does not act on what it saw before"
