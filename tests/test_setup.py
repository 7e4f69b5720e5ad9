"""Set-up: what is pinned, what the first start says when it cannot go on, what is built for browsers."""

import ast
import importlib.resources
import json
import os
import re
import shutil
import socket
import subprocess
import sys
import tomllib
from collections.abc import Iterator
from pathlib import Path

import pytest

import run
from server.protocol.pictures import ANIMALS
from server.web.client_stamp import client_stamp

ROOT = Path(__file__).parents[1]
LOCKS = sorted(ROOT.glob("requirements*.lock"))
NPM_LOCKS = [ROOT / "client/package-lock.json", ROOT / "tests/support/chromium/package-lock.json"]
NEEDED = ["run.py", "pyproject.toml", "hatch_build.py", "client", "server/web/client_stamp.py"]
PATIENCE_S = 60


def test_every_python_requirement_is_pinned_by_version_and_hash() -> None:
    for lock in LOCKS:
        entries = re.split(r"\n(?=\S)", lock.read_text("utf-8").strip())
        loose = [
            entry.splitlines()[0]
            for entry in entries
            if not re.match(r"\S+==\S+.*--hash=sha256:", entry, re.S)
        ]
        assert loose == [], lock.name


def test_every_npm_package_is_pinned_by_hash() -> None:
    for lock in NPM_LOCKS:
        packages = json.loads(lock.read_text("utf-8"))["packages"]
        loose = [name for name, it in packages.items() if name and not it["integrity"].startswith("sha512-")]
        assert loose == [], lock


@pytest.mark.parametrize("lock", [*LOCKS, *NPM_LOCKS], ids=lambda lock: lock.parent.name + "/" + lock.name)
def test_lock_files_hold_no_addresses(lock: Path) -> None:
    text = lock.read_text("utf-8")
    assert "://" not in text
    assert '"resolved"' not in text


def test_what_is_built_with_is_what_is_locked() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))
    locked = (ROOT / "requirements-build.lock").read_text("utf-8")
    assert project["build-system"]["requires"] == project["dependency-groups"]["build"]
    assert [pin for pin in project["build-system"]["requires"] if f"{pin} " not in locked] == []


def test_run_py_needs_nothing_but_python() -> None:
    tree = ast.parse((ROOT / "run.py").read_text("utf-8"))
    imported = {alias.name for node in ast.walk(tree) if isinstance(node, ast.Import) for alias in node.names}
    imported |= {node.module or "." for node in ast.walk(tree) if isinstance(node, ast.ImportFrom)}
    assert {name.partition(".")[0] for name in imported} <= sys.stdlib_module_names


def test_code_of_others_is_only_passed_on_by_name() -> None:
    for module in (ROOT / "client/vendor").iterdir():
        assert re.fullmatch(r'export (\*|\{ \w+ \}) from "[^"]+";\n', module.read_text("utf-8")), module.name


# --- The first start ---


@pytest.fixture
def fresh_copy(tmp_path: Path) -> Path:
    """What set-up reads, copied to where nothing is set up."""
    folder = tmp_path / "copy"
    for name in [*NEEDED, *(lock.name for lock in LOCKS)]:
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        copy = shutil.copytree if (ROOT / name).is_dir() else shutil.copy
        copy(ROOT / name, folder / name)
    return folder


@pytest.fixture
def dead_address() -> Iterator[str]:
    """An address that refuses every connection for as long as the test runs."""
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        yield f"http://127.0.0.1:{taken.getsockname()[1]}/"


def start(folder: Path, *arguments: str, **environment: str) -> subprocess.CompletedProcess[str]:
    command = [getattr(sys, "_base_executable", sys.executable), *arguments]
    kept = {name: os.environ[name] for name in ("PATH", "SYSTEMROOT") if name in os.environ}
    environment = {**kept, "HOME": str(folder), "PIP_CONFIG_FILE": os.devnull, **environment}
    return subprocess.run(
        command, cwd=folder, env=environment, capture_output=True, text=True, timeout=PATIENCE_S, check=False
    )


def test_help_comes_before_any_set_up(fresh_copy: Path) -> None:
    done = start(fresh_copy, "run.py", "--help")
    assert done.returncode == 0
    assert "--port" in done.stdout
    assert not (fresh_copy / ".venv").exists()


def test_a_first_start_without_network_says_so_in_one_sentence(fresh_copy: Path, dead_address: str) -> None:
    done = start(fresh_copy, "run.py", PIP_INDEX_URL=dead_address)
    assert done.returncode == 1
    assert "The first start needs the network, and cannot reach it." in done.stderr
    assert len(done.stderr.splitlines()) == 1
    assert not (fresh_copy / ".venv/done-serve").exists()


