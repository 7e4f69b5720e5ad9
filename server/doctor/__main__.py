"""`python -m server.doctor`, with the options of the server: a line for each thing, and 1 if something needs doing."""

import asyncio
import logging
import sys
from collections.abc import AsyncIterator, Sequence

import structlog

from server.doctor.disk import disk
from server.doctor.finding import Finding
from server.doctor.machine import addresses, port, python, sqlite
from server.doctor.rooms import rooms
from server.doctor.transports import transports
from server.settings import Settings, read_settings
from server.web.addresses import lan_address


async def findings(settings: Settings) -> AsyncIterator[Finding]:
    yield python()
    yield sqlite(settings.data)
    for found in disk(settings.data):
        yield found
    for found in rooms(settings.data):
        yield found
    yield await port(settings)
    yield addresses(settings, lan_address())
    for found in await transports():
        yield found


async def examine(settings: Settings) -> int:
    """How many things need doing. Prints as it goes."""
    bad = 0
    async for found in findings(settings):
        print(found, flush=True)
        bad += not found.is_well
    return bad


def main(arguments: Sequence[str]) -> int:
    settings = read_settings(arguments)
    # What the server would log is said here in other words.
    structlog.configure(logger_factory=structlog.ReturnLoggerFactory())
    logging.disable()
    bad = asyncio.run(examine(settings))
    print("\nAll is well." if bad == 0 else f"\nLines with !! need doing: {bad}.")
    return 1 if bad else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
