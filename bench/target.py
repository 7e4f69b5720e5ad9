"""A limit on what was measured, and a target made of two: what must be, and what is aimed at."""

import statistics
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

from bench.figures import Figures, ratios
from bench.markdown import spread
from bench.servers import OURS, Name

Measured = Mapping[str, Figures]
"""By scenario."""
NOT_MEASURED = "not measured"


@dataclass(frozen=True)
class Limit:
    of: Callable[[Measured], Sequence[float]]
    """One value for each round; none, if it was not measured."""
    limit: float
    unit: str
    at_least: bool = False

    def wanted(self) -> str:
        return f"{'≥' if self.at_least else '≤'} {self.limit:,g} {self.unit}"

    def measured(self, measured: Measured) -> str:
        values = self.of(measured)
        return f"{spread(values)} {self.unit}" if values else NOT_MEASURED

    def share(self, measured: Measured) -> float | None:
        """Of what is allowed; 1 is just met, more is too much."""
        values = self.of(measured)
        if not values:
            return None
        middle = statistics.median(values)
        return self.limit / middle if self.at_least else middle / self.limit


@dataclass(frozen=True)
class Target:
    what: str
    must: Limit | None
    aim: Limit

    def met(self, measured: Measured) -> str:
        must, aim = (limit.share(measured) if limit else 0.0 for limit in (self.must, self.aim))
        if must is None or aim is None:
            return "?"
        return "aim" if max(must, aim) <= 1 else "must" if must <= 1 else "**no**"


def figure(scenario: str, case: str, what: str) -> Callable[[Measured], list[float]]:
    """Ours as it is."""
    return lambda measured: measured[scenario].of(case, OURS, what) if scenario in measured else []


def beside(server: Name, scenario: str, case: str, what: str) -> Callable[[Measured], list[float]]:
    """Ours as a multiple of the other server's."""

    def of(measured: Measured) -> list[float]:
        theirs = measured[scenario].of(case, server, what) if scenario in measured else []
        return ratios(figure(scenario, case, what)(measured), theirs)

    return of


def grown(scenario: str, what: str, few: str, many: str) -> Callable[[Measured], list[float]]:
    """Ours with many, as a multiple of ours with few."""
    return lambda measured: ratios(
        figure(scenario, many, what)(measured), figure(scenario, few, what)(measured)
    )


def both(
    what: str,
    of: Callable[[Measured], list[float]],
    must: float,
    aim: float,
    unit: str,
    at_least: bool = False,
) -> Target:
    return Target(what, Limit(of, must, unit, at_least), Limit(of, aim, unit, at_least))
