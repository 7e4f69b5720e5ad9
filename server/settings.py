"""What can be set, and the only reader of flags and environment."""

import argparse
import os
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import urlsplit

_HELP = """\
Elbow Room serves think-pair-share lessons to the browsers on this network.
Each option can also be set in the environment, as ELBOWROOM_HOST and so on.
"""


@dataclass(frozen=True)
class Settings:
    host: str = "0.0.0.0"  # noqa: S104  a classroom is other machines
    port: int = 8080
    data: Path = Path("data")
    opens_browser: bool = True
    public_url: str = ""
    """Where people reach this server if not at its own address, such as https://elbow.school.example; no slash at the
    end. Empty: the addresses of this machine."""
    grace_s: float = 30.0
    """How long a silent phone keeps its partner."""

    @property
    def public_host(self) -> str:
        """Host and port of the public address; empty if there is none."""
        return urlsplit(self.public_url).netloc


def read_settings(arguments: Sequence[str], environment: Mapping[str, str] = os.environ) -> Settings:
    """Settings from flags, then from the environment. Prints and exits (2) on a flag that makes no sense."""
    parser = _parser(environment)
    given = parser.parse_args(arguments)
    return Settings(
        host=given.host,
        port=given.port,
        data=Path(given.data),
        opens_browser=not given.no_open,
        public_url=given.public_url,
        grace_s=given.grace,
    )


def _parser(environment: Mapping[str, str]) -> argparse.ArgumentParser:
    def default(name: str, otherwise: str) -> str:
        return environment.get(f"ELBOWROOM_{name}", otherwise)

    parser = argparse.ArgumentParser(
        prog="run.py", description=_HELP, formatter_class=argparse.ArgumentDefaultsHelpFormatter
    )
    parser.add_argument(
        "--host",
        default=default("HOST", Settings.host),
        help="address to listen on; 127.0.0.1 keeps it to this machine",
    )
    parser.add_argument(
        "--port", type=_port, default=default("PORT", str(Settings.port)), help="port to listen on"
    )
    parser.add_argument("--data", default=default("DATA", str(Settings.data)), help="folder to keep rooms in")
    parser.add_argument(
        "--no-open",
        action="store_true",
        default=default("NO_OPEN", "") not in ("", "0"),
        help="do not open the browser",
    )
    parser.add_argument(
        "--public-url",
        type=_public_url,
        default=default("PUBLIC_URL", ""),
        help="address that people use, if a proxy stands in front, such as https://elbow.school.example",
    )
    parser.add_argument(
        "--grace",
        type=_grace,
        default=default("GRACE", str(Settings.grace_s)),
        help="seconds that a silent phone keeps its partner, 10 to 90",
    )
    return parser


def _port(text: str) -> int:
    if text.isdecimal() and int(text) <= 65_535:
        return int(text)
    raise argparse.ArgumentTypeError("a port is a number from 1 to 65535")


def _grace(text: str) -> float:
    try:
        grace_s = float(text)
    except ValueError:
        grace_s = 0.0
    if 10 <= grace_s <= 90:
        return grace_s
    raise argparse.ArgumentTypeError("the grace is a number of seconds from 10 to 90")


def _public_url(text: str) -> str:
    parts = urlsplit(text)
    if not text or (parts.scheme in ("http", "https") and parts.netloc and parts.path in ("", "/")):
        return text.rstrip("/")
    raise argparse.ArgumentTypeError("a public address looks like https://elbow.school.example")
