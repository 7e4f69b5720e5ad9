"""What the figures were made on."""

import importlib.metadata
import os
import platform
import statistics
import sys
import tempfile
import time
from pathlib import Path

from bench.cores import pinned

LIBRARIES = ("aiohttp", "python-socketio", "python-engineio", "uvloop")
FILES = 12_000
"""Three thousand students on each of three servers, and room to spare."""
SYNCS = 20


def facts(folder: Path) -> dict[str, str]:
    """Read by people. `folder` is where our server keeps its rooms."""
    return {
        "cores": f"{os.cpu_count()}, {'servers and client on one each' if pinned() else 'not pinned'}",
        "system": f"{platform.system()} {platform.machine()}",
        "Python": platform.python_version(),
        **{library: _version(library) for library in LIBRARIES},
        "sync of 4 KiB to disk": f"{sync_ms(folder):.2f} ms",
    }


def sync_ms(folder: Path) -> float:
    """What one durable write costs at least: the median of some."""
    waits_ms = []
    with tempfile.TemporaryFile(dir=folder) as file:
        for _ in range(SYNCS):
            file.write(bytes(4096))
            file.flush()
            started_ns = time.perf_counter_ns()
            os.fsync(file.fileno())
            waits_ms.append((time.perf_counter_ns() - started_ns) / 1e6)
    return statistics.median(waits_ms)


def allow_many_sockets() -> None:
    """For this process and those that it starts."""
    if sys.platform == "win32":
        return
    import resource  # noqa: PLC0415 # not there on Windows

    soft, hard = resource.getrlimit(resource.RLIMIT_NOFILE)
    if soft != resource.RLIM_INFINITY and soft < FILES:
        most = FILES if hard == resource.RLIM_INFINITY else min(FILES, hard)
        resource.setrlimit(resource.RLIMIT_NOFILE, (most, hard))


def _version(library: str) -> str:
    try:
        return importlib.metadata.version(library)
    except importlib.metadata.PackageNotFoundError:
        return "not installed"
