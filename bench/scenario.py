"""A scenario that is run by its name: in rounds, the servers in turn, each started for it and gone after it."""

import argparse
import asyncio
import signal
import sys
import tempfile
from collections.abc import AsyncIterator, Awaitable, Callable, Sequence
from contextlib import asynccontextmanager, suppress
from dataclasses import dataclass
from pathlib import Path

from bench.cores import Others, quiet
from bench.figures import Figures
from bench.kept import keep
from bench.loop import new_loop
from bench.machine import allow_many_sockets, facts
from bench.measured import Failed
from bench.servers import NAMES, Name, NotStarted, Server, one_server
from bench.websocket import Lost

ROUNDS = 3
GIVEN_UP = (Failed, Lost, NotStarted, TimeoutError)


@dataclass(frozen=True)
class Scenario:
    name: str
    title: str
    about: str
    """What was measured, for who reads the table."""
    measure: Callable[[bool], Awaitable[Figures]]
    """Quick: one small round, to see that it works."""
    compared: tuple[str, ...] = ()
    """Figures whose ratio to bare matters."""
    limit_s: float = 600.0

    def section(self, figures: Figures) -> str:
        beside = f"Everybody else used {figures.others_percent:.0f} % of this machine meanwhile."
        return f"## {self.title}\n\n{self.about} {beside}\n\n{figures.table(*self.compared)}"


def main(scenario: Scenario, arguments: Sequence[str]) -> int:
    parser = argparse.ArgumentParser(f"bench {scenario.name}", description=scenario.about)
    parser.add_argument("--quick", action="store_true", help="to see that it works; its figures mean nothing")
    parser.add_argument(
        "--json", type=Path, metavar="FILE", help="keep all rounds there, beside other scenarios'"
    )
    options = parser.parse_args(arguments)
    return in_a_loop(_told(scenario, options.quick, options.json))


def in_a_loop(work: Awaitable[None]) -> int:
    """The exit code of a run. Leaves no process and no file behind, however it ends."""

    async def politely() -> None:
        end_politely_on(signal.SIGTERM)
        await work

    try:
        with asyncio.Runner(loop_factory=new_loop) as runner:
            runner.run(politely())
    except GIVEN_UP as failure:
        print(f"Given up: {failure or 'it took too long'}", file=sys.stderr)
        return 1
    except (KeyboardInterrupt, asyncio.CancelledError):
        return 130
    return 0


async def _told(scenario: Scenario, quick: bool, file: Path | None) -> None:
    figures = await measured(scenario, quick)
    machine = facts_now()
    if file is not None:
        keep(file, scenario.name, figures, machine)
    print("\n".join(f"- {name}: {fact}" for name, fact in machine.items()))
    print(f"\n{scenario.section(figures)}")


def facts_now() -> dict[str, str]:
    with tempfile.TemporaryDirectory(prefix="elbow-room-bench-") as folder:
        return facts(Path(folder))


async def measured(scenario: Scenario, quick: bool) -> Figures:
    """Raises Failed, Lost, NotStarted, TimeoutError."""
    allow_many_sockets()
    others = Others()
    async with asyncio.timeout(scenario.limit_s):
        figures = await scenario.measure(quick)
    figures.others_percent = others.percent()
    return figures


@asynccontextmanager
async def fresh(name: Name) -> AsyncIterator[Server]:
    """A server that has just started, and nothing else runs; it and its rooms are gone afterwards."""
    with (
        tempfile.TemporaryDirectory(prefix="elbow-room-bench-") as folder,
        one_server(name, Path(folder)) as server,
    ):
        await server.ready()
        await quiet([server.process.pid])
        yield server


async def each_in_turn(
    rounds: int, load: str, measure: Callable[[Server], Awaitable[None]], names: Sequence[Name] = NAMES
) -> None:
    """A fresh server of each kind in every round: noise of the machine hits all of them."""
    for number in range(rounds):
        for name in names:
            print(f"{load}, round {number + 1} of {rounds}, {name}", file=sys.stderr, flush=True)
            async with fresh(name) as server:
                await measure(server)


def end_politely_on(number: signal.Signals) -> None:
    """As on Ctrl-C, which the runner sees to."""
    task = asyncio.current_task()
    assert task is not None
    with suppress(NotImplementedError):  # Windows
        asyncio.get_running_loop().add_signal_handler(number, task.cancel)
