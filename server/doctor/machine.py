"""Python, SQLite, the network: what Elbow Room stands on."""

import platform
import socket
import sqlite3
from pathlib import Path

import aiohttp

from server.doctor.finding import Finding, to_do, well
from server.settings import Settings
from server.web.addresses import address
from server.web.listening import why_not

ASK_S = 3.0
EVERYWHERE = ("", "0.0.0.0", "::")  # noqa: S104
LOOPBACK = ("127.0.0.1", "::1", "localhost")
MENDED = ((3, 44, 6), (3, 50, 7), (3, 51, 3))
"""The first SQLite of each line in which two writers cannot damage a write-ahead log."""


def python() -> Finding:
    return well(f"Python {platform.python_version()}.")


def sqlite(folder: Path, version: tuple[int, ...] = sqlite3.sqlite_version_info) -> Finding:
    """Elbow Room has one writer, so the bug needs a second program, such as one that copies the file all the time."""
    name = f"SQLite {'.'.join(map(str, version))}"
    if not may_lose_its_log(version) or not (folder / ".elbowroom.db-litestream").exists():
        return well(f"{name}.")
    return to_do(
        f"{name} can damage a database that a second program writes to, and Litestream works on {folder}: "
        "stop Litestream, or use a Python with SQLite 3.51.3 or newer."
    )


def may_lose_its_log(version: tuple[int, ...]) -> bool:
    return (
        not any(version[:2] == mended[:2] and version >= mended for mended in MENDED) and version < MENDED[-1]
    )


async def port(settings: Settings) -> Finding:
    """Free, ours, or another program's."""
    try:
        with socket.create_server((settings.host, settings.port), family=_family(settings.host)):
            return well(f"Port {settings.port} is free.")
    except OSError as problem:
        if await _is_elbow_room(settings):
            return well(f"Port {settings.port}: Elbow Room is running there.")
        return to_do(why_not(problem.errno, settings))


def _family(host: str) -> socket.AddressFamily:
    return socket.AF_INET6 if ":" in host else socket.AF_INET


async def _is_elbow_room(settings: Settings) -> bool:
    host = "127.0.0.1" if settings.host in EVERYWHERE else settings.host
    url = f"http://[{host}]:{settings.port}/" if ":" in host else f"http://{host}:{settings.port}/"
    try:
        timeout = aiohttp.ClientTimeout(total=ASK_S)
        async with aiohttp.ClientSession(timeout=timeout) as session, session.get(url) as answer:
            return "Elbow Room" in await answer.text(errors="replace")
    except (aiohttp.ClientError, TimeoutError):
        return False


def addresses(settings: Settings, lan: str) -> Finding:
    """Where phones find us, if they do. `lan`: this machine's address on its network, 127.0.0.1 without one."""
    if settings.public_url:
        return well(
            f"People use {settings.public_url}; the proxy there must lead to port {settings.port} here."
        )
    if settings.host in LOOPBACK:
        return well(f"Only this computer can open it, because of --host {settings.host}.")
    if settings.host in EVERYWHERE and lan == "127.0.0.1":
        return to_do("This computer is on no network: connect it to the Wi-Fi that the phones use.")
    others = "".join(f", also {other}" for other in _others(settings, lan))
    return well(f"Phones on the same network open {address(settings)}{others}.")


def _others(settings: Settings, lan: str) -> list[str]:
    """More addresses of this machine; a laptop on cable and Wi-Fi has two."""
    if settings.host not in EVERYWHERE:
        return []
    try:
        found = socket.getaddrinfo(socket.gethostname(), None, socket.AF_INET)
    except OSError:
        return []
    here = {str(place[0]) for *_, place in found} - {lan}
    return sorted(name for name in here if not name.startswith("127."))
