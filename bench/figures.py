"""The figures of a scenario: by case, by server, by name; in each place one value for each round."""

import math
from collections.abc import Sequence

from bench.markdown import markdown, spread
from bench.servers import BARE

NOT_MEASURED = "-"
Values = dict[str, list[float]]
"""By what was measured, with its unit."""


class Figures:
    """Rounds of all servers are noted in turn, so that the same place in two lists was measured close together."""

    def __init__(
        self, cases: dict[str, dict[str, Values]] | None = None, others_percent: float = 0.0
    ) -> None:
        self.cases = cases or {}
        self.others_percent = others_percent
        """What everybody else used of the machine meanwhile."""

    def note(self, case: str, server: str, **values: float) -> None:
        noted = self.cases.setdefault(case, {}).setdefault(server, {})
        for what, value in values.items():
            noted.setdefault(what, []).append(value)

    def of(self, case: str, server: str, what: str) -> list[float]:
        """Nothing, if it was not measured."""
        return self.cases.get(case, {}).get(server, {}).get(what, [])

    def table(self, *compared: str) -> str:
        """All of it as Markdown; what is `compared` has its ratio to bare beside it."""
        names = dict.fromkeys(
            what for servers in self.cases.values() for values in servers.values() for what in values
        )
        heads = [
            head
            for what in names
            for head in ((_words(what), "÷ bare") if what in compared else (_words(what),))
        ]
        rows = [
            (case, server, *(cell for what in names for cell in self._cells(case, server, what, compared)))
            for case, servers in self.cases.items()
            for server in servers
        ]
        return markdown(("", "server", *heads), rows)

    def _cells(self, case: str, server: str, what: str, compared: Sequence[str]) -> tuple[str, ...]:
        values = self.of(case, server, what)
        cell = spread(values) if values else NOT_MEASURED
        if what not in compared:
            return (cell,)
        shares = ratios(values, self.of(case, BARE, what))
        return cell, spread(shares) if shares and server != BARE else ""


def ratios(mine: Sequence[float], theirs: Sequence[float]) -> list[float]:
    """Round by round; nothing, if one of them was not measured."""
    if not mine or not theirs:
        return []
    return [one / other if other else math.inf for one, other in zip(mine, theirs, strict=True)]


_UNITS = {"us": "µs", "per_s": "/s", "percent": "%", "kb": "KB", "mb": "MB", "ms": "ms", "s": "s"}


def _words(name: str) -> str:
    """`cpu_us` is shown as `cpu µs`."""
    for unit, shown in _UNITS.items():
        if name.endswith(f"_{unit}"):
            return f"{name.removesuffix(f'_{unit}')} {shown}".replace("_", " ")
    return name.replace("_", " ")
