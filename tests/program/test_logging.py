"""No name, no word and no address of a device is ever logged; what goes wrong is, by its name."""

import asyncio
import logging
import os
import signal
from pathlib import Path

import pytest
import structlog

from server import logs
from tests.support.devices import Device, RawPolling
from tests.support.program import ended, program
from tests.support.visitor import Visitor, calling

CANARY = "Quetzalcoatlus"


async def everything_that_can_be_said(visitor: Visitor) -> None:
    room = await visitor.open_room()
    code = room["code"]
    seat = (await visitor.join(code, CANARY)).json
    device = Device(visitor.host, code, seat["seat_token"], "websocket")
    await device.connect()
    await device.do("WriteThought", phase="p1", text=CANARY)
    await device.do(CANARY)
    await device.emit(CANARY, {CANARY: CANARY})
    await device.close()
    raw = await RawPolling.open(visitor.host, code)
    await raw.post(f'42["{CANARY}')
    await raw.post(f"9{CANARY}")
    await raw.close()
    for body in (f'{{"{CANARY}', f'{{"{CANARY}": 1}}', f'"{CANARY}"'):
        await visitor.ask("POST", "/api/rooms", body=body)
    bearer = {"Authorization": f"Bearer {room['teacher_token']}"}
    key = "a-key-for-this-only-7Hk2"
    for call, order in (
        (f"{code}/seats", {"key": key, "name": CANARY, "asks": True}),
        (f"{code}/seats/again", {"key": key, "name": CANARY}),
        (f"{code}/seats/again", {"key": key, "name": f"No {CANARY}"}),
        (f"{code}/consoles/{CANARY}", {}),
        (f"{code}/cover", {"key": CANARY.ljust(22, "x"), "until_ms": 0}),
        ("", {"key": key, "plan": {}, "passcode": CANARY}),
    ):
        await visitor.ask("POST", f"/api/rooms/{call}".rstrip("/"), body=order, **bearer)
    await visitor.ask("DELETE", f"/api/rooms/{code}/students/{CANARY}", **bearer)
    await visitor.ask("DELETE", f"/api/rooms/{code}/students/{seat['student_id']}", **bearer)
    for path in (
        f"/{CANARY}",
        f"/r/{CANARY}",
        f"/client/{CANARY}.js",
        f"/socket.io/?EIO=4&transport={CANARY}",
    ):
        await visitor.get(path)
    await visitor.get("/", Origin=f"http://{CANARY}.example")
    await visitor.get("/socket.io/?EIO=4&transport=polling", Origin=f"http://{CANARY}.example")
    await visitor.get(f"/socket.io/?EIO=4&transport=polling&sid=x%0aERROR:{CANARY}")
    await visitor.write(f"{CANARY} rubbish\r\n\r\n".encode())
    await visitor.write(f"GET / HTTP/1.1\r\n{CANARY} rubbish\r\n\r\n".encode())
    for path in ("/api/rooms", "/socket.io/?EIO=4&transport=polling"):
        await gone_half_way(visitor, path)


async def gone_half_way(visitor: Visitor, path: str) -> None:
    """A device that goes out of reach while it sends."""
    _, writer = await asyncio.open_connection(*visitor.host.split(":"))
    head = f"POST {path} HTTP/1.1\r\nHost: {visitor.host}\r\nContent-Type: application/json\r\n"
    writer.write(head.encode() + b"Content-Length: 99\r\n\r\n{")
    await writer.drain()
    writer.close()
    await writer.wait_closed()
    # By when this is answered, it has been noticed.
    await visitor.get("/healthz")


async def test_a_whole_lesson_and_all_kinds_of_rubbish_leave_no_word_in_the_logs(tmp_path: Path) -> None:
    async with program(tmp_path) as (process, address), calling(address) as visitor:
        await everything_that_can_be_said(visitor)
        process.send_signal(signal.SIGTERM)
        done = await ended(process)
    assert CANARY.lower() not in (done.out + done.errors).lower()
    assert "127.0.0.1" not in done.errors
    assert done.trouble == ""


def fail() -> None:
    nothing: dict[str, str] = {}
    try:
        nothing[CANARY].strip()
    except KeyError as cause:
        raise ValueError(f"about {CANARY}") from cause


def failure() -> Exception:
    with pytest.raises(ValueError, match=CANARY) as caught:
        fail()
    return caught.value


def test_a_bug_is_logged_by_type_and_place_without_its_text() -> None:
    bug = failure()
    told = logs.described((type(bug), bug, bug.__traceback__))
    assert [cause["type"] for cause in told] == ["ValueError", "KeyError"]
    assert told[0]["at"][-1].startswith("test_logging.py:")
    assert CANARY not in str(told)


def test_what_a_library_complains_of_is_logged_without_its_text() -> None:
    bug = failure()
    record = logging.LogRecord(
        "asyncio", logging.ERROR, "events.py", 7, "about %s", (CANARY,), (type(bug), bug, bug.__traceback__)
    )
    with structlog.testing.capture_logs() as lines:
        logs.FromLibraries().handle(record)
    (line,) = lines
    assert (line["event"], line["library"], line["at"]) == ("library", "asyncio", "events.py:7 None")
    assert CANARY not in str({**line, "exc_info": None})
    assert line["exc_info"] is bug


def test_where_nobody_reads_the_log_a_lesson_goes_on_and_what_was_lost_is_counted() -> None:
    """As in a console in which somebody selects text, and the whole program would wait for its next line."""
    reader, writer = os.pipe()
    lines = logs.Unhurried(writer)
    for number in range(3 * logs.MOST_WAITING):
        lines.write(f"{number} {'x' * 200}\n")
    told = b""
    while b"lost" not in told:
        told += os.read(reader, 65_536)
        lines.write("more\n")
    assert told.startswith(b"0 x")
    os.close(reader)
    lines.close()
    os.close(writer)
