"""kill -9 of a real server under load, at each of the four moments that matter: what was ticked is on disk, once.

For longer runs: `ROOM_KILLS=500`, shared by the four points. The dice tell their seed, for `ROOM_SEED`; at the end
stands what was seen.
"""

import asyncio
import faulthandler
import os
import random
import signal
import sys
import time
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from tests.faults import checker
from tests.faults.crowd import Class
from tests.faults.mortal import AFTER_COMMIT, AFTER_DONE, POINTS
from tests.faults.phone import Phone
from tests.faults.server_process import ServerProcess

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="no kill -9 there")

KILLS = max(len(POINTS), int(os.environ.get("ROOM_KILLS", "8"))) // len(POINTS)
"""At each point."""
SEED = int(os.environ.get("ROOM_SEED", random.randrange(2**32)))
KILLS_PER_ROOM = 8
"""A group's talk has an end."""
CLASSES = 2
LATEST_TURN = 8

_seen: Counter[str] = Counter()


@pytest.fixture(scope="module", autouse=True)
def _figures(request: pytest.FixtureRequest) -> Iterator[None]:
    started_s = time.monotonic()
    yield
    capture: Any = request.config.pluginmanager.get_plugin("capturemanager")
    with capture.global_and_fixture_disabled():
        figures = ", ".join(f"{number} {what}" for what, number in _seen.items())
        print(f"\n{figures} in {time.monotonic() - started_s:.0f} s; ROOM_SEED={SEED}")


class Lives:
    """A server that is killed and started again, and two classes that never stop talking."""

    def __init__(self, folder: Path, point: str) -> None:
        self._order = folder / "order"
        self._point = point
        self._dice = random.Random(f"{SEED} {point}")
        self.server = ServerProcess(folder / "data", ("tests.faults.mortal", str(self._order)))
        self.untold = 0
        """Commands that were on disk when the server died, and nobody had been told."""
        self.unseen = 0
        """Commands that were answered when the server died, and stood on no screen."""

    async def lead(self, kills: int) -> None:
        """In two fresh classes."""
        await self.server.start()
        self._classes = [await Class.open(self.server.url) for _ in range(CLASSES)]
        try:
            phones = await self._connect()
            for _ in range(kills):
                await self._talk_until_death(phones)
                await self._check_remains(phones)
                await self.server.start()
                phones = await self._return(phones)
            await close(phones)
        finally:
            await self.server.kill()
        for each in self._classes:
            checker.check_log(checker.read_log(self.server.folder, each.code), each.diaries)
            _seen["answered commands, 0 lost, 0 twice"] += checker.check_answers(each.diaries)
        _seen["kills"] += kills

    async def _connect(self) -> list[list[Phone]]:
        return [await each.connect(self.server.url) for each in self._classes]

    async def _talk_until_death(self, phones: list[list[Phone]]) -> None:
        talks = zip(self._classes, phones, strict=True)
        self._order.write_text(f"{self._point} {self._dice.randint(1, LATEST_TURN)}")
        await asyncio.gather(*(each.talk(theirs, self._dice) for each, theirs in talks))
        assert await self.server.dead() == -signal.SIGKILL
        self._order.unlink()

    async def _check_remains(self, phones: list[list[Phone]]) -> None:
        for each, theirs in zip(self._classes, phones, strict=True):
            log = checker.read_log(self.server.folder, each.code)
            self.untold += checker.check_log(log, each.diaries)
            self.unseen += checker.check_screens(theirs, log)

    async def _return(self, phones: list[list[Phone]]) -> list[list[Phone]]:
        """Everybody comes back and sends again what is open, and what is not; gives devices with fresh views."""
        await close(phones)
        kept = await self._connect()
        await asyncio.gather(*(send_again(phone) for theirs in kept for phone in theirs))
        fresh = await self._connect()
        for own, others in zip(kept, fresh, strict=True):
            await asyncio.gather(*map(checker.check_alike, own, others))
        await close(kept)
        for each in self._classes:
            checker.check_answers(each.diaries)
        return fresh


async def send_again(phone: Phone) -> None:
    """What was never answered, and the last of what was."""
    sent = list(phone.diary.sent.values())
    answered = [one for one in sent if one.done]
    await phone.send([one.command for one in sent if not one.done])
    await phone.send([one.command for one in answered[-20:]])


async def close(phones: list[list[Phone]]) -> None:
    await asyncio.gather(*(phone.close() for theirs in phones for phone in theirs))


@pytest.mark.parametrize("point", POINTS)
async def test_killed_at_any_point_the_server_loses_nothing_it_answered_and_does_nothing_twice(
    tmp_path: Path, point: str
) -> None:
    # Hundreds of kills take longer than any one test may otherwise.
    faulthandler.cancel_dump_traceback_later()
    lives = Lives(tmp_path, point)
    for kills_before in range(0, KILLS, KILLS_PER_ROOM):
        await lives.lead(min(KILLS_PER_ROOM, KILLS - kills_before))
    # The points were really there.
    assert lives.untold > 0 or point != AFTER_COMMIT
    assert lives.unseen > 0 or point != AFTER_DONE
