#!/usr/bin/env python3
# /// script
# requires-python = ">=3.11"
# ///
"""Elbow Room: think-pair-share for a whole class, in real time.

  python3 run.py               set up on first use, then serve this network and open the browser
  python3 run.py doctor        look this machine over: a line for each thing, and what to do about it
  python3 run.py test ...      set up for testing too, run every check and test; arguments go on to pytest
  python3 run.py bench         compare what a lesson costs with two other servers; takes three minutes

Options of the server and the doctor (each is also an environment variable, ELBOWROOM_HOST and so on):
  --host ADDRESS     where to listen; 127.0.0.1 keeps it to this machine
  --port NUMBER      which port to listen on
  --data DIR         where rooms are kept
  --metrics-token T  asked for before /metrics is shown; without it only this machine sees them
  --no-open          leave the browser alone
  --passcode WORD    asked for before a room is opened, 8 characters or more
  --public-url URL   the address that people use, if a proxy stands in front

Needs Python 3.11 or newer and nothing else. The first start needs the network, and fills the folder .venv.
"""

from __future__ import annotations

import contextlib
import hashlib
import importlib.util
import json
import os
import re
import runpy
import shutil
import subprocess
import sys
import time
from pathlib import Path
from typing import TYPE_CHECKING, TextIO

if sys.version_info < (3, 11):  # noqa: UP036 # an older Python must hear it from us, not from tomllib
    sys.exit(f"Elbow Room needs Python 3.11 or newer; this is Python {sys.version.split()[0]}.")

import tomllib

if sys.platform == "win32":
    import msvcrt
else:
    import fcntl

if TYPE_CHECKING:
    from collections.abc import Iterator

ROOT = Path(__file__).resolve().parent
VENV = ROOT / ".venv"
PYTHON = VENV / ("Scripts/python.exe" if os.name == "nt" else "bin/python")
LOG = VENV / "setup.log"


SERVE = "server"
COMMANDS = {"doctor": "server.doctor", "test": "tests.checks", "bench": "bench"}
NEED_TESTS = {"tests.checks", "bench"}


class SetupFailed(Exception):
    """Its text is one sentence for the person who started us: what is wrong and what to do."""


def main(arguments: list[str]) -> None:
    if arguments[:1] in (["-h"], ["--help"]):
        print(__doc__)
        return
    module = COMMANDS.get(arguments[0], SERVE) if arguments else SERVE
    try:
        set_up(needs_tests=module in NEED_TESTS)
    except SetupFailed as failure:
        sys.exit(f"Elbow Room could not be set up. {failure}")
    except OSError as error:
        sys.exit(f"Elbow Room could not be set up: {error}")
    except KeyboardInterrupt:
        sys.exit("\nSet-up was stopped; the next start begins it again.")
    start(module, arguments if module == SERVE else arguments[1:])


def start(module: str, arguments: list[str]) -> None:
    """Become `python -m module`, with the code found by its place: a moved or copied folder works."""
    environment = {**os.environ, "PYTHONPATH": str(ROOT)}
    command = [str(PYTHON), "-P", "-m", module, *arguments]
    sys.stdout.flush()
    if os.name != "nt":
        os.execve(PYTHON, command, environment)
    with contextlib.suppress(KeyboardInterrupt):  # the child hears Ctrl-C too, and says how it went
        sys.exit(subprocess.call(command, env=environment))


# --- Set-up: each layer is done when its stamp, written last, names what it was made from ---


def set_up(*, needs_tests: bool) -> None:
    layers = ["serve", "screens", *(["test"] if needs_tests else [])]
    if all(map(is_done, layers)):
        return
    started_s = time.monotonic()
    with one_at_a_time():
        if not is_done("serve"):
            set_up_to_serve()
        elif not is_done("screens"):
            renew_screens()
        if needs_tests and not is_done("test"):
            set_up_to_test()
    tell(f"Ready after {time.monotonic() - started_s:.0f} s.")


def set_up_to_serve() -> None:
    tell("First start: setting up, about half a minute …" if not VENV.exists() else "Setting up again …")
    tell("  Python environment")
    make_venv()
    tell("  libraries")
    install("--only-binary", ":all:", "-r", "requirements.lock")
    tell("  screens")
    install_ourselves()
    mark_done("screens")
    mark_done("serve")


def renew_screens() -> None:
    """After an update, or an edit. Without them the pages work, and load in many more pieces."""
    tell("The screens have changed: making them anew …")
    try:
        install_ourselves()
    except SetupFailed as failure:
        tell(f"That did not work; they are sent as they stand, which takes phones a little longer. {failure}")
    else:
        mark_done("screens")


def set_up_to_test() -> None:
    tell("  tools for testing")
    install("--only-binary", ":all:", "-r", "requirements-test.lock")
    mark_done("test")


