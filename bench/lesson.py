"""The two loads of a lesson as a scenario: what the teacher does reaches all, and pairs talk."""

import tempfile
from pathlib import Path

from bench.figures import Figures
from bench.rounds import Results, run
from bench.scale import FULL, QUICK
from bench.scenario import Scenario
from bench.servers import running_servers


async def measure(quick: bool) -> Figures:
    scale = QUICK if quick else FULL
    with (
        tempfile.TemporaryDirectory(prefix="elbow-room-bench-") as folder,
        running_servers(Path(folder)) as servers,
    ):
        return _figures(await run(servers, scale, ("broadcast", "chat")))


def _figures(results: Results) -> Figures:
    figures = Figures()
    cases = {f"broadcast to {students}": case for students, case in results.broadcast.items()}
    cases |= {f"chat at {per_s} a second": case for per_s, case in results.chat.items()}
    for name, compared in cases.items():
        for server, rounds in compared.items():
            for measured in rounds:
                figures.note(name, server, **vars(measured))
    return figures


SCENARIO = Scenario(
    "lesson",
    "A lesson: one action of the teacher reaches every student, and 300 students talk in pairs",
    "CPU for each delivery to a student, and for each message.",
    measure,
    compared=("p99_ms", "cpu_us"),
)
