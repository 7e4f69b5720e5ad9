"""The one task that writes: what came in while a commit was under way is the next.

Whoever comes alone waits for nobody, and on a slow disk the batch grows instead of a queue.
"""

import asyncio
import sqlite3
from collections.abc import Callable, Iterator, Sequence
from functools import partial
from itertools import groupby
from typing import Any

from server.storage.commit import HandIn, append_all
from server.storage.connection import Connection
from server.storage.failures import Unavailable
from server.storage.trouble import unavailable

Job = Callable[[sqlite3.Connection], Any]
Work = HandIn | Job


class Writer:
    """Takes work from any coroutine; `run` does it, in the order in which it came."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection
        self._waiting: list[tuple[Work, asyncio.Future[Any]]] = []
        self._called = asyncio.Event()
        self._closing = False
        # Asked once: before Python 3.12 each question is a call of the system.
        self._loop = asyncio.get_running_loop()

    @property
    def waiting(self) -> int:
        """Pieces of work that the commit under way does not hold."""
        return len(self._waiting)

    def hand_in(self, work: Work) -> asyncio.Future[Any]:
        """What comes of the work, once it is on disk. Cancelling the future does not call the work back.

        Raises Unavailable after `close`.
        """
        if self._closing:
            raise Unavailable("the log is closed")
        done: asyncio.Future[Any] = self._loop.create_future()
        self._waiting.append((work, done))
        self._called.set()
        return done

    def close(self) -> None:
        """Take no more work; `run` ends when it has done what it has."""
        self._closing = True
        self._called.set()

    async def run(self) -> None:
        """Write until closed. If this is cancelled, so is whoever waits: nobody knows what got through."""
        try:
            while self._waiting or not self._closing:
                await self._called.wait()
                self._called.clear()
                batch, self._waiting = self._waiting, []
                await self._write(batch)
        finally:
            self._closing = True
            for _, done in self._waiting:
                done.cancel()

    async def _write(self, batch: list[tuple[Work, asyncio.Future[Any]]]) -> None:
        try:
            outcomes = await self._connection.hop(partial(write_all, works=[work for work, _ in batch]))
        except BaseException:
            for _, done in batch:
                done.cancel()
            raise
        for (_, done), outcome in zip(batch, outcomes, strict=True):
            _settle(done, outcome)


def _settle(done: asyncio.Future[Any], outcome: object) -> None:
    if done.cancelled():
        return
    if isinstance(outcome, Exception):
        done.set_exception(outcome)
    else:
        done.set_result(outcome)


def write_all(db: sqlite3.Connection, works: Sequence[Work]) -> list[object]:
    """In the writing thread: do all work, return what came of each, a result or the exception to raise.

    Once the disk has refused, the rest is not tried: each try may wait for `BUSY_S`, and callers come again. Damage
    is one room's, or a few, and holds up no other.
    """
    outcomes: list[object] = []
    for step in _steps(works):
        try:
            outcomes += _do(db, step)
        except sqlite3.Error as exc:
            if type(unavailable(exc)) is Unavailable:
                return outcomes + [unavailable(exc) for _ in works[len(outcomes) :]]
            outcomes += [unavailable(exc) or exc] if len(step) == 1 else _one_by_one(db, step)
        except Exception as exc:  # noqa: BLE001 - raised where the work was handed in
            outcomes += [exc] if len(step) == 1 else _one_by_one(db, step)
    return outcomes


def _one_by_one(db: sqlite3.Connection, step: Sequence[Work]) -> list[object]:
    """A bug or damage in one room's append has undone all that stood beside it: once more, each by itself."""
    return [outcome for work in step for outcome in write_all(db, [work])]


def _steps(works: Sequence[Work]) -> Iterator[Sequence[Work]]:
    """Appends that stand side by side are one step, every job is a step by itself."""
    for are_appends, side_by_side in groupby(works, key=lambda work: isinstance(work, HandIn)):
        if are_appends:
            yield list(side_by_side)
        else:
            yield from ([job] for job in side_by_side)


def _do(db: sqlite3.Connection, step: Sequence[Work]) -> Sequence[object]:
    appends = [work for work in step if isinstance(work, HandIn)]
    return append_all(db, appends) if appends else [work(db) for work in step if not isinstance(work, HandIn)]
