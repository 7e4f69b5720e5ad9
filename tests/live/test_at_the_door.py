"""Who waits at the door, on real screens in memory: rules D1, D3, D5 and D8."""

import time

import pytest

from server.protocol import up
from server.room.refused import Refused
from tests.live.classroom import Classroom, Someone, key

BOTS = 1_000
A_TENTH = 20
"""Of a second, at 200 a second."""


async def test_D1_who_waits_hears_the_lesson_when_the_teacher_lets_them_in(classroom: Classroom) -> None:
    teacher = await classroom.teacher()
    await teacher.do("SetDoor", waits="everybody")
    maya = await classroom.student("Maya")
    assert list(maya.views) == [f"student:{maya.id}"]
    await teacher.next()
    assert list(maya.views) == [f"student:{maya.id}"]
    assert (await teacher.do("Admit", students=[maya.id]))["ok"]
    assert set(maya.views) == {f"student:{maya.id}", "everyone"}
    assert (await maya.do("WriteThought", phase="p1", text="In time"))["ok"]


async def test_D1_who_waits_and_goes_to_sleep_is_nobodys_missing_partner(classroom: Classroom) -> None:
    teacher = await classroom.teacher()
    await teacher.do("SetDoor", waits="everybody")
    maya = await classroom.student("Maya")
    await maya.disconnect()
    await classroom.turn(120)
    assert await classroom.happened("StudentWentAway") == []
    await teacher.do("Admit", students=[maya.id])
    await classroom.turn(40)
    assert len(await classroom.happened("StudentWentAway")) == 1


async def test_D3_a_locked_door_refuses_new_seats_and_gives_back_old_ones(classroom: Classroom) -> None:
    teacher = await classroom.teacher()
    maya = await classroom.student("Maya")
    await teacher.do("LockDoor", locked=True)
    again = await classroom.hub.take_seat(classroom.code, up.TakeSeat(key=key("Maya"), name="Maya"))
    assert again.student_id == maya.id
    with pytest.raises(Refused, match="locked"):
        await classroom.student("Leo")


async def test_D8_who_was_removed_waits_with_the_same_seat_and_who_was_blocked_does_not(
    classroom: Classroom,
) -> None:
    teacher, maya = await classroom.teacher(), await classroom.student("Maya")
    await teacher.do("RemoveStudent", student=maya.id)
    assert maya.line.frames[-1][1] == {"reason": "removed"}
    back = await classroom.student("Maya")
    assert back.id == maya.id
    assert back.views[f"student:{maya.id}"]["me"]["waits"]
    await teacher.do("RemoveStudent", student=maya.id, block=True)
    with pytest.raises(Refused, match="cannot come"):
        await classroom.student("Maya")


@pytest.mark.parametrize("under_way", [False, True], ids=["in the lobby", "while the class thinks"])
async def test_D5_a_thousand_bots_touch_nobody_and_one_tap_clears_them(
    classroom: Classroom, *, under_way: bool
) -> None:
    teacher, board = await classroom.teacher(), await classroom.board()
    students = [await kid(classroom, number) for number in range(30)]
    if under_way:
        await teacher.next()
    await classroom.turn(4)
    began_s, taken = time.perf_counter(), 0
    for number in range(BOTS):
        taken += await came(classroom, f"xXbot{number}")
        if number % A_TENTH == 0:
            await classroom.turn(0.1)
            assert (await students[number % 30].do("RaiseHand", up=number % 40 == 0))["ok"]
    took_s = time.perf_counter() - began_s
    desk = teacher.views["teacher"]["desk"]
    assert (desk["here"], desk["alarm"], desk["at_door"]) == (30, "flood", taken)
    names = board.views["board"].get("names", {})
    assert len(names) == (0 if under_way else 30)
    assert (await teacher.do("RemoveRecent", seconds=60, at_door=True))["ok"]
    assert "door" not in teacher.views["teacher"]
    assert teacher.views["teacher"]["desk"]["here"] == 30
    assert "xXbot" not in str(board.line.frames)
    print(f"{BOTS} bots in {took_s:.1f} s, {taken} at the door, none on the wall")


async def test_D5_the_wall_names_a_student_after_three_seconds(classroom: Classroom) -> None:
    await classroom.teacher()
    board = await classroom.board()
    maya = await classroom.student("Maya")
    await classroom.turn(1)
    leo = await classroom.student("Leo")
    await classroom.turn(1.9)
    assert "names" not in board.views["board"]
    await classroom.turn(0.5)
    assert set(board.views["board"]["names"]) == {maya.id}
    await classroom.turn(1)
    assert set(board.views["board"]["names"]) == {maya.id, leo.id}


async def kid(classroom: Classroom, number: int) -> Someone:
    await classroom.turn(1)
    return await classroom.student(f"Kid {chr(97 + number % 26)}{chr(97 + number // 26)}")


async def came(classroom: Classroom, name: str) -> bool:
    try:
        await classroom.student(name, connect=False)
    except Refused:
        return False
    return True
