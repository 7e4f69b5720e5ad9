"""Devices that reach the server only through a network that can be spoiled at any time."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from copy import copy

from tests.browser.chromium import launched
from tests.browser.served import Served
from tests.browser.stage import Stage
from tests.browser.watch import Watch
from tests.faults.proxy import Network, through
from tests.support.browser_path import Browser


@asynccontextmanager
async def networked(found: Browser, served: Served) -> AsyncIterator[tuple[Stage, Network]]:
    """A stage whose devices look for `served.name` behind the network. Fails on complaints nobody has taken."""
    async with through(int(served.host.rpartition(":")[2])) as network:
        behind = copy(served)
        behind.host = network.host
        async with launched(found, behind) as browser:
            stage = Stage(browser, behind, Watch(served.url))
            yield stage, network
            await stage.close()
    assert stage.watch.take() == []
