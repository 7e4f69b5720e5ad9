"""The event loop of every process here: uvloop where there is one."""

import asyncio
import sys


def new_loop() -> asyncio.AbstractEventLoop:
    if sys.platform == "win32":
        return asyncio.new_event_loop()
    import uvloop  # noqa: PLC0415 # not there on Windows

    return uvloop.new_event_loop()
