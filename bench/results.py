"""Every scenario in one run, beside what is wanted of each: bench/RESULTS.md, and all rounds in bench/results.json.

python3 run.py bench results                about half an hour; leave the machine alone meanwhile
python3 run.py bench results --quick        to see that it works; its figures mean nothing
python3 run.py bench results --only NAME    again what one scenario found; the others are as they were
"""

import argparse
from collections.abc import Sequence
from pathlib import Path

from bench.kept import Kept, keep, read
from bench.scenario import Scenario, facts_now, in_a_loop, measured
from bench.servers import ROOT
from bench.targets import chart, table

COMMAND = "python3 run.py bench results"
HOW_TO_READ = (
    "Medians of at least three rounds (least-most), in which the servers took turns. `floor`: aiohttp, one frame "
    "written to each transport. `bare`: python-socketio with uvloop, done minimally. `ours`: the whole application, "
    "SQLite with `synchronous=FULL`. Ratios are taken within a round; they are good to ±15 %, single figures to ±50 %."
)


def main(scenarios: Sequence[Scenario], arguments: Sequence[str]) -> int:
    parser = argparse.ArgumentParser(
        "bench results", description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--quick", action="store_true")
    parser.add_argument("--only", choices=[each.name for each in scenarios])
    parser.add_argument("--to", type=Path, metavar="FOLDER", default=ROOT / "bench")
    options = parser.parse_args(arguments)
    chosen = [each for each in scenarios if options.only in (None, each.name)]
    return in_a_loop(_all(chosen, scenarios, options.quick, options.to))


async def _all(chosen: Sequence[Scenario], scenarios: Sequence[Scenario], quick: bool, folder: Path) -> None:
    """Whatever was measured before one gives up is kept."""
    file = folder / "results.json"
    for scenario in chosen:
        keep(file, scenario.name, await measured(scenario, quick), facts_now())
    written = folder / "RESULTS.md"
    written.write_text(text(read(file), scenarios), "utf-8")
    print(written.read_text("utf-8"))


def text(kept: Kept, scenarios: Sequence[Scenario]) -> str:
    machine = "\n".join(f"- {name}: {fact}" for name, fact in kept.machine.items())
    sections = [each.section(kept.figures[each.name]) for each in scenarios if each.name in kept.figures]
    return "\n\n".join(
        (
            "# What was wanted, and what it is",
            f"Written by `{COMMAND}`; all rounds are in `results.json`.",
            machine,
            HOW_TO_READ,
            table(kept.figures),
            "How much of what must be is used; beyond the `|` it is too much:",
            f"```\n{chart(kept.figures)}\n```",
            *sections,
            "",
        )
    )
