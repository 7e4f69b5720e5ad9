"""What can be set, and the only reader of flags and environment."""

import argparse
import os
import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import urlsplit

from server.protocol import limits

_HELP = """\
Elbow Room serves think-pair-share lessons to the browsers on this network.
Each option can also be set in the environment, as ELBOWROOM_HOST and so on.
"""
_PUBLIC_URL = re.compile(r"(https?)://(\[[0-9a-f:.]+\]|[a-z0-9.-]+)(?::(\d{1,5}))?/?")
_DEFAULT_PORTS = {"http": "80", "https": "443"}
_SWITCH = {"": False, "0": False, "no": False, "false": False, "1": True, "yes": True, "true": True}


@dataclass(frozen=True)
class Settings:
    host: str = "0.0.0.0"  # noqa: S104  a classroom is other machines
    port: int = 8080
    data: Path = Path("data")
    opens_browser: bool = True
    public_url: str = ""
    """Where people reach this server if not at its own address, such as https://elbow.school.example: as browsers
    write an origin, so small letters, no slash at the end, no port that goes without saying. Empty: the addresses of
    this machine."""

    passcode: str = ""
    """What whoever opens a room has to know; empty: anybody may open one."""

    metrics_token: str = ""
    """What whoever reads `/metrics` has to bring; empty: it is read on this machine only, and not behind a proxy."""

    @property
    def public_host(self) -> str:
        """Host and port of the public address; empty if there is none."""
        return urlsplit(self.public_url).netloc


def read_settings(arguments: Sequence[str], environment: Mapping[str, str] = os.environ) -> Settings:
    """Settings from flags, then from the environment. Prints and exits (2) on a value that makes no sense."""
    parser = option_parser(environment)
    given = parser.parse_args(arguments)
    quiet = _SWITCH.get(environment.get("ELBOWROOM_NO_OPEN", "").lower())
    if quiet is None:
        parser.error("ELBOWROOM_NO_OPEN is 1 or 0")
    return Settings(
        host=given.host,
        port=given.port,
        data=given.data,
        opens_browser=not (given.no_open or quiet),
        public_url=given.public_url,
        passcode=given.passcode,
        metrics_token=given.metrics_token,
    )


def option_parser(environment: Mapping[str, str]) -> argparse.ArgumentParser:
    """Every option, with what the environment says as its default, which is checked like what is typed."""

    def default(name: str, otherwise: object) -> str:
        return environment.get(f"ELBOWROOM_{name}") or str(otherwise)

    parser = argparse.ArgumentParser(
        prog="run.py",
        description=_HELP,
        formatter_class=argparse.ArgumentDefaultsHelpFormatter,
        allow_abbrev=False,
    )
    add = parser.add_argument
    add(
        "--host",
        type=_host,
        default=default("HOST", Settings.host),
        help="address to listen on; 127.0.0.1 keeps it to this machine",
    )
    add("--port", type=_port, default=default("PORT", Settings.port), help="port to listen on")
    add("--data", type=_folder, default=default("DATA", Settings.data), help="folder to keep rooms in")
    add("--no-open", action="store_true", help="leave the browser alone")
    add(
        "--public-url",
        type=_public_url,
        default=default("PUBLIC_URL", ""),
        help="address that people use, if a proxy stands in front, such as https://elbow.school.example",
    )
    add(
        "--passcode",
        type=_passcode,
        default=environment.get("ELBOWROOM_PASSCODE", ""),
        help="asked for before a room is opened, 8 characters or more; rather set it in the environment, as "
        "others on this machine can read what was typed to start a program",
    )
    add(
        "--metrics-token",
        type=_metrics_token,
        default=environment.get("ELBOWROOM_METRICS_TOKEN", ""),
        help="asked for before /metrics is shown, 22 characters or more, random; without it only this machine sees "
        "them; rather set it in the environment, too",
    )
    return parser


def _host(text: str) -> str:
    if re.fullmatch(r"[A-Za-z0-9._:-]{1,253}", text):
        return text
    raise argparse.ArgumentTypeError("an address to listen on looks like 0.0.0.0 or 127.0.0.1")


def _port(text: str) -> int:
    if re.fullmatch(r"[0-9]{1,5}", text) and 1 <= int(text) <= 65_535:
        return int(text)
    raise argparse.ArgumentTypeError("a port is a number from 1 to 65535")


def _folder(text: str) -> Path:
    if text and "\0" not in text:
        return Path(text)
    raise argparse.ArgumentTypeError("a folder needs a name")


def _passcode(text: str) -> str:
    if not text or (8 <= len(text) <= limits.KEY_CHARS and text.isprintable()):
        return text
    raise argparse.ArgumentTypeError(f"a passcode has 8 to {limits.KEY_CHARS} characters")


def _metrics_token(text: str) -> str:
    """Nobody counts wrong ones, so it has to be beyond guessing."""
    least, most = limits.KEY_CHARS_LEAST, limits.KEY_CHARS
    if not text or (least <= len(text) <= most and re.fullmatch("[!-~]+", text)):
        return text
    raise argparse.ArgumentTypeError(f"a token has {least} to {most} characters of ASCII and no space")


def _public_url(text: str) -> str:
    if not text:
        return ""
    match = _PUBLIC_URL.fullmatch(text.lower())
    if match is None or int(match[3] or 1) not in range(1, 65_536):
        raise argparse.ArgumentTypeError("a public address looks like https://elbow.school.example")
    scheme, host, port = match.groups()
    return f"{scheme}://{host}" if port in (None, _DEFAULT_PORTS[scheme]) else f"{scheme}://{host}:{port}"
