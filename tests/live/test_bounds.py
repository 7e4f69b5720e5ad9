"""A room does not grow for ever, whatever its class writes."""

import pytest

from server.protocol import limits
from tests.live.classroom import Classroom, pairs


async def test_a_room_that_is_as_big_as_may_be_takes_no_more_words_and_goes_on(
    classroom: Classroom, monkeypatch: pytest.MonkeyPatch
) -> None:
    teacher, (maya, *_) = await pairs(classroom, 2)
    group = maya.group
    assert (await maya.do("SendMessage", group=group, text="fits"))["ok"]
    monkeypatch.setattr(limits, "ROOM_BYTES", 100)
    for one, type, fields in (
        (maya, "SendMessage", {"group": group, "text": "more"}),
        (maya, "WriteAnswer", {"group": group, "text": "more"}),
        (maya, "KeepDraft", {"phase": "p1", "text": "more"}),
        (maya, "SitAt", {"place": "more"}),
        (teacher, "SendMessage", {"group": group, "text": "more"}),
        (teacher, "SayToAll", {"text": "more"}),
    ):
        assert (await one.do(type, **fields))["code"] == "too_many", type
    assert (await maya.do("RaiseHand", up=True))["ok"]
    await teacher.next()


@pytest.mark.parametrize("restarted", [False, True])
async def test_one_student_alone_cannot_fill_the_room(
    classroom: Classroom, monkeypatch: pytest.MonkeyPatch, *, restarted: bool
) -> None:
    monkeypatch.setattr(limits, "STUDENT_BYTES", 5_000)
    _, (leo, maya, *_) = await pairs(classroom, 2)
    group = leo.views[f"student:{leo.id}"]["me"]["group"]
    said = [await leo.do("SendMessage", group=group, text=f"{number}" * 500) for number in range(10)]
    assert said[0]["ok"]
    assert said[-1]["code"] == "too_many"
    if restarted:
        await classroom.restart()
        await leo.connect()
        await maya.connect()
    assert (await leo.do("RaiseHand", up=True))["code"] == "too_many"
    assert (await maya.do("SendMessage", group=group, text="mine"))["ok"]
    assert (await leo.do("LeaveSeat"))["ok"]


async def test_how_big_a_room_is_is_known_after_a_restart(
    classroom: Classroom, monkeypatch: pytest.MonkeyPatch
) -> None:
    teacher = await classroom.teacher()
    await teacher.next()
    kept = await classroom.log.read(classroom.code)
    monkeypatch.setattr(limits, "ROOM_BYTES", sum(len(record.body) for record in kept) - 1)
    assert (await teacher.do("SayToAll", text="more"))["code"] == "too_many"
    await classroom.restart()
    await teacher.connect()
    assert (await teacher.do("SayToAll", text="more"))["code"] == "too_many"
    monkeypatch.setattr(limits, "ROOM_BYTES", limits.ROOM_BYTES + 1)
    assert (await teacher.do("SayToAll", text="more"))["ok"]
