"""Where this server can be reached, which names in a request's Host header are ours, and who is asking.

A page from elsewhere can make a browser send requests to a machine on its own network under a name of its choosing
(DNS rebinding). So a Host must be a plain IP address, a name of this machine, or the public address; any other is
answered 421 and nothing else. X-Forwarded-Host is never read.
"""

import ipaddress
import re
import socket
from contextlib import suppress
from functools import lru_cache

from aiohttp import hdrs, web

from server.settings import Settings

_NOWHERE = ("192.0.2.1", 9)
"""An address for documentation (RFC 5737). A UDP socket is pointed at it to learn our own; nothing is sent."""
_HOST = re.compile(r"(\[[0-9a-f:.]+\]|[a-z0-9._-]+)(?::\d{1,5})?")
_DEFAULT_PORT = {"http": ":80", "https": ":443"}

Ip = ipaddress.IPv4Address | ipaddress.IPv6Address


def lan_address() -> str:
    """This machine's address on its network, which may be another one tomorrow; 127.0.0.1 without one."""
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
    match = _HOST.fullmatch(host.lower())
    if match is None:
        return False
    if _without_default_port(host.lower(), settings) == settings.public_host:
        return True
    name = match[1].strip("[]")
    return name == settings.host.lower() or name in _own_names() or _ip(name) is not None


def is_this_machine(peer: str, host: str) -> bool:
    """Whether a connection from `peer` comes from this machine and asks for a name that only means us here: what
    arrives through a tunnel comes from here too, but asks for the name at its other end."""
    match = _HOST.fullmatch(host.lower())
    name = "" if match is None else match[1].strip("[]")
    return _is_loopback(peer) and (name == "localhost" or _is_loopback(name))


def _is_loopback(text: str) -> bool:
    ip = _ip(text)
    # Listening on ::, a peer on IPv4 has an address of IPv6 as well.
    return ip is not None and (getattr(ip, "ipv4_mapped", None) or ip).is_loopback


def _own_names() -> frozenset[str]:
    """Asked for each time: a laptop may get another name with another network."""
    own = socket.gethostname().lower()
    short = own.partition(".")[0]
    return frozenset({"localhost", own, short, f"{short}.local"})


def may_connect(origin: str | None, host: str, settings: Settings) -> bool:
    """Whether a page from `origin` may open a socket to us, addressed as `host`: only a page of our own may.

    No origin: this is no page, and no header need allow it anything.
    """
    if origin is None or not is_ours(host, settings):
        return False
    scheme, _, place = origin.lower().partition("://")
    if scheme not in _DEFAULT_PORT:
        return False
    own = {settings.public_url, f"{scheme}://{host.lower().removesuffix(_DEFAULT_PORT[scheme])}"}
    return f"{scheme}://{place.removesuffix(_DEFAULT_PORT[scheme])}" in own - {""}


def _without_default_port(host: str, settings: Settings) -> str:
    return host.removesuffix(_DEFAULT_PORT.get(settings.public_url.partition(":")[0], ""))


def asker(request: web.Request, settings: Settings) -> str:
    """The address a request comes from, to count by: of IPv6 the first half, which one network shares.

    Behind a proxy, the address that the proxy saw. It is believed if there is a public address, and the request comes
    from this machine or its network: anybody can write the header.
    """
    peer = _ip(request.remote or "")
    if peer is None:
        return ""
    if settings.public_url and (peer.is_loopback or peer.is_private):
        seen = request.headers.get(hdrs.X_FORWARDED_FOR, "").rpartition(",")[2].strip()
        peer = _ip(seen) or peer
    if isinstance(peer, ipaddress.IPv6Address):
        return str(peer.ipv4_mapped or ipaddress.ip_network((peer, 64), strict=False))
    return str(peer)


@lru_cache(maxsize=1024)
def _ip(text: str) -> Ip | None:
    with suppress(ValueError):
        return ipaddress.ip_address(text)
    return None
