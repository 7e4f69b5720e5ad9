"""Networks as schools have them: whatever they do to the bytes, what was said arrives once and screens come to agree.

For longer runs: `ROOM_DARK_S=30`, in which the network is dark for so long, for a third of a class of thirty.
"""

import asyncio
import gc
import os
import random
import time
from collections.abc import AsyncIterator, Iterator, Sequence
from functools import partial
from typing import Any

import pytest
from yarl import URL

from tests.faults import checker
from tests.faults.crowd import NAMES, Class, Person
from tests.faults.page import SILENCE_S, Page, staying, until
from tests.faults.proxy import Network, through
from tests.faults.server_process import ServerProcess
from tests.faults.toxics import Buffer, CaptivePortal, Delay, DropUpgrade, RefuseUpgrade, Slice, Toxic
from tests.support.classroom import Classroom
from tests.support.devices import Device, RawPolling

DARK_S = float(os.environ.get("ROOM_DARK_S", "2"))
PUPILS = NAMES if DARK_S < SILENCE_S else tuple(f"Student {number}" for number in range(30))
SAYS_S = 2.0
"""So often everybody says something."""
SEGMENTS = (1, 536, 1448)
BODIES = (200, 1_000, 1_400, 1_449, 3_000, 8_000, 16_000, 32_000)
MOST_WORDS = 3_000


# The client library reads no answer to what it posts; one that comes late is found by the garbage collector.
pytestmark = pytest.mark.filterwarnings(
    "ignore::ResourceWarning", "ignore::pytest.PytestUnraisableExceptionWarning"
)


@pytest.fixture(autouse=True)
def _collected() -> Iterator[None]:
    yield
    gc.collect()


@pytest.fixture(scope="module")
async def server(tmp_path_factory: pytest.TempPathFactory) -> AsyncIterator[ServerProcess]:
    process = ServerProcess(tmp_path_factory.mktemp("data"))
    await process.start()
    yield process
    await process.kill()


@pytest.fixture
async def network(server: ServerProcess) -> AsyncIterator[Network]:
    async with through(port(server)) as network:
        yield network


def port(server: ServerProcess) -> int:
    number = URL(server.url).port
    assert number is not None
    return number


def packets(phase: str, size: int) -> list[str]:
    """Commands that make a long-polling body of just so many bytes."""
    made: list[str] = []
    while size > 0:
        empty = (
            f'42["command",{{"type":"WriteThought","cid":"sliced-{size:05}","phase":"{phase}","text":""}}]'
        )
        words = min(MOST_WORDS, size - len(empty) - bool(made))
        made.append(empty.replace('"text":""', f'"text":"{"x" * words}"'))
        size -= len(made[-1]) + (len(made) > 1)
    return made


@pytest.mark.parametrize("segment", SEGMENTS)
async def test_a_polling_body_of_any_size_arrives_through_segments_of_any_size(
    network: Network, segment: int
) -> None:
    room = Classroom(network.url, "websocket")
    await room.open(["Maya"])
    await room.next()
    client = await RawPolling.open(network.host, room.code)
    await client.connect(room.tokens["Maya"])
    await client.until("40")
    network.up.toxics = network.down.toxics = [Slice(segment)]
    try:
        for size in BODIES:
            body = packets(room.phase, size)
            assert len("\x1e".join(body)) == size
            await client.send(*body)
            for _ in body:
                assert '"ok":true' in await client.until('42["done"')
    finally:
        await client.close()
        await room.drop()


@pytest.mark.parametrize("transport", ["websocket", "polling"])
@pytest.mark.parametrize(
    "toxics",
    [[Slice(1)], [Slice(536), Delay(0.005, jitter_s=0.01)], [Buffer(most_s=0.1)]],
    ids=["bytes", "late", "buffered"],
)
async def test_a_lesson_goes_through_a_network_that_spoils_the_stream(
    network: Network, transport: str, toxics: Sequence[Toxic]
) -> None:
    network.up.toxics = network.down.toxics = toxics
    room = Classroom(network.url, transport)
    await room.open(["Maya", "Leo"])
    await room.next()
    assert (await room.devices["Maya"].do("WriteThought", phase=room.phase, text="air " * 900))["ok"]
    await room.next()
    group = await room.group_of("Maya")
    assert (await room.devices["Leo"].do("SendMessage", group=group, text="why?"))["ok"]
    maya = room.devices["Maya"]
    await maya.until(lambda: "why?" in str(maya.views[f"group:{group}"]))
    await room.drop()


