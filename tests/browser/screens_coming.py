"""The front page, the ways in, and the lobby."""

from playwright.async_api import expect

from tests.browser.screens_class import CONSOLES, LESSON, STUDENTS, VISITORS, Class
from tests.browser.screens_step import Step, close, each, sheet
from tests.browser.screens_words import HELD
from tests.browser.tongue import Reader

NO_ROOM = "BCDFGH"


async def somebody_visits(everybody: Class) -> None:
    async def visits(visitor: Reader) -> None:
        await visitor.page.goto(everybody.stage.served.url)
        await visitor.sees("Turn to your elbow partner.")

    await each(everybody.visitors, visits)


async def they_unfold_everything(everybody: Class) -> None:
    for visitor in everybody.visitors:
        await visitor.press("Choices, times, more questions…")
        await visitor.page.get_by_role(
            "radio", name=visitor.tongue.whole("by choosing, and saying why")
        ).check()
        await visitor.press("Add a second language")
        await visitor.press("One more question")
        for fold in await visitor.page.locator("summary").all():
            await fold.click()


async def they_start_without_a_question(everybody: Class) -> None:
    for visitor in everybody.visitors:
        await visitor.press("Start")
        await visitor.sees("Write your question first.", "Write two choices or more.")


async def they_type_a_wrong_code(everybody: Class) -> None:
    async def types(visitor: Reader) -> None:
        await visitor.page.goto(everybody.stage.served.url)
        await visitor.box("Joining a class?").fill(NO_ROOM)
        await visitor.press("Join")
        await visitor.sees("There is no room with that code. Look at the board once more.")

    with everybody.stage.watch.overlooking(*VISITORS):
        await each(everybody.visitors, types)


async def they_read_what_is_kept(everybody: Class) -> None:
    for visitor in everybody.visitors:
        await visitor.page.goto(f"{everybody.stage.served.url}/privacy")


async def they_scan_an_old_code(everybody: Class) -> None:
    with everybody.stage.watch.overlooking(*VISITORS):
        for visitor in everybody.visitors:
            await visitor.page.goto(f"{everybody.stage.served.url}/r/{NO_ROOM}")


async def the_teacher_comes(everybody: Class) -> None:
    async def opens(console: Reader) -> None:
        await console.page.goto(everybody.console_address)
        await console.sees("Nobody is here yet")

    await each(everybody.consoles, opens)
    await everybody.board.page.goto(everybody.board_address)
    await everybody.board.sees("Your names appear here.")


async def students_scan_the_code(everybody: Class) -> None:
    async def scans(student: Reader) -> None:
        await student.page.goto(f"{everybody.stage.served.url}/r/{everybody.code}")
        await student.box("First name or nickname").wait_for()

    await each(everybody.students, scans)


async def they_forget_their_names(everybody: Class) -> None:
    for student in everybody.students:
        await student.press("We share this device")
        await student.press("Join")
        await student.sees("Type your name first.")


async def a_name_has_to_wait(everybody: Class) -> None:
    await everybody.classmates_come()
    visitor = everybody.at["visitor-phone"]
    await visitor.page.goto(f"{everybody.stage.served.url}/r/{everybody.code}")
    await visitor.write("First name or nickname", HELD)
    await visitor.press("Join")
    await visitor.sees("Your teacher will look at your name, then the class can see it.")
    await expect(everybody.teacher.unnamed(".cover__waiting")).not_to_be_empty()
    await everybody.at["teacher-phone"].sees("May the class see these names?")


async def the_class_is_there(everybody: Class) -> None:
    visitor = everybody.at["visitor-phone"]
    await visitor.press("Not me")
    await visitor.press("Leave")
    await students_come_in(everybody)


async def students_come_in(everybody: Class) -> None:
    async def joins(student: Reader) -> None:
        await student.reload()
        await student.write("First name or nickname", everybody.name_of(student))
        await student.press("Join")
        await student.button("Not me").wait_for()

    await each(everybody.students, joins)
    await expect(everybody.board.page.locator(".chip")).to_have_count(len(everybody.others) + 2)
    await everybody.teacher.press("The class cannot see this screen")
    for console in everybody.consoles:
        await expect(console.page.locator("main .chip")).to_have_count(len(everybody.others) + 2)


async def two_are_to_be_kept_apart(everybody: Class) -> None:
    for console in everybody.consoles:
        await console.press("Class file")
        await console.box("Keep apart").fill(f"{everybody.said.phone}, {everybody.said.laptop}")
    await everybody.teacher.press("Keep it in this room")
    await expect(everybody.teacher.page.locator(".class-file [role=status]")).not_to_be_empty()


async def the_groups_are_looked_at(everybody: Class) -> None:
    for console in everybody.consoles:
        await close(console)
        await console.press("See the groups")
        await expect(console.page.locator("main [data-place^=group]")).to_have_count(
            len(everybody.others) // 2 + 1
        )


async def a_name_is_to_be_moved(everybody: Class) -> None:
    for console in everybody.consoles:
        await console.button("Move {name}…").first.press("Enter")
        await console.button("to {names}").first.wait_for()


async def keys_are_listed(everybody: Class) -> None:
    await each(everybody.consoles, close)
    await everybody.teacher.press("Keys")
    await everybody.teacher.sees("Letter keys are on")


async def a_line_is_written_to_all(everybody: Class) -> None:
    await everybody.teacher.press("Close")
    for console in everybody.consoles:
        await console.press("Write to all")
    await everybody.teacher.write("Your line", everybody.said.line)
    await everybody.teacher.press("Send to all")
    for console in everybody.consoles:
        await console.sees("On every student’s screen now")  # noqa: RUF001


COMING = (
    Step("front", somebody_visits, VISITORS),
    Step("front-unfolded", they_unfold_everything, VISITORS),
    Step("front-errors", they_start_without_a_question, VISITORS),
    Step("front-wrong-code", they_type_a_wrong_code, VISITORS),
    Step("privacy", they_read_what_is_kept, VISITORS),
    Step("unknown-room", they_scan_an_old_code, VISITORS),
    Step("nobody-yet", the_teacher_comes, (*CONSOLES, "board-wall")),
    Step("join", students_scan_the_code, STUDENTS),
    Step("join-errors", they_forget_their_names, STUDENTS),
    Step("covered", a_name_has_to_wait, (*CONSOLES, "board-wall", "visitor-phone")),
    Step("lobby", the_class_is_there, LESSON),
    Step("class-file", two_are_to_be_kept_apart, CONSOLES),
    Step("groups-to-come", the_groups_are_looked_at, CONSOLES),
    Step("move-a-name", a_name_is_to_be_moved, CONSOLES),
    sheet("how-we-talk", "How we talk"),
    sheet("class-list", "Class list"),
    sheet("links", "Links"),
    Step("keys", keys_are_listed, ("teacher-laptop",)),
    Step("write-to-all", a_line_is_written_to_all, (*CONSOLES, *STUDENTS)),
)