def test_a_python_without_venv_is_told_which_package_to_install(fresh_copy: Path) -> None:
    without = (
        "import runpy, sys; sys.modules['ensurepip'] = None; runpy.run_path('run.py', run_name='__main__')"
    )
    done = start(fresh_copy, "-c", without)
    assert done.returncode == 1
    assert "apt install python3-venv" in done.stderr
    assert not (fresh_copy / ".venv").exists()


def test_set_up_is_needed_again_when_what_it_was_made_from_changes(
    fresh_copy: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(run, "ROOT", fresh_copy)
    before = run.fingerprint("serve")
    for name in ["requirements.lock", "hatch_build.py", "client/package-lock.json", "client/vendor/htm.js"]:
        file = fresh_copy / name
        file.write_text(file.read_text("utf-8") + "\n", "utf-8")
        after = run.fingerprint("serve")
        assert after != before, name
        before = after


def test_only_the_screens_are_made_anew_when_our_own_code_changes(
    fresh_copy: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(run, "ROOT", fresh_copy)
    before, screens_before = run.fingerprint("serve"), run.fingerprint("screens")
    (fresh_copy / "client/js/new.js").write_text("export {};\n", "utf-8")
    project = fresh_copy / "pyproject.toml"
    project.write_text(project.read_text("utf-8").replace("line-length = 110", "line-length = 80"), "utf-8")
    assert run.fingerprint("serve") == before
    assert run.fingerprint("screens") != screens_before


def test_without_network_an_update_is_served_with_its_screens_in_pieces(
    fresh_copy: Path, dead_address: str, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(run, "ROOT", fresh_copy)
    monkeypatch.setattr(run, "VENV", fresh_copy / ".venv")
    monkeypatch.setattr(run, "PYTHON", Path(sys.executable))
    monkeypatch.setattr(run, "LOG", fresh_copy / ".venv/setup.log")
    monkeypatch.setenv("PIP_INDEX_URL", dead_address)
    (fresh_copy / ".venv").mkdir()
    for layer in ("serve", "screens"):
        run.mark_done(layer)
    (fresh_copy / "client/js/new.js").write_text("export {};\n", "utf-8")
    run.set_up(needs_tests=False)
    told = capsys.readouterr().out
    assert "they are sent as they stand" in told
    assert "cannot reach it" in told
    assert not run.is_done("screens")


# --- What is built for browsers ---


def test_the_stamp_of_the_client_changes_with_every_name_and_byte(tmp_path: Path) -> None:
    def stamp_with(files: dict[str, str]) -> str:
        shutil.rmtree(tmp_path)
        for name, text in files.items():
            (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
            (tmp_path / name).write_text(text)
        return client_stamp(tmp_path)

    stamps = [
        stamp_with({"a.js": "1", "b.js": "2"}),
        stamp_with({"a.js": "1", "b.js": "3"}),
        stamp_with({"a.js": "1", "c.js": "2"}),
        stamp_with({"a.js": "1", "js/b.js": "2"}),
        stamp_with({"a.js": "1"}),
    ]
    assert len(set(stamps)) == len(stamps)


def test_the_stamp_of_the_client_leaves_out_translations_and_what_editors_and_npm_leave_behind(
    tmp_path: Path,
) -> None:
    (tmp_path / "a.js").write_text("1")
    before = client_stamp(tmp_path)
    for name in [".a.js.swp", "node_modules/x/index.js", "js/.hidden/b.js", "locales/es.po"]:
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_text("2")
    assert client_stamp(tmp_path) == before


@pytest.fixture(scope="module")
def vendor() -> Path:
    return Path(str(importlib.resources.files("elbowroom_client"))) / "vendor"


def test_there_is_one_preact_however_many_modules_use_it(vendor: Path) -> None:
    # Only the library that draws calls createElementNS; two copies of it would not see each other's state.
    holders = [file.name for file in vendor.glob("*.js") if "createElementNS" in file.read_text("utf-8")]
    assert len(holders) == 1


def test_every_module_in_client_vendor_is_built(vendor: Path) -> None:
    wanted = {module.name for module in (ROOT / "client/vendor").iterdir()}
    assert wanted <= {file.name for file in vendor.iterdir()}


def test_there_is_a_picture_of_every_animal(vendor: Path) -> None:
    drawn = re.findall(r'<symbol id="(\w+)"', (vendor / "animals.svg").read_text("utf-8"))
    assert sorted(drawn) == sorted(ANIMALS)


def test_every_package_that_browsers_are_sent_keeps_its_licence(vendor: Path) -> None:
    sent = json.loads((ROOT / "client/package.json").read_text("utf-8"))["dependencies"]
    licences = (vendor / "licences.txt").read_text("utf-8")
    tools = ["esbuild", "subset-font"]
    assert [name for name, version in sent.items() if f"{name} {version}\n" not in licences] == tools
