"""Compares what a lesson costs here with the least that it could cost.

python3 run.py bench               about three minutes; leave the machine alone meanwhile
python3 run.py bench --only PART   broadcast, chat, grouping or page
python3 run.py bench --quick       some seconds, to see that it works; its figures mean nothing
python3 run.py bench --json FILE   all rounds, for a program to read
python3 run.py bench NAME          a scenario of bench/README.md, such as storm; some minutes
python3 run.py bench results       all scenarios beside what is wanted; about half an hour
"""

import argparse
import asyncio
import json
import os
import signal
import sys
import tempfile
from collections.abc import Sequence
from dataclasses import asdict
from pathlib import Path

from bench import (
    bots,
    growth,
    idle,
    joins,
    keeping,
    lesson,
    restart,
    results,
    saturation,
    school,
    storm,
    thoughts,
)
from bench.loop import new_loop
from bench.machine import allow_many_sockets, facts
from bench.measured import Failed
from bench.rounds import Results, run
from bench.scale import FULL, PARTS, QUICK, Part, Scale
from bench.scenario import Scenario, end_politely_on
from bench.scenario import main as run_scenario
from bench.servers import NotStarted, running_servers
from bench.tables import report
from bench.websocket import Lost
from tests.support.bundles import bundles

SCENARIOS: dict[str, Scenario] = {
    each.SCENARIO.name: each.SCENARIO
    for each in (lesson, saturation, thoughts, joins, storm, restart, idle, keeping, school, growth, bots)
}


def main(arguments: list[str]) -> int:
    if arguments and arguments[0] in SCENARIOS:
        return run_scenario(SCENARIOS[arguments[0]], arguments[1:])
    if arguments[:1] == ["results"]:
        return results.main(tuple(SCENARIOS.values()), arguments[1:])
    parser = argparse.ArgumentParser(
        "bench", description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--quick", action="store_true")
    parser.add_argument("--only", choices=PARTS)
    parser.add_argument("--json", type=Path, metavar="FILE")
    options = parser.parse_args(arguments)
    if options.json is not None and not options.json.parent.is_dir():
        parser.error(f"there is no folder {options.json.parent}")
    scale = QUICK if options.quick else FULL
    parts = (options.only,) if options.only else PARTS
    try:
        with asyncio.Runner(loop_factory=new_loop) as runner:
            found, machine = runner.run(measure(scale, parts))
    except (Failed, Lost, NotStarted, TimeoutError) as failure:
        reason = str(failure) or f"not done within {scale.limit_s:.0f} s"
        print(f"Given up: {reason}", file=sys.stderr)
        return 1
    except (KeyboardInterrupt, asyncio.CancelledError):
        return 130
    print(report(found, scale, parts, machine))
    if options.json is not None:
        options.json.write_text(json.dumps({"machine": machine, **asdict(found)}, indent=2), encoding="utf-8")
    return 0


async def measure(scale: Scale, parts: Sequence[Part]) -> tuple[Results, dict[str, str]]:
    """The results, and the facts of the machine. Leaves no process and no file behind, however it ends."""
    # The browser's driver would leave a folder of its own behind.
    os.environ["NODE_DISABLE_COMPILE_CACHE"] = "1"
    end_politely_on(signal.SIGTERM)
    allow_many_sockets()
    with tempfile.TemporaryDirectory(prefix="elbow-room-bench-") as folder:
        machine = facts(Path(folder))
        packages = bundles(Path(folder, "bundles")) if "page" in parts else None
        with running_servers(Path(folder), packages) as servers:
            return await asyncio.wait_for(run(servers, scale, parts), scale.limit_s), machine


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
