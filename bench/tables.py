"""What `python3 run.py bench` found, as tables."""

from collections.abc import Callable, Container, Iterator, Sequence

from bench.broadcast import ACTIONS_PER_S
from bench.grouping import KINDS, STRATEGIES, Grouping
from bench.markdown import Row, markdown, short, spread
from bench.measured import Measured
from bench.page import PLAIN, SLOWER, Arrivals
from bench.rounds import Compared, Results
from bench.scale import CLASS_SIZE, Part, Scale
from bench.servers import BARE, FLOOR
from bench.slow_line import MBIT_S, RTT_MS

QUICKLY = "One quick round, to see that it works: the figures mean nothing."
NO_BROWSER = (
    "Not measured: there is no browser here. Install Chromium, Chrome or Edge, or run: "
    "python -m playwright install chromium"
)
SERVERS = (
    "`floor`: aiohttp, one frame written to each transport. `bare`: python-socketio done minimally. "
    "`ours`: the whole application. CPU is all that a server used meanwhile; ratios are taken within a round."
)


def report(results: Results, scale: Scale, parts: Container[Part], facts: dict[str, str]) -> str:
    texts = (
        "# Elbow Room beside its floors",
        "\n".join(f"- {name}: {fact}" for name, fact in facts.items()),
        QUICKLY if scale.rounds == 1 else f"Medians of {scale.rounds} rounds (least-most).",
        SERVERS,
        *(text for part, tell in SECTIONS.items() if part in parts for text in tell(results, scale)),
    )
    return "\n\n".join(texts)


def _broadcast(results: Results, scale: Scale) -> tuple[str, ...]:
    return (
        "## Broadcast: one action of the teacher reaches every student",
        f"{scale.actions} actions in each round, {ACTIONS_PER_S} a second; each is {results.action_bytes} bytes "
        "on a student's screen. Floor and bare just send. Ours decides, stores, and looks what has changed for whom.",
        table("students", "delivery", results.broadcast),
    )


def _chat(results: Results, scale: Scale) -> tuple[str, ...]:
    return (
        f"## Chat: {CLASS_SIZE * scale.rooms} students in pairs, {CLASS_SIZE} in a room",
        "From a student's message to the partner's screen. Floor and bare send it to the partner, and a `done` to "
        "the sender. Ours is on disk before anybody hears of it; then it goes to both screens and the teacher's.",
        table("messages/s", "message", results.chat),
    )


def _grouping(results: Results, _scale: Scale) -> tuple[str, ...]:
    return (
        "## Grouping: who works with whom, for a whole class at once",
        "Milliseconds that a room waits: median (most). The class has texts of 300 letters, a history, and lists of "
        "who is held apart and together. Nothing else runs on that core meanwhile.",
        grouping_table(results.grouping),
    )


def _page(results: Results, _scale: Scale) -> tuple[str, ...]:
    return (
        "## Page: from the QR code to the first task, on a slow phone",
        f"{MBIT_S} Mbit/s, {RTT_MS} ms there and back, a processor {SLOWER} times slower than this, nothing in the "
        "cache. Until a key that is pressed is on the screen: in the name box, and, from Join, in the first task. "
        "`plain` is one page of HTML with a box. KB: all that came down the line, headers and sockets too.",
        page_table(results.page) if results.page else NO_BROWSER,
    )


SECTIONS: dict[Part, Callable[[Results, Scale], tuple[str, ...]]] = {
    "broadcast": _broadcast,
    "chat": _chat,
    "grouping": _grouping,
    "page": _page,
}


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


def page_table(arrivals: Arrivals) -> str:
    head = ("KB to name", "page", "name box ms", "÷ plain", "first task ms", "KB to task")
    rows = []
    for page, rounds in arrivals.items():
        ratios = [mine.name_ms / plain.name_ms for mine, plain in zip(rounds, arrivals[PLAIN], strict=True)]
        name, task = spread([each.name_ms for each in rounds]), spread([each.task_ms for each in rounds])
        name_kb, task_kb = (
            _kb([getattr(each, size) for each in rounds]) for size in ("name_bytes", "task_bytes")
        )
        rows.append(
            (name_kb, page, name, "1", "", "")
            if page == PLAIN
            else (name_kb, page, name, spread(ratios), task, task_kb)
        )
    return markdown(head, rows)


def _kb(sizes: Sequence[int]) -> str:
    return f"{max(sizes) / 1_000:.1f}"


def _waits(grouping: Grouping) -> str:
    return f"{short(grouping.p50_ms)} ({short(grouping.most_ms)})"


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
