"""How late a server's loop was, as it tells itself at /metrics."""

import re
from collections.abc import Mapping

from bench.calls import http_to

_BUCKET = re.compile(r'^elbowroom_loop_lag_seconds_bucket\{le="([^"]+)"\} (\S+)$', re.MULTILINE)
Looks = Mapping[float, float]
"""How many looks found the loop at most so many seconds late, since the start."""


async def looks(port: int) -> Looks:
    """Empty, from a server that does not tell."""
    async with http_to(port) as http, http.get("/metrics") as response:
        text = await response.text() if response.status == 200 else ""
    return {float(most_s): float(count) for most_s, count in _BUCKET.findall(text)}


def p99_ms(before: Looks, after: Looks) -> float | None:
    """Of a hundred looks in between, ninety-nine found less, spread evenly in a bucket; None of none."""
    most = [(most_s, after[most_s] - before.get(most_s, 0.0)) for most_s in sorted(after)]
    if not most or not most[-1][1]:
        return None
    wanted, from_s, from_count = most[-1][1] * 0.99, 0.0, 0.0
    for most_s, count in most:
        if count >= wanted:
            share = (wanted - from_count) / (count - from_count)
            return 1e3 * (from_s if most_s == float("inf") else from_s + share * (most_s - from_s))
        from_s, from_count = most_s, count
    return None
