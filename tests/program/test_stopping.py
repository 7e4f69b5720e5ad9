"""Ctrl-C and SIGTERM end it soon, cleanly, and whatever is connected."""

import asyncio
import signal
from asyncio.subprocess import Process
from contextlib import AsyncExitStack
from pathlib import Path
from typing import Any

import aiohttp
import pytest

from tests.support.devices import Device, RawSocket
from tests.support.program import Ended, ended, program
from tests.support.visitor import calling

SOON_S = 8.0
"""A poll that is open would end by itself a little later."""


async def stopped(process: Process, *numbers: int) -> Ended:
    """How it ended after these signals, and that it was soon."""
    for number in numbers:
        process.send_signal(number)
    async with asyncio.timeout(SOON_S):
        return await ended(process)


@pytest.mark.parametrize("number", [signal.SIGTERM, signal.SIGINT])
async def test_it_ends_soon_with_sockets_polls_and_half_a_request_open(tmp_path: Path, number: int) -> None:
    async with AsyncExitStack() as stack:
        process, address = await stack.enter_async_context(program(tmp_path))
        visitor = await stack.enter_async_context(calling(address))
        room = await visitor.open_room()
        for transport in ("websocket", "polling"):
            device = Device(visitor.host, room["code"], room["teacher_token"], transport)
            await device.connect()
            stack.push_async_callback(device.close)
        silent = await RawSocket.open(visitor.host, room["code"])
        stack.push_async_callback(silent.close)
        _, writer = await asyncio.open_connection(*visitor.host.split(":"))
        writer.write(b"POST /api/rooms HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Length: 9\r\n")
        stack.callback(writer.close)
        done = await stopped(process, number)
    assert (done.status, done.trouble) == (0, "")


async def test_a_second_and_a_third_ctrl_c_do_no_harm(tmp_path: Path) -> None:
    async with program(tmp_path) as (process, address), calling(address) as visitor:
        room = await visitor.open_room()
        device = Device(visitor.host, room["code"], room["teacher_token"], "websocket")
        await device.connect()
        process.send_signal(signal.SIGINT)
        await device.until(lambda: not device.connected)
        done = await stopped(process, signal.SIGINT, signal.SIGINT)
    assert (done.status, done.trouble) == (0, "")


async def test_what_was_answered_is_there_after_the_next_start(tmp_path: Path) -> None:
    async with program(tmp_path) as (process, address), calling(address) as visitor:
        room = await visitor.open_room()
        seat = await visitor.join(room["code"], "Maya")
        process.kill()
        await process.wait()
    async with program(tmp_path) as (_, address), calling(address) as visitor:
        whole: Any = (await visitor.export(room["code"], room["teacher_token"])).json
    assert seat.status == 201
    assert [student["name"] for student in whole["students"]] == ["Maya"]


async def test_when_it_stops_pages_are_not_cut_off_half_way(tmp_path: Path) -> None:
    async with program(tmp_path) as (process, address), calling(address) as visitor:
        asked = [asyncio.create_task(visitor.get("/")) for _ in range(20)]
        await asked[0]
        await stopped(process, signal.SIGTERM)
        answers = await asyncio.gather(*asked, return_exceptions=True)
    whole = [answer for answer in answers if not isinstance(answer, aiohttp.ClientConnectionError)]
    assert {getattr(answer, "status", answer) for answer in whole} == {200}
