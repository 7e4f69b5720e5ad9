"""The results as Markdown that can be read in a terminal too."""

import statistics
from collections.abc import Iterator, Sequence

from bench.broadcast import ACTIONS_PER_S
from bench.grouping import KINDS, STRATEGIES, Grouping
from bench.measured import Measured
from bench.rounds import Compared, Results
from bench.scale import CLASS_SIZE, Scale

FLOOR, BARE = "floor", "bare"
QUICKLY = "One quick round, to see that it works: the figures mean nothing."
SERVERS = (
    "`floor`: aiohttp, one frame written to each transport. `bare`: python-socketio done minimally. "
    "`ours`: the whole application. CPU is all that a server used meanwhile; ratios are taken within a round."
)
Row = tuple[str, ...]


def report(results: Results, scale: Scale, facts: dict[str, str]) -> str:
    parts = (
        "# Elbow Room beside its floors",
        "\n".join(f"- {name}: {fact}" for name, fact in facts.items()),
        QUICKLY if scale.rounds == 1 else f"Medians of {scale.rounds} rounds (least-most).",
        SERVERS,
        "## Broadcast: one action of the teacher reaches every student",
        f"{scale.actions} actions in each round, {ACTIONS_PER_S} a second; each is {results.action_bytes} bytes "
        "on a student's screen. Floor and bare just send. Ours decides, stores, and looks what has changed for whom.",
        table("students", "delivery", results.broadcast),
        f"## Chat: {CLASS_SIZE * scale.rooms} students in pairs, {CLASS_SIZE} in a room",
        "From a student's message to the partner's screen. Floor and bare send it to the partner, and a `done` to "
        "the sender. Ours is on disk before anybody hears of it; then it goes to both screens and the teacher's.",
        table("messages/s", "message", results.chat),
        "## Grouping: who works with whom, for a whole class at once",
        "Milliseconds that a room waits: median (most). The class has texts of 300 letters, a history, and lists of "
        "who is held apart and together. Nothing else runs on that core meanwhile.",
        grouping_table(results.grouping),
    )
    return "\n\n".join(parts)


def table(load: str, unit: str, cases: dict[int, Compared]) -> str:
    head = (load, "server", "p50 ms", "p99 ms", f"CPU µs/{unit}", "CPU ÷ floor", "CPU ÷ bare")
    rows = [row for case, compared in cases.items() for row in _rows(str(case), compared)]
    return markdown(head, rows)


def grouping_table(cases: dict[int, list[Grouping]]) -> str:
    head = ("people", "strategy", *KINDS)
    rows = [
        (str(people), by, *(_waits(each) for each in timed if each.strategy == by))
        for people, timed in cases.items()
        for by in STRATEGIES
    ]
    return markdown(head, rows)


def _waits(grouping: Grouping) -> str:
    return f"{_short(grouping.p50_ms)} ({_short(grouping.most_ms)})"


def markdown(head: Row, rows: Sequence[Row]) -> str:
    """Columns in line: words to the left, figures to the right."""
    widths = [max(len(row[place]) for row in (head, *rows)) for place in range(len(head))]
    rule = tuple("-" * (width - 1) + ("-" if place == 1 else ":") for place, width in enumerate(widths))
    return "\n".join(_line(row, widths) for row in (head, rule, *rows))


def _line(row: Row, widths: Sequence[int]) -> str:
    cells = (
        cell.ljust(width) if place == 1 else cell.rjust(width)
        for place, (cell, width) in enumerate(zip(row, widths, strict=True))
    )
    return f"| {' | '.join(cells)} |"


def _rows(load: str, compared: Compared) -> Iterator[Row]:
    for server, rounds in compared.items():
        yield (
            load,
            server,
            spread([each.p50_ms for each in rounds]),
            spread([each.p99_ms for each in rounds]),
            spread([each.cpu_us for each in rounds]),
            _ratio(rounds, compared[FLOOR]),
            _ratio(rounds, compared[BARE]),
        )


def _ratio(rounds: Sequence[Measured], base: Sequence[Measured]) -> str:
    if rounds is base:
        return "1"
    return spread([mine.cpu_us / theirs.cpu_us for mine, theirs in zip(rounds, base, strict=True)])


def spread(values: Sequence[float]) -> str:
    """Median, and the range if there is one; three digits are more than such figures are worth."""
    if len(values) == 1:
        return _short(values[0])
    return f"{_short(statistics.median(values))} ({_short(min(values))}-{_short(max(values))})"


def _short(value: float) -> str:
    return f"{value:.0f}" if value >= 100 else f"{value:.1f}" if value >= 10 else f"{value:.2f}"
