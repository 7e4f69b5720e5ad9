"""A class that goes through a lesson over the network: a teacher, a board and students, each with a real client."""

import asyncio
from collections.abc import Iterable
from typing import Any

import aiohttp

from tests.support.devices import Device
from tests.support.rooms import open_room, take_seat

PLAN = {
    "rounds": [
        {
            "question": "Why does ice float?",
            "phases": [
                {"kind": "think", "duration_s": 600},
                {"kind": "pair", "duration_s": 600},
                {"kind": "share", "duration_s": 600},
            ],
        }
    ]
}


class Classroom:
    """`tokens` holds everybody's token by role or name; `devices` everybody who is connected."""

    def __init__(self, base_url: str, transport: str) -> None:
        self.base_url = base_url
        self.code = ""
        self.tokens: dict[str, str] = {}
        self.ids: dict[str, str] = {}
        self.devices: dict[str, Device] = {}
        self._transport = transport

    @property
    def teacher(self) -> Device:
        return self.devices["teacher"]

    @property
    def visit(self) -> str:
        return str(self.teacher.views["everyone"]["room"]["visit"])

    @property
    def phase(self) -> str:
        return str(self.teacher.views["everyone"]["phase"]["id"])

    async def open(self, names: Iterable[str], plan: dict[str, Any] = PLAN) -> None:
        """Open a room, seat everybody, connect everybody."""
        opened = await open_room(self.base_url, plan)
        self.code = opened.code
        self.tokens = {"teacher": opened.teacher_token, "board": opened.board_token}
        await self.connect()
        for name in names:
            await self.seat(name)

    async def seat(self, name: str) -> None:
        """One more student, connected."""
        taken = await take_seat(self.base_url, self.code, name)
        self.tokens[name], self.ids[name] = taken.seat_token, taken.student_id
        await self.connect(name)

    async def connect(self, *names: str) -> None:
        """Connect these, or everybody with a token."""
        host = self.base_url.removeprefix("http://")
        for name in names or tuple(self.tokens):
            self.devices[name] = Device(host, self.code, self.tokens[name], self._transport)
            await self.devices[name].connect()

    async def close(self) -> None:
        await asyncio.gather(*(device.close() for device in self.devices.values()))

    async def drop(self) -> None:
        """Everybody is gone without a word."""
        await asyncio.gather(*(device.drop() for device in self.devices.values()))

    async def next(self) -> None:
        """The teacher presses Next; returns when everybody's screen has moved."""
        before = self.visit
        assert (await self.teacher.do("Next", visit=before))["ok"]
        for device in self.devices.values():
            await moved_on(device, before)

    async def group_of(self, name: str) -> str:
        """The id of this student's group, once the own screen knows it and holds its talk."""
        device, me = self.devices[name], f"student:{self.ids[name]}"
        await device.until(lambda: f"group:{device.views[me]['me'].get('group')}" in device.views)
        return str(device.views[me]["me"]["group"])

    async def members(self, name: str) -> set[str]:
        """Names of all who were ever in the group that this student is in now."""
        group = await self.group_of(name)
        ids = self.devices[name].views[f"group:{group}"]["members"]
        return {name for name, id in self.ids.items() if id in ids}

    async def bring(self, class_file: dict[str, Any]) -> None:
        """The teacher brings a class file."""
        bearer = {"Authorization": f"Bearer {self.tokens['teacher']}"}
        path = f"/api/rooms/{self.code}/class"
        async with (
            aiohttp.ClientSession(self.base_url) as http,
            http.put(path, json=class_file, headers=bearer) as response,
        ):
            assert response.status == 204, await response.text()


async def moved_on(device: Device, visit: str) -> None:
    """Wait until this screen shows another visit than this."""
    await device.until(lambda: device.views["everyone"]["room"]["visit"] != visit)
