"""One student's words taken out of a room: no byte of them is left, and the lesson goes on."""

import asyncio
from contextlib import suppress
from pathlib import Path

from server.storage.sqlite import SqliteLog
from tests.support.classroom import Classroom
from tests.support.devices import Device
from tests.support.server import running_server
from tests.support.visitor import Visitor, calling, visiting
from tests.web.http.test_deleting import CANARY, copies

FORMS = ("json", "csv", "md")


async def a_lesson_with(room: Classroom) -> None:
    """The canary in every place where a student can put words; Leo says something as well."""
    await room.open([f"{CANARY} M", "Leo"])
    maya, leo = room.devices[f"{CANARY} M"], room.devices["Leo"]
    await maya.do("SitAt", place=CANARY[:12])
    student = room.ids[f"{CANARY} M"]
    assert (await room.teacher.do("AskName", student=student))["ok"]
    assert (await maya.do("ChangeName", name=f"{CANARY} N"))["ok"]
    assert (await room.teacher.do("KeepRoster", names=[f"{CANARY} M", f"{CANARY} N", "Leo"]))["ok"]
    assert (await room.teacher.do("KeepWords", words=[f"{CANARY} N", "zebra"]))["ok"]
    await room.next()
    await maya.do("WriteThought", phase=room.phase, text=f"{CANARY} one")
    await maya.do("WriteThought", phase=room.phase, text=f"{CANARY} two")
    await leo.do("WriteThought", phase=room.phase, text="Leo thinks")
    await maya.do("ReopenThought", phase=room.phase)
    await maya.do("KeepDraft", phase=room.phase, text=f"{CANARY} draft")
    await room.next()
    group = await room.group_of("Leo")
    await maya.do("SendMessage", group=group, text=f"{CANARY} says")
    await maya.do("WriteAnswer", group=group, text=f"{CANARY} answers")
    await leo.do("WriteAnswer", group=group, text="Leo beside")
    await leo.do("SendMessage", group=group, text="Leo says")
    await leo.until(lambda: len(leo.views[f"group:{group}"]["messages"]) == 2)
    message = next(iter(leo.views[f"group:{group}"]["messages"]))
    await leo.do("ReportMessage", group=group, message=message)
    await room.next()
    await maya.do("PostInsight", phase=room.phase, text=f"{CANARY} posts")


async def redact(visitor: Visitor, room: Classroom, student: str, query: str = "") -> int:
    bearer = f"Bearer {room.tokens['teacher']}"
    path = f"/api/rooms/{room.code}/students/{student}{query}"
    return (await visitor.ask("DELETE", path, Authorization=bearer)).status


async def test_K8_no_byte_of_a_redacted_students_words_is_left_and_the_lesson_goes_on(tmp_path: Path) -> None:
    log = await SqliteLog.open(tmp_path)
    async with running_server(log) as url, calling(url) as visitor:
        room = Classroom(url, "websocket")
        await a_lesson_with(room)
        assert sum(copies(tmp_path).values()) > 10
        student = room.ids[f"{CANARY} M"]
        assert await redact(visitor, room, student) == 204
        assert copies(tmp_path) == {}
        maya = room.devices[f"{CANARY} M"]
        await maya.until(lambda: bool(maya.got("bye")))
        await room.teacher.until(lambda: CANARY not in str(room.teacher.views))
        for form in FORMS:
            taken_home = await visitor.export(room.code, room.tokens["teacher"], form)
            assert CANARY not in taken_home.text
            assert "Leo" in taken_home.text
        assert (await room.devices["Leo"].do("RaiseHand", up=True))["ok"]
        fresh = Device(visitor.host, room.code, room.tokens["teacher"], "websocket")
        await fresh.connect()
        assert CANARY not in str(fresh.views)
        await fresh.close()
        assert await redact(visitor, room, student) == 204
        await room.close()
    await log.close()
    assert copies(tmp_path) == {}


async def test_K8_the_log_without_the_words_is_read_back_after_a_restart(tmp_path: Path) -> None:
    log = await SqliteLog.open(tmp_path)
    room = Classroom("", "websocket")
    async with running_server(log) as url, calling(url) as visitor:
        room = Classroom(url, "websocket")
        await a_lesson_with(room)
        await redact(visitor, room, room.ids[f"{CANARY} M"])
        before = (await visitor.export(room.code, room.tokens["teacher"])).json
        await room.close()
    async with visiting(log) as visitor:
        assert (await visitor.export(room.code, room.tokens["teacher"])).json == before
    await log.close()


async def test_K8_words_that_come_in_while_words_are_taken_out_are_kept(tmp_path: Path) -> None:
    log = await SqliteLog.open(tmp_path)
    async with running_server(log) as url, calling(url) as visitor:
        room = Classroom(url, "websocket")
        await a_lesson_with(room)
        leo, student = room.devices["Leo"], room.ids[f"{CANARY} M"]
        group = await room.group_of("Leo")

        async def talk() -> None:
            for number in range(20):
                assert (await leo.do("SendMessage", group=group, text=f"word {number}."))["ok"]

        await asyncio.gather(talk(), redact(visitor, room, student))
        text = (await visitor.export(room.code, room.tokens["teacher"])).text
        assert all(f"word {number}." in text for number in range(20))
        await room.close()
    await log.close()


async def test_what_was_set_aside_for_care_is_deleted_only_by_whoever_says_so() -> None:
    async with running_server() as url, calling(url) as visitor:
        room = Classroom(url, "websocket")
        await a_lesson_with(room)
        student, bearer = room.ids[f"{CANARY} M"], f"Bearer {room.tokens['teacher']}"
        assert (await room.teacher.do("SetAside", what="thought", student=student, phase="p1"))["ok"]
        path = f"/api/rooms/{room.code}"
        kept = await visitor.get(f"{path}/care", Authorization=bearer)
        assert kept.headers["Content-Disposition"] == f'attachment; filename="elbow-room-{room.code}-care.md"'
        assert f"{CANARY} draft" in kept.text
        assert await redact(visitor, room, student) == 409
        refused = await visitor.ask("DELETE", path, Authorization=bearer)
        assert (refused.status, refused.json["code"]) == (409, "has_care")
        assert await redact(visitor, room, room.ids["Leo"]) == 204
        assert await redact(visitor, room, student, "?care=delete") == 204
        assert CANARY not in (await visitor.get(f"{path}/care", Authorization=bearer)).text
        assert (await visitor.ask("DELETE", f"{path}?care=delete", Authorization=bearer)).status == 204
        with suppress(OSError):
            await room.close()


async def test_only_the_teacher_redacts(visitor: Visitor) -> None:
    opened = await visitor.open_room()
    seat = (await visitor.join(opened["code"])).json
    path = f"/api/rooms/{opened['code']}/students/{seat['student_id']}"
    for token in (seat["seat_token"], opened["board_token"], ""):
        assert (await visitor.ask("DELETE", path, Authorization=f"Bearer {token}")).status == 401
    unknown = await visitor.ask(
        "DELETE",
        f"/api/rooms/{opened['code']}/students/s9",
        Authorization=f"Bearer {opened['teacher_token']}",
    )
    assert (unknown.status, unknown.json["code"]) == (404, "unknown")
