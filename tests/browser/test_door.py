"""The door: nobody comes in whom the teacher does not want, and nobody who is in loses anything."""

from playwright.async_api import expect

from tests.browser.classmates import NAMES
from tests.browser.doorway import at_door, knocks, opened, robots
from tests.browser.people import Student, Teacher, seated, spoken
from tests.browser.stage import PHONE, Stage, shoot

ROSTER = ("Maya", "Leo", "Zoë")
WAITING = "Your teacher lets you in. Wait a moment."
THOUGHT = "Because its particles keep a distance"


async def test_a_locked_door_keeps_newcomers_out_and_lets_students_go_on_writing(stage: Stage) -> None:
    teacher = await opened(stage)
    (maya,) = await seated(stage, teacher.code, "Maya")
    (late,) = await at_door(stage, teacher.code, "Late")
    await teacher.press("Door")
    await teacher.press("Lock the door")
    await teacher.sees("Nobody new comes in.", "Door, locked")
    with stage.watch.overlooking("Late"):
        await knocks(late)
        await late.sees("No seat is free with that code.")
    await shoot(late.page, "500-locked-phone")
    await teacher.press("Close")
    await teacher.press("Start thinking")
    await maya.think(THOUGHT)
    await maya.reload()
    await expect(maya.box("What do you think?")).to_have_value(THOUGHT)
    await maya.press("Done")
    await teacher.sees("1 of 1 ready")
    await teacher.press("Door, locked")
    await teacher.press("Lock the door")
    await teacher.sees("Anybody with the code can ask to come in.")
    await late.press("Join")
    await expect(late.box("What do you think?")).to_be_visible()


async def test_who_waits_sees_nothing_of_the_room_and_comes_in_by_the_teachers_tap(stage: Stage) -> None:
    teacher = await opened(stage, waits="everybody")
    board = await teacher.open_board()
    students = await at_door(stage, teacher.code, "Maya", "Leo", "Rascal")
    for student in students:
        await knocks(student)
        await student.sees(WAITING, student.name)
    maya, leo, rascal = students
    await teacher.sees("3 wait at the door")
    await teacher.press("Start thinking")
    await shoot(maya.page, "501-waiting-phone")
    await shoot(teacher.page, "501-waiting-teacher")
    await board.sees_no("Maya", "Leo", "Rascal")
    await teacher.press("Let Maya in")
    await expect(maya.box("What do you think?")).to_be_visible()
    await leo.sees(WAITING)
    await leo.sees_no("Why does ice float?")
    await teacher.page.get_by_role("button", name="Door 2").click()
    await shoot(teacher.page, "502-door-teacher")
    await takes_out(teacher, "Remove")
    await rascal.sees("Your teacher has taken you out of this room.")
    await teacher.press("Let all in")
    await expect(leo.box("What do you think?")).to_be_visible()
    await teacher.sees("Nobody waits.")


async def test_a_flood_waits_at_the_door_and_one_tap_clears_it_while_students_go_on(stage: Stage) -> None:
    teacher = await opened(stage)
    board = await teacher.open_board()
    (maya,) = await seated(stage, teacher.code, "Maya")
    await teacher.press("Start thinking")
    await maya.think(THOUGHT)
    answers = await robots(stage, teacher.code, [f"bot {number}" for number in range(60)])
    assert set(answers) == {201}
    await teacher.sees("Very many are joining at once", "60 wait at the door.")
    await shoot(teacher.page, "503-flood-teacher")
    await teacher.page.get_by_role("switch", name="Cover names and words").click()
    await teacher.sees("Very many are joining at once")
    assert "bot 7" not in await teacher.page.content()
    await shoot(teacher.page, "503-flood-covered")
    await board.sees_no("bot 7")
    await teacher.press("Send all away")
    await teacher.sees_no("Send all away", "wait at the door.")
    await teacher.sees("Somebody was removed, so everybody new waits at the door.")
    await expect(maya.box("What do you think?")).to_have_value(THOUGHT)
    await maya.press("Done")
    await teacher.sees("1 of 1 ready")
    await teacher.press("Let newcomers straight in")
    await teacher.sees_no("everybody new waits")
    await seated(stage, teacher.code, "Leo")