def make_venv() -> None:
    # Looked for first: Debian's own message about it is long, and comes after half a .venv is made.
    if importlib.util.find_spec("ensurepip") is None or importlib.util.find_spec("venv") is None:
        raise SetupFailed(
            "This Python comes without venv; install it first (Debian, Ubuntu: sudo apt install python3-venv)."
        )
    for stamp in VENV.glob("done-*"):
        stamp.unlink()
    if VENV.exists():
        shutil.rmtree(VENV)
    # From the base interpreter: the one that runs us may live in a temporary environment (uv run).
    base = getattr(sys, "_base_executable", sys.executable)
    run([base, "-m", "venv", str(VENV)])


def install(*arguments: str) -> None:
    pip("install", "--require-hashes", *arguments)


def install_ourselves() -> None:
    """Install this folder, which builds the client; the tools for that are gone afterwards."""
    tools = VENV / "build-tools"
    try:
        install(
            "--only-binary", ":all:", "--no-compile", "--target", str(tools), "-r", "requirements-build.lock"
        )
        places = {"PYTHONPATH": str(tools), "TMPDIR": str(tools)}
        pip("install", "--no-deps", "--no-build-isolation", "--editable", str(ROOT), **places)
    finally:
        shutil.rmtree(tools, ignore_errors=True)


def pip(*arguments: str, **environment: str) -> None:
    options = ["--disable-pip-version-check", "--no-input", "--quiet", "--retries", "1", "--timeout", "20"]
    run([str(PYTHON), "-P", "-m", "pip", *arguments, *options], **environment)


def run(command: list[str], **environment: str) -> None:
    done = subprocess.run(
        command,
        check=False,
        cwd=ROOT,
        env={**os.environ, "PIP_USER": "0", **environment},
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        encoding="utf-8",
        errors="replace",
    )
    if done.returncode != 0:
        raise SetupFailed(explain(done.stdout))


REASONS = {
    r"No space left on device": "The disk is full.",
    r"DO NOT MATCH THE HASHES|EINTEGRITY": "A download is not the file that we expect; try once more.",
    r"CERTIFICATE|self.signed": "This network reads along, by a certificate unknown here; try another network.",
    r"(Connection|Resolution|Timeout|Proxy)Error|Failed to establish|timed out|unreachable"
    r"|EAI_AGAIN|ECONNRE|ENOTFOUND|ETIMEDOUT": "The first start needs the network, and cannot reach it.",
    r"No matching distribution": "A library has no build for this Python and machine; try Python 3.11 to 3.14.",
}


def explain(output: str) -> str:
    unforeseen = "A step failed in a way that we did not foresee."
    sentence = next((reason for sign, reason in REASONS.items() if re.search(sign, output)), unforeseen)
    with contextlib.suppress(OSError):
        LOG.write_text(output, encoding="utf-8")
        sentence += f" (Details: {LOG})"
    return sentence


def is_done(layer: str) -> bool:
    with contextlib.suppress(OSError):
        return PYTHON.exists() and (VENV / f"done-{layer}").read_text() == fingerprint(layer)
    return False


def mark_done(layer: str) -> None:
    LOG.unlink(missing_ok=True)
    (VENV / f"done-{layer}").write_text(fingerprint(layer))


def fingerprint(layer: str) -> str:
    """What a layer is made from. An edit of the server's code or of a linter's settings needs no new set-up."""
    if layer == "screens":  # by what the server tells them apart with
        return str(runpy.run_path(str(ROOT / "server/web/client_stamp.py"))["client_stamp"](ROOT / "client"))
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
    parts = [project["project"], project["build-system"], project["tool"]["hatch"]]
    digest = hashlib.sha256(json.dumps(parts).encode())
    digest.update(str(PYTHON.resolve()).encode())  # a Python that was upgraded under us needs a new .venv
    names = ["requirements.lock", "requirements-build.lock", "hatch_build.py", "server/web/client_stamp.py"]
    names += ["client/package-lock.json", "client/build.mjs", "client/.npmrc"]
    names += sorted(path.relative_to(ROOT).as_posix() for path in (ROOT / "client/vendor").iterdir())
    names += ["requirements-test.lock"] if layer == "test" else []
    for name in names:
        digest.update((ROOT / name).read_bytes())
    return digest.hexdigest()


@contextlib.contextmanager
def one_at_a_time() -> Iterator[None]:
    """Hold the lock of this folder's set-up; the system frees it however we end."""
    with (ROOT / ".venv.lock").open("w") as file:
        if not lock(file):
            tell("Another start is setting up; waiting for it …")
            while not lock(file):
                time.sleep(0.2)
        yield


def lock(file: TextIO) -> bool:
    try:
        if sys.platform == "win32":
            msvcrt.locking(file.fileno(), msvcrt.LK_NBLCK, 1)
        else:
            fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except (BlockingIOError, PermissionError):
        return False
    return True


def tell(line: str) -> None:
    print(line, flush=True)


if __name__ == "__main__":
    main(sys.argv[1:])
