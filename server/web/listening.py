"""Where the server listens, and why it cannot."""

import errno

from aiohttp import web

from server.settings import Settings

DIALLING = 1_024
"""So many may dial in the same moment; whoever finds the queue full tries again only after a second, then three."""


class CannotListen(Exception):
    """Its text is one sentence for whoever typed the command."""


async def listen(runner: web.AppRunner, settings: Settings) -> None:
    """Raises CannotListen."""
    try:
        await web.TCPSite(runner, settings.host, settings.port, backlog=DIALLING).start()
    except (OSError, UnicodeError) as problem:
        raise CannotListen(why_not(getattr(problem, "errno", None), settings)) from problem


def why_not(number: int | None, settings: Settings) -> str:
    """Why it cannot listen, and what to do. `number`: the system's; a name that cannot be one has none."""
    if number == errno.EADDRINUSE:
        return (
            f"Port {settings.port} is taken: is Elbow Room running already? Choose another with --port, "
            f"such as --port {min(settings.port + 1, 65_535)}."
        )
    if number in (errno.EACCES, errno.EPERM):
        return f"Port {settings.port} is not allowed for you: choose one from 1024 on with --port."
    return f"This machine has no address {settings.host} to listen on: leave --host out, or use 127.0.0.1."