async def test_a_class_that_comes_all_at_once_is_let_in_by_one_tap(stage: Stage) -> None:
    teacher = await opened(stage)
    await robots(stage, teacher.code, NAMES)
    await teacher.sees("Very many are joining at once", f"{len(NAMES)} wait at the door.")
    await teacher.press("It is my class: let all in")
    await teacher.sees(f"{len(NAMES)} are here")
    await teacher.sees_no("everybody new waits", "at the door")
    await seated(stage, teacher.code, "Late")


async def test_students_tap_their_name_on_the_list_and_strangers_wait(stage: Stage) -> None:
    teacher = await opened(stage, waits="unlisted")
    await teacher.press("Door")
    await teacher.write("Names to tap", "\n".join(ROSTER))
    await teacher.press("Keep these names")
    await teacher.sees("0 of 3 names are here")
    maya, stranger = await at_door(stage, teacher.code, "Maya", "Stranger")
    await maya.sees("Tap your name", *ROSTER)
    await shoot(maya.page, "504-roster-phone")
    await maya.press("Maya")
    await maya.sees("You’re in. Look up.")  # noqa: RUF001
    await teacher.sees("1 of 3 names are here")
    await stranger.press("My name is not here")
    await knocks(stranger)
    await stranger.sees(WAITING)
    await teacher.sees("1 waits at the door", "Stranger")
    await shoot(teacher.page, "504-roster-teacher")


async def test_a_removed_student_comes_back_to_the_door_and_a_blocked_one_does_not(stage: Stage) -> None:
    teacher = await opened(stage)
    (rascal,) = await seated(stage, teacher.code, "Rascal")
    await remove(teacher, "Remove")
    await rascal.press("Ask to come in again")
    await knocks(rascal)
    await rascal.sees(WAITING)
    await teacher.sees("1 waits at the door", "was removed before")
    await teacher.press("Let Rascal in")
    await rascal.sees("Look up")
    await remove(teacher, "Block")
    await rascal.reload()
    with stage.watch.overlooking("Rascal"):
        await knocks(rascal)
        await rascal.sees("You cannot come into this room.")
    await shoot(rascal.page, "505-blocked-phone")


async def remove(teacher: Teacher, how: str) -> None:
    """Somebody who is inside, by their sheet."""
    await teacher.press("Class list")
    await teacher.tile("Rascal").first.click()
    await takes_out(teacher, how)
    await teacher.sees("This student has left the room.")
    await teacher.press("Close")


async def takes_out(teacher: Teacher, how: str) -> None:
    await teacher.page.get_by_role("button", name=spoken(f"{how} Rascal")).click()
    await teacher.press(how)


async def test_a_seat_moves_to_a_new_device_by_the_teachers_tap_alone(stage: Stage) -> None:
    teacher = await opened(stage)
    (maya,) = await seated(stage, teacher.code, "Maya")
    await teacher.press("Start thinking")
    await maya.think(THOUGHT)
    await maya.sees("kept")
    tablet, other = [Student(await stage.page(device, PHONE), "Maya") for device in ("tablet", "other")]
    with stage.watch.overlooking("tablet", "other"):
        for device in (tablet, other):
            await device.scan(stage.served.url, teacher.code)
            await knocks(device)
            await device.sees("Is that you?")
        await shoot(tablet.page, "506-is-that-you-phone")
        await other.page.get_by_role("button", name="No, I am another").click()
        await expect(other.box("What do you think?")).to_be_visible()
        await tablet.press("Yes, on another device")
        await tablet.sees("Your teacher has been asked.")
        await teacher.sees("asks for this seat on a new device")
        await shoot(teacher.page, "506-claim-teacher")
        await teacher.press("Give Maya the seat")
        await expect(tablet.box("What do you think?")).to_have_value(THOUGHT)
    await maya.sees("You go on on another device.")
    await teacher.press("Class list")
    await teacher.sees("Maya 2")
