"""The benchmark works and tidies up. What it measures is nobody's business here."""

import json
import os
import signal
import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path

import psutil
import pytest

ROOT = Path(__file__).parents[2]
PATIENCE_S = 90
GONE_S = 20


def started(folder: Path, *arguments: str, part: Sequence[str] = ()) -> subprocess.Popen[str]:
    return subprocess.Popen(
        [sys.executable, "-P", "-m", "bench", *part, "--quick", *arguments],
        cwd=folder,
        env={**os.environ, "PYTHONPATH": str(ROOT), "TMPDIR": str(folder), "PYTHONUTF8": "1"},
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        encoding="utf-8",
    )


def test_a_quick_run_measures_both_loads_on_all_three_servers_and_leaves_only_its_figures(
    tmp_path: Path,
) -> None:
    with started(tmp_path, "--json", "all.json") as bench:
        said, complaint = bench.communicate(timeout=PATIENCE_S)
    assert bench.returncode == 0, complaint
    tables = [line for line in said.splitlines() if line.startswith("|")]
    assert [line.split()[1] for line in tables if "p50 ms" in line] == ["students", "messages/s"]
    assert [sum(f"| {server} " in row for row in tables) for server in ("floor", "bare", "ours")] == [2, 2, 2]
    rounds = json.loads((tmp_path / "all.json").read_text("utf-8"))
    assert set(rounds["broadcast"]["30"]) == set(rounds["chat"]["60"]) == {"floor", "bare", "ours"}
    assert set(rounds["page"]) in ({"plain", "en", "es", "ar"}, set()), "none where there is no browser"
    assert [left.name for left in tmp_path.iterdir()] == ["all.json"]


@pytest.mark.parametrize("scenario", ["storm", "restart", "log"])
def test_a_quick_scenario_keeps_its_rounds_beside_others_and_leaves_nothing_else(
    tmp_path: Path, scenario: str
) -> None:
    kept = tmp_path / "all.json"
    kept.write_text('{"machine": {}, "figures": {"idle": {"cases": {}}}}', "utf-8")
    with started(tmp_path, "--json", kept.name, part=[scenario]) as bench:
        said, complaint = bench.communicate(timeout=PATIENCE_S)
    assert bench.returncode == 0, complaint
    figures = json.loads(kept.read_text("utf-8"))["figures"]
    assert set(figures) == {"idle", scenario}
    assert all(f" {case} | " in said for case in figures[scenario]["cases"])
    assert [left.name for left in tmp_path.iterdir()] == [kept.name]


@pytest.mark.skipif(sys.platform == "win32", reason="no such signals there")
@pytest.mark.parametrize("reason", [signal.SIGINT, signal.SIGTERM])
def test_a_run_that_is_interrupted_takes_its_servers_along(tmp_path: Path, reason: signal.Signals) -> None:
    with started(tmp_path) as bench:
        assert bench.stderr is not None
        assert any(line.endswith(", ours\n") for line in iter(bench.stderr.readline, "")), (
            "never got to our server"
        )
        servers = psutil.Process(bench.pid).children()
        bench.send_signal(reason)
        bench.communicate(timeout=GONE_S)
    assert len(servers) == 3
    _, alive = psutil.wait_procs(servers, timeout=GONE_S)
    assert alive == []
    assert list(tmp_path.iterdir()) == []
