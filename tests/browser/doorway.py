"""Rooms whose door is told what to do, and phones in front of it."""

import secrets
from collections.abc import Sequence
from typing import Any

import aiohttp

from tests.browser.consoles import PAIR, QUESTION, SHARE, THINK
from tests.browser.people import Student, Teacher
from tests.browser.stage import Stage

LESSON = (THINK, PAIR, SHARE)


async def opened(stage: Stage, **how: Any) -> Teacher:
    """A console of a room whose plan says `how`, uncovered."""
    return await Teacher.opens(stage, {"rounds": [{"question": QUESTION, "phases": list(LESSON)}], **how})


async def at_door(stage: Stage, code: str, *names: str) -> list[Student]:
    """Phones that have scanned the code, one for each name; nobody has joined."""
    students = [await Student.arrives(stage, name) for name in names]
    for student in students:
        await student.scan(stage.served.url, code)
    return students


async def knocks(student: Student) -> None:
    """Type the name and join, whatever comes of it."""
    await student.write("First name or nickname", student.name)
    await student.press("Join")


async def robots(stage: Stage, code: str, names: Sequence[str]) -> list[int]:
    """Many who are no students ask for seats, one right after the other: the answers."""
    url = f"http://{stage.served.host}/api/rooms/{code}/seats"
    answers = []
    async with aiohttp.ClientSession() as session:
        for name in names:
            async with session.post(url, json={"key": secrets.token_urlsafe(18), "name": name}) as answer:
                answers.append(answer.status)
    return answers
