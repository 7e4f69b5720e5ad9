"""The door: ways to become the teacher, and who comes in, under which name, and who does not."""

from playwright.async_api import expect

from tests.browser.doorway import robots
from tests.browser.screens_class import CONSOLES, LESSON, STUDENTS, Class
from tests.browser.screens_links import LINKS, LINKS_END
from tests.browser.screens_step import Step, close, each, in_sheet, opens
from tests.browser.screens_words import HELD
from tests.browser.tongue import Reader

SO_MANY = 20
"""More than five a second for three seconds."""


async def the_door_is_opened(everybody: Class) -> None:
    for console in everybody.consoles:
        await opens(console, "door")


async def names_are_listed(everybody: Class) -> None:
    said = everybody.said
    for console in everybody.consoles:
        await console.box("Names to tap, one in a line").fill(
            "\n".join([*said.names, said.phone, said.laptop])
        )
    await everybody.teacher.press("Keep these names")
    await everybody.teacher.press("Who is not on your list of names")
    for console in everybody.consoles:
        await expect(console.unnamed(".roster-form [role=status]")).not_to_be_empty()


async def names_are_tapped(everybody: Class) -> None:
    await everybody.classmates_come()

    async def scans(student: Reader) -> None:
        await student.page.goto(f"{everybody.stage.served.url}/r/{everybody.code}")
        await student.sees("Tap your name")

    await each(everybody.students, scans)


async def some_wait_at_the_door(everybody: Class) -> None:
    await everybody.phone.page.get_by_role("button", name=everybody.said.phone).click()
    await everybody.phone.button("Not me").wait_for()
    await everybody.laptop.press("My name is not here")
    await everybody.laptop.write("First name or nickname", everybody.said.laptop * 2)
    await everybody.laptop.press("Join")
    await everybody.laptop.sees("Your teacher lets you in. Wait a moment.")
    await robots(everybody.stage, everybody.code, [HELD])
    for console in everybody.consoles:
        await close(console)
        await console.page.evaluate("scrollTo(0, 0)")
        await expect(console.unnamed(".held .held__name")).to_have_count(3)


async def a_seat_is_taken(everybody: Class) -> None:
    visitor = everybody.at["visitor-phone"]
    everybody.cut_off.enter_context(everybody.stage.watch.overlooking("visitor-phone"))
    await visitor.page.goto(f"{everybody.stage.served.url}/r/{everybody.code}")
    await visitor.page.get_by_role("button", name=everybody.said.phone).click()
    await visitor.sees("Somebody sits here by that name already. Is that you?")


async def the_seat_is_asked_for(everybody: Class) -> None:
    await everybody.at["visitor-phone"].press("Yes, on another device")
    await everybody.at["visitor-phone"].sees("Your teacher has been asked.")
    for console in everybody.consoles:
        await console.sees("{name} asks for this seat on a new device")


async def a_student_is_muted(everybody: Class) -> None:
    await everybody.teacher.press("Let all in")
    await everybody.teacher.press("Do not give {name} the seat")
    await everybody.laptop.sees("You’re in. Look up.")  # noqa: RUF001
    for console in everybody.consoles:
        await close(console)
        await console.press("Class list")
        await opens_student(console, everybody.said.laptop * 2)
    await everybody.teacher.press("Mute")
    await everybody.laptop.sees("Your teacher has paused what you write to others.")


async def opens_student(console: Reader, name: str) -> None:
    """From the class list."""
    await console.page.locator(".class-list__name").filter(has_text=name).click()


async def another_name_is_asked_for(everybody: Class) -> None:
    await everybody.teacher.press("Ask for another name")
    await everybody.laptop.sees("Your teacher asks you for another name.")
    for console in everybody.consoles:
        await console.sees("You asked for another name.")


async def names_are_made_up(everybody: Class) -> None:
    await the_door_is_opened(everybody)
    await everybody.teacher.press("Their own for you, made-up ones for the class")
    for console in everybody.consoles:
        await close(console)
        await console.press("Class list")
        await console.sees("seen as {name}")
    await expect(everybody.board.page.get_by_text(everybody.said.phone)).to_have_count(0)


async def the_door_is_locked(everybody: Class) -> None:
    await the_door_is_opened(everybody)
    await everybody.teacher.press("Lock the door")
    visitor = everybody.at["visitor-phone"]
    await visitor.page.get_by_role("button", name=everybody.said.laptop, exact=True).click()
    await visitor.sees("No seat is free with that code. Check the letters on the wall, or ask your teacher.")
    for console in everybody.consoles:
        await console.sees("Nobody new comes in. Who has a seat goes on writing, and comes back to it.")


async def two_are_taken_out(everybody: Class) -> None:
    await everybody.teacher.press("Lock the door")
    await everybody.teacher.sees("Anybody with the code can ask to come in.")
    for name, how in ((everybody.said.phone, "Remove"), (everybody.said.laptop * 2, "Block")):
        await everybody.teacher.page.locator("[data-opens=class]").click()
        await opens_student(everybody.teacher, name)
        await in_sheet(everybody.teacher, f"{how} {{name}}").click()
        await everybody.teacher.press(how)
        await everybody.teacher.sees("This student has left the room.")
    await everybody.laptop.press("Ask to come in again")
    await everybody.laptop.press("My name is not here")
    await everybody.laptop.write("First name or nickname", everybody.said.laptop)
    with everybody.stage.watch.overlooking("student-laptop"):
        await everybody.laptop.press("Join")
        await everybody.laptop.sees("You cannot come into this room. Talk to your teacher.")
    for console in everybody.consoles:
        await close(console)
        await console.sees("Somebody was removed, so everybody new waits at the door.")


async def a_flood_comes(everybody: Class) -> None:
    await everybody.teacher.press("Let the listed straight in")
    await everybody.teacher.sees_no("Somebody was removed, so everybody new waits at the door.")
    await robots(everybody.stage, everybody.code, [f"bot {number}" for number in range(SO_MANY)])
    for console in everybody.consoles:
        await console.sees("Very many are joining at once, so everybody new waits at the door.")


async def the_flood_is_covered(everybody: Class) -> None:
    await everybody.teacher.page.get_by_role("switch").first.click()
    await expect(everybody.teacher.unnamed(".cover__waiting")).not_to_be_empty()


DOOR = (
    *LINKS,
    Step("door", the_door_is_opened, CONSOLES),
    Step("door-names", names_are_listed, CONSOLES),
    Step("tap-a-name", names_are_tapped, STUDENTS),
    Step("at-door", some_wait_at_the_door, LESSON),
    Step("is-that-you", a_seat_is_taken, ("visitor-phone",)),
    Step("seat-asked-for", the_seat_is_asked_for, (*CONSOLES, "visitor-phone")),
    Step("door-waiting", the_door_is_opened, CONSOLES),
    Step("muted", a_student_is_muted, (*CONSOLES, "student-laptop")),
    Step("another-name", another_name_is_asked_for, (*CONSOLES, "student-laptop")),
    Step("made-up-names", names_are_made_up, LESSON),
    Step("locked", the_door_is_locked, (*CONSOLES, "visitor-phone")),
    Step("taken-out", two_are_taken_out, (*CONSOLES, *STUDENTS)),
    Step("flood", a_flood_comes, (*CONSOLES, "board-wall")),
    Step("flood-covered", the_flood_is_covered, ("teacher-laptop",)),
    *LINKS_END,
)
