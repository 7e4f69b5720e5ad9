"""What the web asks of all rooms: open one, take a seat, say who a token is, tell what happened."""

import asyncio

import pytest

from server.protocol import down, up
from server.room.refused import Refused
from server.storage.failures import Unavailable
from tests.live.classroom import PLAN, Classroom, key


async def test_the_same_key_opens_the_same_room_with_the_same_tokens(classroom: Classroom) -> None:
    again = await classroom.hub.open_room(up.OpenRoom(key=key("room"), plan=PLAN))
    assert again == classroom.opened
    other = await classroom.hub.open_room(up.OpenRoom(key=key("other"), plan=PLAN))
    assert other.code != classroom.code
    await classroom.restart()
    assert await classroom.hub.open_room(up.OpenRoom(key=key("room"), plan=PLAN)) == classroom.opened


async def test_a_code_that_is_taken_is_drawn_again(
    classroom: Classroom, monkeypatch: pytest.MonkeyPatch
) -> None:
    codes = iter([classroom.code, classroom.code, "BCDFGH"])
    monkeypatch.setattr(classroom.hub._chance, "code", lambda: next(codes))
    opened = await classroom.hub.open_room(up.OpenRoom(key=key("other"), plan=PLAN))
    assert opened.code == "BCDFGH"


async def test_the_same_key_takes_the_same_seat(classroom: Classroom) -> None:
    order = up.TakeSeat(key=key("maya"), name="Maya")
    first, second = await asyncio.gather(
        classroom.hub.take_seat(classroom.code, order), classroom.hub.take_seat(classroom.code, order)
    )
    assert first == second
    await classroom.restart()
    assert await classroom.hub.take_seat(classroom.code, order) == first
    assert len((await classroom.hub.room(classroom.code)).students) == 1


async def test_a_seat_may_be_refused(classroom: Classroom) -> None:
    with pytest.raises(Refused, match="name"):
        await classroom.hub.take_seat(classroom.code, up.TakeSeat(key=key("maya"), name="\u200b"))
    with pytest.raises(Refused, match="no room"):
        await classroom.hub.take_seat("ZZZZZZ", up.TakeSeat(key=key("maya"), name="Maya"))


async def beside(classroom: Classroom, name: str, token: str) -> down.SeatTaken:
    return await classroom.hub.take_seat(classroom.code, up.TakeSeat(key=key(name), name=name, beside=token))


async def test_seats_on_one_device_know_of_each_other_whichever_was_there_before(
    classroom: Classroom,
) -> None:
    maya = await classroom.hub.take_seat(classroom.code, up.TakeSeat(key=key("maya"), name="Maya"))
    leo = await beside(classroom, "Leo", maya.seat_token)
    ada = await beside(classroom, "Ada", leo.seat_token)
    students = (await classroom.hub.room(classroom.code)).students
    assert {students[seat.student_id].beside for seat in (maya, leo, ada)} == {maya.student_id}
    with pytest.raises(Refused, match="as much as fits"):
        await beside(classroom, "Sam", maya.seat_token)


async def test_a_seat_beside_nobody_is_not_taken(classroom: Classroom) -> None:
    sam = await classroom.student("Sam")
    other = await classroom.hub.open_room(up.OpenRoom(key=key("other"), plan=PLAN))
    elsewhere = await classroom.hub.take_seat(other.code, up.TakeSeat(key=key("zoe"), name="Zoe"))
    maya = await classroom.hub.take_seat(classroom.code, up.TakeSeat(key=key("Sam"), name="Sam"))
    await sam.do("LeaveSeat")
    nobody = [
        "",
        "\ud800",
        classroom.opened.teacher_token,
        classroom.opened.board_token,
        maya.student_id,
        maya.seat_token,
        elsewhere.seat_token,
    ]
    for token in nobody:
        with pytest.raises(Refused, match="not here any more"):
            await beside(classroom, "Leo", token)
    assert len((await classroom.hub.room(classroom.code)).students) == 1


async def test_a_seat_beside_somebody_stays_the_same_when_they_have_left(classroom: Classroom) -> None:
    maya = await classroom.student("Maya")
    seat = await classroom.hub.take_seat(classroom.code, up.TakeSeat(key=key("Maya"), name="Maya"))
    leo = await beside(classroom, "Leo", seat.seat_token)
    await maya.do("LeaveSeat")
    assert await beside(classroom, "Leo", seat.seat_token) == leo


async def test_a_seat_that_cannot_be_written_is_not_taken(
    classroom: Classroom, monkeypatch: pytest.MonkeyPatch
) -> None:
    async def full(*_: object, **__: object) -> None:
        raise Unavailable("the disk is full")

    await classroom.hub.room(classroom.code)
    monkeypatch.setattr(classroom.log, "append", full)
    with pytest.raises(Unavailable):
        await classroom.hub.take_seat(classroom.code, up.TakeSeat(key=key("maya"), name="Maya"))
    assert (await classroom.hub.room(classroom.code)).students == {}


async def test_a_token_tells_who_one_is_and_a_wrong_one_tells_nothing(classroom: Classroom) -> None:
    seat = await classroom.hub.take_seat(classroom.code, up.TakeSeat(key=key("maya"), name="Maya"))
    tokens = [classroom.opened.teacher_token, classroom.opened.board_token, seat.seat_token]
    holders = [await classroom.hub.admit(classroom.code, token) for token in tokens]
    assert [holder and holder.actor for holder in holders] == ["teacher", "board", seat.student_id]
    for wrong in ("", tokens[0][:-1], seat.student_id, "\ud800"):
        assert await classroom.hub.admit(classroom.code, wrong) is None
    other = await classroom.hub.open_room(up.OpenRoom(key=key("other"), plan=PLAN))
    assert await classroom.hub.admit(other.code, tokens[0]) is None


async def test_tokens_and_keys_are_not_in_the_log(classroom: Classroom) -> None:
    seat = await classroom.hub.take_seat(classroom.code, up.TakeSeat(key=key("maya"), name="Maya"))
    kept = f"{await classroom.log.read(classroom.code)}{await classroom.log.find(classroom.code)}"
    for secret in (
        seat.seat_token,
        classroom.opened.teacher_token,
        classroom.opened.board_token,
        key("maya"),
    ):
        assert secret not in kept


async def test_whoever_left_has_no_way_back_with_that_token(classroom: Classroom) -> None:
    maya = await classroom.student("Maya")
    seat = await classroom.hub.take_seat(classroom.code, up.TakeSeat(key=key("Maya"), name="Maya"))
    await maya.do("LeaveSeat")
    assert await classroom.hub.admit(classroom.code, seat.seat_token) is None


async def test_whoever_loses_the_seat_on_the_way_in_does_not_get_in(classroom: Classroom) -> None:
    teacher, maya = await classroom.teacher(), await classroom.student("Maya", connect=False)
    await teacher.do("RemoveStudent", student=maya.id)
    await maya.connect()
    assert maya.line.closed
    assert maya.line.frames == []


async def test_history_is_every_event_in_order_with_who_it_came_from(classroom: Classroom) -> None:
    teacher = await classroom.teacher()
    await teacher.next()
    history = await classroom.hub.history(classroom.code)
    assert [(seq, actor, type(event).__name__) for seq, _, actor, event in history] == [
        (1, "teacher", "RoomOpened"),
        (2, "teacher", "PhaseStarted"),
    ]
    with pytest.raises(Refused):
        await classroom.hub.history("ZZZZZZ")