@pytest.mark.parametrize(
    "toxic", [RefuseUpgrade(), RefuseUpgrade("426 Upgrade Required"), DropUpgrade()], ids=repr
)
async def test_where_websocket_is_blocked_long_polling_gets_through(network: Network, toxic: Toxic) -> None:
    room = Classroom(network.url, "polling")
    await room.open(["Maya"])
    network.up.toxics = [toxic]
    blocked = Device(network.host, room.code, room.tokens["Maya"], "websocket")
    with pytest.raises(Exception, match="Connection error"):
        await blocked.connect()
    await room.connect("Maya")
    await room.next()
    await room.drop()


class Street:
    """A class whose first third has a network of its own; everybody's page stays open."""

    def __init__(self, people: Class, server: ServerProcess, network: Network) -> None:
        self.people = people
        self._server = server
        third = len(people.people) // 3
        self.near = [self._page(person, network.url) for person in people.people[1 : third + 1]]
        rest = [person for person in people.people if person not in people.people[1 : third + 1]]
        self.far = [self._page(person, server.url) for person in rest]
        self.pages = self.near + self.far

    @classmethod
    async def open(cls, server: ServerProcess, network: Network) -> "Street":
        return cls(await Class.open(server.url, PUPILS), server, network)

    def say(self, times: int) -> None:
        """Everybody says something."""
        for person, page in self._talks:
            words = person.says(random.Random(0))
            for _ in range(times):
                page.say(next(words))

    @property
    def agree(self) -> bool:
        """Nothing waits for an answer, and whoever may see the same holds the same revision of it."""
        held: dict[str, Any] = {}
        return all(page.settled for page in self.pages) and all(
            held.setdefault(audience, rev) == rev
            for page in self.pages
            for audience, rev in page.phone.held.items()
        )

    async def check(self) -> None:
        """All is there once, in the log, in all answers and on every screen."""
        fresh = await self.people.connect(self._server.url)
        by_actor = {phone.diary.actor: phone for phone in fresh}
        for page in self.pages:
            assert not page.torn
            await checker.check_alike(page.phone, by_actor[page.phone.diary.actor])
        await asyncio.gather(*(phone.close() for phone in fresh))
        checker.check_answers(self.people.diaries)
        checker.check_log(checker.read_log(self._server.folder, self.people.code), self.people.diaries)

    def _page(self, person: Person, url: str) -> Page:
        page = Page(partial(person.phone, url))
        self._talks = [*getattr(self, "_talks", []), (person, page)]
        return page


async def test_a_third_of_the_class_in_the_dark_comes_back_to_the_same_screens_and_loses_no_word(
    server: ServerProcess, network: Network, capsys: pytest.CaptureFixture[str]
) -> None:
    street = await Street.open(server, network)
    async with staying(street.pages):
        network.black_out()
        dark_s = time.monotonic()
        while time.monotonic() < dark_s + DARK_S:
            street.say(1)
            await until(lambda: all(page.settled for page in street.far))
            await asyncio.sleep(min(SAYS_S, DARK_S))
        assert not any(page.settled for page in street.near)
        network.light_up()
        light_s = time.monotonic()
        await until(lambda: street.agree)
        with capsys.disabled():
            print(
                f"\ndark {DARK_S:.0f} s for {len(street.near)}: agreed {time.monotonic() - light_s:.2f} s later"
            )
        await street.check()


@pytest.mark.skipif(DARK_S < SILENCE_S, reason="takes as long as pages are patient: ROOM_DARK_S=30")
async def test_connections_that_a_router_forgot_are_given_up_after_the_silence(
    server: ServerProcess, network: Network
) -> None:
    street = await Street.open(server, network)
    async with staying(street.pages):
        network.forget()
        street.say(3)
        await until(lambda: street.agree)
        await street.check()


@pytest.mark.parametrize("end", ["reset", "half_close"])
async def test_after_all_connections_are_torn_pages_come_back_and_lose_no_word(
    server: ServerProcess, network: Network, end: str
) -> None:
    street = await Street.open(server, network)
    async with staying(street.pages):
        street.say(3)
        getattr(network, end)()
        street.say(3)
        await until(lambda: street.agree)
        await street.check()


async def test_behind_a_captive_portal_words_wait_until_somebody_has_signed_in(
    server: ServerProcess, network: Network
) -> None:
    street = await Street.open(server, network)
    async with staying(street.pages):
        network.up.toxics = [CaptivePortal()]
        network.reset()
        street.say(3)
        await until(lambda: not any(page.phone.connected for page in street.near))
        assert street.near[0].phone.diary.unanswered()
        network.up.toxics = []
        await until(lambda: street.agree)
        await street.check()
