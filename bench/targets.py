"""What is wanted of speed, and whether it is so."""

from bench.markdown import markdown
from bench.servers import BARE, FLOOR
from bench.target import Limit, Measured, Target, beside, both, figure, grown

BAR = 20
"""Letters of a bar that is just as long as is allowed."""
TO_BARE, TO_FLOOR, TO_FEW = "of bare", "of the floor", "of few"


def _broadcast(students: int, what: str, told: str, aim: float) -> Target:
    case = f"broadcast to {students}"
    return Target(
        f"{told}, {students} members",
        Limit(beside(BARE, "lesson", case, what), 0.5, TO_BARE),
        Limit(beside(FLOOR, "lesson", case, what), aim, TO_FLOOR),
    )


_CHAT_CPU = beside(BARE, "saturation", "1500", "cpu_at_1000_us")
_CHAT_MOST = beside(BARE, "saturation", "1500", "highest_per_s")
_STORED, _STORED_BY_MANY = (figure("log", f"{rooms} rooms wait", "stored_per_s") for rooms in (64, 300))
_REPLAYED, _LONG_REPLAYED = (
    figure("log", f"{events} events", "replayed_per_s") for events in (10_000, 100_000)
)
_TOLD = grown("growth", "cpu_us", "a delivery: 300 are told", "a delivery: 1000 are told")
_SAID = grown("growth", "cpu_us", "a message: 30 in the room", "a message: 300 in the room")
_ROOMS = grown("growth", "cpu_us", "a message: one of 1 rooms", "a message: one of 300 rooms")

TARGETS = (
    _broadcast(30, "cpu_us", "CPU for each delivery of a broadcast", 1.3),
    _broadcast(300, "cpu_us", "CPU for each delivery of a broadcast", 1.3),
    _broadcast(300, "p99_ms", "broadcast, p99", 1.5),
    both("CPU for a chat message at 1,000/s, 1,500 students", _CHAT_CPU, 1.3, 1.0, TO_BARE),
    both("highest chat rate with p99 < 100 ms, 1,500 students", _CHAT_MOST, 1.0, 2.0, TO_BARE, at_least=True),
    both("CPU for a join, 1,000 at once", beside(BARE, "joins", "1000", "cpu_us"), 1.5, 1.15, TO_BARE),
    both("1,000 back after a cut", beside(BARE, "storm", "1000", "all_live_s"), 1.3, 0.9, TO_BARE),
    both("memory for an idle student, deflate offered", figure("idle", "3000", "a_student_kb"), 45, 36, "KB"),
    both("idle CPU of 3,000 students", figure("idle", "3000", "of_its_core_percent"), 8, 6, "% of a core"),
    both("events stored, 64 rooms at once", _STORED, 2e4, 5e4, "/s", at_least=True),
    both("events stored, 300 rooms at once", _STORED_BY_MANY, 2e4, 5e4, "/s", at_least=True),
    both("replay of 10,000 events", _REPLAYED, 2e4, 5e4, "/s", at_least=True),
    both("replay of 100,000 events", _LONG_REPLAYED, 2e4, 5e4, "/s", at_least=True),
    Target(
        "a room of 10,000 events opens", None, Limit(figure("log", "10000 events", "opens_in_ms"), 250, "ms")
    ),
    both("growth: CPU for a delivery, 1,000 told against 300", _TOLD, 1.3, 1.1, TO_FEW),
    both("growth: CPU for a message, 300 in the room against 30", _SAID, 1.3, 1.1, TO_FEW),
    both("growth: CPU for each room, 300 against 1", _ROOMS, 1.3, 1.1, TO_FEW),
    both("a school in a lesson: chat, p99", figure("school", "chat", "p99_ms"), 150, 50, "ms"),
    both(
        "a school in a lesson: loop lag, p99", figure("school", "all of it", "loop_lag_p99_ms"), 50, 20, "ms"
    ),
)


def table(measured: Measured) -> str:
    rows = []
    for target in TARGETS:
        limits = [limit for limit in (target.must, target.aim) if limit]
        found = dict.fromkeys(limit.measured(measured) for limit in limits)
        must = target.must.wanted() if target.must else ""
        rows.append((must, target.what, target.aim.wanted(), "; ".join(found), target.met(measured)))
    return markdown(("must", "what", "aim", "measured", "met"), rows)


def chart(measured: Measured) -> str:
    """A bar for each target: how much of what must be is used; beyond the mark it is too much."""
    lines = []
    for target in TARGETS:
        share = (target.must or target.aim).share(measured)
        if share is None:
            continue
        filled = min(round(share * BAR), 2 * BAR)
        bar = "█" * min(filled, BAR) + "·" * max(0, BAR - filled) + "|" + "█" * max(0, filled - BAR)
        lines.append(f"{share:5.2f} {bar:<{2 * BAR + 1}} {target.what}")
    return "\n".join(lines)
