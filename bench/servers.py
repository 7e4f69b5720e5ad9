"""The three servers, each a child process that is gone when we are."""

import asyncio
import os
import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager, suppress
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import Literal, get_args

import aiohttp

from bench.cores import on_the_servers_core, quiet
from bench.ours import open_our_room
from bench.plain import open_plain_room
from bench.room import Kind, OpenRoom, Room
from bench.scale import CLASS_SIZE
from bench.websocket import HOST

ROOT = Path(__file__).parents[1]
READY_S = 30.0
STOP_S = 5.0
LOOK_S = 0.05
LOG_LINES = 15
Name = Literal["floor", "bare", "ours"]
NAMES: tuple[Name, ...] = get_args(Name)
FLOOR, BARE, OURS = NAMES


class NotStarted(Exception):
    """A server ended, or never answered; the text says what it wrote last."""


@dataclass(frozen=True)
class Server:
    name: str
    process: subprocess.Popen[bytes]
    port: int
    log: Path
    open_room: OpenRoom

    async def ready(self) -> None:
        """Wait until it serves. Raises NotStarted."""
        give_up_s = time.monotonic() + READY_S
        async with aiohttp.ClientSession(timeout=aiohttp.ClientTimeout(total=2)) as http:
            while not await self._answers(http):
                if self.process.poll() is not None or time.monotonic() > give_up_s:
                    last = self.log.read_text(errors="replace").splitlines()[-LOG_LINES:]
                    raise NotStarted("\n".join([f"The server {self.name!r} did not start.", *last]))
                await asyncio.sleep(LOOK_S)

    async def open_classes(self, students: int, kind: Kind) -> list[Room]:
        """Rooms of thirty, for so many in all; the server is quiet again."""
        rooms = [await self.open_room(CLASS_SIZE, kind) for _ in range(students // CLASS_SIZE)]
        await quiet([self.process.pid])
        return rooms

    async def _answers(self, http: aiohttp.ClientSession) -> bool:
        try:
            async with http.get(f"http://{HOST}:{self.port}/healthz") as response:
                return response.status == 200
        except (aiohttp.ClientError, TimeoutError):
            return False


@contextmanager
def running_servers(folder: Path, packages: Path | None = None) -> Iterator[tuple[Server, ...]]:
    """Floor, bare and ours, started but perhaps not ready yet. A folder of `packages` goes before those installed."""
    with ExitStack() as children:
        yield tuple(children.enter_context(one_server(name, folder, packages=packages)) for name in NAMES)


@contextmanager
def one_server(
    name: Name, folder: Path, port: int | None = None, packages: Path | None = None
) -> Iterator[Server]:
    """One of the three, with its log and its rooms in this folder; started but perhaps not ready yet."""
    port = port or free_port()
    folder.mkdir(exist_ok=True)
    log = folder / f"{name}.log"
    modules = os.pathsep.join(str(place) for place in (ROOT, packages) if place)
    with _running(log, modules, *_command(name, folder, port)) as process:
        yield Server(
            name, process, port, log, partial(open_our_room if name == OURS else open_plain_room, port)
        )


def _command(name: Name, folder: Path, port: int) -> tuple[str, ...]:
    if name != OURS:
        return f"bench.{name}", str(port)
    return "server", "--no-open", "--host", HOST, "--port", str(port), "--data", str(folder / "rooms")


def free_port() -> int:
    with socket.socket() as each:
        each.bind((HOST, 0))
        return int(each.getsockname()[1])


@contextmanager
def _running(log: Path, modules: str, *command: str) -> Iterator[subprocess.Popen[bytes]]:
    ours = {name: value for name, value in os.environ.items() if not name.startswith("ELBOWROOM_")}
    with log.open("wb") as output, on_the_servers_core():
        process = subprocess.Popen(
            [sys.executable, "-P", "-m", *command],
            env={**ours, "PYTHONPATH": modules},
            stdin=subprocess.DEVNULL,
            stdout=output,
            stderr=subprocess.STDOUT,
        )
    try:
        yield process
    finally:
        process.terminate()
        try:
            with suppress(subprocess.TimeoutExpired):
                process.wait(STOP_S)
        finally:  # also if somebody presses Ctrl-C a second time
            process.kill()
            process.wait()
