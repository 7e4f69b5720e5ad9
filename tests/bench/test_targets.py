"""What was measured is put beside what is wanted, round by round."""

from pathlib import Path

import pytest

from bench.figures import Figures
from bench.kept import keep, read
from bench.lag import p99_ms
from bench.target import beside, both, figure
from bench.targets import TARGETS, chart, table


def noted(**by_server: list[float]) -> Figures:
    figures = Figures()
    for server, values in by_server.items():
        for value in values:
            figures.note("case", server, cpu_us=value)
    return figures


def test_a_ratio_is_taken_within_each_round() -> None:
    measured = {"load": noted(bare=[100, 200, 400], ours=[50, 200, 800])}
    assert beside("bare", "load", "case", "cpu_us")(measured) == [0.5, 1, 2]


@pytest.mark.parametrize(("value", "met"), [(10, "aim"), (20, "must"), (30, "**no**")])
def test_a_target_says_which_of_its_limits_is_kept(value: float, met: str) -> None:
    target = both("it", figure("load", "case", "cpu_us"), must=20, aim=10, unit="µs")
    assert target.met({"load": noted(ours=[value])}) == met


def test_what_must_be_at_least_so_much_is_missed_by_less() -> None:
    target = both("it", figure("load", "case", "cpu_us"), must=10, aim=20, unit="/s", at_least=True)
    assert [target.met({"load": noted(ours=[value])}) for value in (9, 10, 20)] == ["**no**", "must", "aim"]


def test_what_was_not_measured_is_neither_met_nor_missed() -> None:
    assert {target.met({}) for target in TARGETS} == {"?"}
    assert table({}).count("not measured") == len(TARGETS)
    assert chart({}) == ""


def test_rounds_come_back_from_the_file_as_they_were(tmp_path: Path) -> None:
    file = tmp_path / "results.json"
    keep(file, "one", noted(ours=[1.5, 2.5]), {"cores": "2"})
    keep(file, "other", noted(bare=[3]), {"cores": "2"})
    kept = read(file)
    assert kept.machine == {"cores": "2"}
    assert kept.figures["one"].of("case", "ours", "cpu_us") == [1.5, 2.5]
    assert kept.figures["other"].of("case", "bare", "cpu_us") == [3]


def test_the_lag_of_the_loop_is_what_ninety_nine_of_a_hundred_looks_since_then_found() -> None:
    before = {0.01: 900.0, 0.02: 900.0, float("inf"): 1000.0}
    after = {0.01: 998.0, 0.02: 1000.0, float("inf"): 1100.0}
    assert p99_ms(before, after) == pytest.approx(15)
    assert p99_ms({}, {}) is None
