"""A whole lesson, recorded: nobody else hears of it, and no cookie, key or word is where others may read it."""

from urllib.parse import quote, urlsplit

from tests.browser.people import BARE, Student, Teacher
from tests.browser.recorded import Recording
from tests.browser.stage import LAPTOP, PHONE, Stage

QUESTION = "Why does ice float?"
WORDS = ("Amara", "Ben", "honeycomb", "life jacket", "because of gaps")


async def test_a_whole_lesson_asks_nobody_else_and_shows_no_key_to_anybody(stage: Stage) -> None:
    recording = Recording()
    laptop = await stage.device("teacher", LAPTOP)
    recording.on(laptop)
    teacher = Teacher(await laptop.new_page())
    await teacher.page.goto(stage.served.url)
    await teacher.start(QUESTION)
    board = await teacher.open_board()
    students = [await joined(stage, recording, teacher.code, name) for name in WORDS[:2]]
    await a_lesson(teacher, students, recording)
    await teacher.page.goto(f"{stage.served.url}/privacy")
    await teacher.page.go_back()
    await teacher.sees("Take it with you")
    await nothing_was_told(stage, recording)
    for page in recording.pages:
        assert BARE.search(page.url), page.url
        assert await page.context.cookies() == []
    keys = await recording.keys()
    assert len(keys) == 4, "the teacher's, the board's and two students'"
    markup = await board.page.content()
    assert [key for key in keys if key in markup] == []


async def joined(stage: Stage, recording: Recording, code: str, name: str) -> Student:
    phone = await stage.device(name, PHONE)
    recording.on(phone)
    student = Student(await phone.new_page(), name)
    await student.type_code(stage.served.url, code)
    await student.take_seat()
    return student


async def a_lesson(teacher: Teacher, students: list[Student], recording: Recording) -> None:
    amara, ben = students
    await recording.look()
    await teacher.press("Start thinking")
    await amara.hand_in("a honeycomb")
    await amara.sees("You handed in")
    await teacher.press("Start pairing")
    await ben.say("because of gaps")
    await amara.sees("because of gaps")
    await recording.look()
    await teacher.press("Share with the class")
    await amara.post("a life jacket")
    await teacher.card("life jacket").get_by_role("button", name="Let through").click()
    await ben.press("Go")
    await ben.sees("a life jacket")
    await recording.look()
    await teacher.press("Wrap up")
    for name in ("CSV", "JSON"):
        async with teacher.page.expect_download():
            await teacher.press(name)
    await recording.look()


async def nothing_was_told(stage: Stage, recording: Recording) -> None:
    secret = {*await recording.keys(), *WORDS, *map(quote, WORDS)}
    read = recording.addresses | recording.titles
    assert [text for text in read if any(each in text for each in secret)] == []
    assert {urlsplit(address).netloc for address in recording.addresses if "://" in address} <= {
        stage.served.name,
        "",
    }
    headers = await recording.headers()
    assert len(headers) > 50, "a lesson asks for more than that"
    assert [each for each in headers if each.get("cookie") or each.get("referer")] == []
    answers = [answer for request in recording.requests if (answer := await request.response())]
    assert [answer.url for answer in answers if "set-cookie" in await answer.all_headers()] == []
    with_key = {
        urlsplit(each.url).path.split("/")[1]
        for each in recording.requests
        if "authorization" in each.headers
    }
    assert with_key <= {"api"}
