"""Where this server can be reached, and which names in a request's Host header are ours.

A page from elsewhere can make a browser send requests to a machine on its own network under a name of its choosing
(DNS rebinding). So a Host must be a plain IP address, a name of this machine, or the public address; any other is
answered 421 and nothing else.
"""

import ipaddress
import socket
from functools import cache
from urllib.parse import urlsplit

from server.settings import Settings

_NOWHERE = ("192.0.2.1", 9)
"""An address for documentation (RFC 5737). A UDP socket is pointed at it to learn our own; nothing is sent."""


@cache
def lan_address() -> str:
    """This machine's address on its network; 127.0.0.1 without one."""
    with socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as probe:
        try:
            probe.connect(_NOWHERE)
            return str(probe.getsockname()[0])
        except OSError:
            return "127.0.0.1"


def address(settings: Settings) -> str:
    """What people type into a browser: the public address, or this machine's on the network, with its port."""
    if settings.public_url:
        return settings.public_url
    host = lan_address() if settings.host in ("", "0.0.0.0", "::") else settings.host  # noqa: S104
    name = f"[{host}]" if ":" in host else host
    return f"http://{name}" if settings.port == 80 else f"http://{name}:{settings.port}"


def is_ours(host: str, settings: Settings) -> bool:
    """Whether a Host header (name, maybe with a port) is one under which this server is meant to be reached."""
    name = urlsplit(f"//{host}").hostname or ""
    if not name:
        return False
    if host == settings.public_host or name in (settings.host, *_own_names()):
        return True
    try:
        ipaddress.ip_address(name)
    except ValueError:
        return False
    return True


@cache
def _own_names() -> frozenset[str]:
    own = socket.gethostname().lower()
    short = own.partition(".")[0]
    return frozenset({"localhost", own, short, f"{short}.local"})


def may_connect(origin: str, host: str, settings: Settings) -> bool:
    """Whether a page from `origin` may open a socket to us, addressed as `host`: only a page of our own may."""
    if not is_ours(host, settings):
        return False
    return origin == settings.public_url or urlsplit(origin).netloc == host
